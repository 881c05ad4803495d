import type { Json, Snowflake } from '../world.ts';

// What was sent, as Discord keeps it and answers with it.

/** `inline` and `type` are filled in; what Discord does not know is dropped. */
export function storedEmbeds(embeds: Json[]): Json[] {
  return embeds.map((embed) => {
    const { fields, ...rest } = given(embed, EMBED);
    const kept = Array.isArray(fields) ? { fields: fields.map(storedField) } : {};
    return { ...rest, ...kept, ...(rest.timestamp ? { timestamp: iso(rest.timestamp) } : {}), type: 'rich' };
  });
}

const EMBED = ['title', 'description', 'url', 'color', 'timestamp', 'author', 'footer', 'image', 'thumbnail', 'fields'];

const storedField = ({ name, value, inline }: Json): Json => ({ name, value, inline: inline === true });

const iso = (timestamp: unknown) => new Date(String(timestamp)).toISOString().replace('Z', '000+00:00');

const SELECT = { fields: ['custom_id', 'placeholder', 'disabled'], defaults: { min_values: 1, max_values: 1 } };
const withDefaults = { ...SELECT, fields: [...SELECT.fields, 'default_values'] };
const media = { description: null, spoiler: false };

type Kind = { fields: string[]; defaults?: Json };

const KINDS: Record<number, Kind> = {
  1: { fields: [] },
  2: { fields: ['custom_id', 'style', 'label', 'disabled', 'emoji', 'url', 'sku_id'] },
  3: { ...SELECT, fields: [...SELECT.fields, 'options'] },
  5: withDefaults,
  6: withDefaults,
  7: withDefaults,
  8: { ...withDefaults, fields: [...withDefaults.fields, 'channel_types'] },
  9: { fields: [] },
  10: { fields: ['content'] },
  11: { fields: [], defaults: media },
  12: { fields: [] },
  13: { fields: [], defaults: { name: null, size: null, spoiler: false } },
  14: { fields: [], defaults: { spacing: 1, divider: true } },
  17: { fields: [], defaults: { accent_color: null, spoiler: false } },
};

/** Every component gets a number in `id`; the ones that were given are kept. Media get an id of their own, from `mint`. */
export function storedComponents(components: Json[], mint: () => Snowflake): Json[] {
  const number = numbers(components);
  const medium = (value: unknown) => ({ id: mint(), url: (value as Json).url });
  const stored = (component: Json): Json => {
    const { type, components: inner, accessory, items, options, emoji } = component;
    const kind = KINDS[Number(type)] ?? { fields: Object.keys(component) };
    const defaults = kind.defaults ?? {};
    return {
      type,
      id: number(component),
      ...defaults,
      ...given(component, [...kind.fields, ...Object.keys(defaults)]),
      ...(list(inner) && { components: list(inner)?.map(stored) }),
      ...(accessory ? { accessory: stored(accessory as Json) } : {}),
      ...(component.media ? { media: medium(component.media) } : {}),
      ...(component.file ? { file: medium(component.file) } : {}),
      ...(list(items) && {
        items: list(items)?.map((one) => ({ ...media, ...given(one, Object.keys(media)), media: medium(one.media) })),
      }),
      ...(list(options) && { options: list(options)?.map(storedOption) }),
      ...(emoji ? { emoji: storedEmoji(emoji as Json) } : {}),
    };
  };
  return components.map(stored);
}

/** The components of a modal: as they were sent, and numbered. */
export function numbered(components: Json[]): Json[] {
  const number = numbers(components);
  const stored = (one: Json): Json => ({
    ...given(one, Object.keys(one)),
    id: number(one),
    ...(list(one.components) && { components: list(one.components)?.map(stored) }),
    ...(one.component ? { component: stored(one.component as Json) } : {}),
  });
  return components.map(stored);
}

function numbers(components: Json[]) {
  const taken = new Set(all(components).flatMap(({ id }) => (typeof id === 'number' && id > 0 ? [id] : [])));
  let last = 0;
  return ({ id }: Json): number => {
    if (typeof id === 'number' && id > 0) return id;
    do last++;
    while (taken.has(last));
    return last;
  };
}

/** Every component, however deep, in the order they are read. */
export function all(components: Json[]): Json[] {
  return components.flatMap((one) => [
    one,
    ...all(list(one.components) ?? []),
    ...all([one.accessory, one.component].filter((inner) => inner !== undefined && inner !== null) as Json[]),
  ]);
}

const storedOption = (option: Json): Json => ({
  ...given(option, ['label', 'value', 'description', 'default']),
  ...(option.emoji ? { emoji: storedEmoji(option.emoji as Json) } : {}),
});

const storedEmoji = (emoji: Json) => given(emoji, ['id', 'name', 'animated']);

const list = (value: unknown) => (Array.isArray(value) ? (value as Json[]) : undefined);

/** Of these fields the ones that were said; null says nothing. */
function given(from: Json, fields: string[]): Json {
  return Object.fromEntries(
    fields.flatMap((name) => (from[name] === undefined || from[name] === null ? [] : [[name, from[name]]])),
  );
}
