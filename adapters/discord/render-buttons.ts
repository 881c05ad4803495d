import {
  type APIButtonComponent,
  type APISelectMenuOption,
  type APIStringSelectComponent,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import type { Button } from '../../src/views/vocabulary.ts';
import { LIMIT, type Row } from './render-shapes.ts';
import { runningLine } from './text.ts';

const STYLE = {
  plain: ButtonStyle.Secondary,
  primary: ButtonStyle.Primary,
  danger: ButtonStyle.Danger,
} as const satisfies Record<Button['style'], ButtonStyle>;

const button = ({ id, label, style }: Button): APIButtonComponent => ({
  type: ComponentType.Button,
  style: STYLE[style],
  label: runningLine(label, LIMIT.button),
  custom_id: id,
});

const row = (components: Row['components']): Row => ({ type: ComponentType.ActionRow, components });

/** Buttons in rows of five. Discord takes an id once in a message; a second button of the same id would do the same. */
export function buttonRows(buttons: Button[], most: number = LIMIT.rows): Row[] {
  const once = onceEach(buttons, ({ id }) => id).slice(0, most * LIMIT.row);
  return Array.from({ length: Math.ceil(once.length / LIMIT.row) }, (_, n) =>
    row(once.slice(n * LIMIT.row, (n + 1) * LIMIT.row).map(button)),
  );
}

/** A button that opens a page. */
export const linkRow = ({ label, link }: { label: string; link: string }): Row =>
  row([{ type: ComponentType.Button, style: ButtonStyle.Link, label: runningLine(label, LIMIT.button), url: link }]);

/** One choice from many, under the rows of buttons; nothing where there is nothing to choose. */
export function menuRow(customId: string, label: string, options: APISelectMenuOption[]): Row[] {
  const once = onceEach(options, ({ value }) => value).slice(0, LIMIT.select);
  if (once.length === 0) return [];
  const menu: APIStringSelectComponent = {
    type: ComponentType.StringSelect,
    custom_id: customId,
    placeholder: runningLine(label, LIMIT.placeholder),
    options: once,
  };
  return [row([menu])];
}

export const optionOf = ({ id, label }: Button): APISelectMenuOption => ({
  label: runningLine(label, LIMIT.option),
  value: id,
});

function onceEach<T>(all: T[], key: (one: T) => string): T[] {
  return [...new Map(all.map((one) => [key(one), one])).values()];
}
