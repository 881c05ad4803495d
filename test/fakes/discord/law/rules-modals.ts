import { badLength, forbidden, required } from './breaks.ts';
import type { Rule } from './hand.ts';
import { customIds, ids, leastAndMost, optionValues, placed } from './rules-components.ts';
import { listOf } from './rules-messages.ts';

// The document says 40; the documentation, and every client, five.
const MOST = 5;

const count: Rule = ({ components }) => (listOf(components).length > MOST ? [badLength(['components'], 1, MOST)] : []);

const disabled: Rule = ({ components }) =>
  placed(components, ['components']).flatMap(({ path, component }) =>
    component.disabled === true ? [forbidden([...path, 'disabled'], 'Nothing in a modal can be disabled.')] : [],
  );

const labels: Rule = ({ components }) =>
  listOf(components).flatMap((row, at) =>
    listOf(row.components).flatMap(({ label }, n) =>
      typeof label === 'string' && label !== '' ? [] : [required(['components', at, 'components', n, 'label'])],
    ),
  );

const oneDefault: Rule = ({ components }) =>
  placed(components, ['components']).flatMap(({ path, component: { type, options } }) =>
    type === 21 && listOf(options).filter((one) => one.default === true).length > 1
      ? [forbidden([...path, 'options'], 'Only one option of a radio group is chosen.')]
      : [],
  );

const checkboxes: Rule = ({ components }) =>
  placed(components, ['components']).flatMap(({ path, component: { type, min_values, max_values } }) =>
    [19, 22].includes(Number(type)) && typeof max_values === 'number' && Number(min_values ?? 0) > max_values
      ? [forbidden([...path, 'min_values'], 'The least is more than the most.')]
      : [],
  );

export const RULES_OF_MODALS = {
  'a modal has up to five parts': count,
  'nothing in a modal is disabled': disabled,
  'a text input in a row says what it is for': labels,
  'one radio is chosen': oneDefault,
  'the least files or boxes are not more than the most': checkboxes,
  'custom ids in a modal are unique': customIds,
  'numbers of parts are unique': ids,
  'values of options in a modal are unique': optionValues,
  'the least in a modal is not more than the most': leastAndMost,
} satisfies Record<string, Rule>;
