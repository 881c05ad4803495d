import type { Json } from '../world.ts';

/** null: Slack would take it. Otherwise the body of its refusal, without `ok: false`. */
export type Verdict = null | { error: string; errors?: string[]; messages?: string[] };
export type MessageMethod = 'chat.postMessage' | 'chat.update' | 'chat.postEphemeral' | 'response_url';
export type ViewMethod = 'views.open' | 'views.push' | 'views.update' | 'views.publish' | 'response_action';

export function judgeMessage(_payload: Json, _how: { method: MessageMethod }): Verdict {
  return null;
}

export function judgeView(_view: unknown, _how: { method: ViewMethod }): Verdict {
  return null;
}
