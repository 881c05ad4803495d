import type { HomeView, KnownBlock, ModalView } from '@slack/web-api';
import { plainLine } from './text.ts';

export type { HomeView, ModalView } from '@slack/web-api';

/** A message: its blocks, and the text where there are none: notifications and screen readers. */
export type Message = { text: string; blocks: KnownBlock[] };

/** `consoleUrl`: where the console is, for a link to the page of the return; null: none. */
export type How = { consoleUrl: string | null };

/** What stands in the bar of a modal that is no form. Without `close` Slack says it in the person's own language. */
export type ModalWords = { title?: string; close?: string };

/** Slack's numbers (limits.json of the contract), and below them the ones that are ours. */
export const LIMIT = {
  header: 150,
  section: 3_000,
  field: 2_000,
  button: 75,
  option: 75,
  placeholder: 150,
  label: 2_000,
  typed: 3_000,
  modalWord: 24,
  overflow: 5,
  files: 10,
  radio: 10,
  select: 100,
  viewBlocks: 100,
  messageBlocks: 50,
} as const;

export const PRODUCT = 'Returndesk';

export function modal(blocks: KnownBlock[], carried: string, { title = PRODUCT, close }: ModalWords = {}): ModalView {
  return {
    type: 'modal',
    callback_id: 'shown',
    private_metadata: carried,
    title: plainLine(title, LIMIT.modalWord),
    ...(close ? { close: plainLine(close, LIMIT.modalWord) } : {}),
    blocks,
  };
}

export const home = (blocks: KnownBlock[]): HomeView => ({ type: 'home', callback_id: 'home', blocks });
