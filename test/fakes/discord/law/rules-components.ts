import type { Json } from '../world.ts';
import { type Break, badLength, broken, notOneOf, type Path } from './breaks.ts';
import type { Context, Rule } from './hand.ts';
import { lengthOf, listOf, MEDIA, scheme } from './rules-messages.ts';

const MOST = { rows: 5, width: 5, components: 40, text: 4000 };
const ROW = 1;
export const BUTTON = 2;
const SELECTS = [3, 5, 6, 7, 8];

type Placed = { path: Path; component: Json };

/** Every component with its place, however deep. */
export function placed(components: unknown, at: Path): Placed[] {
  return listOf(components).flatMap((component, n) => within(component, [...at, n]));
}

function within(component: Json, path: Path): Placed[] {
  const single = (name: string) => (component[name] ? within(component[name] as Json, [...path, name]) : []);
  return [
    { path, component },
    ...placed(component.components, [...path, 'components']),
    ...single('accessory'),
    ...single('component'),
  ];
}

export const each =
  (look: (placed: Placed, context: Context) => Break[]): Rule =>
  ({ components }, context) =>
    placed(components, ['components']).flatMap((one) => look(one, context));

const legacy: Rule = ({ components }, { v2 }) => {
  if (v2) return [];
  const tops = listOf(components);
  return [
    ...(tops.length > MOST.rows ? [badLength(['components'], 1, MOST.rows)] : []),
    ...tops.flatMap(({ type }, at) => (type === ROW ? [] : [notOneOf(['components', at, 'type'], [ROW])])),
  ];
};

const LEGACY_FIELDS = ['content', 'embeds', 'poll', 'sticker_ids'];

const legacyFields: Rule = (value, { v2 }) => {
  if (!v2) return [];
  const said = (name: string) => (Array.isArray(value[name]) ? listOf(value[name]).length > 0 : Boolean(value[name]));
  return LEGACY_FIELDS.filter(said).map((name) =>
    broken(
      [name],
      'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
      `The '${name}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
    ),
  );
};

const total: Rule = ({ components }, { v2 }) =>
  v2 && placed(components, []).length > MOST.components
    ? [
        broken(
          ['components'],
          'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
          `Total number of components cannot exceed ${MOST.components}`,
        ),
      ]
    : [];

const text: Rule = ({ components }, { v2 }) => {
  const length = placed(components, []).reduce((sum, { component }) => sum + lengthOf(component.content), 0);
  return v2 && length > MOST.text
    ? [
        broken(
          ['components'],
          'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
          `Displayable text cannot exceed ${MOST.text}`,
        ),
      ]
    : [];
};

export const said = (value: unknown) => value !== undefined && value !== null && value !== '';

const widths = each(({ path, component }) => {
  if (component.type !== ROW) return [];
  const width = listOf(component.components).reduce((sum, { type }) => sum + (type === BUTTON ? 1 : MOST.width), 0);
  return width > MOST.width
    ? [broken(path, 'COMPONENT_LAYOUT_WIDTH_EXCEEDED', `The specified component exceeds the maximum width`)]
    : [];
});

/** The second of two that share what must be unique. */
export function repeated(places: Placed[], field: string, code: string, what: string): Break[] {
  const seen = new Set<unknown>();
  return places.flatMap(({ path, component }) => {
    const value = component[field];
    if (!said(value) || value === 0) return [];
    if (seen.has(value)) return [broken([...path, field], code, what)];
    seen.add(value);
    return [];
  });
}

export const customIds: Rule = ({ components }) =>
  repeated(
    placed(components, ['components']),
    'custom_id',
    'COMPONENT_CUSTOM_ID_DUPLICATED',
    'Component custom id cannot be duplicated',
  );

export const ids: Rule = ({ components }) =>
  repeated(placed(components, ['components']), 'id', 'COMPONENT_ID_DUPLICATED', 'Component id cannot be duplicated');

/** Of everything that has options to choose from. */
export const optionValues = each(({ path, component: { options } }) =>
  repeated(
    listOf(options).map((component, n) => ({ path: [...path, 'options', n], component })),
    'value',
    'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
    'The specified option value is already used',
  ),
);

export const leastAndMost = each(({ path, component }) => {
  const limits = LIMITS[Number(component.type)];
  if (!limits) return [];
  const [least, most] = limits.map((name) => component[name] ?? (name === 'min_length' ? 0 : undefined));
  const wrong = typeof least === 'number' && least > (typeof most === 'number' ? most : DEFAULT_MOST);
  const max = typeof most === 'number' || limits[1] === 'max_values';
  return wrong && max
    ? [broken([...path, limits[0]], 'SELECT_COMPONENT_MIN_VALUES', 'The least is more than the most.')]
    : [];
});

const DEFAULT_MOST = 1;
const VALUES = ['min_values', 'max_values'] as const;
const LIMITS: Record<number, readonly ['min_values', 'max_values'] | readonly ['min_length', 'max_length']> = {
  ...Object.fromEntries(SELECTS.map((type) => [type, VALUES])),
  4: ['min_length', 'max_length'],
};

const media: Rule = ({ components }, { files, edits }) =>
  placed(components, ['components']).flatMap(({ path, component }) =>
    mediaOf(component, path).flatMap(([at, url, allowed]) => {
      const wrong = scheme(at, url, allowed);
      const name = typeof url === 'string' && url.startsWith('attachment://') ? url.slice(13) : null;
      const missing = name !== null && !edits && !files.some(({ filename }) => filename === name);
      return missing
        ? [
            ...wrong,
            broken(
              at,
              'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND',
              `The referenced attachment ${name} was not found`,
            ),
          ]
        : wrong;
    }),
  );

function mediaOf({ media, file, items }: Json, path: Path): [Path, unknown, string[]][] {
  const url = (part: unknown) => (part as Json | null | undefined)?.url;
  return [
    [[...path, 'media', 'url'], url(media), MEDIA],
    [[...path, 'file', 'url'], url(file), ['attachment']],
    ...listOf(items).map((item, n): [Path, unknown, string[]] => [
      [...path, 'items', n, 'media', 'url'],
      url(item.media),
      MEDIA,
    ]),
  ];
}

export const RULES_OF_COMPONENTS = {
  'without the V2 flag there are up to five rows and nothing else': legacy,
  'with the V2 flag there is no content, embed, poll or sticker': legacyFields,
  'there are up to forty components': total,
  'components hold up to 4,000 characters': text,
  'a row is five buttons or one menu wide': widths,
  'custom ids are unique': customIds,
  'numbers of components are unique': ids,
  'values of options are unique': optionValues,
  'the least is not more than the most': leastAndMost,
  'media are of the web or attached': media,
} satisfies Record<string, Rule>;
