import {
  ActionRowBuilder,
  AttachmentBuilder,
  ButtonBuilder,
  ButtonStyle,
  ChannelSelectMenuBuilder,
  ChannelType,
  CheckboxBuilder,
  CheckboxGroupBuilder,
  ContainerBuilder,
  ContextMenuCommandBuilder,
  EmbedBuilder,
  FileBuilder,
  FileUploadBuilder,
  LabelBuilder,
  MediaGalleryBuilder,
  MentionableSelectMenuBuilder,
  MessageFlags,
  ModalBuilder,
  PermissionFlagsBits,
  RadioGroupBuilder,
  RoleSelectMenuBuilder,
  Routes,
  SectionBuilder,
  SeparatorBuilder,
  SlashCommandBuilder,
  StringSelectMenuBuilder,
  TextDisplayBuilder,
  TextInputBuilder,
  TextInputStyle,
  ThumbnailBuilder,
  UserSelectMenuBuilder,
} from 'discord.js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { furnished, type Room, shut } from './furnished.ts';
import type { Json } from './world.ts';

// Whatever discord.js builds, Discord takes: the law must not be stricter than the real one.

let room: Room;
beforeEach(async () => {
  room = await furnished();
});
afterEach(() => shut(room));

const button = () => new ButtonBuilder().setCustomId('v1:hold:1:1').setLabel('Hold').setStyle(ButtonStyle.Primary);
const option = (value: string) => ({ label: value, value, description: 'why', emoji: { name: '📦' } });
const row = (component: { toJSON(): unknown }) => ({ type: 1, components: [component.toJSON()] });

test.each<[string, { toJSON(): unknown }]>([
  [
    'a row of buttons',
    new ActionRowBuilder<ButtonBuilder>().addComponents(
      button(),
      button().setCustomId('b').setEmoji('✅').setDisabled(true),
      new ButtonBuilder().setStyle(ButtonStyle.Link).setURL('https://example.org/x').setLabel('Open'),
    ),
  ],
  [
    'a menu of texts',
    {
      toJSON: () =>
        row(
          new StringSelectMenuBuilder()
            .setCustomId('s')
            .setPlaceholder('Why?')
            .setMinValues(0)
            .setMaxValues(2)
            .addOptions(option('a'), option('b')),
        ),
    },
  ],
  [
    'a menu of people',
    { toJSON: () => row(new UserSelectMenuBuilder().setCustomId('u').setDefaultUsers('1000000000000000002')) },
  ],
  ['a menu of roles', { toJSON: () => row(new RoleSelectMenuBuilder().setCustomId('r')) }],
  ['a menu of both', { toJSON: () => row(new MentionableSelectMenuBuilder().setCustomId('m')) }],
  [
    'a menu of channels',
    { toJSON: () => row(new ChannelSelectMenuBuilder().setCustomId('c').setChannelTypes(ChannelType.GuildText)) },
  ],
])('%s, in a message', async (_, built) => {
  const sent = await room.post({ content: 'x', components: [built.toJSON()] });
  expect((sent.components as Json[])[0]).toMatchObject({ type: 1, id: 1 });
});

test('an embed with everything', async () => {
  const embed = new EmbedBuilder()
    .setTitle('Return 17')
    .setDescription('Too small')
    .setColor(0x00ff00)
    .setURL('https://example.org/17')
    .setTimestamp(0)
    .setAuthor({ name: 'Anna', iconURL: 'https://example.org/a.png' })
    .setFooter({ text: 'v1' })
    .setImage('attachment://shoe.png')
    .setThumbnail('https://example.org/t.png')
    .addFields({ name: 'Size', value: '42' }, { name: 'Colour', value: 'red', inline: true });
  const files = [{ name: 'shoe.png', data: Buffer.from('shoe') }];
  const path = Routes.channelMessages(room.channel.id);
  const sent = (await room.client.post(path, { body: { embeds: [embed.toJSON()] }, files })) as Json;
  expect((sent.embeds as Json[])[0]).toMatchObject({
    type: 'rich',
    fields: [
      { name: 'Size', inline: false },
      { name: 'Colour', inline: true },
    ],
  });
  expect(sent).toHaveProperty(
    ['embeds', 0, 'image', 'url'],
    expect.stringMatching(/\/cdn\/attachments\/.*shoe\.png\?ex=/),
  );
});

test('components V2, every kind of them', async () => {
  const container = new ContainerBuilder()
    .addTextDisplayComponents(new TextDisplayBuilder().setContent('# Return 17'))
    .addSectionComponents(
      new SectionBuilder()
        .addTextDisplayComponents(new TextDisplayBuilder().setContent('a'))
        .setButtonAccessory(button()),
      new SectionBuilder()
        .addTextDisplayComponents(new TextDisplayBuilder().setContent('b'))
        .setThumbnailAccessory(new ThumbnailBuilder().setURL('attachment://shoe.png').setDescription('a shoe')),
    )
    .addSeparatorComponents(new SeparatorBuilder())
    .addMediaGalleryComponents(new MediaGalleryBuilder().addItems({ media: { url: 'https://example.org/t.png' } }))
    .addFileComponents(new FileBuilder().setURL('attachment://shoe.png'))
    .addActionRowComponents(
      new ActionRowBuilder<UserSelectMenuBuilder>().addComponents(new UserSelectMenuBuilder().setCustomId('u')),
    );
  const body = { flags: MessageFlags.IsComponentsV2, components: [container.toJSON()] };
  const files = [{ name: 'shoe.png', data: Buffer.from('shoe') }];
  const sent = (await room.client.post(Routes.channelMessages(room.channel.id), { body, files })) as Json;
  expect((sent.components as Json[])[0]).toMatchObject({ type: 17, id: 1, accent_color: null, spoiler: false });
});

