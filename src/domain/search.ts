/** Longest word that is kept, and most words of one text: what a joker writes must not fill the index. */
const LONGEST = 32;
const MOST = 1_000;

const ARABIC = new Map([
  ['ة', 'ه'],
  ['ى', 'ي'],
]);
const DIGIT_ZEROS = [0x0660, 0x06f0];

/**
 * The words of a text as they are looked for: small letters without accents and vowel marks, digits as 0–9. Written and
 * asked for by the same rule, so no dictionary and no locale of the database takes part.
 */
export function searchWords(text: string): string[] {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ةى]/g, (letter) => ARABIC.get(letter) ?? letter)
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => asciiDigit(digit));
  const words = plain.match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...new Set(words.map((word) => [...word].slice(0, LONGEST).join('')))].slice(0, MOST);
}

function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  const zero = DIGIT_ZEROS.findLast((at) => code >= at) ?? 0;
  return String(code - zero);
}

/** An id as people say it: in its parts, and in one piece. None where it has neither letters nor digits. */
export function idWords(id: string): string[] {
  const parts = searchWords(id);
  return parts.length === 0 ? [] : [...parts, [...parts.join('')].slice(0, LONGEST).join('')];
}
