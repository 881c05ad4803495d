import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/i18n/index.ts';
import { judgeMessage, judgeView, mutations } from '../fakes/slack/judge/index.ts';
import { weight } from '../fakes/slack/judge/volume.ts';
import { storedText } from '../fakes/slack/stored-text.ts';
import { HOSTILE, stringsIn } from '../views/hostile.ts';
import { type Drawn, everythingWith } from './render-views.ts';

const TEXTS = { ...HOSTILE, nothing: '', 'nothing to see': ' \u200f\n\u2060\u0301', ampersands: '&<>'.repeat(2_000) };
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

type Part = { type?: string; text?: unknown; [key: string]: unknown };
function partsIn(value: unknown): Part[] {
  if (Array.isArray(value)) return value.flatMap(partsIn);
  return typeof value === 'object' && value !== null ? [value as Part, ...Object.values(value).flatMap(partsIn)] : [];
}

// The only markup there is: a link to the console, and in rich text one of ours.
const CONSOLE_LINK = /<https:\/\/desk\.example(?:\/|\/returns\/[\w-]+)\|Returndesk ↗>/g;
const MENTION = /^<@U0001> /;
const OURS = /^<https:\/\/desk\.example\/files\/abc>$/;

/** Nothing in a text that Slack reads as markup pings, links or styles. */
function expectHarmless(text: string, name: string): void {
  const rest = text.replace(CONSOLE_LINK, '').replace(MENTION, '').replace(OURS, '');
  expect(rest, name).not.toMatch(/[<>*`~]|:\/\/|[@#](?=\w)|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|^&gt;|:[\w+-]+:/mu);
  expect(rest, name).not.toMatch(/&(?!amp;|lt;|gt;)/);
  expect(rest, name).not.toMatch(/\p{L}\.\p{L}/u);
  expect(storedText(rest), name).toBe(rest);
}

const RICH = ['rich_text', 'rich_text_section', 'rich_text_quote', 'text'];

describe.each(Object.entries(LANGUAGES))('in %s', (_, words) => {
  test.each(Object.entries(TEXTS))('Slack takes everything, whatever customers write: %s', (_, text) => {
    for (const drawn of everythingWith(words, text)) {
      expect(judged(drawn), drawn.name).toBeNull();
      if (!('message' in drawn)) continue;
      expect(weight(drawn.message.blocks), drawn.name).toBeLessThan(MESSAGE_SUM);
      expect(drawn.message.text.trim(), drawn.name).not.toBe('');
      if (drawn.name.startsWith('card')) expect(Buffer.byteLength(drawn.message.text)).toBeLessThan(UPDATE_BYTES);
    }
  });

  test.each(Object.entries(TEXTS))('nobody is pinged, nothing is linked or styled by a stranger: %s', (_, text) => {
    for (const drawn of everythingWith(words, text)) {
      const { name } = drawn;
      if ('message' in drawn) expectHarmless(drawn.message.text, name);
      for (const part of partsIn(payloadOf(drawn))) {
        if (part.type === 'mrkdwn') expect(String(part.text), name).toMatch(new RegExp(`^${CONSOLE_LINK.source}$`));
        if (part.type === 'plain_text') expect(part.emoji, name).toBe(false);
        if (part.type === 'user') expect([name, part.user_id]).toEqual([expect.stringContaining('to U0001'), 'U0001']);
        if (part.type === 'rich_text_section' || part.type === 'rich_text_quote') {
          const kinds = (part.elements as Part[]).map(({ type }) => String(type));
          const others = kinds.filter((kind) => !RICH.includes(kind));
          expect(others, name).toEqual(
            name === 'a link' ? ['link'] : name.includes('to U0001') && kinds.includes('user') ? ['user'] : [],
          );
        }
      }
    }
  });

  test.each(Object.entries(TEXTS))('nothing hides, is broken or turns the words around it: %s', (_, text) => {
    for (const drawn of everythingWith(words, text)) {
      const { private_metadata: _unseen, ...seen } = payloadOf(drawn) as {
        private_metadata?: string;
        blocks?: unknown;
      };
      for (const said of stringsIn(seen)) {
        expect(said, drawn.name).not.toMatch(/\p{Surrogate}|[\u202a-\u202e\u200b\ufeff\u00ad]/u);
        expect(said, drawn.name).not.toMatch(/(?!\n)\p{Cc}/u);
      }
      for (const said of stringsIn(seen.blocks)) expect(said, drawn.name).not.toMatch(/[\u2060-\u2064]/u);
      for (const paragraph of paragraphsIn(seen)) {
        const opened = [...paragraph].reduce((open, sign) => {
          if (open < 0) return open;
          if (/[\u2066-\u2068]/u.test(sign)) return open + 1;
          return sign === '\u2069' ? open - 1 : open;
        }, 0);
        expect(opened, `${drawn.name}: ${JSON.stringify(paragraph)}`).toBe(0);
      }
    }
  });
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

test('Slack would notice: every view, broken in one way at a time, is refused', () => {
  const one = new Map(
    everythingWith(LANGUAGES.fr, HOSTILE.pings).map((drawn) => [drawn.name + Object.keys(drawn), drawn]),
  );
  let broken = 0;
  for (const drawn of one.values()) {
    if ('message' in drawn && drawn.message.blocks.length === 0) continue;
    const whole = 'message' in drawn ? drawn.message.blocks : payloadOf(drawn);
    for (const { name, payload } of mutations<unknown>(whole)) {
      broken += 1;
      const verdict =
        'message' in drawn
          ? judgeMessage({ text: 'x', blocks: payload }, { method: 'chat.postMessage' })
          : judgeView(payload, { method: 'home' in drawn ? 'views.publish' : 'views.open' });
      expect(verdict, `${drawn.name}: ${name}`).not.toBeNull();
    }
  }
  expect(broken).toBeGreaterThan(10_000);
});
