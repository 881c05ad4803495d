import type { Json } from '../world.ts';
import { limits } from './limits.ts';
import {
  among,
  boolean,
  has,
  type Kinds,
  list,
  object,
  oneOf,
  type Problem,
  type Shape,
  string,
  uri,
} from './shape.ts';

// Composition objects: what blocks and elements are made of.

type Length = { max_length: number };

/** Text objects of this length, by type. */
export const texts = (length: Length): Kinds => {
  const words = string({ ...limits.text, ...length });
  return {
    plain_text: { need: { text: words }, may: { emoji: boolean } },
    mrkdwn: { need: { text: words }, may: { verbatim: boolean } },
  };
};

function textOf(length: Length, only: string[]): Shape {
  const kinds = texts(length);
  return { is: 'kind', of: () => kinds, only };
}

export const text = (length: Length): Shape => textOf(length, ['plain_text', 'mrkdwn']);
/** Where markup is refused. */
export const plain = (length: Length): Shape => textOf(length, ['plain_text']);

export const actionId = string(limits.action_id);
export const style = among('primary', 'danger');

export const confirm = object({
  need: { text: text(limits.confirmation.text) },
  may: {
    title: plain(limits.confirmation.title),
    confirm: plain(limits.confirmation.confirm),
    deny: plain(limits.confirmation.deny),
    style,
  },
});

const choice = (label: typeof text, more: Record<string, Shape> = {}) =>
  object({
    need: { text: label(limits.option.text), value: string(limits.option.value) },
    may: { description: label(limits.option.description), ...more },
  });

/** Of a menu. Its text is plain. */
export const option = choice(plain);
/** Of checkboxes and radio buttons, which show markup. */
export const markedOption = choice(text);
/** Only here an option may open an address. */
export const overflowOption = choice(plain, { url: uri(limits.option.url) });

export const optionGroup = object({
  need: { label: plain(limits.option_group.label), options: list(option, limits.option_group.options) },
});

export const conversationFilter = object({
  may: {
    include: list(among('im', 'mpim', 'private', 'public'), { min_items: 1 }),
    exclude_external_shared_channels: boolean,
    exclude_bot_users: boolean,
  },
  rule: (value, at) =>
    Object.keys(value).some((key) => has(value, key)) ? [] : [{ at, says: 'must define at least one filter' }],
});

export const dispatchActionConfig = object({
  may: { trigger_actions_on: list(among('on_enter_pressed', 'on_character_entered'), { min_items: 1 }) },
});

export const slackFile = object({ may: { id: string(), url: uri() }, rule: oneOf('id', 'url') });

export const workflow = object({
  need: {
    trigger: object({
      need: { url: uri() },
      may: {
        customizable_input_parameters: list(object({ need: { name: string(), value: string() } })),
      },
    }),
  },
});

/** What is chosen at first must be one of the choices, equal to the letter. */
export function chosenAmongChoices(value: Json, at: string): Problem[] {
  const groups = Array.isArray(value.option_groups) ? value.option_groups : [];
  const choices = [value, ...groups].flatMap((one) => (Array.isArray(one.options) ? one.options : []));
  const known = new Set(choices.map((one) => JSON.stringify(one)));
  const chosen: [string, unknown][] = [['/initial_option', value.initial_option]];
  if (Array.isArray(value.initial_options))
    chosen.push(...value.initial_options.map((one, index): [string, unknown] => [`/initial_options/${index}`, one]));
  return chosen
    .filter(([, one]) => one !== undefined && !known.has(JSON.stringify(one)))
    .map(([where]) => ({ at: `${at}${where}`, says: 'must be one of the provided options' }));
}
