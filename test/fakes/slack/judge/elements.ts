import { INPUT_TEXT, limits } from './limits.ts';
import {
  actionId,
  chosenAmongChoices,
  confirm,
  conversationFilter,
  dispatchActionConfig,
  markedOption,
  option,
  optionGroup,
  overflowOption,
  plain,
  slackFile,
  style,
  workflow,
} from './objects.ts';
import {
  any,
  boolean,
  type Kind,
  type Kinds,
  list,
  object,
  oneOf,
  type Rule,
  type Shape,
  string,
  uri,
} from './shape.ts';

// Every element with its fields. Which block takes which element is said by the block (`blocks.ts`).

const pressed = { action_id: actionId, confirm };
const typed = { action_id: actionId, dispatch_action_config: dispatchActionConfig, focus_on_load: boolean };
const picked = { ...pressed, focus_on_load: boolean };
const placeholder = plain(limits.select.placeholder);
const several: Record<string, Shape> = { max_selected_items: { is: 'number', min: 1, whole: true } };
const ids = list(string());
const whole = (min: number, max?: number): Shape => ({
  is: 'number',
  min,
  whole: true,
  ...(max === undefined ? {} : { max }),
});

/** A menu with one choice and its sibling with several share everything but what is chosen at first. */
const menu = (more: Record<string, Shape>, rule?: Rule): Kind => ({
  may: { ...picked, placeholder, ...more },
  ...(rule ? { rule } : {}),
});

const choices = {
  options: list(option, { min_items: 1, ...limits.select.options }),
  option_groups: list(optionGroup, { min_items: 1, ...limits.select.option_groups }),
};
const oneSource = oneOf('options', 'option_groups');
const listed: Rule = (value, at) => [...oneSource(value, at), ...chosenAmongChoices(value, at)];

const feedback = object({
  need: { text: plain(limits.feedback_button.text), value: string(limits.feedback_button.value) },
  may: { accessibility_label: string(limits.feedback_button.accessibility_label) },
});

const ranged =
  (low: string, high: string): Rule =>
  (value, at) =>
    Number(value[low]) > Number(value[high]) ? [{ at: `${at}/${low}`, says: `must be less than ${value[high]}` }] : [];

export const image: Kind = {
  need: { alt_text: string(limits.image.alt_text) },
  may: { image_url: uri(limits.image.image_url), slack_file: slackFile },
  rule: oneOf('image_url', 'slack_file'),
};

export const ELEMENTS: Kinds = {
  button: {
    need: { text: plain(limits.button.text) },
    may: {
      ...pressed,
      url: uri(limits.button.url),
      value: string(limits.button.value),
      style,
      accessibility_label: string(limits.button.accessibility_label),
    },
  },
  workflow_button: {
    need: { text: plain(limits.button.text), workflow },
    may: { ...pressed, style, accessibility_label: string(limits.button.accessibility_label) },
  },
  feedback_buttons: {
    need: { positive_button: feedback, negative_button: feedback },
    may: { action_id: actionId },
  },
  icon_button: {
    need: { icon: string({ min_length: 1 }), text: plain(limits.button.text) },
    may: {
      ...pressed,
      value: string(limits.button.value),
      accessibility_label: string(limits.button.accessibility_label),
      visible_to_user_ids: list(string(), limits.icon_button.visible_to_user_ids),
    },
  },
  image,
  overflow: { need: { options: list(overflowOption, limits.overflow.options) }, may: pressed },
  checkboxes: {
    need: { options: list(markedOption, limits.checkboxes.options) },
    may: { ...picked, initial_options: list(markedOption, { min_items: 1 }) },
    rule: chosenAmongChoices,
  },
  radio_buttons: {
    need: { options: list(markedOption, limits.radio_buttons.options) },
    may: { ...picked, initial_option: markedOption },
    rule: chosenAmongChoices,
  },
  static_select: menu({ ...choices, initial_option: option }, listed),
  multi_static_select: menu({ ...choices, ...several, initial_options: list(option, { min_items: 1 }) }, listed),
  external_select: menu({ initial_option: option, min_query_length: whole(0) }),
  multi_external_select: menu({ ...several, initial_options: list(option), min_query_length: whole(0) }),
  users_select: menu({ initial_user: string() }),
  multi_users_select: menu({ ...several, initial_users: ids }),
  channels_select: menu({ initial_channel: string(), response_url_enabled: boolean }),
  multi_channels_select: menu({ ...several, initial_channels: ids }),
  conversations_select: menu({
    initial_conversation: string(),
    default_to_current_conversation: boolean,
    response_url_enabled: boolean,
    filter: conversationFilter,
  }),
  multi_conversations_select: menu({
    ...several,
    initial_conversations: ids,
    default_to_current_conversation: boolean,
    filter: conversationFilter,
  }),
  datepicker: {
    may: {
      ...picked,
      placeholder,
      initial_date: { is: 'string', looks: { like: /^\d{4}-\d\d-\d\d$/u, says: 'must be a valid date' } },
    },
  },
  timepicker: {
    may: {
      ...picked,
      placeholder,
      timezone: string(),
      initial_time: { is: 'string', looks: { like: /^([01]\d|2[0-3]):[0-5]\d$/u, says: 'must be a valid time' } },
    },
  },
  datetimepicker: { may: { ...picked, initial_date_time: whole(0) } },
  plain_text_input: {
    may: {
      ...typed,
      placeholder,
      initial_value: string({ max_length: INPUT_TEXT }),
      multiline: boolean,
      min_length: whole(0, INPUT_TEXT),
      max_length: whole(1, limits.plain_text_input.max_length.max),
    },
    rule: ranged('min_length', 'max_length'),
  },
  email_text_input: { may: { ...typed, placeholder, initial_value: string() } },
  url_text_input: { may: { ...typed, placeholder, initial_value: string() } },
  number_input: {
    need: { is_decimal_allowed: boolean },
    may: { ...typed, placeholder, initial_value: string(), min_value: string(), max_value: string() },
    rule: ranged('min_value', 'max_value'),
  },
  rich_text_input: {
    may: { ...typed, placeholder, initial_value: any, min_lines: whole(1), max_lines: whole(1) },
  },
  file_input: {
    places: ['modal'],
    may: {
      action_id: actionId,
      filetypes: list(string()),
      max_files: whole(limits.file_input.max_files.min, limits.file_input.max_files.max),
    },
  },
};

/** Where a fact of a task comes from: not an element of any other block. */
export const URL_SOURCE: Kinds = { url: { need: { url: uri(limits.url_source.url), text: string() } } };
