/** Black on white, as paper is. Logical properties only: the same sheet serves Arabic. No quotes: they would be escaped. */
export const TRANSCRIPT_STYLE = `
@page { size: A4; margin: 16mm 15mm 18mm; }
* { box-sizing: border-box; }
html { font: 400 11pt/1.5 system-ui, Segoe UI, Roboto, Noto Sans, Noto Sans Arabic, sans-serif; color: #1b1e20; background: #fff; }
html[lang|=ar] { font-size: 12pt; line-height: 1.7; }
body { max-inline-size: 48rem; margin: 0 auto; padding: 1.5rem; }
h1, h2, p, ol, ul, dl, dd { margin: 0; padding: 0; }
h1 { font-size: 1.5em; line-height: 1.5; overflow-wrap: anywhere; }
h2 { font-size: 1.1em; margin-block: 1.6rem .5rem; break-after: avoid; }
ol, ul { list-style: none; }
.quiet { color: #5c6266; font-size: .9em; }
.also { display: flex; flex-wrap: wrap; gap: .3rem 1rem; padding-block-end: 1rem; color: #5c6266; font-size: .9em; }
.also a { color: #1f5f5b; }
header { border-block-end: 2px solid #1b1e20; padding-block-end: .8rem; margin-block-end: .8rem; }
dl > div { display: grid; grid-template-columns: 9rem 1fr; gap: 1rem; padding-block: .25rem; border-block-end: 1px solid #e4e2dc; break-inside: avoid; }
dt { color: #5c6266; }
dd { overflow-wrap: anywhere; }
.head { display: flex; flex-wrap: wrap; gap: 0 .8rem; align-items: baseline; break-after: avoid; }
.who { font-weight: 650; }
.at { color: #5c6266; font-size: .88em; }
.talk li { padding: .55rem .9rem; margin-block-end: .5rem; border-inline-start: 3px solid #c9c6bd; background: #f7f6f3; orphans: 3; widows: 3; }
.talk li.staff { border-color: #1f5f5b; background: #eef5f3; }
.words { white-space: pre-wrap; overflow-wrap: anywhere; }
.trail li p { white-space: pre-line; }
.trail li { padding-block: .3rem; border-block-end: 1px solid #eceae5; break-inside: avoid; overflow-wrap: anywhere; }
.trail { font-size: .92em; }
.pictures { display: flex; flex-wrap: wrap; gap: .5rem; margin-block: .5rem; }
.pictures img { max-inline-size: 9rem; max-block-size: 9rem; border: 1px solid #c9c6bd; }
@media (max-width: 36rem) { dl > div { grid-template-columns: 1fr; gap: 0; } }
@media print {
  body { max-inline-size: none; padding: 0; }
  .also { display: none; }
  .talk li { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
