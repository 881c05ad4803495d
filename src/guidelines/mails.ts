import type { Found } from '../domain/guideline.ts';

// How people write an address so that nobody finds it. What is an ordinary word too needs more around it than a sign.
const SIGN =
  '@|\\(at\\)|\\[at\\]|\\{at\\}|\\(@\\)|_at_|arobase|\\(arobase\\)|\\[arobase\\]|apenstaartje|\\(apenstaartje\\)';
const AT_WORD = ' at | ات | bij |\\(a\\)';
const DOT_SIGN = '\\.|\\(dot\\)|\\[dot\\]|\\(\\.\\)|\\[\\.\\]|\\[point\\]|\\(point\\)|\\(punt\\)|\\[punt\\]';
const DOT_WORD = ' dot | point | punt | نقطه | دوت ';
const ENDING = 'com|net|org|info|shop|store|ae|sa|eg|fr|nl|be|co|io|me|eu|uk|كوم|نت|اورج';
const PROVIDER = 'gmail|hotmail|outlook|yahoo|icloud|live|جيميل|هوتميل|ياهو|اوتلوك';
const MAILBOX =
  'info|sales|support|help|care|contact|service|returns?|office|admin|hello|claims|orders|shop|retour|klantenservice|sav|serviceclient';

const PART = '[\\p{L}\\p{N}][\\p{L}\\p{N}_+-]{0,40}(?:\\.[\\p{L}\\p{N}_+-]{1,40}){0,4}';
const HOST = '[\\p{L}\\p{N}-]+';
const LATIN_HOST = '[a-z0-9-]+';
const END = '(?![\\p{L}\\p{N}])';
const START = '(?<![\\p{L}\\p{N}])';

const HIDDEN = [
  // karim@gmail.com with anything for its signs, and spaces around
  `${START}${PART} ?(?:${SIGN}) ?${HOST}(?: ?(?:${DOT_SIGN}|${DOT_WORD}) ?${HOST}){0,2} ?(?:${DOT_SIGN}|${DOT_WORD}) ?(?:${ENDING})${END}`,
  // karim at gmail dot com
  `${START}${PART}(?:${AT_WORD})${LATIN_HOST}(?: ?(?:${DOT_WORD}) ?${HOST}){0,2} ?(?:${DOT_WORD}|\\(dot\\)|\\[dot\\]) ?(?:${ENDING})${END}`,
  `${START}${PART}(?:${AT_WORD})(?:${PROVIDER}) ?(?:${DOT_SIGN}|${DOT_WORD}) ?(?:${ENDING})${END}`,
  // sales at shop.com, karim.k at gmail
  `${START}(?:${MAILBOX}|[a-z0-9]+[._-][a-z0-9._-]+)(?:${AT_WORD})(?:${LATIN_HOST}\\.(?:${ENDING})|${PROVIDER})${END}`,
  `${START}${PART} ?(?:${SIGN}) ?(?:${PROVIDER})${END}`,
  // an address in any script
  `${START}[\\p{L}\\p{N}._+-]+@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+){0,3}\\.\\p{L}{2,}`,
].map((source) => new RegExp(source, 'gu'));

/** E-mail addresses that are written so that nobody finds them. */
export const hiddenMails = (text: string): Found[] =>
  HIDDEN.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ 0: said, index }) => ({ check: 'email', from: index, to: index + said.length })),
  );
