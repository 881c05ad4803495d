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

// One branch a letter, so that a long list is read as fast as a short one.
function branched(stems: readonly string[]): string {
  const letters = new Set(stems.map((stem) => stem.charAt(0)));
  const branches = [...letters].map((letter) =>
    letter === ''
      ? ''
      : letter + branched(stems.filter((stem) => stem.startsWith(letter)).map((stem) => stem.slice(1))),
  );
  return branches.length === 1 ? branches.join('') : any(...branches.toSorted((x, y) => y.length - x.length));
}

// What becomes of a noun by its last letter. An ه was a ة and opens up before whatever is added; a hamza changes its seat.
const ENDINGS: readonly [RegExp, string][] = [
  [/ه$/u, `(?:ه|(?:ت|ات|تين|تان)${WHOSE})`],
  [/(?<=ا)ء$/u, `(?:ء|[يو])?${WHOSE}`],
  [/(?<![ه]|اء)$/u, `(?:ين|ان|ات)?${WHOSE}`],
];
const declined = (list: readonly string[]) =>
  ENDINGS.flatMap(([last, ending]) => {
    const stems = list.filter((noun) => last.test(noun)).map((noun) => noun.replace(last, ''));
    return stems.length > 0 ? [branched(stems) + ending] : [];
  });

/** Nouns and adjectives, with all that is written together with them. */
export const nouns = (list: TemplateStringsArray): string => words`${BEFORE}${any(...declined(listed(list)))}`;

/** Verbs in whatever form, of whomever. */
export const verbs = (list: TemplateStringsArray): string =>
  words`[وف]?[سهحبل]?[اتني]?${branched(listed(list))}(و|وا|ون|ي|ين|ت|تي|تم|تو)?(ني|نا|ك|كم|كي|ها|ه)?`;

/** "Your …". */
export const yours = (list: TemplateStringsArray): string =>
  words`${BEFORE}${any(...listed(list).map((noun) => `${noun.replace(/ه$/u, 'ت')}(?:ات|ين)?`))}(?:ك|كم|كي|كو)`;

/** Expressions as they stand, in folded spelling, with what is written before a word. */
export const said = (list: TemplateStringsArray, ...within: string[]): string => BEFORE + words(list, ...within);

/** What the customer is to do or might: "do", "do it", "that you do", "you will do". Stems, without the alif. */
export const youDo = (list: TemplateStringsArray): string => {
  const stem = any(...listed(list));
  return words`
    [وف]?(ا|[لبهحم]?ت)${stem}(ي|ين|و|وا|ون)?(${IT}${FOR_US}|ني)ش?
    [وف]?${stem}(ي|و|وا)?${IT}${FOR_US}
  `;
};

/** The same about a thing that was named before: "change it", "if you changed it". */
export const youDoIt = (list: TemplateStringsArray): string =>
  words`[وف]?(ا|[لبهح]?ت)?${any(...listed(list))}(ي|ين|و|وت|ت)?(ه|ها|هم)${FOR_US}`;

/** What the customer did, or would have done: "you did", "you did it". */
export const youDid = (list: TemplateStringsArray): string =>
  words`${any(...listed(list))}(ت|تي|تم|تو|ين)(نا|وا|ه|ها|لنا)?`;

/** What whoever writes does or will do, for the customer if that is said: "we do", "I shall do it for you". */
export const weDo = (list: TemplateStringsArray): string =>
  words`[وف]?([لسهحب]?[نا]|[سهحب])${any(...listed(list))}(ي|و)?${IT}${FOR_YOU}`;

/** What somebody does who …: "he does", "they do", "it does to you". */
export const theyDo = (list: TemplateStringsArray): string =>
  words`[وف]?[سهحبل]?ي${any(...listed(list))}(ون|وا|و)?(ه|ها|نا|ونا|لنا|لك|ك)?`;

export const NUMBER = words`
  \d+([.,]\d+)?|مي(ه|تين)|الف|كم
  (واحد|اثن|اتن|ثلاث|تلات|اربع|خمس|ست|سبع|ثمان|ثماني|تمان|تسع|عشر)(ه|ي|ا|ين|ون|ميه)?
`;
const UNIT = words`
  دراهم|(درهم|ريال|جنيه|دينار|دولار)(ا|ين|ات)?|يورو|دنانير|نقطه|نقاط|(بال|في ال)م[اي]?(ي|ا)?ه
`;

/** So and so much: of money, of points, in per cent. */
export const AMOUNT = any(`[وف]?ب?${NUMBER} ?${UNIT}`, `[وف]?ب?\\d+([.,]\\d+)? ?%`);
