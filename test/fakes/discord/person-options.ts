import { type Given, OPTION } from './payloads-command.ts';
import { shownName } from './payloads-people.ts';
import { guildOf, type Me, sees, world } from './person-me.ts';
import type { Json } from './world.ts';

/** What somebody types or chooses for an option. */
export type Typed = string | number | boolean;

const list = (value: unknown) => (Array.isArray(value) ? (value as Json[]) : []);
export const optionsOf = (command: Json) => list(command.options);
export const nests = ({ type }: Json) => type === OPTION.subCommand || type === OPTION.group;

type Take = (me: Me, option: Json, word: string) => Given['value'] | null;

const number: Take = (_, { min_value, max_value }, word) => {
  const value = Number(word);
  const fits = word.trim() !== '' && value >= Number(min_value ?? -(2 ** 53)) && value <= Number(max_value ?? 2 ** 53);
  return fits ? value : null;
};

const user: Take = (me, _, word) => {
  const name = word.replace(/^<@!?(\d+)>$/, '$1').replace(/^@/, '');
  const all = [...guildOf(me).members.keys()];
  const found =
    all.find((id) => id === name) ??
    all.find((id) => [shownName(world(me), guildOf(me), id), world(me).users.get(id)?.username].includes(name));
  return found ?? null;
};

const role: Take = (me, _, word) => {
  const name = word.replace(/^<@&(\d+)>$/, '$1').replace(/^@/, '');
  return [...guildOf(me).roles.values()].find((one) => one.id === name || one.name === name)?.id ?? null;
};

const channel: Take = (me, { channel_types: types }, word) => {
  const name = word.replace(/^<#(\d+)>$/, '$1').replace(/^#/, '');
  const mine = [...world(me).channels.values()].filter((one) => sees(me, one));
  const fitting = mine.filter(({ type }) => !Array.isArray(types) || types.includes(type));
  return fitting.find((one) => one.id === name || one.name === name)?.id ?? null;
};

/** How one kind of option takes what was typed; null: the client does not take it. */
const TAKE: Record<number, Take> = {
  [OPTION.string]: (_, { min_length, max_length }, word) =>
    [...word].length >= Number(min_length ?? 0) && [...word].length <= Number(max_length ?? 6000) ? word : null,
  [OPTION.integer]: (me, option, word) => (/^-?\d+$/.test(word.trim()) ? number(me, option, word) : null),
  [OPTION.number]: number,
  [OPTION.boolean]: (_, __, word) => ({ true: true, True: true, false: false, False: false })[word] ?? null,
  [OPTION.user]: user,
  [OPTION.role]: role,
  [OPTION.channel]: channel,
  [OPTION.mentionable]: (me, option, word) => user(me, option, word) ?? role(me, option, word),
};

/** By its words: one of the choices, one of what was offered while typing, or what was typed. */
export function given(me: Me, option: Json, typed: Typed): Given | { refused: string } {
  const name = String(option.name);
  const word = String(typed);
  const choices = list(option.choices);
  const type = Number(option.type);
  if (choices.length > 0) {
    const choice = choices.find((one) => one.name === typed) ?? choices.find((one) => one.value === typed);
    if (!choice)
      return {
        refused: `${name}: "${word}" is no choice; one can choose: ${choices.map((one) => one.name).join(', ')}`,
      };
    return { name, type, value: choice.value as string };
  }
  const picked = option.autocomplete === true ? me.offered.find((one) => one.name === typed) : undefined;
  if (picked) return { name, type, value: picked.value };
  const value = TAKE[type]?.(me, option, word) ?? null;
  return value === null ? { refused: `${name}: "${word}" is not valid` } : { name, type, value };
}
