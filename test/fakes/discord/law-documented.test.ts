import {
  AllowedMentionsTypes,
  type APIInteractionResponse,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ButtonStyle,
  ComponentType,
  InteractionResponseType,
  type RESTPostAPIApplicationCommandsJSONBody,
  type RESTPostAPIChannelMessageJSONBody,
  Routes,
  TextInputStyle,
} from 'discord-api-types/v10';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { furnished, type Room, shut } from './furnished.ts';
import type { Json } from './world.ts';

// The requests that Discord's documentation shows (discord.com/developers/docs: Application Commands, Message, Components,
// Receiving and Responding), in the types that discord-api-types gives them: whatever it shows, the law takes.

let room: Room;
beforeEach(async () => {
  room = await furnished();
});
afterEach(() => shut(room));

const COMMANDS: RESTPostAPIApplicationCommandsJSONBody[] = [
  {
    name: 'blep',
    type: ApplicationCommandType.ChatInput,
    description: 'Send a random adorable animal photo',
    options: [
      {
        name: 'animal',
        description: 'The type of animal',
        type: ApplicationCommandOptionType.String,
        required: true,
        choices: [
          { name: 'Dog', value: 'animal_dog' },
          { name: 'Cat', value: 'animal_cat' },
          { name: 'Penguin', value: 'animal_penguin' },
        ],
      },
      {
        name: 'only_smol',
        description: 'Whether to show only baby animals',
        type: ApplicationCommandOptionType.Boolean,
        required: false,
      },
    ],
  },
  { name: 'High Five', type: ApplicationCommandType.User },
  { name: 'Bookmark', type: ApplicationCommandType.Message },
  {
    name: 'permissions',
    description: 'Get or edit permissions for a user or a role',
    options: [
      {
        name: 'user',
        description: 'Get or edit permissions for a user',
        type: ApplicationCommandOptionType.SubcommandGroup,
        options: [
          {
            name: 'get',
            description: 'Get permissions for a user',
            type: ApplicationCommandOptionType.Subcommand,
            options: [
              { name: 'user', description: 'The user to get', type: ApplicationCommandOptionType.User, required: true },
              {
                name: 'channel',
                description: 'The channel permissions to get. If omitted, the guild permissions will be returned',
                type: ApplicationCommandOptionType.Channel,
                required: false,
              },
            ],
          },
        ],
      },
      {
        name: 'role',
        description: 'Get or edit permissions for a role',
        type: ApplicationCommandOptionType.SubcommandGroup,
        options: [
          { name: 'get', description: 'Get permissions for a role', type: ApplicationCommandOptionType.Subcommand },
        ],
      },
    ],
  },
  {
    name: 'birthday',
    type: ApplicationCommandType.ChatInput,
    description: 'Wish a friend a happy birthday',
    name_localizations: { 'zh-CN': '生日', el: 'γενέθλια' },
    description_localizations: { 'zh-CN': '祝你朋友生日快乐' },
    options: [
      {
        name: 'age',
        type: ApplicationCommandOptionType.Integer,
        description: 'Your friend’s age',
        name_localizations: { 'zh-CN': '岁数' },
      },
    ],
  },
  { name: 'lock-album', description: 'Lock an album', default_member_permissions: '0' },
];

test.each(COMMANDS.map((command) => [command.name, command] as const))('the command “%s”', async (name, body) => {
  const path = Routes.applicationGuildCommands(room.discord.world.app.id, room.guild.id);
  expect(await room.client.post(path, { body })).toMatchObject({ name });
});

