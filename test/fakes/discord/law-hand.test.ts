import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { furnished, outcome, type Room, shut } from './furnished.ts';
import type { HAND_RULES } from './law/hand.ts';
import type { Json } from './world.ts';

// What the OpenAPI lets through and Discord does not. Each rule: something at its edge that passes, something past it
// that does not, and where Discord says the mistake is.

type Case = { passes: Json; fails: Json; at: string };

const V2 = 1 << 15;
const text = (length: number) => 'x'.repeat(length);
const times = <T>(count: number, one: (n: number) => T) => Array.from({ length: count }, (_, n) => one(n));
const button = (more: Json = {}) => ({ type: 2, style: 1, label: 'Hold', custom_id: 'a', ...more });
const row = (...components: Json[]) => ({ type: 1, components });
const menu = (more: Json = {}) => ({ type: 3, custom_id: 's', options: [{ label: 'a', value: 'a' }], ...more });
const words = (content = 'x') => ({ type: 10, content });
const field = (more: Json = {}) => ({ title: 't', fields: [{ name: 'n', value: 'v', ...more }] });
const two = (value: string) => [
  { label: 'a', value: 'a' },
  { label: 'b', value },
];

const MESSAGE: Record<keyof typeof HAND_RULES.message, Case[]> = {
  'content is 2,000 at most': [{ passes: { content: text(2000) }, fails: { content: text(2001) }, at: 'content' }],
  'embeds are 6,000 characters at most in all': [
    {
      passes: { embeds: [{ description: text(3000) }, { description: text(2999), footer: { text: 'x' } }] },
      fails: { embeds: [{ description: text(3000) }, { description: text(3000), author: { name: 'x' } }] },
      at: 'embeds',
    },
  ],
  'fields of embeds have a name and a value': [
    { passes: { embeds: [field()] }, fails: { embeds: [field({ name: '' })] }, at: 'embeds.0.fields.0.name' },
    { passes: { embeds: [field()] }, fails: { embeds: [field({ value: ' ' })] }, at: 'embeds.0.fields.0.value' },
  ],
  'an embed shows something': [
    {
      passes: { embeds: [{ title: 't' }] },
      fails: { embeds: [{ title: 't' }, { color: 1 }] },
      at: 'embeds.1.description',
    },
  ],
  'addresses in embeds are of the web': [
    {
      passes: { embeds: [{ title: 't', url: 'https://example.org', image: { url: 'https://example.org/a' } }] },
      fails: { embeds: [{ title: 't', url: 'ftp://example.org', image: { url: 'file:///a.png' } }] },
      at: 'embeds.0.image.url embeds.0.url',
    },
  ],
  'images in embeds are images': [
    {
      passes: { embeds: [{ image: { url: 'attachment://a.webp' } }] },
      fails: { embeds: [{ image: { url: 'attachment://a.pdf' } }] },
      at: 'embeds.0.image.url',
    },
  ],
  'mentions are either parsed or listed': [
    {
      passes: { content: 'x', allowed_mentions: { parse: ['users'], roles: ['1'] } },
      fails: { content: 'x', allowed_mentions: { parse: ['users'], users: ['1'] } },
      at: 'allowed_mentions',
    },
  ],
  'attachments name files of the request': [
    {
      passes: { content: 'x', attachments: [] },
      fails: { content: 'x', attachments: [{ id: 0 }] },
      at: 'attachments.0.id',
    },
  ],
  'without the V2 flag there are up to five rows and nothing else': [
    {
      passes: { content: 'x', components: times(5, (n) => row(button({ custom_id: `${n}` }))) },
      fails: { content: 'x', components: times(6, (n) => row(button({ custom_id: `${n}` }))) },
      at: 'components',
    },
    {
      passes: { flags: V2, components: [words()] },
      fails: { content: 'x', components: [row(button()), words()] },
      at: 'components.1.type',
    },
  ],
  'with the V2 flag there is no content, embed, poll or sticker': [
    {
      passes: { flags: V2, components: [words()], content: '', embeds: [] },
      fails: { flags: V2, components: [words()], content: 'x' },
      at: 'content',
    },
    {
      passes: { flags: V2, components: [words()] },
      fails: { flags: V2, components: [words()], embeds: [{ title: 't' }] },
      at: 'embeds',
    },
    {
      passes: { flags: V2, components: [words()] },
      fails: { flags: V2, components: [words()], sticker_ids: ['1'] },
      at: 'sticker_ids',
    },
    {
      passes: { flags: V2, components: [words()] },
      fails: {
        flags: V2,
        components: [words()],
        poll: { question: { text: 'q' }, answers: [{ poll_media: { text: 'a' } }] },
      },
      at: 'poll',
    },
  ],
  'there are up to forty components': [
    {
      passes: { flags: V2, components: [{ type: 17, components: times(39, () => words()) }] },
      fails: { flags: V2, components: [{ type: 17, components: times(40, () => words()) }] },
      at: 'components',
    },
  ],
  'components hold up to 4,000 characters': [
    {
      passes: { flags: V2, components: [words(text(3999)), { type: 17, components: [words()] }] },
      fails: { flags: V2, components: [words(text(4000)), { type: 17, components: [words()] }] },
      at: 'components',
    },
  ],
  'the style of a button decides what it has': [
    ...[
      [{ custom_id: 'a' }, { custom_id: null }, '.custom_id'],
      [{}, { url: 'https://example.org' }, '.url'],
      [{ label: null, emoji: { name: '📦' } }, { label: null }, ''],
      [{ style: 5, custom_id: null, url: 'https://example.org' }, { style: 5, custom_id: null }, '.url'],
      [
        { style: 5, custom_id: null, url: 'https://example.org' },
        { style: 5, url: 'https://example.org' },
        '.custom_id',
      ],
      [{ style: 6, custom_id: null, label: null, sku_id: '1' }, { style: 6, custom_id: null, label: null }, '.sku_id'],
    ].map(([good, bad, at]) => ({
      passes: { content: 'x', components: [row(button(good as Json))] },
      fails: { content: 'x', components: [row(button(bad as Json))] },
      at: `components.0.components.0${at}`,
    })),
    {
      passes: { flags: V2, components: [{ type: 9, components: [words()], accessory: button() }] },
      fails: { flags: V2, components: [{ type: 9, components: [words()], accessory: button({ custom_id: null }) }] },
      at: 'components.0.accessory.custom_id',
    },
  ],
  'links of buttons lead to the web or into Discord': [
    {
      passes: { content: 'x', components: [row(button({ style: 5, custom_id: null, url: 'discord://-/channels' }))] },
      fails: { content: 'x', components: [row(button({ style: 5, custom_id: null, url: 'mailto:a@example.org' }))] },
      at: 'components.0.components.0.url',
    },
  ],
  'a row is five buttons or one menu wide': [
    {
      passes: { content: 'x', components: [row(menu())] },
      fails: { content: 'x', components: [row(menu(), button())] },
      at: 'components.0',
    },
    {
      passes: { content: 'x', components: [row(...times(5, (n) => button({ custom_id: `${n}` })))] },
      fails: { content: 'x', components: [row(menu(), menu({ custom_id: 't' }))] },
      at: 'components.0',
    },
  ],
  'custom ids are unique': [
    {
      passes: { content: 'x', components: [row(button(), button({ custom_id: 'b' }))] },
      fails: { content: 'x', components: [row(button()), row(button())] },
      at: 'components.1.components.0.custom_id',
    },
  ],
  'numbers of components are unique': [
    {
      passes: { content: 'x', components: [{ ...row(button({ id: 2 })), id: 1 }] },
      fails: { content: 'x', components: [{ ...row(button({ id: 1 })), id: 1 }] },
      at: 'components.0.components.0.id',
    },
  ],
  'values of options are unique': [
    {
      passes: { content: 'x', components: [row(menu({ options: two('b') }))] },
      fails: { content: 'x', components: [row(menu({ options: two('a') }))] },
      at: 'components.0.components.0.options.1.value',
    },
  ],
  'the least is not more than the most': [
    {
      passes: { content: 'x', components: [row(menu({ options: two('b'), min_values: 2, max_values: 2 }))] },
      fails: { content: 'x', components: [row(menu({ options: two('b'), min_values: 2, max_values: 1 }))] },
      at: 'components.0.components.0.min_values',
    },
    {
      passes: { content: 'x', components: [row(menu({ min_values: 0 }))] },
      fails: { content: 'x', components: [row(menu({ options: two('b'), min_values: 2 }))] },
      at: 'components.0.components.0.min_values',
    },
  ],
  'media are of the web or attached': [
    {
      passes: { flags: V2, components: [{ type: 12, items: [{ media: { url: 'https://example.org/a.png' } }] }] },
      fails: { flags: V2, components: [{ type: 12, items: [{ media: { url: 'attachment://a.png' } }] }] },
      at: 'components.0.items.0.media.url',
    },
    {
      passes: { flags: V2, components: [words()] },
      fails: { flags: V2, components: [{ type: 13, file: { url: 'https://example.org/a.pdf' } }] },
      at: 'components.0.file.url',
    },
  ],
};

