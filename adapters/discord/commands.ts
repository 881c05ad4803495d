import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  InteractionContextType,
  type RESTPutAPIApplicationCommandsJSONBody,
} from 'discord.js';
import { type Group, STAFF_ACTIONS, type StaffAction, staffRow, typedBehind } from '../../src/domain/lifecycle.ts';
import { TABS, type Tab } from '../../src/domain/tabs.ts';
import { SEND_TO_CUSTOMER } from './uses.ts';

/** What each group of commands is about; Discord shows it nowhere but wants it. */
const GROUPS: Record<Group, string> = {
  talk: 'Messages to the customer, and notes',
  decide: 'The request itself',
  money: 'Refunds and offers',
  item: 'What came back, or did not',
  work: 'Who is on it',
  desk: 'The desk itself',
};

/** The option that says which return. */
const RETURN = 'return';

/**
 * Everything that is registered: `/returns` with the words of the table of actions, and the menu of a message.
 * `words` are the actions and the queue's tabs in the languages that we and Discord's own menus share.
 */
export function commandsFor(words: Words): RESTPutAPIApplicationCommandsJSONBody {
  const behind = { return: [WHICH], words: [LOOKED_FOR], tab: [tabOption(words)], nothing: [] };
  const of = (action: StaffAction, name: string): APIApplicationCommandSubcommandOption => ({
    type: ApplicationCommandOptionType.Subcommand,
    name,
    description: cut(words.en.meanings[action]),
    description_localizations: { fr: cut(words.fr.meanings[action]), nl: cut(words.nl.meanings[action]) },
    options: behind[typedBehind(action)],
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
          description: GROUPS[name as Group],
          options,
        })),
      ],
    },
    { type: ApplicationCommandType.Message, name: SEND_TO_CUSTOMER, contexts: [InteractionContextType.Guild] },
  ];
}

export type Words = Record<'en' | 'fr' | 'nl', { meanings: Record<StaffAction, string>; tabs: Record<Tab, string> }>;

const WHICH: APIApplicationCommandBasicOption = {
  type: ApplicationCommandOptionType.String,
  name: RETURN,
  description: 'Its number, or words of it',
  // In a card's thread it need not be said.
  required: false,
  autocomplete: true,
  max_length: 128,
};

const LOOKED_FOR: APIApplicationCommandBasicOption = {
  type: ApplicationCommandOptionType.String,
  name: 'words',
  description: 'Number, order, customer, item or words of a message',
  required: true,
  max_length: 200,
};

const tabOption = ({ en, fr, nl }: Words): APIApplicationCommandBasicOption => ({
  type: ApplicationCommandOptionType.String,
  name: 'tab',
  description: 'Which of them',
  required: false,
  choices: TABS.map((tab) => ({
    name: en.tabs[tab],
    name_localizations: { fr: fr.tabs[tab], nl: nl.tabs[tab] },
    value: tab,
  })),
});

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
  'name_localizations',
  'value',
  'choices',
  'options',
  'contexts',
] as const;

function plain(command: object): Comparable {
  const given = command as Comparable;
  return Object.fromEntries(
    COMPARED.flatMap((key) => {
      const isList = key === 'options' || key === 'choices';
      const value = isList ? ((given[key] ?? []) as object[]).map(plain) : given[key];
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
