// Everything the core can show, drawn for Discord: in one language, with one text wherever a stranger's words can stand.
import {
  cardMessage,
  formMessage,
  formModals,
  linkMessage,
  listMessage,
  type MessageBody,
  type Modal,
  noticeMessage,
  plainCardMessage,
} from '../../adapters/discord/render.ts';
import type { Reader } from '../../src/views/reader.ts';
import type { Notice } from '../../src/views/vocabulary.ts';
import { cardsWith, formsWith, listsWith, noticesWith } from '../slack/render-views.ts';

export { readerOf } from '../slack/render-views.ts';

export const CONSOLE = { consoleUrl: 'https://desk.example' };
export const NO_CONSOLE = { consoleUrl: null };
export const CARRIED = 'f|v1:answer:00000000-0000-4000-8000-000000000000:1';
const DRAFT = 'd|v1:answer:00000000-0000-4000-8000-000000000000:1|00000000-0000-4000-8000-000000000001';
export const ACCOUNT = '100000000000000001';

export type Drawn = { name: string } & ({ message: MessageBody } | { modal: Modal });

// The mentions of the shared views are accounts of Slack.
const here = (notice: Notice): Notice => ({
  ...notice,
  mentions: notice.mentions.map((one) => (one.user ? { ...one, user: ACCOUNT } : one)),
});

export const everythingWith = (words: Reader['words'], text: string): Drawn[] => [
  ...cardsWith(words, text).flatMap(({ name, view }) => [
    { name, message: cardMessage(view, CONSOLE) },
    { name: `${name}, plain`, message: plainCardMessage(view, CONSOLE) },
    { name: `${name}, no console`, message: cardMessage(view, NO_CONSOLE) },
  ]),
  ...formsWith(words, text).flatMap(({ name, view }): Drawn[] =>
    view.fields.length > 0
      ? formModals(view, CARRIED).map((modal) => ({ name, modal }))
      : [{ name, message: formMessage(view, DRAFT) }],
  ),
  ...noticesWith(words, text).flatMap(({ name, view }) => [
    { name, message: noticeMessage(here(view), { ...CONSOLE, mark: 'd-1' }) },
    { name: `${name}, to one`, message: noticeMessage(here(view), { ...NO_CONSOLE, mark: null }) },
  ]),
  ...listsWith(words, text).flatMap(({ name, view }) => [
    { name, message: listMessage(view, { ...CONSOLE, mark: 'd-1' }) },
    { name: `${name}, to one`, message: listMessage(view, { ...NO_CONSOLE, mark: null }) },
  ]),
  { name: 'a link', message: linkMessage('https://desk.example/files/abc') },
];
