import type { Json } from '../world.ts';
import { judgeMessage, judgeView, type MessagePayload } from './judge.ts';
import type { MessageMethod, ViewMethod } from './refusals.ts';

// Small messages and views for the tests of the judge, and what it says about them.

export const METHODS: MessageMethod[] = ['chat.postMessage', 'chat.update', 'chat.postEphemeral', 'response_url'];
export const words = (text: string): Json => ({ type: 'plain_text', text });
export const section = (text: string, more: Json = {}): Json => ({ type: 'section', text: words(text), ...more });
export const button = (action_id: string): Json => ({ type: 'button', action_id, text: words('Hold') });
export const actions = (...ids: string[]): Json => ({ type: 'actions', elements: ids.map(button) });
export const input = (element: Json): Json => ({ type: 'input', label: words('Why?'), element });

export const post = (payload: MessagePayload, method: MessageMethod = 'chat.postMessage') =>
  judgeMessage(payload, { method });
export const says = (at: string, what: string) => ({
  error: 'invalid_blocks',
  errors: [`${what} [json-pointer:${at}]`],
  messages: [`[ERROR] ${what} [json-pointer:${at}]`],
});

export const modal = (blocks: unknown, more: Json = {}): Json => ({
  type: 'modal',
  title: words('Hold'),
  submit: words('Hold'),
  blocks,
  ...more,
});
export const home = (blocks: unknown, more: Json = {}): Json => ({ type: 'home', blocks, ...more });
export const open = (view: unknown, method: ViewMethod = 'views.open') => judgeView(view, { method });
export const saysInView = (at: string, what: string) => ({
  error: 'invalid_arguments',
  messages: [`[ERROR] ${what} [json-pointer:${at}]`],
});
