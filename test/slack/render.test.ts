import { describe, expect, test } from 'vitest';
import type { Message } from '../../adapters/slack/render.ts';
import { stored } from '../../adapters/slack/text.ts';
import { LANGUAGES } from '../../src/i18n/index.ts';
import { judgeMessage, judgeView, mutations } from '../fakes/slack/judge/index.ts';
import { storedText } from '../fakes/slack/stored-text.ts';
import { HOSTILE, stringsIn, writtenIn } from '../views/hostile.ts';
import { type Part, partsIn } from './render-parts.ts';
import { type Drawn, everythingWith } from './render-views.ts';

const TEXTS = { ...HOSTILE, nothing: '', 'nothing to see': ' \u200f\n\u2060\u0301' };
// How much of them Slack keeps is no matter of language.
const AMPERSANDS = { ampersands: '&<>'.repeat(1_100) };
const MESSAGE_SUM = 12_000;
const UPDATE_BYTES = 4_000;

const payloadOf = (drawn: Drawn): object =>
  'message' in drawn ? drawn.message : 'modal' in drawn ? drawn.modal : drawn.home;

function judged(drawn: Drawn) {
  if ('modal' in drawn) return judgeView(drawn.modal, { method: 'views.open' });
  if ('home' in drawn) return judgeView(drawn.home, { method: 'views.publish' });
  return (
    judgeMessage(drawn.message, { method: 'chat.postMessage' }) ??
    judgeMessage(drawn.message, { method: 'chat.postEphemeral' }) ??
    (drawn.name.startsWith('card') ? judgeMessage(drawn.message, { method: 'chat.update' }) : null)
  );
}

// The only markup there is: a link to the console, and in rich text one of ours.
const CONSOLE_LINK = /<https:\/\/desk\.example(?:\/|\/returns\/[\w-]+)\|Returndesk ↗>/g;
const ONLY_CONSOLE_LINK = new RegExp(`^${CONSOLE_LINK.source}$`);
const MENTION = /^<@U0001> /;
const OURS = /^<https:\/\/desk\.example\/files\/abc>$/;

