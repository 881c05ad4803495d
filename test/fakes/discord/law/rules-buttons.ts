import { broken, forbidden, required } from './breaks.ts';
import type { Rule } from './hand.ts';
import { BUTTON, each, said } from './rules-components.ts';
import { scheme, WEB } from './rules-messages.ts';

const LINK = 5;
const PREMIUM = 6;

const buttons = each(({ path, component }) => {
  if (component.type !== BUTTON) return [];
  const { needs, bars } = rulesOfStyle(component.style);
  const nameless = component.style !== PREMIUM && !said(component.label) && !said(component.emoji);
  return [
    ...needs.filter((name) => !said(component[name])).map((name) => required([...path, name])),
    ...bars
      .filter((name) => said(component[name]))
      .map((name) => forbidden([...path, name], `A button of this style cannot have ${name}.`)),
    ...(nameless
      ? [broken([...path], 'BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED', 'A label or an emoji is required.')]
      : []),
  ];
});

function rulesOfStyle(style: unknown): { needs: string[]; bars: string[] } {
  if (style === LINK) return { needs: ['url'], bars: ['custom_id', 'sku_id'] };
  if (style === PREMIUM) return { needs: ['sku_id'], bars: ['custom_id', 'label', 'url', 'emoji'] };
  return { needs: ['custom_id'], bars: ['url', 'sku_id'] };
}

const links = each(({ path, component }) =>
  scheme([...path, 'url'], component.type === BUTTON ? component.url : null, WEB),
);

export const RULES_OF_BUTTONS = {
  'the style of a button decides what it has': buttons,
  'links of buttons lead to the web or into Discord': links,
} satisfies Record<string, Rule>;
