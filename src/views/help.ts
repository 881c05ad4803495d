import { isAboutReturn, STAFF_ACTIONS, staffRow } from '../domain/lifecycle.ts';
import type { Reader } from './reader.ts';
import type { Notice } from './vocabulary.ts';

/** Every command there is, as it is typed, with what it is for. */
export function helpNotice({ words }: Pick<Reader, 'words'>): Notice {
  const lines = STAFF_ACTIONS.map((action) => {
    const target = isAboutReturn(action) ? ` <${words.help.target}>` : '';
    return `/returns ${staffRow(action).command}${target}: ${words.meanings[action]}`;
  });
  return { text: [words.help.intro, ...lines].join('\n'), tone: 'info', mentions: [], quote: null, buttons: [] };
}