const input = (more: Json = {}) => ({ type: 4, style: 1, custom_id: 't', ...more });
const label = (component: Json) => ({ type: 18, label: 'l', component });
const form = (...components: Json[]) => ({ custom_id: 'f', title: 't', components });
const group = (type: number, more: Json = {}) => label({ type, custom_id: 'g', options: two('b'), ...more });
const chosen = (...chosen: boolean[]) => chosen.map((one, n) => ({ label: `${n}`, value: `${n}`, default: one }));

const MODAL: Record<keyof typeof HAND_RULES.modal, Case[]> = {
  'a modal has up to five parts': [
    {
      passes: form(...times(5, (n) => label(input({ custom_id: `${n}` })))),
      fails: form(...times(6, (n) => label(input({ custom_id: `${n}` })))),
      at: 'components',
    },
  ],
  'nothing in a modal is disabled': [
    {
      passes: form(label(menu())),
      fails: form(label(menu({ disabled: true }))),
      at: 'components.0.component.disabled',
    },
  ],
  'a text input in a row says what it is for': [
    { passes: form(row(input({ label: 'l' }))), fails: form(row(input())), at: 'components.0.components.0.label' },
  ],
  'one radio is chosen': [
    {
      passes: form(group(21, { options: chosen(true, false) })),
      fails: form(group(21, { options: chosen(true, true) })),
      at: 'components.0.component.options',
    },
  ],
  'the least files or boxes are not more than the most': [
    {
      passes: form(group(22, { min_values: 1, max_values: 1 })),
      fails: form(group(22, { min_values: 2, max_values: 1 })),
      at: 'components.0.component.min_values',
    },
    {
      passes: form(label({ type: 19, custom_id: 'f', min_values: 1, max_values: 1 })),
      fails: form(label({ type: 19, custom_id: 'f', min_values: 3, max_values: 2 })),
      at: 'components.0.component.min_values',
    },
  ],
  'custom ids in a modal are unique': [
    {
      passes: form(label(input()), label(menu())),
      fails: form(label(input()), label(input())),
      at: 'components.1.component.custom_id',
    },
  ],
  'numbers of parts are unique': [
    {
      passes: form({ ...label(input({ id: 2 })), id: 1 }),
      fails: form({ ...label(input({ id: 1 })), id: 1 }),
      at: 'components.0.component.id',
    },
  ],
  'values of options in a modal are unique': [
    {
      passes: form(group(22)),
      fails: form(group(22, { options: two('a') })),
      at: 'components.0.component.options.1.value',
    },
  ],
  'the least in a modal is not more than the most': [
    {
      passes: form(label(input({ min_length: 2, max_length: 2 }))),
      fails: form(label(input({ min_length: 3, max_length: 2 }))),
      at: 'components.0.component.min_length',
    },
  ],
};

