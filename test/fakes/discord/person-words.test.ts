import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BareGuild, bareGuild } from './gateway-scene.ts';
import { labelsOf } from './person-components.ts';
import { markdownWords } from './person-markdown.ts';
import { textOf } from './person-words.ts';
import type { Json, Message } from './world.ts';

let at: BareGuild;
beforeAll(async () => {
  at = await bareGuild();
});
afterAll(() => at.close());

const read = (text: string) => markdownWords(at.discord.world, at.discord.world.guilds.get(at.guild), text);

describe('markdown, as one reads it', () => {
  test.each([
    ['**Return** R-1', 'Return R-1'],
    ['***both*** and __under__ and ~~gone~~ and ||spoiler||', 'both and under and gone and spoiler'],
    ['*slanted* and _slanted_', 'slanted and slanted'],
    ['snake_case_name and 2 * 3 * 4', 'snake_case_name and 2 * 3 * 4'],
    ['# Title\n-# small\n> quoted\n- one\n* two', 'Title\nsmall\nquoted\n• one\n• two'],
    ['`**code**` and ```js\na_b\n```', '**code** and a_b'],
    ['\\*not slanted\\* and \\@everyone', '*not slanted* and @everyone'],
    ['[the photo](https://example.com/a_b_c) and <https://example.com>', 'the photo and https://example.com'],
    ['<t:1764064800:f>, <t:1764064800:d>', '2025-11-25 10:00, 2025-11-25'],
    ['<t:1764064800:D>, <t:1764064800:t>, <t:1764064800>', '2025-11-25, 10:00, 2025-11-25 10:00'],
    ['</returns work:12345> <:kettle:123>', '/returns work :kettle:'],
    ['a < b and <nothing>', 'a < b and <nothing>'],
  ])('%j', (text, words) => expect(read(text)).toBe(words));

  test('people, roles and channels by their names', () => {
    expect(read(`<@${at.mona.user}> <@!${at.mona.user}> <#${at.channel}> <@&${at.guild}> <@99> <#99>`)).toBe(
      '@mona @mona #returns @@everyone @99 #deleted-channel',
    );
  });
});

const message = (more: Partial<Message>) =>
  ({ content: '', embeds: [], components: [], attachments: [], channel: at.channel, ...more }) as Message;

test('a message: content, embeds, and the names of its files', () => {
  const embed: Json = {
    ...{ author: { name: 'shop' }, title: '**Return**', description: 'by *leila*', footer: { text: '*as it is*' } },
    fields: [{ name: 'Until', value: '<t:1764064800:d>' }],
  };
  const attachments = [{ filename: 'photo.jpg' }] as Message['attachments'];
  expect(textOf(at.discord.world, message({ content: 'Hello', embeds: [embed], attachments }))).toBe(
    ['Hello', 'shop', 'Return', 'by leila', 'Until', '2025-11-25', '*as it is*', 'photo.jpg'].join('\n'),
  );
});

test('components of the second kind: texts in their order, what stands on buttons apart', () => {
  const button = (label: string, more: Json = {}): Json => ({ type: 2, style: 1, label, custom_id: label, ...more });
  const text = (content: string): Json => ({ type: 10, content });
  const components: Json[] = [
    {
      type: 17,
      components: [
        text('# Return'),
        { type: 9, components: [text('a kettle')], accessory: button('Photo') },
        { type: 9, components: [text('a pot')], accessory: { type: 11, media: {}, description: 'a dented pot' } },
        { type: 12, items: [{ media: {}, description: 'from below' }, { media: {} }] },
        { type: 13, file: { url: 'attachment://invoice.pdf' } },
        { type: 1, components: [button('Hold'), button('Gone', { disabled: true }), button('Shop', { style: 5 })] },
        { type: 1, components: [{ type: 3, placeholder: 'More…', options: [{ label: 'Note', value: 'n' }] }] },
      ],
    },
    text('below'),
  ];
  const seen = message({ components });
  expect(textOf(at.discord.world, seen)).toBe(
    ['Return', 'a kettle', 'a pot', 'a dented pot', 'from below', 'invoice.pdf', 'below'].join('\n'),
  );
  expect(labelsOf(at.discord.world, seen)).toEqual(['Photo', 'Hold', 'Note']);
});

test('a form: its title, the labels, what stands there already and what can be chosen', () => {
  const modal = {
    ...{ user: '1', interaction: '2', customId: 'form', title: 'Contact' },
    components: [
      { type: 10, content: 'To **leila**' },
      { type: 18, label: 'Words', description: 'be kind', component: { type: 4, custom_id: 'text', value: 'Dear' } },
      {
        ...{ type: 18, label: 'Why' },
        component: { type: 21, custom_id: 'why', options: [{ label: 'Late', value: 'l', description: 'too' }] },
      },
    ],
  };
  expect(textOf(at.discord.world, modal).split('\n')).toEqual([
    ...['Contact', 'To leila', 'Words', 'be kind', 'Dear', 'Why', 'Late', 'too'],
  ]);
});
