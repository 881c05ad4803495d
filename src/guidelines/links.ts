import { LinkifyIt } from 'linkify-it';
import tlds from 'tlds' with { type: 'json' };
import type { Found } from '../domain/guideline.ts';

const linkify = new LinkifyIt({ fuzzyLink: true, fuzzyEmail: true, fuzzyIP: false, tlds });

// Endings that hardly ever are the first word of a sentence whose full stop lost its space.
const COMMON = new Set(
  'com net org shop store info biz online site app io co ae sa eg fr nl be de uk eu qa kw om bh jo lb tn dz sy ly'.split(
    ' ',
  ),
);

const AT = '(?:@|\\(at\\)|\\[at\\]|\\{at\\}| at | arobase | apenstaartje | ات | آت |\\(arobase\\))';
const DOT = '(?:\\.|\\(dot\\)|\\[dot\\]|\\(\\.\\)| dot | point | punt | نقطه | دوت )';
const ENDING = 'com|net|org|info|shop|store|ae|sa|eg|fr|nl|be|co|io|me|eu';
const HIDDEN_MAIL = new RegExp(
  `(?<![\\p{L}\\p{N}])[a-z0-9][a-z0-9._+-]* ?${AT} ?[a-z0-9-]+(?: ?${DOT} ?[a-z0-9-]+)* ?${DOT} ?(?:${ENDING})(?![\\p{L}\\p{N}])`,
  'gu',
);
const HIDDEN_LINK = new RegExp(
  `hxxps?://\\S+|(?<![\\p{L}\\p{N}@])[a-z0-9-]{2,} ?(?:\\(dot\\)|\\[dot\\]|\\(\\.\\)| dot | point | punt | نقطه | دوت |\\. ) ?(?:${ENDING})(?![\\p{L}\\p{N}])`,
  'gu',
);
const HANDLE =
  /(?:whats ?app|telegram|insta(?:gram)?|snap(?:chat)?|facebook|messenger|tiktok|signal|viber|skype|واتساب|تليجرام|تلغرام|انستقرام|سناب)[^\n.!?@]{0,40}@[a-z0-9_.]{3,}/gu;

/** E-mail addresses and links outside the shop, written plainly or so that nobody finds them. */
export function links(original: string, text: string, at: readonly number[]): Found[] {
  const plain = (linkify.match(text) ?? []).flatMap(({ schema, index, lastIndex, raw }): Found[] =>
    schema === 'mailto:'
      ? [{ check: 'email', from: index, to: lastIndex }]
      : schema !== '' || isLink(raw, original, at[index] ?? 0)
        ? [{ check: 'link', from: index, to: lastIndex }]
        : [],
  );
  const mails = [...plain.filter(({ check }) => check === 'email'), ...all('email', HIDDEN_MAIL, text)];
  const inMail = ({ from }: Found) => mails.some((mail) => mail.from <= from && from < mail.to);
  const outside = [
    ...plain.filter(({ check }) => check === 'link'),
    ...all('link', HIDDEN_LINK, text),
    ...all('link', HANDLE, text),
  ];
  return [...mails, ...outside.filter((found) => !inMail(found))].toSorted((a, b) => a.from - b.from);
}

const all = (check: 'email' | 'link', pattern: RegExp, text: string): Found[] =>
  [...text.matchAll(pattern)].map(({ 0: said, index }) => ({ check, from: index, to: index + said.length }));

// "arrived.Today" is two sentences, "photo.app" is nothing anybody opens.
function isLink(raw: string, original: string, from: number): boolean {
  const said = original.slice(from, from + raw.length);
  if (/\.\p{Lu}\p{Ll}/u.test(said)) return false;
  const [host = ''] = raw.split('/');
  return host.startsWith('www.') || raw.length > host.length || COMMON.has(host.split('.').at(-1) ?? '');
}
