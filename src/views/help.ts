import { STAFF_ACTIONS, staffRow, typedBehind } from '../domain/lifecycle.ts';
import { TABS } from '../domain/tabs.ts';
import type { Reader } from './reader.ts';
import type { HelpPage, Notice } from './vocabulary.ts';

/** Where each shop's own support is reached. */
type Support = readonly { shop: string; contact: string }[];

/** Every command there is, as it is typed, with what it is for; and what is good to know. */
export function helpNotice({ words }: Pick<Reader, 'words'>, support: Support): Notice {
  const behind = {
    return: ` <${words.help.target}>`,
    words: ` <${words.help.words}>`,
    tab: ` [${TABS.join('|')}]`,
    nothing: '',
  };
  const lines = STAFF_ACTIONS.map((action) => {
    return words.labelled(`/returns ${staffRow(action).command}${behind[typedBehind(action)]}`, words.meanings[action]);
  });
  const text = [words.help.intro, ...lines, words.help.know, ...known(words, support)].join('\n');
  return { text, tone: 'info', mentions: [], quote: null, buttons: [] };
}

/** The same where everything is pressed. */
export const helpPage = ({ words }: Pick<Reader, 'words'>, support: Support): HelpPage => ({
  title: words.actions.help,
  know: { title: words.help.know, lines: known(words, support) },
  actions: STAFF_ACTIONS.filter((action) => staffRow(action).shows !== 'command').map((action) => ({
    label: words.actions[action],
    meaning: words.meanings[action],
  })),
});

const known = ({ help }: Reader['words'], support: Support): string[] => [
  ...Object.values(help.facts),
  ...support.map(({ shop, contact }) => help.support(shop, contact)),
];
