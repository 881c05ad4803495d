// Whatever a stranger writes, wherever it stands and in whatever language it is shown: Discord takes it, and it stays words.
import { describe, expect, test } from 'vitest';
import type { MessageBody, Modal } from '../../adapters/discord/render.ts';
import { LANGUAGES } from '../../src/i18n/index.ts';
import { withoutHidden } from '../../src/views/quote.ts';
import { handBreaks } from '../fakes/discord/law/hand.ts';
import { breaksInBody } from '../fakes/discord/law/requests.ts';
import { matched } from '../fakes/discord/law/routes.ts';
import type { Json } from '../fakes/discord/world.ts';
import { HOSTILE, stringsIn } from '../views/hostile.ts';
import { kindsIn, read } from './render-markdown.ts';
import { displaysOf, markupOf, weightOf } from './render-parts.ts';
import { ACCOUNT, type Drawn, everythingWith } from './render-views.ts';

const MORE = {
  marks: '**b** __u__ ||s|| ~~g~~ * l\n- l\n+ l\n1. l\n2) l\n# h\n## h\n-# s\n> q\n>>> q\n``` c',
  references: '<@1234567890123456789> <@&123> <#123> <t:1700000000:R> <:a:123> <a:a:123> </returns:123> <id:guide> @here',
  links: '[a](http://x.nl) [b](<https://x.nl>) discord.gg/abc steam://x <mail@x.nl> <+31612345678> HTTPS://X.NL mailto:x@x.nl',
  backslashes: '\\*a\\* \\\\*b\\\\* \\',
  'all signs': '*'.repeat(4_000),
  'signs and lines': '*\n- '.repeat(1_500),
};
const WRITTEN = { ...HOSTILE, ...MORE };

const POST = matched('POST', '/channels/1/messages');
const OPEN = matched('POST', '/interactions/1/token/callback');
if (!POST || !OPEN) throw new Error('the law has no such route');

function refusals(drawn: Drawn): unknown[] {
  const [{ operation }, body] = 'modal' in drawn ? [OPEN, { type: 9, data: drawn.modal }] : [POST, drawn.message];
  const sent = JSON.parse(JSON.stringify(body)) as Json;
  const variant = 'modal' in drawn ? 'ModalInteractionCallbackRequest' : null;
  return [...breaksInBody(operation, sent, variant), ...handBreaks(operation.id, { body: sent, files: [] }, false)];
}

const textsOf = (drawn: Drawn): Record<string, string> =>
  'message' in drawn ? markupOf(drawn.message) : Object.fromEntries(displaysOf(drawn.modal).entries());

/** What somebody sees of it as it stands: everything but ids and addresses. */
function shownIn(drawn: Drawn): string[] {
  if ('modal' in drawn) return stringsIn(drawn.modal).filter((text) => text !== drawn.modal.custom_id);
  const { content, embeds, components } = drawn.message;
  return stringsIn([content ?? '–', embeds.map(({ url: _, ...embed }) => embed), components]);
}

describe.each(Object.entries(LANGUAGES))('in %s', (_, words) => {
  const harmless = new Map(everythingWith(words, 'word').map((drawn) => [drawn.name, drawn]));

  test.each(Object.entries(WRITTEN))('a stranger who writes %s', (written, text) => {
    const all = everythingWith(words, text);
    expect(all.length).toBeGreaterThan(300);
    for (const drawn of all) {
      expect.soft(refusals(drawn), drawn.name).toEqual([]);
      fits(drawn);
      staysWords(drawn, harmless.get(drawn.name), written);
      for (const shown of shownIn(drawn)) {
        expect.soft(shown.trim(), drawn.name).not.toBe('');
        expect.soft(shown, drawn.name).not.toMatch(/\p{Surrogate}|[\0-\x09\x0b-\x1f\x7f-\x9f]/u);
        const ours = shown.replace(/[\u2066-\u2069]/gu, '');
        expect.soft(withoutHidden(ours), drawn.name).toBe(ours);
        expect.soft(turns(shown), `${drawn.name}: ${shown}`).toBe(0);
      }
    }
  });
});

/** In halves of characters, of which there are never fewer than Discord counts. */
function fits(drawn: Drawn): void {
  const { name } = drawn;
  if ('modal' in drawn) return;
  const { content = '', embeds, components } = drawn.message;
  expect.soft(content.length, name).toBeLessThanOrEqual(2_000);
  expect.soft(weightOf(embeds), name).toBeLessThanOrEqual(6_000);
  expect.soft(components.length, name).toBeLessThanOrEqual(5);
  for (const { title = '', description = '', fields = [] } of embeds) {
    expect.soft(title.length, name).toBeLessThanOrEqual(256);
    expect.soft(description.length, name).toBeLessThanOrEqual(4_096);
    expect.soft(fields.length, name).toBeLessThanOrEqual(25);
  }
  expect.soft(pinged(drawn.message), name).toEqual(name.includes('to U0001') ? [ACCOUNT] : []);
}

function pinged({ content = '', allowed_mentions }: MessageBody): string[] {
  expect.soft(allowed_mentions.parse).toEqual([]);
  const { users = [] } = allowed_mentions;
  for (const user of users) expect.soft(content).toBe(`<@${user}>`);
  return users;
}

/** Nothing in it is more than words but what is when all strangers write nothing but a word. */
function staysWords(drawn: Drawn, plain: Drawn | undefined, written: string): void {
  if (!plain) throw new Error(`${drawn.name} is drawn for this text only`);
  const before = textsOf(plain);
  for (const [at, text] of Object.entries(textsOf(drawn))) {
    const kinds = new Set(kindsIn(read(text)));
    // That characters hid in it is said in italics; whole names of labels are repeated above a form.
    const known = new Set([...kindsIn(read(before[at] ?? before['0 description'] ?? '')), 'em', ...EXTRA(drawn)]);
    expect.soft([...kinds].filter((kind) => !known.has(kind)), `${drawn.name}, ${at}, ${written}: ${text.slice(0, 200)}`).toEqual([]);
  }
}
const EXTRA = (drawn: Drawn): string[] => ('modal' in drawn ? ['strong', 'quote'] : ['strong']);

/** How many isolates are open at the end of a line, or closed without having been open. */
function turns(text: string): number {
  let wrong = 0;
  for (const line of text.split('\n')) {
    let open = 0;
    for (const sign of line.match(/[\u2066-\u2069]/gu) ?? []) {
      open += sign === '\u2069' ? -1 : 1;
      if (open < 0) wrong += 1;
    }
    wrong += Math.abs(open);
  }
  return wrong;
}

test('the law this is judged by refuses what is too long, pings or is missing', () => {
  const message = { embeds: [{ description: 'x' }], components: [], allowed_mentions: { parse: [] as [] } };
  const modal: Modal = { custom_id: 'x', title: 'x', components: [] };
  expect(refusals({ name: 'fine', message })).toEqual([]);
  expect(refusals({ name: 'long', message: { ...message, content: 'x'.repeat(2_001) } })).not.toEqual([]);
  expect(refusals({ name: 'long', message: { ...message, embeds: [{ title: 'x'.repeat(257) }] } })).not.toEqual([]);
  expect(refusals({ name: 'empty', modal })).not.toEqual([]);
  expect(refusals({ name: 'empty', modal: { ...modal, title: '' } })).not.toEqual([]);
});
