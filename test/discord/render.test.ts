// Whatever a stranger writes, wherever it stands and in whatever language it is shown: Discord takes it, and it stays words.
import { describe, expect, test } from 'vitest';
import type { Modal } from '../../adapters/discord/render.ts';
import { LANGUAGES } from '../../src/i18n/index.ts';
import { withoutHidden } from '../../src/views/quote.ts';
import { handBreaks } from '../fakes/discord/law/hand.ts';
import { breaksInBody } from '../fakes/discord/law/requests.ts';
import { matched } from '../fakes/discord/law/routes.ts';
import type { Json } from '../fakes/discord/world.ts';
import { HOSTILE, stringsIn, writtenIn } from '../views/hostile.ts';
import { kindsIn, read } from './render-markdown.ts';
import { displaysOf, markupOf, weightOf } from './render-parts.ts';
import { ACCOUNT, type Drawn, everythingWith } from './render-views.ts';

const MORE = {
  marks: '**b** __u__ ||s|| ~~g~~ * l\n- l\n+ l\n1. l\n2) l\n# h\n## h\n-# s\n> q\n>>> q\n``` c',
  references:
    '<@1234567890123456789> <@&123> <#123> <t:1700000000:R> <:a:123> <a:a:123> </returns:123> <id:guide> @here',
  links:
    '[a](http://x.nl) [b](<https://x.nl>) discord.gg/abc steam://x <mail@x.nl> <+31612345678> HTTPS://X.NL mailto:x@x.nl',
  backslashes: '\\*a\\* \\\\*b\\\\* \\',
  'all signs': '*'.repeat(4_000),
  'signs and lines': '*\n- '.repeat(1_500),
};
const WRITTEN = { ...HOSTILE, ...MORE };

function operationOf(path: string) {
  const found = matched('POST', path);
  if (!found) throw new Error(`the law has no route ${path}`);
  return found.operation;
}
const POST = operationOf('/channels/1/messages');
const OPEN = operationOf('/interactions/1/token/callback');

function refusals(drawn: Drawn): string[] {
  const [operation, body] = 'modal' in drawn ? [OPEN, { type: 9, data: drawn.modal }] : [POST, drawn.message];
  const sent = JSON.parse(JSON.stringify(body)) as Json;
  const variant = 'modal' in drawn ? 'ModalInteractionCallbackRequest' : null;
  const breaks = [
    ...breaksInBody(operation, sent, variant),
    ...handBreaks(operation.id, { body: sent, files: [] }, false),
  ];
  return breaks.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

const textsOf = (drawn: Drawn): Record<string, string> =>
  'message' in drawn ? markupOf(drawn.message) : Object.fromEntries(displaysOf(drawn.modal).entries());

/** What somebody sees of it as it stands: everything but ids and addresses. */
function shownIn(drawn: Drawn): string[] {
  if ('modal' in drawn) return stringsIn(drawn.modal).filter((text) => text !== drawn.modal.custom_id);
  const { content, embeds, components } = drawn.message;
  return stringsIn([content ?? '–', embeds.map(({ url: _, ...embed }) => embed), components]);
}

describe.each(Object.entries(LANGUAGES))('in %s', (tag, words) => {
  const harmless = everythingWith(words, 'word');

  // What Discord's own signs do is no matter of language.
  test.each(writtenIn(tag, tag === 'en' ? WRITTEN : HOSTILE))('a stranger who writes %s', (_, text) => {
    const all = everythingWith(words, text);
    expect(all.length).toBeGreaterThan(300);
    const wrong = all.flatMap((drawn, n) => {
      const plain = harmless[n];
      if (plain?.name !== drawn.name) throw new Error(`${drawn.name} is drawn for this text only`);
      return [...refusals(drawn), ...tooMuch(drawn), ...moreThanWords(drawn, plain), ...unclean(drawn)].map(
        (why) => `${drawn.name}: ${why}`,
      );
    });
    expect(wrong).toEqual([]);
  });
});

/** In halves of characters, of which there are never fewer than Discord counts. */
function tooMuch(drawn: Drawn): string[] {
  if ('modal' in drawn) return [];
  const { content = '', embeds, components, allowed_mentions } = drawn.message;
  const { parse, users = [] } = allowed_mentions;
  const meant = drawn.name.includes('to U0001') ? [ACCOUNT] : [];
  const counted: [string, number, number][] = [
    ['content', content.length, 2_000],
    ['embeds', weightOf(embeds), 6_000],
    ['rows', components.length, 5],
    ['pings', [...parse, ...users].join() === meant.join() ? 0 : 1, 0],
    ['more than the name of whom it is for', meant.length === 1 && content !== `<@${ACCOUNT}>` ? 1 : 0, 0],
    ...embeds.flatMap(({ title = '', description = '', fields = [] }): [string, number, number][] => [
      ['title', title.length, 256],
      ['description', description.length, 4_096],
      ['fields', fields.length, 25],
    ]),
  ];
  return counted.filter(([, has, most]) => has > most).map(([what, has]) => `${what}: ${has}`);
}

/** What in it is more than words, and is not when all strangers write nothing but a word. */
function moreThanWords(drawn: Drawn, plain: Drawn): string[] {
  const before = textsOf(plain);
  return Object.entries(textsOf(drawn)).flatMap(([at, text]) => {
    // That characters hid in it is said in italics; a label that was cut is said whole above its form, in bold.
    const known = new Set([...kindsIn(read(before[at] ?? before['0 description'] ?? '')), 'em', 'strong']);
    const quotes = 'modal' in drawn || at.endsWith('description') ? ['quote'] : [];
    const kinds = [...new Set(kindsIn(read(text)))].filter((kind) => !known.has(kind) && !quotes.includes(kind));
    return kinds.map((kind) => `${kind} in ${at}: ${text.slice(0, 200)}`);
  });
}

/** What is empty, half a character, steers or turns something. */
const unclean = (drawn: Drawn): string[] =>
  shownIn(drawn).flatMap((shown) => {
    const own = shown.replace(/[\u2066-\u2069]/gu, '');
    const clean = shown.trim() !== '' && !UNCLEAN.test(shown) && withoutHidden(own) === own && turns(shown) === 0;
    return clean ? [] : [`unclean: ${JSON.stringify(shown.slice(0, 200))}`];
  });
const UNCLEAN = /\p{Surrogate}|(?!\n)\p{Cc}/u;

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
