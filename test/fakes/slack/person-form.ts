import { judgeView } from './judge/index.ts';
import { closeAll, closeTop, pushModal, replaceView, viewerKey } from './modals.ts';
import { type ViewUrl, viewClosed, viewSubmission } from './payloads-interaction.ts';
import { holding, stateOf, type Value } from './person-fields.ts';
import { type Chosen, uploadedInto } from './person-files.ts';
import { gesture, type Me, NOTHING, type Result, resultOf, topModal } from './person-me.ts';
import { acted, standOf } from './person-press.ts';
import { refusals } from './person-refusals.ts';
import { words } from './person-words.ts';
import { newResponseUrl, newTrigger } from './triggers.ts';
import type { Json, View, ViewState } from './world.ts';

export type Values = Record<string, Value>;

function openForm(me: Me): View {
  const view = topModal(me);
  if (!view) throw new Error(`${me.user} has no form before them`);
  return view;
}

function inputCalled(me: Me, view: View, name: string): Json {
  const inputs = view.blocks.filter((block) => block.type === 'input');
  const labelled = (block: Json) => words(me.inside.world, block.label).join('');
  const found = inputs.find((block) => block.block_id === name) ?? inputs.find((block) => labelled(block) === name);
  if (found) return found;
  const there = inputs.map((block) => `"${labelled(block)}" (${block.block_id})`).join(', ') || 'none';
  throw new Error(`the form has no field "${name}"; it has: ${there}`);
}

/** Types and chooses, by block id or label. Fields that tell the app at once do; the others wait for `submit`. */
export async function fill(me: Me, values: Values): Promise<Result> {
  let result = NOTHING;
  for (const [name, value] of Object.entries(values)) {
    const view = openForm(me);
    const block = inputCalled(me, view, name);
    const element = block.element as Json;
    const [blockId, actionId] = [String(block.block_id), String(element.action_id)];
    const holds =
      element.type === 'file_input'
        ? uploadedInto(me, element, filesIn(value))
        : holding(me.inside.world, element, value);
    view.state = { ...view.state, [blockId]: { ...view.state[blockId], [actionId]: holds } };
    if (block.dispatch_action !== true) continue;
    result = await acted(me, standOf(me, view), { ...holds, action_id: actionId, block_id: blockId });
  }
  return result;
}

const filesIn = (value: Value): Chosen[] =>
  (Array.isArray(value) ? value : []).filter((one): one is Chosen => typeof one === 'object');

/** Presses the form's button. What the client itself refuses is never sent. */
export async function submit(me: Me): Promise<Result> {
  const { inside, team, user } = me;
  const view = openForm(me);
  if (!view.submit) throw new Error('the form has no button to send it');
  const state = stateOf(view.blocks, view.state);
  const errors = refusals(view, state);
  if (Object.keys(errors).length > 0) return { ...NOTHING, errors };
  const payload = viewSubmission(inside, me, newTrigger(inside, team, user), view, state, urlsOf(me, view, state));
  const outcome = await gesture(me, 'interaction', payload);
  const result = resultOf(outcome);
  if (result.error) return result;
  return honoured(me, view, typeof outcome.body === 'string' ? {} : outcome.body);
}

/** For pickers that ask for a `response_url` of the conversation that is picked. */
function urlsOf({ inside, team, user }: Me, view: View, state: ViewState): ViewUrl[] {
  return view.blocks.flatMap((block) => {
    const element = (block.element ?? {}) as Json;
    const [blockId, actionId] = [String(block.block_id), String(element.action_id)];
    const holds = state[blockId]?.[actionId];
    const channel = holds?.selected_conversation ?? holds?.selected_channel;
    if (element.response_url_enabled !== true || typeof channel !== 'string') return [];
    const url = newResponseUrl(inside, { team, channel, user });
    return [{ block_id: blockId, action_id: actionId, channel_id: channel, response_url: url }];
  });
}

type Honour = (me: Me, view: View, answer: Json) => Result;

/** What the app's answer to a submission does to the form. An answer Slack would not take leaves it open. */
const ANSWERS: Record<string, Honour> = {
  errors({ inside }, view, { errors }) {
    const said = (errors ?? {}) as Record<string, string>;
    const inputs = view.blocks.filter((block) => block.type === 'input').map((block) => String(block.block_id));
    const strange = Object.keys(said).filter((id) => !inputs.includes(id));
    if (Object.keys(said).length > 0 && strange.length === 0) return { ...NOTHING, errors: said };
    inside.complain(`errors for fields that are not in the form: ${strange.join(', ') || 'none at all'}`);
    return { ...NOTHING, error: 'invalid_response_action' };
  },
  update: (me, view, answer) => drawn(me, answer, (given) => void replaceView(me.inside, view, given)),
  push: (me, _, answer) =>
    drawn(me, answer, (given) => {
      const pushed = pushModal(me.inside, me, given);
      if (typeof pushed === 'string') me.inside.complain(`a form was pushed, but: ${pushed}`);
    }),
  clear(me) {
    closeAll(me.inside, me);
    return NOTHING;
  },
};

function drawn(me: Me, answer: Json, draw: (given: Json) => void): Result {
  const verdict = judgeView(answer.view, { method: 'response_action' });
  if (!verdict) {
    draw(answer.view as Json);
    return NOTHING;
  }
  me.inside.complain(`the view in a response_action would be refused: ${JSON.stringify(verdict)}`);
  return { ...NOTHING, error: 'invalid_response_action' };
}

function honoured(me: Me, view: View, answer: Json): Result {
  if (Object.keys(answer).length === 0) {
    takeAway(me, view);
    return NOTHING;
  }
  const honour = ANSWERS[String(answer.response_action)];
  if (honour) return honour(me, view, answer);
  me.inside.complain(`"${answer.response_action}" is no response_action`);
  return { ...NOTHING, error: 'invalid_response_action' };
}

/** This form, wherever it stands by now: the app may have opened another meanwhile. */
function takeAway(me: Me, view: View) {
  const stack = me.inside.world.stacks.get(viewerKey(me)) ?? [];
  if (stack.at(-1) === view.id) return closeTop(me.inside, me);
  const at = stack.indexOf(view.id);
  if (at >= 0) stack.splice(at, 1);
  me.inside.world.views.delete(view.id);
}

/** The close button. With `clear_on_close`, or by the X, the forms underneath go as well. */
export async function closeModal(me: Me, { all = false }: { all?: boolean } = {}): Promise<Result> {
  const { inside } = me;
  const top = openForm(me);
  const { world } = inside;
  const stack = (world.stacks.get(viewerKey(me)) ?? []).flatMap((id) => world.views.get(id) ?? []).reverse();
  const closed = all || top.clearOnClose ? stack : [top];
  let result = NOTHING;
  for (const view of closed) {
    closeTop(inside, me);
    if (!view.notifyOnClose) continue;
    result = resultOf(await gesture(me, 'interaction', viewClosed(inside, me, view, view !== top || all)));
  }
  return result;
}
