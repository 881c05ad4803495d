import type { ActionsBlock, ActionsBlockElement, Button as SlackButton } from '@slack/web-api';
import type { Button } from '../../src/views/vocabulary.ts';
import { LIMIT } from './render-shapes.ts';
import { plainLine } from './text.ts';

/** The rest of a card's buttons, in one control. Its choices carry the buttons' ids as their values. */
const MORE = 'more';

export function button({ id, label, style }: Button): SlackButton {
  return {
    type: 'button',
    action_id: id,
    value: id,
    text: plainLine(label, LIMIT.button),
    ...(style === 'plain' ? {} : { style }),
  };
}

/** One row of buttons and, behind one control, the rest; nothing where there are none. */
export function actions(
  buttons: Button[],
  more: { buttons: Button[]; label: string } = { buttons: [], label: '' },
): ActionsBlock[] {
  const elements: ActionsBlockElement[] = [
    ...buttons.map(button).map(unlikeOthers),
    ...(more.buttons.length > 0 ? [menu(more)] : []),
  ];
  return elements.length > 0 ? [{ type: 'actions', elements }] : [];
}

// Slack wants each `action_id` once in a block. Only the value is ever read, so it stays exact.
const unlikeOthers = (one: SlackButton, n: number, all: SlackButton[]): SlackButton =>
  all.findIndex(({ action_id }) => action_id === one.action_id) === n
    ? one
    : { ...one, action_id: `${one.action_id}#${n}` };

/** Three dots hold five choices and have no label; more than that is a menu that says what it is. */
function menu({ buttons, label }: { buttons: Button[]; label: string }): ActionsBlockElement {
  const options = buttons.slice(0, LIMIT.select).map(({ id, label }) => ({
    text: plainLine(label, LIMIT.option),
    value: id,
  }));
  return options.length <= LIMIT.overflow
    ? { type: 'overflow', action_id: MORE, options }
    : { type: 'static_select', action_id: MORE, placeholder: plainLine(label, LIMIT.placeholder), options };
}