const command = (more: Json = {}) => ({ name: 'returns', description: 'd', ...more });
const option = (more: Json = {}) => ({ type: 3, name: 'order', description: 'd', ...more });
const sub = (more: Json = {}) => ({ type: 1, name: 'open', description: 'd', ...more });
const choice = (name: string) => ({ name, value: name });
const size = (characters: number) => ({
  name: 'n',
  description: 'd',
  options: [
    option({
      name: 'o',
      description: 'd',
      choices: times(25, (n) => ({
        name: `${n}`.padStart(100, 'x'),
        value: text(n < 24 ? 219 : characters - 2 - 2 - 2500 - 24 * 219),
      })),
    }),
  ],
});

const COMMAND: Record<keyof typeof HAND_RULES.command, Case[]> = {
  'names are in lower case and without signs': [
    ...['Returns', 'my returns', 'a.b'].map((name) => ({
      passes: command({ name: 'rück-gabe_2' }),
      fails: command({ name }),
      at: '0.name',
    })),
    {
      passes: command({ options: [option()] }),
      fails: command({ options: [option({ name: 'Order' })] }),
      at: '0.options.0.name',
    },
    {
      passes: command({ name_localizations: { de: 'rückgaben' } }),
      fails: command({ name_localizations: { de: 'Rückgaben' } }),
      at: '0.name_localizations.de',
    },
  ],
  'translations are into languages that Discord has': [
    {
      passes: command({ description_localizations: { de: 'x' } }),
      fails: command({ description_localizations: { xx: 'x' } }),
      at: '0.description_localizations.xx',
    },
  ],
  'a chat command is described': [
    { passes: command(), fails: { name: 'returns' }, at: '0.description' },
    { passes: { name: 'Make a return', type: 3 }, fails: command({ description: '' }), at: '0.description' },
  ],
  'a context menu has a name only': [
    {
      passes: { name: 'Return it', type: 3, description: '' },
      fails: { name: 'Return it', type: 3, description: 'd' },
      at: '0.description',
    },
    {
      passes: { name: 'Return it', type: 2 },
      fails: { name: 'Return it', type: 2, options: [option()] },
      at: '0.options',
    },
  ],
  'required options come first': [
    {
      passes: command({ options: [option({ required: true }), option({ name: 'b' })] }),
      fails: command({ options: [option(), option({ name: 'b', required: true })] }),
      at: '0.options.1',
    },
  ],
  'names of options are unique': [
    {
      passes: command({ options: [option(), option({ name: 'b' })] }),
      fails: command({ options: [option(), option()] }),
      at: '0.options.1.name',
    },
  ],
  'sub-commands and values do not mix': [
    {
      passes: command({ options: [sub(), sub({ name: 'b' })] }),
      fails: command({ options: [sub(), option()] }),
      at: '0.options',
    },
  ],
  'autocompletion has no choices, and is for what is typed': [
    {
      passes: command({ options: [option({ autocomplete: true })] }),
      fails: command({ options: [option({ autocomplete: true, choices: [choice('a')] })] }),
      at: '0.options.0.autocomplete',
    },
  ],
  'names of choices are unique': [
    {
      passes: command({ options: [option({ choices: [choice('a'), choice('b')] })] }),
      fails: command({ options: [option({ choices: [choice('a'), choice('a')] })] }),
      at: '0.options.0.choices.1.name',
    },
  ],
  'the least of an option is not more than its most': [
    {
      passes: command({ options: [option({ type: 4, min_value: 1, max_value: 1 })] }),
      fails: command({ options: [option({ type: 4, min_value: 2, max_value: 1 })] }),
      at: '0.options.0.min_value',
    },
    {
      passes: command({ options: [option({ min_length: 1, max_length: 1 })] }),
      fails: command({ options: [option({ min_length: 2, max_length: 1 })] }),
      at: '0.options.0.min_length',
    },
  ],
  'a command is 8,000 characters at most': [{ passes: size(8000), fails: size(8001), at: '0' }],
};