const MESSAGES: [string, RESTPostAPIChannelMessageJSONBody][] = [
  [
    'words with an embed',
    {
      content: 'Hello, World!',
      tts: false,
      embeds: [{ title: 'Hello, Embed!', description: 'This is an embedded message.' }],
    },
  ],
  ['nobody is pinged', { content: '@everyone hi there, <@123>', allowed_mentions: { parse: [] } }],
  [
    'kinds of mentions',
    {
      content: '@everyone <@123>',
      allowed_mentions: { parse: [AllowedMentionsTypes.User, AllowedMentionsTypes.Role] },
    },
  ],
  [
    'one person named',
    { content: '<@1000000000000000002> hi', allowed_mentions: { parse: [], users: ['1000000000000000002'] } },
  ],
  [
    'a button',
    {
      content: 'This is a message with components',
      components: [
        {
          type: ComponentType.ActionRow,
          components: [
            { type: ComponentType.Button, label: 'Click me!', style: ButtonStyle.Primary, custom_id: 'click_one' },
          ],
        },
      ],
    },
  ],
  [
    'a menu of classes',
    {
      content: 'Mason is looking for new arena partners. What classes do you play?',
      components: [
        {
          type: ComponentType.ActionRow,
          components: [
            {
              type: ComponentType.StringSelect,
              custom_id: 'class_select_1',
              options: [
                {
                  label: 'Rogue',
                  value: 'rogue',
                  description: 'Sneak n stab',
                  emoji: { name: 'rogue', id: '625891304148303894' },
                },
                { label: 'Mage', value: 'mage', description: 'Turn ’em into a sheep' },
              ],
              placeholder: 'Choose a class',
              min_values: 1,
              max_values: 2,
            },
          ],
        },
      ],
    },
  ],
  ['an answer to a message', { content: 'seen', nonce: '1', enforce_nonce: true, flags: 4 }],
];

test.each(MESSAGES)('a message: %s', async (_, body) => {
  const sent = (await room.client.post(Routes.channelMessages(room.channel.id), { body })) as Json;
  expect(sent).toMatchObject({ channel_id: room.channel.id, content: body.content });
});

test('a message with a file that an embed shows', async () => {
  const body: RESTPostAPIChannelMessageJSONBody = {
    content: 'Hello, World!',
    embeds: [
      {
        title: 'Hello, Embed!',
        thumbnail: { url: 'attachment://myfilename.png' },
        image: { url: 'attachment://mygif.gif' },
      },
    ],
    attachments: [
      { id: '0', description: 'Image of a cute little cat', filename: 'myfilename.png' },
      { id: '1', description: 'Rickroll gif', filename: 'mygif.gif' },
    ],
  };
  const files = ['myfilename.png', 'mygif.gif'].map((name) => ({ name, data: Buffer.from(name) }));
  const sent = (await room.client.post(Routes.channelMessages(room.channel.id), { body, files })) as Json;
  expect(JSON.stringify(sent.embeds)).toMatch(/cdn\/attachments\/.*mygif\.gif.*cdn\/attachments\/.*myfilename\.png/);
});

const ANSWERS: [string, APIInteractionResponse][] = [
  [
    'words',
    {
      type: InteractionResponseType.ChannelMessageWithSource,
      data: { tts: false, content: 'Congrats on sending your command!', embeds: [], allowed_mentions: { parse: [] } },
    },
  ],
  ['words later', { type: InteractionResponseType.DeferredChannelMessageWithSource }],
  [
    'a modal',
    {
      type: InteractionResponseType.Modal,
      data: {
        title: 'My Cool Modal',
        custom_id: 'cool_modal',
        components: [
          {
            type: ComponentType.ActionRow,
            components: [
              {
                type: ComponentType.TextInput,
                custom_id: 'name',
                label: 'Name',
                style: TextInputStyle.Short,
                min_length: 1,
                max_length: 4000,
                placeholder: 'John',
                required: true,
              },
            ],
          },
        ],
      },
    },
  ],
  [
    'a modal with a label and a menu',
    {
      type: InteractionResponseType.Modal,
      data: {
        custom_id: 'bug_modal',
        title: 'Bug Survey',
        components: [
          {
            type: ComponentType.Label,
            label: 'What’s your favorite bug?',
            component: {
              type: ComponentType.StringSelect,
              custom_id: 'bug_select',
              placeholder: 'Choose…',
              options: [
                { label: 'Ant', value: 'ant', description: '(best option)', emoji: { name: '🐜' } },
                { label: 'Butterfly', value: 'butterfly', emoji: { name: '🦋' } },
              ],
            },
          },
          {
            type: ComponentType.Label,
            label: 'Why is it your favorite?',
            description: 'Please provide as much detail as possible!',
            component: {
              type: ComponentType.TextInput,
              custom_id: 'bug_explanation',
              style: TextInputStyle.Paragraph,
              min_length: 1000,
              max_length: 4000,
              placeholder: 'Write your explanation here…',
              required: true,
            },
          },
        ],
      },
    },
  ],
];

test.each(ANSWERS)('an answer to a press: %s', async (_, answer) => {
  const pressed = room.discord.newInteraction({ type: 2, user: room.anna.id, channel: room.channel.id });
  await expect(room.answer(pressed, answer as unknown as Json)).resolves.not.toThrow();
});
