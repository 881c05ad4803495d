import { commandData, contextData, type Given, type Invocation, OPTION } from './payloads-command.ts';
import { resolved } from './payloads-interaction.ts';
import { messagePayload } from './payloads-message.ts';
import { bit, permissionsIn } from './permissions.ts';
import { gesture } from './person-answer.ts';
import {
  type At,
  channelFor,
  commandsOf,
  guildOf,
  type Me,
  type Result,
  refused,
  type Suggestion,
  standing,
  world,
} from './person-me.ts';
import { given, nests, optionsOf, type Typed } from './person-options.ts';
import type { Channel, Command, Json, Message } from './world.ts';

export type Options = Record<string, Typed>;

type Line = { command: Command; path: Json[]; options: Json[]; typed: Options };

/**
 * What the line means to the client: the command, its group and sub-command, then options as `name:value` or, without
 * a name, the first one. Null: nothing of the kind is offered.
 */
function read(me: Me, line: string, more: Options): Line | null {
  const [name = '', ...rest] = line.replace(/^\//, '').split(' ');
  const command = commandsOf(me, 1).find((one) => one.name === name);
  if (!command) return null;
  let level: Json = command;
  const path: Json[] = [];
  while (optionsOf(level).some(nests)) {
    const word = rest.shift();
    const next = optionsOf(level).find((one) => nests(one) && one.name === word);
    if (!next) return null;
    path.push(next);
    level = next;
  }
  const options = optionsOf(level);
  return { command, path, options, typed: { ...named(options, rest.join(' ')), ...more } };
}

function named(options: Json[], text: string): Options {
  const names = options.map(({ name }) => String(name)).join('|');
  if (text.trim() === '' || names === '') return {};
  const [free = '', ...pairs] = text.split(new RegExp(`(?:^| )(${names}):`));
  const typed: Options = {};
  for (let at = 0; at < pairs.length; at += 2) typed[pairs[at] ?? ''] = (pairs[at + 1] ?? '').trim();
  const first = options.find(({ name }) => !(String(name) in typed));
  return free.trim() === '' || !first ? typed : { [String(first.name)]: free.trim(), ...typed };
}

/** What keeps this person from a command here, in the client's words; null: nothing. */
function barred(me: Me, command: Command, channel: Channel): string | null {
  const held = permissionsIn(world(me), channel, me.user);
  const needed = command.default_member_permissions;
  const admin = (held & bit('ADMINISTRATOR')) !== 0n;
  const bits = needed === null || needed === undefined ? 0n : BigInt(String(needed));
  if (channel.thread?.archived) return 'commands do not work in an archived thread';
  if ((held & bit('USE_APPLICATION_COMMANDS')) === 0n) return `${me.user} may not use commands in ${channel.name}`;
  // "0" is for administrators alone.
  const allowed = admin || (needed === '0' || needed === 0 ? false : (held & bits) === bits);
  return allowed ? null : `the command "${command.name}" is not for ${me.user}`;
}

const RESOLVING = new Set<number>([OPTION.user, OPTION.channel, OPTION.role, OPTION.mentionable]);

const ownerOf = (me: Me, command: Command) => (guildOf(me).commands.includes(command) ? me.guild : null);

function payloadOf(me: Me, channel: Channel, invocation: Invocation): Json {
  const ids = invocation.given.filter(({ type }) => RESOLVING.has(type)).map(({ value }) => String(value));
  const found = resolved(world(me), guildOf(me), channel, me.user, ids);
  return { data: commandData(invocation, found, ownerOf(me, invocation.command)) };
}

/** Types a command and sends it, if the client lets them: registered, allowed here, complete, and with choices that exist. */
export async function command(me: Me, where: At, line: string, more: Options = {}): Promise<Result> {
  const channel = channelFor(me, where);
  const meant = read(me, line, more);
  if (!meant) return refused(`there is no command "${line}"`);
  const no = barred(me, meant.command, channel);
  if (no) return refused(no);
  const { options, typed } = meant;
  const strange = Object.keys(typed).filter((name) => !options.some((one) => one.name === name));
  if (strange.length > 0) return refused(`the command has no option "${strange.join(', ')}"`);
  const all: Given[] = [];
  for (const option of options) {
    const value = typed[String(option.name)];
    if (value === undefined || value === '') {
      if (option.required === true) return refused(`${option.name}: this option is required`);
      continue;
    }
    const one = given(me, option, value);
    if ('refused' in one) return refused(one.refused);
    all.push(one);
  }
  me.offered = [];
  const payload = payloadOf(me, channel, { ...meant, given: all });
  return gesture(me, { type: 2, channel, payload });
}

/**
 * What is offered while something is typed into an option. Afterwards the command can be sent with the words of one of
 * them. An app that answers too late offers nothing.
 */
export async function suggestions(
  me: Me,
  where: At,
  line: string,
  option: string,
  typed = '',
  others: Options = {},
): Promise<Suggestion[]> {
  const channel = channelFor(me, where);
  const meant = read(me, line, others);
  const focused = meant?.options.find(({ name }) => name === option);
  if (!meant || focused?.autocomplete !== true) throw new Error(`"${line}" offers nothing for "${option}"`);
  const no = barred(me, meant.command, channel);
  if (no) throw new Error(no);
  const already = meant.options.flatMap((one): Given[] => {
    const name = String(one.name);
    const type = Number(one.type);
    if (one === focused) return [{ name, type, value: typed, focused: true }];
    const value = meant.typed[name];
    return value === undefined ? [] : [{ name, type, value }];
  });
  const payload = payloadOf(me, channel, { ...meant, given: already });
  const result = await gesture(me, { type: 4, channel, payload });
  const data = world(me).interactions.get(result.interaction ?? '')?.answered?.data;
  me.offered = result.did === 'suggestions' ? ((data?.choices ?? []) as Suggestion[]) : [];
  return me.offered;
}

/** "Apps" in the menu of a message. */
export async function contextMenu(me: Me, name: string, message: Message): Promise<Result> {
  const { channel, now } = standing(me, message);
  const offered = commandsOf(me, 3);
  const found = offered.find((one) => one.name === name);
  if (!found)
    return refused(
      `the menu offers no "${name}"; it offers: ${offered.map((one) => one.name).join(', ') || 'nothing'}`,
    );
  const no = barred(me, found, channel);
  if (no) return refused(no);
  // Whatever the intents: who uses a command on a message hands it over.
  const messages = { [now.id]: messagePayload(world(me), me.discord.inside.link, channel, now) };
  const payload = { data: contextData(found, now.id, { messages }, ownerOf(me, found)) };
  return gesture(me, { type: 2, channel, payload });
}
