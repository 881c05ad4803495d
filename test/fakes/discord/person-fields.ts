import { COMPONENT, type Held } from './payloads-component.ts';
import { chosenIds, optionValues } from './person-choices.ts';
import type { Me } from './person-me.ts';
import type { Json } from './world.ts';

export type File = { name: string; content: Buffer | string; contentType?: string };
export type Value = string | string[] | boolean | File | File[] | null;

/** What a field holds before it is sent. Files become attachments only then. */
export type Holding = string | boolean | null | string[] | File[];

const list = (value: unknown) => (Array.isArray(value) ? (value as Json[]) : []);
const strings = (value: Value): string[] =>
  [value ?? []]
    .flat()
    .map(String)
    .filter((one) => one !== '');
const ticked = (element: Json) =>
  list(element.options)
    .filter((one) => one.default === true)
    .map(({ value }) => String(value));
const most = (element: Json) =>
  Number(element.max_values ?? (element.type === COMPONENT.checkboxGroup ? list(element.options).length : 1));

const REQUIRED = 'This field is required.';

/** How many must be chosen: none when the field may stay empty. */
function count(element: Json, chosen: unknown[]): string | null {
  const least = Number(element.min_values ?? 1);
  if (chosen.length === 0) return element.required === false ? null : REQUIRED;
  if (chosen.length < least) return `Choose at least ${least}.`;
  return chosen.length > most(element) ? `Choose at most ${most(element)}.` : null;
}

function length({ required, min_length, max_length }: Json, value: string): string | null {
  const long = [...value].length;
  if (long === 0) return required === false ? null : REQUIRED;
  if (long < Number(min_length ?? 0)) return `Must be at least ${min_length} characters.`;
  return long > Number(max_length ?? 4000) ? `Must be ${max_length ?? 4000} or fewer characters.` : null;
}

/** One kind of field: what it holds untouched and after somebody used it, and what the client says against sending it. */
type Kind = {
  initial(element: Json): Holding;
  take(me: Me, element: Json, value: Value): Holding;
  refuse(element: Json, holding: Holding): string | null;
};

const asList = (holding: Holding) => (Array.isArray(holding) ? holding : []);

const selecting = (take: Kind['take']): Kind => ({
  initial: (element) => [...ticked(element), ...list(element.default_values).map(({ id }) => String(id))],
  take,
  refuse: (element, holding) => count(element, asList(holding)),
});

/** What the field does not take, the client does not let them choose. */
function chosenFiles({ file_types }: Json, value: unknown[]): File[] {
  const files = value.filter((one): one is File => typeof one === 'object');
  const takes = list(file_types).map(String);
  const strange = files.find(({ name }) => takes.length > 0 && !takes.some((end) => name.toLowerCase().endsWith(end)));
  if (strange) throw new Error(`the field takes ${takes.join(', ')}; not ${strange.name}`);
  return files;
}

const byName = selecting((me, element, value) => chosenIds(me, element, strings(value)));
const byLabel = selecting((_, element, value) => optionValues(element, strings(value)));

export const KINDS: Record<number, Kind> = {
  [COMPONENT.textInput]: {
    initial: ({ value }) => String(value ?? ''),
    take: (_, __, value) => String(value ?? ''),
    refuse: (element, holding) => length(element, String(holding)),
  },
  [COMPONENT.stringSelect]: byLabel,
  [COMPONENT.checkboxGroup]: byLabel,
  [COMPONENT.userSelect]: byName,
  [COMPONENT.roleSelect]: byName,
  [COMPONENT.mentionableSelect]: byName,
  [COMPONENT.channelSelect]: byName,
  [COMPONENT.fileUpload]: {
    initial: () => [],
    take: (_, element, value) => chosenFiles(element, [value ?? []].flat()),
    refuse: (element, holding) => count(element, asList(holding)),
  },
  [COMPONENT.radioGroup]: {
    initial: (element) => ticked(element)[0] ?? null,
    take: (_, element, value) => optionValues(element, strings(value))[0] ?? null,
    refuse: ({ required }, holding) => (holding === null && required !== false ? REQUIRED : null),
  },
  [COMPONENT.checkbox]: {
    initial: (element) => element.default === true,
    take: (_, __, value) => value === true || value === 'true',
    refuse: () => null,
  },
};

export function kindOf(element: Json): Kind {
  const kind = KINDS[Number(element.type)];
  if (!kind) throw new Error(`the fake's hands cannot use a component of type ${element.type}`);
  return kind;
}

/** As the wire has it. `ids`: of the files, once they are uploaded. */
export function sent(element: Json, holding: Holding, ids: string[]): Held {
  if (element.type === COMPONENT.fileUpload) return { values: ids };
  return Array.isArray(holding) ? { values: holding.map(String) } : { value: holding };
}
