import { readdirSync, readFileSync } from 'node:fs';
import type { Json } from '../world.ts';
import { judgeMessage, judgeView, type Verdict } from './judge.ts';
import type { MessageMethod, ViewMethod } from './refusals.ts';

// The contract's valid examples, each in the smallest message or view that shows it.

const FOLDER = new URL('../../../contract/slack/block-kit-spec/fixtures/', import.meta.url);
const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, FOLDER), 'utf8'));

/** Such as `elements/button_basic`. */
export const VALID: string[] = readdirSync(new URL('valid', FOLDER), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.json'))
  .map((path) => path.slice(0, -'.json'.length))
  .sort();

export type Refused = { id: string; constraint: string; description: string };
export const INVALID = (read('invalid/manifest.json') as { cases: Refused[] }).cases;

export type Staged =
  | { is: 'message'; method: MessageMethod; payload: Json }
  | { is: 'view'; method: ViewMethod; payload: Json };

export const judged = (staged: Staged, payload: Json = staged.payload): Verdict =>
  staged.is === 'message'
    ? judgeMessage(payload, { method: staged.method })
    : judgeView(payload, { method: staged.method });

export function staged(path: string): Staged {
  const [folder = ''] = path.split('/');
  const stage = Object.hasOwn(STAGES, folder) ? STAGES[folder] : undefined;
  if (!stage) throw new Error(`no stage for ${folder}`);
  return stage(read(`valid/${path}.json`) as Json, path);
}

const posted = (payload: Json, method: MessageMethod = 'chat.postMessage'): Staged => ({
  is: 'message',
  method,
  payload,
});
const opened = (...blocks: Json[]): Staged => {
  const words = { type: 'plain_text', text: 'A form' };
  return { is: 'view', method: 'views.open', payload: { type: 'modal', title: words, submit: words, blocks } };
};
const block = (one: Json) => (one.type === 'alert' || one.type === 'input' ? opened(one) : posted({ blocks: [one] }));
const inActions = (...elements: Json[]) => block({ type: 'actions', elements });
const inSection = (more: Json) => block({ type: 'section', ...more });
const inInput = (element: Json) => block({ type: 'input', label: { type: 'plain_text', text: 'A field' }, element });
const inRichText = (part: Json) => block({ type: 'rich_text', elements: [part] });
const words = { type: 'plain_text', text: 'Press' };

const ELEMENT_STAGES: Record<string, (one: Json) => Staged> = {
  plain_text_input: inInput,
  email_text_input: inInput,
  url_text_input: inInput,
  number_input: inInput,
  file_input: inInput,
  image: (one) => block({ type: 'context', elements: [one] }),
  url: (one) => block({ type: 'task_card', task_id: 't', title: 'A task', status: 'complete', sources: [one] }),
};

const OBJECT_STAGES: Record<string, (one: Json) => Staged> = {
  text: (one) => inSection({ text: one }),
  option: (one) =>
    inActions(
      one.options ? { type: 'static_select', option_groups: [one] } : { type: 'static_select', options: [one] },
    ),
  confirmation: (one) => inActions({ type: 'button', text: words, confirm: one }),
  conversation: (one) => inActions({ type: 'conversations_select', filter: one }),
  dispatch: (one) => inInput({ type: 'plain_text_input', dispatch_action_config: one }),
  input: (one) => runs({ url: 'https://slack.com/shortcuts/1', customizable_input_parameters: [one] }),
  trigger: (one) => runs(one),
  workflow: (one) => inActions({ type: 'workflow_button', text: words, workflow: one }),
};
const runs = (trigger: Json) => inActions({ type: 'workflow_button', text: words, workflow: { trigger } });

const STAGES: Record<string, (one: Json, path: string) => Staged> = {
  attachments: (one) => posted({ text: '', attachments: [one] }),
  blocks: (one) => block(one),
  elements: (one) => (ELEMENT_STAGES[String(one.type)] ?? inActions)(one),
  messages: (one, path) => posted(one, /webhook|response/u.test(path) ? 'response_url' : 'chat.postMessage'),
  objects: (one, path) => {
    const kind = /^objects\/([a-z]+)_/u.exec(path)?.[1] ?? '';
    const stage = OBJECT_STAGES[kind];
    if (!stage) throw new Error(`no stage for ${path}`);
    return stage(one);
  },
  rich_text: (one) =>
    inRichText(String(one.type).startsWith('rich_text_') ? one : { type: 'rich_text_section', elements: [one] }),
  views: (one) => ({ is: 'view', method: one.type === 'home' ? 'views.publish' : 'views.open', payload: one }),
};
