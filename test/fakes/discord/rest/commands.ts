import { commandBreaks } from '../law/hand.ts';
import type { Command, Guild, Json } from '../world.ts';
import { type Answer, type Call, done, ok, type Route } from './call.ts';
import { guildOf } from './places.ts';
import { invalid, type Refused, refuse } from './refusals.ts';

const CHAT = 1;
/** By type: chat, on people, on messages. */
const MOST: Record<number, number> = { 1: 100, 2: 15, 3: 15 };
const DAY = 86_400_000;

type Scope = { guild: Guild | null; commands: Command[]; keep(commands: Command[]): void };

/** The application must be the bot's own, and a guild one it is in. */
function scopeOf(call: Call): Scope | Refused {
  const { world } = call.inside;
  if (call.params.application_id !== world.app.id) return refuse(20012);
  if (call.params.guild_id === undefined) {
    const keep = (commands: Command[]) => {
      world.globalCommands = commands;
    };
    return { guild: null, commands: world.globalCommands, keep };
  }
  const place = guildOf(call);
  if ('refused' in place) return refuse(50001);
  const { guild } = place;
  const keep = (commands: Command[]) => {
    guild.commands = commands;
  };
  return { guild, commands: guild.commands, keep };
}

const within =
  (act: (call: Call, scope: Scope) => Answer): Route['run'] =>
  (call) => {
    const scope = scopeOf(call);
    return 'refused' in scope ? scope : act(call, scope);
  };

const typeOf = (given: Json) => (typeof given.type === 'number' ? given.type : CHAT);
const same = (given: Json) => (one: Command) => one.name === given.name && one.type === typeOf(given);

function tooMany(
  { inside: { clock, counts, settings } }: Call,
  { guild, commands }: Scope,
  given: Json[],
): Refused | null {
  const types = given.map(typeOf);
  if (Object.entries(MOST).some(([type, most]) => types.filter((one) => one === Number(type)).length > most))
    return refuse(30032);
  const key = `commands ${guild?.id ?? ''}`;
  const today = (counts.get(key) ?? []).filter((at) => at > clock.now() - DAY);
  const fresh = given.filter((one) => !commands.some(same(one))).map(() => clock.now());
  if (today.length + fresh.length > settings.commandCreatesPerDay) return refuse(30034);
  counts.set(key, [...today, ...fresh]);
  return null;
}

/** Keeps the id of a command of the same name and kind. */
function stored({ inside: { mint, world } }: Call, { guild, commands }: Scope, given: Json): Command {
  const before = commands.find(same(given));
  const { default_member_permissions: needed, ...rest } = given;
  return {
    ...(before ? { id: before.id } : { id: mint.snowflake() }),
    ...{ application_id: world.app.id, version: mint.snowflake(), type: typeOf(given) },
    ...{ name: String(given.name), description: given.description ?? '', nsfw: given.nsfw === true },
    ...{
      name_localizations: rest.name_localizations ?? null,
      description_localizations: rest.description_localizations ?? null,
    },
    default_member_permissions: needed === undefined || needed === null ? null : String(needed),
    integration_types: rest.integration_types ?? [0],
    ...(guild
      ? { guild_id: guild.id }
      : { contexts: rest.contexts ?? null, dm_permission: rest.dm_permission ?? true }),
    ...(Array.isArray(given.options) && given.options.length > 0 ? { options: given.options.map(storedOption) } : {}),
  };
}

// Null says nothing in an option.
function storedOption(option: Json): Json {
  const said = Object.fromEntries(Object.entries(option).filter(([, value]) => value !== null));
  const { options, choices, ...rest } = said;
  return {
    ...rest,
    ...(Array.isArray(choices) && { choices: choices.map(storedOption) }),
    ...(Array.isArray(options) && { options: options.map(storedOption) }),
  };
}

/** Translations are shown only to whoever asks for them. */
function shown(command: Command, translated: boolean): Json {
  if (translated) return command;
  const { name_localizations: _, description_localizations: __, options, ...rest } = command;
  return { ...rest, ...(Array.isArray(options) && { options: options.map((one) => shown(one as Command, false)) }) };
}

function changed(call: Call, { guild, keep }: Scope, commands: Command[]) {
  keep(commands);
  call.inside.tell({ kind: 'commands changed', guild: guild?.id ?? null });
}

const list = within((call, { commands }) =>
  ok(commands.map((one) => shown(one, call.query.with_localizations === true))),
);

const put = within((call, scope) => {
  const refused = tooMany(call, scope, call.list);
  if (refused) return refused;
  const commands = call.list.map((given) => stored(call, scope, given));
  changed(call, scope, commands);
  return ok(commands);
});

const create = within((call, scope) => {
  const command = stored(call, scope, call.body);
  const others = scope.commands.filter(({ id }) => id !== command.id);
  const refused = tooMany(call, scope, [...others, call.body]);
  if (refused) return refused;
  changed(call, scope, [...others, command]);
  return { status: others.length < scope.commands.length ? 200 : 201, body: command };
});

const one = (act: (call: Call, scope: Scope, command: Command) => Answer) =>
  within((call, scope) => {
    const command = scope.commands.find(({ id }) => id === call.params.command_id);
    return command ? act(call, scope, command) : refuse(10063);
  });

const edit = one((call, scope, command) => {
  const { id, application_id: _, version: __, guild_id: ___, ...before } = command;
  const merged = { ...before, ...call.body, type: command.type };
  const breaks = commandBreaks(merged);
  if (breaks.length > 0) return invalid(breaks);
  const after = { ...stored(call, scope, merged), id };
  changed(
    call,
    scope,
    scope.commands.map((other) => (other.id === id ? after : other)),
  );
  return ok(after);
});

const remove = one((call, scope, command) => {
  changed(
    call,
    scope,
    scope.commands.filter((other) => other !== command),
  );
  return done;
});

const routes = (path: string): Record<string, Route> => ({
  [`GET ${path}`]: { run: list },
  [`PUT ${path}`]: { run: put },
  [`POST ${path}`]: { run: create },
  [`GET ${path}/{command_id}`]: { run: one((_, __, command) => ok(command)) },
  [`PATCH ${path}/{command_id}`]: { run: edit },
  [`DELETE ${path}/{command_id}`]: { run: remove },
});

export const COMMANDS: Record<string, Route> = {
  ...routes('/applications/{application_id}/commands'),
  ...routes('/applications/{application_id}/guilds/{guild_id}/commands'),
};
