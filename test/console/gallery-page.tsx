// Everything the core can show, drawn as the console draws it: in one language, with one text wherever a stranger's words
// can stand.
import { readFileSync } from 'node:fs';
import type { ComponentChildren } from 'preact';
import { CardView } from '../../adapters/console/card.tsx';
import { FormView } from '../../adapters/console/form.tsx';
import { NoticeBox } from '../../adapters/console/notice.tsx';
import { QueueView } from '../../adapters/console/queue.tsx';
import { htmlOf } from '../../adapters/console/render.ts';
import { LANGUAGES, type Language } from '../../src/i18n/index.ts';
import type { Frame } from '../../src/views/vocabulary.ts';
import { cardsWith, formsWith, listsWith, noticesWith } from '../slack/render-views.ts';
import { HOSTILE } from '../views/hostile.ts';

export const TEXTS: Record<string, string> = {
  ordinary: 'Electric kettle, 1.7 l',
  arabic: 'غلاية كهربائية ١٫٧ لتر',
  ...HOSTILE,
};

const SHEET = readFileSync(new URL('../../adapters/console/style.css', import.meta.url), 'utf8');
const OWN = `
body { padding: 1.5rem; }
.gallery { display: grid; grid-template-columns: repeat(auto-fill, minmax(26rem, 1fr)); gap: 1.5rem; align-items: start; }
.wide { grid-column: 1 / -1; }
.specimen { min-inline-size: 0; }
.specimen > figcaption { color: var(--quiet); font: 0.8rem monospace; direction: ltr; margin-block-end: 0.35rem; }
.more-menu { position: static !important; }
`;

const Specimen = ({ name, wide, children }: { name: string; wide?: boolean; children: ComponentChildren }) => (
  <figure class={`specimen ${wide ? 'wide' : ''}`}>
    <figcaption>{name}</figcaption>
    {children}
  </figure>
);

export function galleryPage(language: Language, text: string): string {
  const words = LANGUAGES[language];
  const frame: Frame = { ...words.frame, language, direction: words.direction };
  const page = (
    <html lang={language} dir={words.direction}>
      <head>
        <meta charset="utf-8" />
        <title>{`Gallery, ${language}`}</title>
        {/* Ours alone: nothing of a stranger is in it. */}
        <style dangerouslySetInnerHTML={{ __html: SHEET + OWN }} />
      </head>
      <body>
        <main class="gallery">
          {cardsWith(words, text).map(({ name, view }) => (
            <Specimen key={name} name={name}>
              <CardView card={view} csrf="" frame={frame} />
            </Specimen>
          ))}
          {formsWith(words, text).map(({ name, view }) => (
            <Specimen key={name} name={name}>
              <section class="panel open-form">
                <h2>{view.title}</h2>
                <FormView form={view} typed={{}} errors={{}} csrf="" frame={frame} back="/" at={name} />
              </section>
            </Specimen>
          ))}
          {noticesWith(words, text).map(({ name, view }, n) => (
            <Specimen key={n} name={name}>
              <NoticeBox notice={view} csrf="" />
            </Specimen>
          ))}
          {listsWith(words, text).map(({ name, view }) => (
            <Specimen key={name} name={name} wide>
              <QueueView list={{ ...view, rows: view.rows.slice(0, 7) }} frame={frame} found={text} />
            </Specimen>
          ))}
        </main>
      </body>
    </html>
  );
  return htmlOf(page);
}