let room: Room;
beforeAll(async () => {
  room = await furnished();
});
afterAll(() => shut(room));

const listed = (cases: Record<string, Case[]>) =>
  Object.entries(cases).flatMap(([rule, all]) => all.map((one) => ({ rule, ...one })));

describe('messages', () => {
  test.each(listed(MESSAGE))('$rule ($at)', async ({ passes, fails, at }) => {
    const before = room.channel.messages.length;
    expect(await outcome(room.post(fails))).toBe(`400 50035 ${at}`);
    expect(room.channel.messages).toHaveLength(before);
    expect(await outcome(room.post(passes))).toBe('ok');
  });
});

describe('modals', () => {
  const open = (data: Json) =>
    outcome(
      room.answer(room.discord.newInteraction({ type: 3, user: room.anna.id, channel: room.channel.id }), {
        type: 9,
        data,
      }),
    );

  test.each(listed(MODAL))('$rule ($at)', async ({ passes, fails, at }) => {
    room.discord.settings.unanswered = 'expected';
    const paths = at.split(' ').map((one) => `data.${one}`);
    expect(await open(fails)).toBe(`400 50035 ${paths.join(' ')}`);
    expect(room.discord.world.modals.size).toBe(0);
    expect(await open(passes)).toBe('ok');
    room.discord.world.modals.clear();
  });
});

describe('commands', () => {
  const put = (...commands: Json[]) =>
    outcome(
      room.client.put(`/applications/${room.discord.world.app.id}/guilds/${room.guild.id}/commands`, {
        body: commands,
      }),
    );

  test.each(listed(COMMAND))('$rule ($at)', async ({ passes, fails, at }) => {
    expect(await put(fails)).toBe(`400 50035 ${at}`);
    expect(await put(passes)).toBe('ok');
  });

  test('names are unique among commands of a kind', async () => {
    expect(await put(command(), command())).toBe('400 50035 1.name');
    expect(await put(command(), { name: 'returns', type: 3 })).toBe('ok');
  });

  test('there are up to 100 chat commands, and 15 of each menu', async () => {
    room.discord.settings.commandCreatesPerDay = 1000;
    const chats = times(100, (n) => command({ name: `c${n}` }));
    const menus = (type: number) => times(15, (n) => ({ name: `m${n}`, type }));
    expect(await put(...chats, ...menus(2), ...menus(3))).toBe('ok');
    expect(await put(...chats, command())).toBe('400 30032');
    expect(await put(...menus(3), { name: 'x', type: 3 })).toBe('400 30032');
  });
});
