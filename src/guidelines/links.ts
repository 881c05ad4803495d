import { LinkifyIt } from 'linkify-it';
import tlds from 'tlds' with { type: 'json' };
import type { Found } from '../domain/guideline.ts';
import { hiddenMails } from './mails.ts';

const linkify = new LinkifyIt({ fuzzyLink: true, fuzzyEmail: true, fuzzyIP: false, tlds });

const listed = (list: string) => new Set(list.trim().split(/\s+/));
// Endings that are hardly ever a word…
const COMMON = listed('com net org biz ae eg qa kw om bh jo lb tn dz uk eu fr ly gle tn store shop online site');
// …and those that are: a sentence whose full stop lost its space ends in them ("arrived.be careful", "reçu.sa housse").
const WORDS = listed(
  'be de nl sa co io me info app so it is in at no to my us am as do go la le il et on en er te ma sy gl',
);

const DOT_SIGN = '\\(dot\\)|\\[dot\\]|\\(\\.\\)|\\[\\.\\]|\\(point\\)|\\[point\\]|\\(punt\\)|\\[punt\\]';
const DOT_WORD = ' dot | point | punt | نقطه | دوت ';
const ENDING = 'com|org|shop|store|ae|sa|eg|fr|nl|eu|كوم';
const ANY_ENDING = `${ENDING}|net|be|co|io|me|info|app`;
const END = '(?![\\p{L}\\p{N}])';
const NAME = '(?<![\\p{L}\\p{N}@.-])[a-z0-9-]{3,}';
const HIDDEN = [
  'hxxps?://\\S+|https? ?: ?// ?[a-z0-9]\\S+',
  `${NAME} ?(?:${DOT_SIGN}) ?(?:${ANY_ENDING})${END}`,
  `${NAME}(?:${DOT_WORD}) ?(?:${ENDING})${END}`,
  `(?<!\\p{L})www[ .]{1,2}[a-z0-9-]+[ .]{1,2}(?:${ANY_ENDING})${END}`,
  `${NAME} ?[.] (?:com|org)${END}|${NAME} [.] ?(?:${ENDING})${END}|(?<![\\p{L}\\p{N}])[a-z0-9-]{6,},com${END}`,
].map((source) => new RegExp(source, 'gu'));

// Where somebody is to be found elsewhere: "@lumen.care" behind the name of a place, or a name that is no word.
const PLACES =
  'whats ?app|telegram|insta(?:gram)?|snap(?:chat)?|facebook|fb|messenger|tiktok|signal|viber|skype|linkedin|واتساب|تليجرام|تلجرام|تلغرام|انستقرام|انستجرام|انستا|سناب(?: شات)?|تيك توك|فيسبوك';
const HANDLES = [
  new RegExp(`(?<!\\p{L})(?:${PLACES})(?!\\p{L})[^\\n.!?@]{0,40}@[a-z0-9_.]{3,}`, 'gu'),
  new RegExp(
    `(?<!\\p{L})(?:${PLACES})(?!\\p{L})(?: ?:| is| as| under| est| sous| is| op| onder| هو| باسم| علي| على)? ?[a-z]{2,}[a-z0-9]*[._][a-z0-9][a-z0-9._]*`,
    'gu',
  ),
];

/** E-mail addresses and links outside the shop, written plainly or so that nobody finds them. */
export function links(original: string, text: string, at: readonly number[]): Found[] {
  const plain = (linkify.match(text) ?? []).flatMap(({ schema, index, lastIndex, raw }): Found[] =>
    schema === 'mailto:'
      ? [{ check: 'email', from: index, to: lastIndex }]
      : schema !== '' || isLink(raw, text.slice(0, index), original.slice(at[index] ?? 0, at[lastIndex]))
        ? [{ check: 'link', from: index, to: lastIndex }]
        : [],
  );
  const mails = [...plain.filter(({ check }) => check === 'email'), ...hiddenMails(text)];
  const inMail = ({ from }: Found) => mails.some((mail) => mail.from <= from && from < mail.to);
  const outside = [
    ...plain.filter(({ check }) => check === 'link'),
    ...[...HIDDEN, ...HANDLES].flatMap((pattern) => all('link', pattern, text)),
  ];
  return [...mails, ...outside.filter((found) => !inMail(found))].toSorted((a, b) => a.from - b.from);
}

const all = (check: 'email' | 'link', pattern: RegExp, text: string): Found[] =>
  [...text.matchAll(pattern)].map(({ 0: said, index }) => ({ check, from: index, to: index + said.length }));

// Said before what somebody is to open.
const SEE =
  /(?<!\p{L})(?:sites?|websites?|web|see|visit|at|on|via|page|from|go to|shop|link|url|site|sur|voir|voyez|page|boutique|adresse|op|naar|bekijk|kijk|zie|winkel|webshop|موقع\p{L}*|علي|زوروا|زور|رابط|صفحه|من|هنا)[ :,-]*$/u;

// "arrived.Today" is two sentences, "photo.app" is nothing anybody opens.
function isLink(raw: string, before: string, said: string): boolean {
  if (/\.\p{Lu}\p{Ll}/u.test(said)) return false;
  const [host = ''] = raw.split('/');
  if (host.startsWith('www.') || raw.length > host.length + 1) return true;
  const labels = host.split('.');
  const ending = labels.at(-1) ?? '';
  if (WORDS.has(ending)) return labels.length > 2 || /[-\d]/.test(host) || SEE.test(before);
  return COMMON.has(ending) && host !== 'asp.net';
}
