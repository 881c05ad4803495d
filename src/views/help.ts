import { STAFF_ACTIONS, staffRow, typedBehind } from '../domain/lifecycle.ts';
import { TABS } from '../domain/tabs.ts';
import type { Reader } from './reader.ts';
import type { Notice } from './vocabulary.ts';

/** Every command there is, as it is typed, with what it is for. */
export function helpNotice({ words }: Pick<Reader, 'words'>): Notice {
  const behind = {
    return: ` <${words.help.target}>`,
    words: ` <${words.help.words}>`,
    tab: ` [${TABS.join('|')}]`,
    nothing: '',
  };
  const lines = STAFF_ACTIONS.map((action) => {
    return `/returns ${staffRow(action).command}${behind[typedBehind(action)]}: ${words.meanings[action]}`;
  });
  return { text: [words.help.intro, ...lines].join('\n'), tone: 'info', mentions: [], quote: null, buttons: [] };
}
