import type { Json } from '../world.ts';
import { type Break, broken, type Path } from './breaks.ts';
import { RULES_OF_BUTTONS } from './rules-buttons.ts';
import { RULES_OF_COMMANDS, ruleOfCommands } from './rules-commands.ts';
import { RULES_OF_COMPONENTS } from './rules-components.ts';
import { RULES_OF_MESSAGES } from './rules-messages.ts';
import { RULES_OF_MODALS } from './rules-modals.ts';

/** `files`: their names, by number. `v2`: the flag was already set on the message that is edited. */
export type Context = { v2: boolean; files: { n: number; filename: string }[]; edits: boolean };

/** Paths are those within the value. */
export type Rule = (value: Json, context: Context) => Break[];

/** What the document lets through and Discord does not: by what it is about, and by a name for each rule. */
export const HAND_RULES = {
  message: { ...RULES_OF_MESSAGES, ...RULES_OF_COMPONENTS, ...RULES_OF_BUTTONS },
  modal: RULES_OF_MODALS,
  command: RULES_OF_COMMANDS,
} satisfies Record<string, Record<string, Rule>>;

type Subject = { kind: keyof typeof HAND_RULES; at: Path; value: Json; edits: boolean };

const V2 = 1 << 15;

export function handBreaks(
  operation: string,
  asked: { body: Json | Json[]; files: Context['files'] },
  v2: boolean,
): Break[] {
  const { body, files } = asked;
  if (Array.isArray(body))
    return operation.includes('command') ? [...ofEach(body, operation), ...ruleOfCommands(body)] : [];
  return subjectsOf(operation, body).flatMap((subject) => judged(subject, files, v2));
}

const ofEach = (list: Json[], operation: string) =>
  list.flatMap((value, at) =>
    subjectsOf(operation, value).flatMap((subject) => judged({ ...subject, at: [at, ...subject.at] }, [], false)),
  );

function judged({ kind, at, value, edits }: Subject, files: Context['files'], sticky: boolean): Break[] {
  const v2 = sticky || (Number(value.flags ?? 0) & V2) !== 0;
  const rules: Record<string, Rule> = HAND_RULES[kind];
  return Object.values(rules).flatMap((rule) =>
    rule(value, { v2, files, edits }).map(({ path, code, message }) => broken([...at, ...path], code, message)),
  );
}

const command = (value: Json): Subject[] => [{ kind: 'command', at: [], value, edits: false }];

// A changed command is judged as a whole, once it is put together: see `commandBreaks`.
const SUBJECTS: Record<string, (body: Json) => Subject[]> = {
  create_application_command: command,
  create_guild_application_command: command,
  bulk_set_application_commands: command,
  bulk_set_guild_application_commands: command,
  create_message: (value) => [{ kind: 'message', at: [], value, edits: false }],
  update_message: (value) => [{ kind: 'message', at: [], value, edits: true }],
  execute_webhook: (value) => [{ kind: 'message', at: [], value, edits: false }],
  update_webhook_message: (value) => [{ kind: 'message', at: [], value, edits: true }],
  update_original_webhook_message: (value) => [{ kind: 'message', at: [], value, edits: true }],
  create_thread: ({ message }) =>
    message ? [{ kind: 'message', at: ['message'], value: message as Json, edits: false }] : [],
  create_interaction_response: ({ type, data }) => {
    const kind = type === 9 ? 'modal' : 'message';
    const judgedToo = data && [4, 7, 9].includes(Number(type));
    return judgedToo ? [{ kind, at: ['data'], value: data as Json, edits: type === 7 }] : [];
  },
};

const subjectsOf = (operation: string, body: Json) => SUBJECTS[operation]?.(body) ?? [];

export const commandBreaks = (value: Json): Break[] => command(value).flatMap((subject) => judged(subject, [], false));