/** Nothing in a text that Slack reads as markup pings, links or styles. */
function isHarmless(text: string): boolean {
  const rest = text.replace(CONSOLE_LINK, '').replace(MENTION, '').replace(OURS, '');
  return !MARKUP.test(rest) && storedText(rest) === rest;
}
const MARKUP = new RegExp(
  [
    /[<>*`~]|&(?!amp;|lt;|gt;)/,
    /:\/\/|\p{L}\.\p{L}|[@#](?=\w)/u,
    /(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|^&gt;|:[\w+-]+:/mu,
  ]
    .map(({ source }) => source)
    .join('|'),
  'mu',
);

/** What Slack is taken to weigh: text as it stores it, and about a hundred for a header. More careful than the judge. */
const sumOf = (blocks: unknown): number =>
  partsIn(blocks).reduce(
    (sum, { type, text }) => sum + (typeof text === 'string' ? stored(text) : 0) + (type === 'header' ? 100 : 0),
    0,
  );

/** Everything that is wrong with what is drawn, in words: one look at each, since there are very many. */
function wrongWith(drawn: Drawn): string[] {
  const { name } = drawn;
  const { private_metadata: _unseen, ...seen } = payloadOf(drawn) as { private_metadata?: string; blocks: unknown };
  const verdict = judged(drawn);
  return [
    ...(verdict ? [`refused: ${JSON.stringify(verdict)}`] : []),
    ...('message' in drawn ? messageProblems(name, drawn.message) : []),
    ...partsIn(seen).flatMap((part) => partProblems(name, part)),
    ...stringsIn(seen.blocks).filter((said) => HIDDEN.test(said) || /[\u2060-\u2064]/u.test(said)),
    ...stringsIn(seen).filter((said) => HIDDEN.test(said) || /(?!\n)\p{Cc}/u.test(said)),
    ...paragraphsIn(seen).filter(isOpen),
  ].map((problem) => `${name}: ${JSON.stringify(problem)}`);
}

const HIDDEN = /\p{Surrogate}|[\u202a-\u202e\u200b\ufeff\u00ad]/u;

function messageProblems(name: string, { text, blocks }: Message): string[] {
  return [
    ...(sumOf(blocks) < MESSAGE_SUM ? [] : ['too much text in all']),
    ...(name.startsWith('card') && Buffer.byteLength(text) >= UPDATE_BYTES ? ['too long to update'] : []),
    ...(text.trim() ? [] : ['says nothing']),
    ...(isHarmless(text) ? [] : [text]),
  ];
}

function partProblems(name: string, part: Part): string[] {
  const to = name.includes('to U0001');
  switch (part.type) {
    case 'mrkdwn':
      return ONLY_CONSOLE_LINK.test(String(part.text)) ? [] : [String(part.text)];
    case 'plain_text':
      return part.emoji === false ? [] : ['makes pictures of words'];
    case 'user':
      return to && part.user_id === 'U0001' ? [] : [`mentions ${part.user_id}`];
    case 'link':
      return name === 'a link' ? [] : [`links ${part.url}`];
    case 'broadcast':
    case 'channel':
    case 'usergroup':
    case 'emoji':
      return [`draws ${part.type}`];
    default:
      return [];
  }
}

describe.each(Object.entries(LANGUAGES))('in %s', (tag, words) => {
  test.each(writtenIn(tag, tag === 'en' ? { ...TEXTS, ...AMPERSANDS } : TEXTS))(
    'Slack takes every view, and nothing in it pings, links, styles, hides or turns words around: %s',
    (_, text) => {
      expect(everythingWith(words, text).flatMap(wrongWith)).toEqual([]);
    },
  );
});

/** What bidi sees as one: the lines of a text, or of a section with all its pieces. */
const paragraphsIn = (payload: unknown): string[] =>
  partsIn(payload).flatMap((part) => {
    if (part.type === 'plain_text') return String(part.text).split('\n');
    if (part.type !== 'rich_text_section' && part.type !== 'rich_text_quote') return [];
    return (part.elements as Part[])
      .map(({ text }) => String(text ?? ''))
      .join('')
      .split('\n');
  });

/** A paragraph that would turn what follows, or that ends what was opened before it. */
function isOpen(paragraph: string): boolean {
  let open = 0;
  for (const sign of paragraph) {
    if (/[\u2066-\u2068]/u.test(sign)) open += 1;
    if (sign === '\u2069') open -= 1;
    if (open < 0) return true;
  }
  return open !== 0;
}

const blocksOf = (drawn: Drawn): unknown[] => (payloadOf(drawn) as { blocks: unknown[] }).blocks;
const shapeOf = (drawn: Drawn): string =>
  `${Object.keys(drawn)} ${partsIn(payloadOf(drawn)).map(({ type }) => type)}`.slice(0, 2_000);

test('Slack would notice: every kind of view, broken in one way at one place, is refused', () => {
  const kinds = new Map(everythingWith(LANGUAGES.fr, HOSTILE.pings).map((drawn) => [shapeOf(drawn), drawn]));
  const whole = (drawn: Drawn) => ('message' in drawn ? drawn.message.blocks : payloadOf(drawn));
  const accepts = (drawn: Drawn, payload: unknown): boolean =>
    ('message' in drawn
      ? judgeMessage({ text: 'x', blocks: payload }, { method: 'chat.postMessage' })
      : judgeView(payload, { method: 'home' in drawn ? 'views.publish' : 'views.open' })) === null;
  const broken = [...kinds.values()]
    .filter((drawn) => blocksOf(drawn).length > 0 && blocksOf(drawn).length < 20)
    .flatMap((drawn) => mutations<unknown>(whole(drawn)).map((mutation) => ({ drawn, ...mutation })))
    // There are some 25,000, of which neighbours differ little.
    .filter((_, n) => n % 6 === 0);
  expect(broken.length).toBeGreaterThan(2_500);
  const accepted = broken.filter(({ drawn, payload }) => accepts(drawn, payload));
  expect(accepted.map(({ drawn, name }) => `${drawn.name}: ${name}`)).toEqual([]);
});
