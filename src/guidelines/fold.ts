/**
 * A text as the checks read it: what looks alike is alike. `at[n]` is where in the original the n-th UTF-16 unit of `text`
 * came from; `at[text.length]` is the original's length.
 */
type Folded = { text: string; at: number[] };

// Marks, among them tashkeel; tatweel, soft hyphens, what has no width, and what turns the direction of writing.
const DRESS = /\p{M}|[\u0640\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu;

const ALIKE: Record<string, string> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ة: 'ه',
  ؤ: 'و',
  ئ: 'ي',
  ی: 'ي',
  ک: 'ك',
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '`': "'",
  '´': "'",
  '“': '"',
  '”': '"',
  '«': '"',
  '»': '"',
  '。': '.',
  '٪': '%',
  '٫': '.',
  '،': ',',
  '؛': ';',
  '؟': '?',
  '–': '-',
  '—': '-',
  '‑': '-',
  '−': '-',
  œ: 'oe',
  æ: 'ae',
};

const LATIN_DIGIT = /\p{Nd}/u;

// The digits of a script stand together, ten in a row, from its zero.
function digit(char: string): string {
  const code = char.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && LATIN_DIGIT.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(code - zero);
}

export function fold(original: string): Folded {
  let text = '';
  const at: number[] = [];
  let index = 0;
  for (const char of original) {
    const plain = char.normalize('NFKD').replace(DRESS, '').toLowerCase();
    const folded = [...plain].map((c) => ALIKE[c] ?? (LATIN_DIGIT.test(c) ? digit(c) : c)).join('');
    for (let n = 0; n < folded.length; n += 1) at.push(index);
    text += folded;
    index += char.length;
  }
  at.push(original.length);
  return { text, at };
}
