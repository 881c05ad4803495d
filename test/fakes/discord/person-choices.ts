import { COMPONENT } from './payloads-component.ts';
import { shownName } from './payloads-people.ts';
import { guildOf, type Me, sees, world } from './person-me.ts';
import type { Json, Snowflake } from './world.ts';

const list = (value: unknown) => (Array.isArray(value) ? (value as Json[]) : []);

/** Options by their labels or values, as values. Throws for one that is not there. */
export function optionValues(element: Json, words: string[]): string[] {
  const options = list(element.options);
  return words.map((word) => {
    const found = options.find(({ label }) => label === word) ?? options.find(({ value }) => value === word);
    if (found) return String(found.value);
    const there = options.map(({ label }) => label).join(', ') || 'nothing';
    throw new Error(`there is no option "${word}"; one can choose: ${there}`);
  });
}

type Named = { id: Snowflake; names: (string | null | undefined)[] };

const people = (me: Me): Named[] =>
  [...guildOf(me).members.keys()].map((id) => ({
    id,
    names: [id, shownName(world(me), guildOf(me), id), world(me).users.get(id)?.username],
  }));
const roles = (me: Me): Named[] => [...guildOf(me).roles.values()].map(({ id, name }) => ({ id, names: [id, name] }));
const channels = (me: Me, { channel_types: types }: Json): Named[] =>
  [...world(me).channels.values()]
    .filter((one) => sees(me, one) && (!Array.isArray(types) || types.includes(one.type)))
    .map(({ id, name }) => ({ id, names: [id, name] }));

/** Whom or what a menu offers, by its kind. */
const OFFERED: Record<number, (me: Me, element: Json) => Named[]> = {
  [COMPONENT.userSelect]: people,
  [COMPONENT.roleSelect]: roles,
  [COMPONENT.mentionableSelect]: (me) => [...people(me), ...roles(me)],
  [COMPONENT.channelSelect]: channels,
};

/** People, roles and channels by their names or ids, as ids. Throws for one that is not offered. */
export const chosenIds = (me: Me, element: Json, words: string[]): Snowflake[] =>
  words.map((word) => {
    const plain = word.replace(/^[@#]/, '');
    const found = OFFERED[Number(element.type)]?.(me, element).find(({ names }) => names.includes(plain));
    if (!found) throw new Error(`Discord offers no "${word}" there`);
    return found.id;
  });
