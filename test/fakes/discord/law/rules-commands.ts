import type { Json } from '../world.ts';
import { type Break, broken, forbidden, type Path, required } from './breaks.ts';
import { SCHEMAS } from './document.ts';
import type { Rule } from './hand.ts';
import { lengthOf, listOf } from './rules-messages.ts';

const CHAT = 1;
const MENUS = [2, 3];
const SUB = 1;
const GROUP = 2;
const TYPING = [3, 4, 10];
const MOST_CHARACTERS = 8000;

const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const badName = (name: unknown) => typeof name === 'string' && (!NAME.test(name) || name !== name.toLowerCase());

const kindOf = ({ type }: Json) => (typeof type === 'number' ? type : CHAT);

type Option = { path: Path; option: Json; siblings: Json[] };

function optionsIn(value: Json, at: Path = []): Option[] {
  const siblings = listOf(value.options);
  return siblings.flatMap((option, n) => {
    const path = [...at, 'options', n];
    return [{ path, option, siblings }, ...optionsIn(option, path)];
  });
}

const each =
  (look: (option: Option) => Break[]): Rule =>
  (value) =>
    optionsIn(value).flatMap(look);

const said = (value: unknown) => value !== undefined && value !== null && value !== '';

const INVALID = 'APPLICATION_COMMAND_INVALID_NAME';

const names: Rule = (value) => {
  const all = [
    { path: [] as Path, one: value },
    ...optionsIn(value).map(({ path, option }) => ({ path, one: option })),
  ];
  const checked = kindOf(value) === CHAT ? all : [];
  return checked.flatMap(({ path, one: { name, name_localizations } }) => [
    ...(badName(name) ? [broken([...path, 'name'], INVALID, 'Command name is invalid')] : []),
    ...Object.entries((name_localizations ?? {}) as Json)
      .filter(([, name]) => badName(name))
      .map(([locale]) => broken([...path, 'name_localizations', locale], INVALID, 'Command name is invalid')),
  ]);
};

const LOCALES = (SCHEMAS.AvailableLocalesEnum?.oneOf ?? []).map((one) => one.const);

const locales: Rule = (value) =>
  [{ path: [] as Path, one: value }, ...optionsIn(value).map(({ path, option }) => ({ path, one: option }))].flatMap(
    ({ path, one }) =>
      ['name_localizations', 'description_localizations'].flatMap((field) =>
        Object.keys((one[field] ?? {}) as Json)
          .filter((locale) => !LOCALES.includes(locale))
          .map((locale) => broken([...path, field, locale], 'ENUM_TYPE_COERCE', `"${locale}" is no locale.`)),
      ),
  );

const described: Rule = (value) =>
  kindOf(value) === CHAT && !said(value.description) ? [required(['description'])] : [];

const menus: Rule = (value) =>
  MENUS.includes(kindOf(value))
    ? ['description', 'options', 'description_localizations']
        .filter((field) => (Array.isArray(value[field]) ? listOf(value[field]).length > 0 : said(value[field])))
        .map((field) =>
          broken(
            [field],
            `APPLICATION_COMMAND_CONTEXT_MENU_${field.toUpperCase()}_NOT_ALLOWED`,
            `Context menu commands cannot have ${field}`,
          ),
        )
    : [];

const requiredFirst = each(({ path, option, siblings }) => {
  const before = siblings.slice(0, siblings.indexOf(option));
  const late = option.required === true && before.some((one) => one.required !== true);
  return late
    ? [
        broken(
          path,
          'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
          'Required options must be placed before non-required options',
        ),
      ]
    : [];
});

const uniqueOptions = each(({ path, option, siblings }) =>
  siblings.findIndex(({ name }) => name === option.name) < siblings.indexOf(option)
    ? [broken([...path, 'name'], 'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS', 'Option name already exists')]
    : [],
);

const isSub = ({ type }: Json) => type === SUB || type === GROUP;

const unmixed: Rule = (value) =>
  [{ path: [] as Path, one: value }, ...optionsIn(value).map(({ path, option }) => ({ path, one: option }))].flatMap(
    ({ path, one }) => {
      const options = listOf(one.options);
      const mixed = options.some(isSub) && !options.every(isSub);
      return mixed
        ? [
            broken(
              [...path, 'options'],
              'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
              'Sub-command and sub-command group option types are mutually exclusive to all other types',
            ),
          ]
        : [];
    },
  );

const completed = each(({ path, option }) => [
  ...(option.autocomplete === true && listOf(option.choices).length > 0
    ? [
        broken(
          [...path, 'autocomplete'],
          'APPLICATION_COMMAND_AUTOCOMPLETE_CHOICES_INVALID',
          'Autocomplete cannot be set with choices',
        ),
      ]
    : []),
  ...(option.autocomplete === true && !TYPING.includes(Number(option.type))
    ? [forbidden([...path, 'autocomplete'], 'Autocomplete is for text and numbers.')]
    : []),
]);

const uniqueChoices = each(({ path, option }) => {
  const choices = listOf(option.choices);
  return choices.flatMap(({ name }, n) =>
    choices.findIndex((one) => one.name === name) < n
      ? [
          broken(
            [...path, 'choices', n, 'name'],
            'APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_ALREADY_EXISTS',
            'Option choice name already exists',
          ),
        ]
      : [],
  );
});

const ranges = each(({ path, option }) =>
  ['value', 'length'].flatMap((of) => {
    const [least, most] = [option[`min_${of}`], option[`max_${of}`]];
    return typeof least === 'number' && typeof most === 'number' && least > most
      ? [forbidden([...path, `min_${of}`], 'The least is more than the most.')]
      : [];
  }),
);

// Of translations the longest counts.
const longest = (text: unknown, translations: unknown) =>
  Math.max(lengthOf(text), ...Object.values((translations ?? {}) as Json).map(lengthOf));

const size = (one: Json): number =>
  longest(one.name, one.name_localizations) +
  longest(one.description, one.description_localizations) +
  listOf(one.choices).reduce(
    (sum, { name, name_localizations, value }) => sum + longest(name, name_localizations) + lengthOf(value),
    0,
  ) +
  listOf(one.options).reduce((sum, option) => sum + size(option), 0);

const small: Rule = (value) =>
  size(value) > MOST_CHARACTERS
    ? [broken([], 'APPLICATION_COMMAND_TOO_LARGE', `Command exceeds maximum size (${MOST_CHARACTERS})`)]
    : [];

export const RULES_OF_COMMANDS = {
  'names are in lower case and without signs': names,
  'translations are into languages that Discord has': locales,
  'a chat command is described': described,
  'a context menu has a name only': menus,
  'required options come first': requiredFirst,
  'names of options are unique': uniqueOptions,
  'sub-commands and values do not mix': unmixed,
  'autocompletion has no choices, and is for what is typed': completed,
  'names of choices are unique': uniqueChoices,
  'the least of an option is not more than its most': ranges,
  'a command is 8,000 characters at most': small,
} satisfies Record<string, Rule>;

/** Of all commands of a scope together. Their number is refused with a code of its own. */
export function ruleOfCommands(commands: Json[]): Break[] {
  return commands.flatMap((command, at) =>
    commands.findIndex((one) => one.name === command.name && kindOf(one) === kindOf(command)) < at
      ? [broken([at, 'name'], 'APPLICATION_COMMANDS_DUPLICATE_NAME', 'Application command names must be unique')]
      : [],
  );
}
