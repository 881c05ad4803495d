import {
  type APIChannel,
  type APIGuildMember,
  type APIOverwrite,
  type APIRole,
  PermissionFlagsBits,
  type REST,
  Routes,
} from 'discord.js';
import { DeliveryError, type Place } from '../../src/ports.ts';
import { codeOf, deliveryError, meaningOf } from './errors.ts';
import { PERMISSIONS, type Permission } from './uses.ts';

export type AsBot = { rest(): REST; me(): Promise<string> };

/**
 * Why a place refuses us, looked into once it did, since Discord does not say: the bot is not in the server, or which
 * permissions it lacks in the channel. Everything else is what it was.
 */
export async function refusedBy(error: unknown, asking: AsBot, place: Place): Promise<DeliveryError> {
  const meaning = meaningOf(error);
  if (meaning !== 'permission' && meaning !== 'guild_gone') return deliveryError(error);
  return lacking(asking, place).then(
    (found) => found ?? deliveryError(error),
    () => deliveryError(error),
  );
}

/** What the bot lacks to work in a place; null: nothing. */
export async function lacking({ rest, me }: AsBot, { team, channel }: Place): Promise<DeliveryError | null> {
  const guild = team ?? '';
  const bot = await me();
  const member = await unless(ABSENT, rest().get(Routes.guildMember(guild, bot)) as Promise<APIGuildMember>);
  if (!member) return stopped('the bot is not in the server', 'install_dead');
  const seen = await unless(UNSEEN, rest().get(Routes.channel(channel)) as Promise<APIChannel>);
  if (!seen) return without(['ViewChannel']);
  const roles = (await rest().get(Routes.guildRoles(guild))) as APIRole[];
  const missing = missingIn(guild, roles, member, overwritesOf(seen), bot);
  return missing.length > 0 ? without(missing) : null;
}

// Unknown server, no access, unknown member.
const ABSENT = new Set([10_004, 50_001, 10_007]);
const UNSEEN = new Set([50_001]);
const unless = <T>(codes: Set<number>, asked: Promise<T>): Promise<T | null> =>
  asked.catch((error: unknown) => {
    if (codes.has(codeOf(error) ?? 0)) return null;
    throw error;
  });

const stopped = (why: string, answer: 'install_dead' | 'place_unusable') =>
  new DeliveryError(why, { certain: true, final: true, answer });
const without = (missing: Permission[]) =>
  stopped(`the bot lacks ${missing.map(inDiscord).join(', ')}`, 'place_unusable');

/** A permission as Discord's own pages call it: `Send Messages In Threads`. */
export const inDiscord = (name: Permission): string => name.replace(/(?<=[a-z])(?=[A-Z])/gu, ' ');

export const overwritesOf = (channel: APIChannel): APIOverwrite[] =>
  'permission_overwrites' in channel ? (channel.permission_overwrites ?? []) : [];

/** Which of our permissions the bot lacks in a channel, as Discord computes them: roles, then overwrites, its own last. */
export function missingIn(
  guild: string,
  roles: APIRole[],
  member: Pick<APIGuildMember, 'roles'>,
  overwrites: APIOverwrite[],
  bot: string,
): Permission[] {
  const mine = roles.filter(({ id }) => id === guild || member.roles.includes(id));
  const granted = mine.reduce((all, { permissions }) => all | BigInt(permissions), 0n);
  if (granted & PermissionFlagsBits.Administrator) return [];
  const stages = [
    overwrites.filter(({ id }) => id === guild),
    overwrites.filter(({ id }) => id !== guild && member.roles.includes(id)),
    overwrites.filter(({ id }) => id === bot),
  ];
  const allowed = stages.reduce((bits, stage) => {
    const deny = stage.reduce((all, one) => all | BigInt(one.deny), 0n);
    const allow = stage.reduce((all, one) => all | BigInt(one.allow), 0n);
    return (bits & ~deny) | allow;
  }, granted);
  return (Object.keys(PERMISSIONS) as Permission[]).filter((name) => (allowed & PermissionFlagsBits[name]) === 0n);
}
