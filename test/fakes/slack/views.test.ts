import { afterEach, beforeEach, expect, test } from 'vitest';
import { furnished, refusal } from './furnished.ts';

type Room = Awaited<ReturnType<typeof furnished>>;
let room: Room;
beforeEach(async () => {
  room = await furnished();
});
afterEach(async () => {
  await room.slack.close();
  expect(room.slack.complaints).toEqual([]);
});

const input = (block: string, action: string) => ({
  ...{ type: 'input' as const, block_id: block, label: { type: 'plain_text' as const, text: block } },
  element: { type: 'plain_text_input' as const, action_id: action },
});
const modal = (more: object = {}) => ({
  ...{ type: 'modal' as const, title: { type: 'plain_text' as const, text: 'Refund' } },
  ...{ submit: { type: 'plain_text' as const, text: 'Refund' }, blocks: [input('reason', 'why')], ...more },
});
const home = (text: string) => ({
  ...{ type: 'home' as const, blocks: [{ type: 'section', text: { type: 'plain_text', text } }] as never },
});
const trigger = () => room.slack.trigger(room.team.id, room.alice.id);

test('a trigger opens one view within three seconds of the press', async () => {
  const { client, slack } = room;
  const open = (trigger_id: string) => client.views.open({ trigger_id, view: modal() });
  const fresh = trigger();
  expect((await open(fresh)).view).toMatchObject({ type: 'modal', state: { values: {} } });
  expect((await refusal(open(fresh))).error).toBe('exchanged_trigger_id');
  expect((await refusal(open('1.2.abc'))).error).toBe('invalid_trigger_id');
  const late = trigger();
  slack.clock.pass(3001);
  expect((await refusal(open(late))).error).toBe('expired_trigger_id');
  expect(await refusal(client.apiCall('views.open', { view: modal() }))).toMatchObject({
    error: 'invalid_arguments',
    response_metadata: { messages: ['invalid `trigger_id`'] },
  });
});

test('a trigger of another team opens nothing', async () => {
  const { slack, client } = room;
  const other = slack.team();
  const theirs = slack.trigger(other.id, slack.user(other).id);
  expect((await refusal(client.views.open({ trigger_id: theirs, view: modal() }))).error).toBe('invalid_trigger_id');
});

test('a view that is refused leaves the trigger as it was', async () => {
  const { client } = room;
  const id = trigger();
  const wrong = modal({ title: { type: 'plain_text', text: 'x'.repeat(25) } });
  expect((await refusal(client.views.open({ trigger_id: id, view: wrong }))).error).toBe('invalid_arguments');
  expect((await client.views.open({ trigger_id: id, view: modal() })).ok).toBe(true);
});

test('three modals lie on each other, a fourth does not, and none can be pushed onto nothing', async () => {
  const { client, slack, team, alice } = room;
  const push = () => client.views.push({ trigger_id: trigger(), view: modal() });
  expect((await refusal(push())).error).toBe('not_found');
  const first = await client.views.open({ trigger_id: trigger(), view: modal() });
  const second = await push();
  expect(second.view).toMatchObject({ root_view_id: first.view?.id, previous_view_id: first.view?.id });
  await push();
  expect((await refusal(push())).error).toBe('push_limit_reached');
  expect(slack.world.stacks.get(`${team.id}/${alice.id}`)).toHaveLength(3);
});

test('an update keeps what was typed where the ids are the same, and a stale hash is a conflict', async () => {
  const { client, slack } = room;
  const blocks = [input('reason', 'why'), input('note', 'text')];
  const { view } = await client.views.open({ trigger_id: trigger(), view: modal({ blocks }) });
  const id = String(view?.id);
  const open = slack.world.views.get(id);
  if (!open) throw new Error('the view is not open');
  open.state = { reason: { why: { type: 'plain_text_input', value: 'torn' } }, note: { text: { value: 'x' } } };
  const change = (more: object) => client.views.update({ view_id: id, view: modal(more) });
  const answer = await change({ blocks: [input('reason', 'why'), input('note', 'other')] });
  expect(answer.view?.state).toEqual({ values: { reason: { why: { type: 'plain_text_input', value: 'torn' } } } });
  expect(answer.view?.hash).not.toBe(view?.hash);
  const stale = client.views.update({ view_id: id, hash: String(view?.hash), view: modal() });
  expect((await refusal(stale)).error).toBe('hash_conflict');
  expect((await refusal(client.views.update({ view_id: 'V0', view: modal() }))).error).toBe('not_found');
  expect((await refusal(client.views.update({ view: modal() } as never))).error).toBe('invalid_arguments');
});

test('an external id names one view of a team', async () => {
  const { client } = room;
  const view = modal({ external_id: 'return-1' });
  await client.views.open({ trigger_id: trigger(), view });
  const pushed = client.views.push({ trigger_id: trigger(), view });
  expect((await refusal(pushed)).error).toBe('duplicate_external_id');
  expect((await client.views.update({ external_id: 'return-1', view })).ok).toBe(true);
});

test('the home of a person is one view, published for somebody of the team', async () => {
  const { client, alice, slack } = room;
  const first = await client.views.publish({ user_id: alice.id, view: home('one') });
  const second = await client.views.publish({ user_id: alice.id, view: home('two') });
  expect(second.view?.id).toBe(first.view?.id);
  const stale = client.views.publish({ user_id: alice.id, hash: String(first.view?.hash), view: home('three') });
  expect((await refusal(stale)).error).toBe('hash_conflict');
  const nobody = await refusal(client.views.publish({ user_id: 'U0', view: home('one') }));
  expect(nobody).toMatchObject({ error: 'invalid_arguments', response_metadata: { messages: ['invalid `user_id`'] } });
  const shown = slack.world.views.get(String(first.view?.id));
  expect(shown?.blocks[0]?.text).toMatchObject({ text: 'two' });
});

test('blocks and elements without ids get one', async () => {
  const { client } = room;
  const button = { type: 'button', text: { type: 'plain_text', text: 'Go' } };
  const view = modal({ blocks: [{ type: 'actions', elements: [button] }] });
  const answer = await client.views.open({ trigger_id: trigger(), view });
  expect(answer.view?.blocks?.[0]).toMatchObject({
    block_id: expect.stringMatching(/./),
    elements: [{ action_id: expect.stringMatching(/./), text: { emoji: true } }],
  });
});
