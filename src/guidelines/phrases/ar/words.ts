import { fold } from '../../fold.ts';
import { any, words } from '../../phrases.ts';

// Arabic writes together with a word what other languages write before it (and, then, with, for, like, the, this)…
export const BEFORE = '[وف]?(?:[بلكعه]?ال|لل|[بلك])?';
// …and whose it is: mine, yours, ours, theirs.
const WHOSE = '(?:ا|ي|ك|كم|كن|كي|نا|ه|ها|هم)?';
const IT = '(?:ه|ها|هم|و)?';
const FOR_US = '(?:ل(?:ي|نا))?';
const FOR_YOU = '(?:ل?(?:ك|كم|كي|كو))?';

// Written as anybody writes them, read as the text is read.
const listed = (list: TemplateStringsArray) => fold(list.join('')).text.trim().split(/\s+/);

// An ه at the end was a ة: it opens up before whatever is added.
const declined = (noun: string) =>
  noun.endsWith('ه') ? `${noun.slice(0, -1)}(?:ه|(?:ت|ات|تين|تان)${WHOSE})` : `${noun}(?:ين|ان|ات)?${WHOSE}`;

/** Nouns and adjectives, with all that is written together with them. */
export const nouns = (list: TemplateStringsArray): string => words`${BEFORE}${any(...listed(list).map(declined))}`;

/** "Your …". */
export const yours = (list: TemplateStringsArray): string =>
  words`${BEFORE}${any(...listed(list).map((noun) => `${noun.replace(/ه$/u, 'ت')}(?:ات|ين)?`))}(?:ك|كم|كي|كو)`;

/** What the customer is to do or might: "do", "do it", "that you do", "you will do". Stems, without the alif. */
export const youDo = (list: TemplateStringsArray): string => {
  const stem = any(...listed(list));
  return words`
    [وف]?(ا|[لبهحم]?ت)${stem}(ي|ين|و|وا|ون)?(${IT}${FOR_US}|نا|ني)ش?
    [وف]?${stem}(ي|و|وا)?${IT}${FOR_US}
  `;
};

/** The same about a thing that was named before: "change it", "if you changed it". */
export const youDoIt = (list: TemplateStringsArray): string =>
  words`[وف]?(ا|[لبهح]?ت)?${any(...listed(list))}(ي|ين|و|وت|ت)?(ه|ها|هم)${FOR_US}`;

/** What whoever writes does or will do, for the customer if that is said: "we do", "I shall do it for you". */
export const weDo = (list: TemplateStringsArray): string =>
  words`[وف]?([لسهحب]?[نا]|[سهحب])${any(...listed(list))}(ي|و)?${IT}${FOR_YOU}`;

/** What somebody does who …: "he does", "they do". */
export const theyDo = (list: TemplateStringsArray): string =>
  words`[وف]?[سهحبل]?ي${any(...listed(list))}(ون|وا|و)?(ه|ها|نا|ونا|لنا|لك|ك)?`;

const NUMBER = words`
  \d+([.,]\d+)?|(واحد|اثن|اتن|ثلاث|تلات|اربع|خمس|ست|سبع|ثمان|تمان|تسع|عشر)(ه|ي|ين|ون|ميه)?|مي(ه|تين)|الف
`;
const UNIT = words`دراهم|(درهم|ريال|جنيه|دينار|دولار)(ا|ين|ات)?|يورو|دنانير|نقطه|نقاط|(بال|في ال)م[اي]?(ي|ا)?ه`;

/** So and so much: of money, of points, in per cent. */
export const AMOUNT = any(`[وف]?ب?${NUMBER} ?${UNIT}`, `[وف]?ب?\\d+([.,]\\d+)? ?%`);
