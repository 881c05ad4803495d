import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  InteractionContextType,
  type RESTPutAPIApplicationCommandsJSONBody,
} from 'discord.js';
import { isAboutReturn, STAFF_ACTIONS, type StaffAction, staffRow } from '../../src/domain/lifecycle.ts';
import { SEND_TO_CUSTOMER } from './uses.ts';

/** What each group of commands is about; Discord shows it nowhere but wants it. */
const GROUPS: Record<string, string> = {
  talk: 'Messages to the customer, and notes',
  money: 'Refunds',
  work: 'Who is on it',
  desk: 'The desk itself',
};

/** The option that says which return. */
export const RETURN = 'return';

/**
 * Everything that is registered: `/returns` with the words of the table of actions, and the menu of a message.
 * `meanings` are the actions in words, in the languages that we and Discord's own menus share.
 */
export function commandsFor(
  meanings: Record<'en' | 'fr' | 'nl', Record<StaffAction, string>>,
): RESTPutAPIApplicationCommandsJSONBody {
  const of = (action: StaffAction, name: string): APIApplicationCommandSubcommandOption => ({
    type: ApplicationCommandOptionType.Subcommand,
    name,
    description: cut(meanings.en[action]),
    description_localizations: { fr: cut(meanings.fr[action]), nl: cut(meanings.nl[action]) },
    options: isAboutReturn(action) ? [WHICH] : [],
  });
  const groups = new Map<string, APIApplicationCommandSubcommandOption[]>();
  const alone: APIApplicationCommandSubcommandOption[] = [];
  for (const action of STAFF_ACTIONS) {
    const [group = '', word] = staffRow(action).command.split(' ');
    if (word) groups.set(group, [...(groups.get(group) ?? []), of(action, word)]);
    else alone.push(of(action, group));
  }
  return [
    {
      type: ApplicationCommandType.ChatInput,
      name: 'returns',
      description: 'See and handle return requests',
      contexts: [InteractionContextType.Guild],
      options: [
        ...alone,
        ...[...groups].map(([name, options]) => ({
          type: ApplicationCommandOptionType.SubcommandGroup as const,
          name,
          description: GROUPS[name] ?? name,
          options,
        })),
      ],
    },
    { type: ApplicationCommandType.Message, name: SEND_TO_CUSTOMER, contexts: [InteractionContextType.Guild] },
  ];
}

const WHICH: APIApplicationCommandBasicOption = {
  type: ApplicationCommandOptionType.String,
  name: RETURN,
  description: 'Its number, or words of it',
  // In a card's thread it need not be said.
  required: false,
  autocomplete: true,
  max_length: 128,
};

const DESCRIPTION = 100;
const cut = (text: string): string => (text.length <= DESCRIPTION ? text : `${text.slice(0, DESCRIPTION - 1)}…`);

/** The action of a typed command, by its group and word. Null: a command of an older version. */
export function actionOf(words: string): StaffAction | null {
  return STAFF_ACTIONS.find((action) => staffRow(action).command === words) ?? null;
}

type Comparable = Record<string, unknown>;

/** Whether Discord has registered just this: what it adds by itself does not count. */
export const isRegistered = (registered: readonly object[], wanted: readonly object[]): boolean =>
  JSON.stringify(registered.map(plain).sort(byName)) === JSON.stringify(wanted.map(plain).sort(byName));

const COMPARED = [
  'description_localizations',
  'type',
  'name',
  'description',
  'required',
  'autocomplete',
  'max_length',
  'options',
  'contexts',
] as const;

function plain(command: object): Comparable {
  const given = command as Comparable;
  return Object.fromEntries(
    COMPARED.flatMap((key) => {
      const value = key === 'options' ? ((given.options ?? []) as object[]).map(plain) : given[key];
      const isEmpty =
        value === undefined ||
        value === null ||
        value === false ||
        value === '' ||
        (Array.isArray(value) && value.length === 0);
      return isEmpty ? [] : [[key, value]];
    }),
  );
}
const byName = (one: Comparable, other: Comparable): number => (String(one.name) < String(other.name) ? -1 : 1);