const label = (text: string) => new LabelBuilder().setLabel(text).setDescription('help');
const input = () =>
  new TextInputBuilder().setCustomId('t').setStyle(TextInputStyle.Paragraph).setMaxLength(2000).setValue('x');

test.each<[string, ModalBuilder]>([
  [
    'texts and menus',
    modal().addLabelComponents(
      label('Why?').setTextInputComponent(input()),
      label('Who').setUserSelectMenuComponent(new UserSelectMenuBuilder().setCustomId('u')),
      label('Which').setStringSelectMenuComponent(
        new StringSelectMenuBuilder().setCustomId('s').addOptions(option('a')),
      ),
    ),
  ],
  [
    'more menus',
    modal().addLabelComponents(
      label('R').setRoleSelectMenuComponent(new RoleSelectMenuBuilder().setCustomId('r')),
      label('M').setMentionableSelectMenuComponent(new MentionableSelectMenuBuilder().setCustomId('m')),
      label('C').setChannelSelectMenuComponent(new ChannelSelectMenuBuilder().setCustomId('c')),
    ),
  ],
  [
    'files and boxes',
    modal().addLabelComponents(
      label('Photos').setFileUploadComponent(
        new FileUploadBuilder().setCustomId('f').setMaxValues(10).setRequired(false),
      ),
      label('One').setRadioGroupComponent(
        new RadioGroupBuilder().setCustomId('g').addOptions({ label: 'a', value: 'a' }, { label: 'b', value: 'b' }),
      ),
      label('Some').setCheckboxGroupComponent(
        new CheckboxGroupBuilder().setCustomId('h').addOptions({ label: 'a', value: 'a' }, { label: 'b', value: 'b' }),
      ),
      label('Yes').setCheckboxComponent(new CheckboxBuilder().setCustomId('k')),
    ),
  ],
  [
    'words between',
    modal()
      .addTextDisplayComponents(new TextDisplayBuilder().setContent('Please'))
      .addLabelComponents(label('Why?').setTextInputComponent(input())),
  ],
])('a modal of %s', async (_, built) => {
  const pressed = room.discord.newInteraction({ type: 2, user: room.anna.id, channel: room.channel.id });
  await room.answer(pressed, { type: 9, data: built.toJSON() });
  expect(room.discord.world.modals.get(room.anna.id)).toMatchObject({ customId: 'form', interaction: pressed.id });
});

function modal() {
  return new ModalBuilder().setCustomId('form').setTitle('Return');
}

test('commands, every kind of option', async () => {
  const commands = [
    new SlashCommandBuilder()
      .setName('returns')
      .setDescription('Returns')
      .setDefaultMemberPermissions(PermissionFlagsBits.ManageMessages)
      .addStringOption((one) => one.setName('order').setDescription('o').setRequired(true).setAutocomplete(true))
      .addIntegerOption((one) => one.setName('days').setDescription('d').setMinValue(1).setMaxValue(30))
      .addNumberOption((one) => one.setName('sum').setDescription('s').addChoices({ name: 'ten', value: 10.5 }))
      .addBooleanOption((one) => one.setName('all').setDescription('a'))
      .addUserOption((one) => one.setName('who').setDescription('w'))
      .addChannelOption((one) => one.setName('where').setDescription('w').addChannelTypes(ChannelType.GuildText))
      .addRoleOption((one) => one.setName('team').setDescription('t'))
      .addMentionableOption((one) => one.setName('either').setDescription('e'))
      .addAttachmentOption((one) => one.setName('photo').setDescription('p')),
    new SlashCommandBuilder()
      .setName('desk')
      .setNameLocalizations({ de: 'tisch', nl: 'balie' })
      .setDescription('Desk')
      .addSubcommand((one) => one.setName('open').setDescription('o'))
      .addSubcommandGroup((group) =>
        group
          .setName('team')
          .setDescription('t')
          .addSubcommand((one) => one.setName('add').setDescription('a')),
      ),
    new ContextMenuCommandBuilder().setName('Make a Return').setType(3),
    new ContextMenuCommandBuilder().setName('Their returns').setType(2),
  ].map((one) => one.toJSON());
  const guildPath = Routes.applicationGuildCommands(room.discord.world.app.id, room.guild.id);
  expect(await room.client.put(guildPath, { body: commands })).toHaveLength(4);
  expect(await room.client.put(Routes.applicationCommands(room.discord.world.app.id), { body: commands })).toHaveLength(
    4,
  );
  expect(room.guild.commands.map(({ name }) => name)).toEqual(['returns', 'desk', 'Make a Return', 'Their returns']);
});

test('a file as discord.js attaches it: with a number and without a name', async () => {
  const attached = new AttachmentBuilder(Buffer.from('x'), { name: 'a photo.png' });
  const path = Routes.channelMessages(room.channel.id);
  const body = { attachments: [{ id: 0, description: 'seen from above' }] };
  const sent = (await room.client.post(path, { body, files: [{ name: attached.name ?? '', data: 'x' }] })) as Json;
  expect(sent.attachments).toMatchObject([
    { filename: 'a_photo.png', content_type: 'image/png', size: 1, description: 'seen from above' },
  ]);
});
