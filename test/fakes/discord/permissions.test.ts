import { PermissionFlagsBits } from 'discord.js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { furnished, outcome, type Room, shut } from './furnished.ts';
import { ALL, bit, bits, can, namesOf, type Permission, permissionsIn, permissionsOf } from './permissions.ts';
import { INVITATION } from './world-builder.ts';

let room: Room;
beforeEach(async () => {
  room = await furnished();
});
afterEach(() => shut(room));

const VIEW = bits('VIEW_CHANNEL');
const SEND = bits('VIEW_CHANNEL', 'SEND_MESSAGES');

test('the bits are those of everybody else', () => {
  const theirs = Object.values(PermissionFlagsBits).reduce((sum, one) => sum | one, 0n);
  // Theirs may know bits that are newer, or under another name.
  expect(theirs & ~ALL).toBe(0n);
  const pairs: [Permission, bigint][] = [
    ['ADMINISTRATOR', PermissionFlagsBits.Administrator],
    ['VIEW_CHANNEL', PermissionFlagsBits.ViewChannel],
    ['READ_MESSAGE_HISTORY', PermissionFlagsBits.ReadMessageHistory],
    ['MANAGE_THREADS', PermissionFlagsBits.ManageThreads],
    ['CREATE_PUBLIC_THREADS', PermissionFlagsBits.CreatePublicThreads],
    ['SEND_MESSAGES_IN_THREADS', PermissionFlagsBits.SendMessagesInThreads],
    ['PIN_MESSAGES', PermissionFlagsBits.PinMessages],
  ];
  for (const [name, value] of pairs) expect(bit(name), name).toBe(value);
});

test('the invitation of the reference holds what it says', () => {
  expect(INVITATION).toBe(326417632256n);
  expect(namesOf(INVITATION)).toEqual([
    ...['VIEW_CHANNEL', 'SEND_MESSAGES', 'EMBED_LINKS', 'ATTACH_FILES', 'READ_MESSAGE_HISTORY'],
    ...['MANAGE_THREADS', 'CREATE_PUBLIC_THREADS', 'SEND_MESSAGES_IN_THREADS'],
  ]);
});

test('roles add up; owners and administrators may do everything; strangers nothing', () => {
  const { discord, guild, anna } = room;
  discord.permit(guild, guild.id, VIEW);
  expect(permissionsOf(guild, anna.id)).toBe(VIEW);
  const sender = discord.role(guild, { permissions: bits('SEND_MESSAGES') });
  discord.change(guild, anna, { roles: [sender] });
  expect(permissionsOf(guild, anna.id)).toBe(SEND);
  discord.permit(guild, sender, bits('ADMINISTRATOR'));
  expect(permissionsOf(guild, anna.id)).toBe(ALL);
  expect(permissionsOf(guild, guild.owner)).toBe(ALL);
  expect(permissionsOf(guild, discord.user().id)).toBe(0n);
});

test('overwrites: everyone, then the roles together, then the member', () => {
  const { discord, guild, channel, anna } = room;
  const { world } = discord;
  const one = discord.role(guild);
  const other = discord.role(guild);
  discord.change(guild, anna, { roles: [one, other] });
  const sends = () => can(world, channel, anna.id, 'SEND_MESSAGES');
  const send = bits('SEND_MESSAGES');
  const everyone = { id: guild, type: 'role', deny: send } as const;
  expect(sends()).toBe(true);
  discord.overwrites(channel, [everyone]);
  expect(sends()).toBe(false);
  discord.overwrites(channel, [everyone, { id: one, type: 'role', allow: send }]);
  expect(sends()).toBe(true);
  // One role denies and another allows: allowed, in whatever order they stand.
  const denies = { id: one, type: 'role', deny: send } as const;
  const allows = { id: other, type: 'role', allow: send } as const;
  discord.overwrites(channel, [allows, denies]);
  expect(sends()).toBe(true);
  discord.overwrites(channel, [allows, { id: anna, type: 'member', deny: send }]);
  expect(sends()).toBe(false);
  discord.overwrites(channel, [everyone, { id: anna, type: 'member', allow: send }]);
  expect(sends()).toBe(true);
  discord.overwrites(channel, [{ id: guild, type: 'role', deny: ALL }]);
  expect(can(world, channel, guild.owner, 'SEND_MESSAGES')).toBe(true);
});

test('who cannot see can do nothing, who cannot send cannot send files', () => {
  const { discord, guild, channel, anna } = room;
  const { world } = discord;
  discord.overwrites(channel, [{ id: guild, type: 'role', deny: VIEW }]);
  expect(permissionsIn(world, channel, anna.id)).toBe(0n);
  discord.overwrites(channel, [{ id: guild, type: 'role', deny: bits('SEND_MESSAGES') }]);
  expect(can(world, channel, anna.id, 'ATTACH_FILES')).toBe(false);
  expect(can(world, channel, anna.id, 'ADD_REACTIONS')).toBe(true);
});

test('a hidden channel and a guild that put the bot out are different refusals', async () => {
  const { discord, guild, channel, client } = room;
  const hidden = discord.channel(guild, { overwrites: [{ id: guild, type: 'role', deny: VIEW }] });
  expect(await outcome(client.get(`/channels/${hidden.id}`))).toBe('403 50001');
  expect(await outcome(client.get('/channels/5'))).toBe('404 10003');
  discord.kick(guild);
  expect(await outcome(room.post({ content: 'x' }))).toBe('403 50001');
  expect(await outcome(client.get(`/channels/${channel.id}`))).toBe('403 50001');
  expect(await outcome(client.get(`/guilds/${guild.id}`))).toBe('404 10004');
  expect(await client.get('/users/@me/guilds')).toEqual([]);
  expect([...guild.roles.values()].some(({ managedBy }) => managedBy !== null)).toBe(false);
  discord.invite(guild);
  expect(await outcome(room.post({ content: 'x' }))).toBe('ok');
});
