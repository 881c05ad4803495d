import { oneLine, orNothing, sentence } from '../../src/views/clean.ts';
import { escaped, shorten } from './text.ts';

// Slack reads a message's `text` as mrkdwn, which has entities for `& < >` and nothing else, so the rest is taken apart:
// a WORD JOINER, which nobody sees, splits what would become a mention, an emoji or a link (`http://…`, and `bank.com`,
// which phones link by themselves); signs that begin bold, italic, struck and code become their look-alikes; a `>` at
// the beginning would quote. `_` stands in ids and formats only at the edge of a word.
const JOINER = '\u2060';
const LOOK_ALIKE: Record<string, string> = { '*': '∗', '~': '∼', '`': 'ˋ', _: '＿' };
const TAKEN_APART: [RegExp, string | ((found: string) => string)][] = [
  [/[*~`]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, (found) => LOOK_ALIKE[found] ?? found],
  [/:(?=\/\/|[\w+'-]+:)|(?<=mailto|tel):/giu, `:${JOINER}`],
  [/[@#](?=\S)/gu, (found) => found + JOINER],
  [/(?<=[\p{L}\p{N}-])\.(?=\p{L})/gu, `.${JOINER}`],
  [/^>/u, `${JOINER}>`],
];

/** Words as they may stand in a message's `text`: what notifications, screen readers and a message without blocks say. */
export const fallback = (text: string, limit: number): string =>
  escaped(
    TAKEN_APART.reduce(
      (said, [found, instead]) => said.replace(found, instead as string),
      orNothing(shorten(oneLine(sentence(text)), limit)),
    ),
  );

/** A link in mrkdwn. Address and label are ours. */
export const link = (url: string, label: string): string =>
  `<${escaped(new URL(url).href.replaceAll('|', '%7C'))}|${escaped(label)}>`;
