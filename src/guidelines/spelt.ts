import type { Found } from '../domain/guideline.ts';
import { fold } from './fold.ts';

// How many digits a word stands for when a number is read out.
const ONE = `
  zero oh one two three four five six seven eight nine un deux trois quatre cinq sept huit neuf nul een twee drie vier vijf zes
  zeven acht negen صفر واحد واحدة وحدة اثنان اثنين اثنتين اتنين ثلاثة ثلاث تلاتة أربعة أربع خمسة خمس ستة ست سبعة سبع ثمانية ثمان تمانية تسعة تسع
`;
const TWO = `
  ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty
  ninety double dix onze douze treize quatorze quinze seize vingt trente quarante cinquante soixante dubbel tien elf twaalf dertien
  veertien vijftien zestien zeventien achttien negentien twintig dertig veertig vijftig zestig zeventig tachtig negentig
  عشرة عشر عشرين ثلاثين تلاتين أربعين خمسين ستين سبعين ثمانين تمانين تسعين
`;
const THREE = 'triple تسعمية خمسمية';
const WORTH = new Map(
  [ONE, TWO, THREE].flatMap((list, n) =>
    fold(list)
      .text.trim()
      .split(/\s+/)
      .map((word) => [word, n + 1] as const),
  ),
);

const PART = /\p{L}+|\d+/gu;
const WORD = [...WORTH.keys()].toSorted((a, b) => b.length - a.length).join('|');
const TOKEN = `(?:و?(?:${WORD}|plus)(?!\\p{L})|\\d{1,7}(?!\\d))`;
const READ_OUT = new RegExp(`(?<![\\p{L}\\p{N}])${TOKEN}(?:[ ,.:/()-]{1,3}${TOKEN}){3,}`, 'gu');
const ZERO_FIRST = new RegExp(`^(?:0|(?:${fold('zero|oh|nul|plus|صفر').text})(?!\\p{L}))`, 'u');

const FEWEST_WORDS = 2;
const FEWEST_DIGITS = 7;
const MOST_DIGITS = 18;

/** Numbers to call that are read out, whole or in part. `isCalled` tells whether one is spoken of before a place. */
export function spelt(text: string, isCalled: (from: number) => boolean): Found[] {
  return [...text.matchAll(READ_OUT)].flatMap(({ 0: said, index }) => {
    const parts = said.match(PART) ?? [];
    const digits = parts.reduce((sum, part) => sum + worth(part), 0);
    const inWords = parts.filter((part) => !/\d/.test(part)).length;
    const isNumber = inWords >= FEWEST_WORDS && digits >= FEWEST_DIGITS && digits <= MOST_DIGITS;
    return isNumber && (ZERO_FIRST.test(said) || isCalled(index))
      ? [{ check: 'phone', from: index, to: index + said.length }]
      : [];
  });
}

const worth = (part: string): number =>
  /\d/.test(part) ? part.length : (WORTH.get(part) ?? WORTH.get(part.replace(/^و/u, '')) ?? 0);
