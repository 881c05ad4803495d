import { afterEach, beforeEach, expect, test } from 'vitest';
import { furnished } from './furnished.ts';

type Room = Awaited<ReturnType<typeof furnished>>;
let room: Room;
beforeEach(async () => {
  room = await furnished();
});
afterEach(async () => {
  await room.slack.close();
  expect(room.slack.complaints).toEqual([]);
});

const post = (url: string, body: object) =>
  fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
const addressFor = (message: string | null = null, channel = room.returns.id) =>
  room.slack.responseUrl({ team: room.team.id, channel, user: room.alice.id, message });
const ephemerals = () => room.slack.world.ephemerals.map(({ user, text }) => [user, text]);

test('an answer is shown to the person alone, even where the bot is no member', async () => {
  const { slack, team, alice } = room;
  const elsewhere = slack.channel(team, { members: [alice] });
  const answer = await post(addressFor(null, elsewhere.id), { text: 'only you' });
  expect([answer.status, await answer.text()]).toEqual([200, 'ok']);
  expect(ephemerals()).toEqual([[alice.id, 'only you']]);
  expect(elsewhere.messages).toEqual([]);
});

test('in_channel makes it a message of the bot for everybody', async () => {
  const { returns, install } = room;
  await post(addressFor(), { text: 'all of you', response_type: 'in_channel' });
  expect(returns.messages).toMatchObject([{ text: 'all of you', subtype: 'bot_message', botId: install.botId }]);
});

test('five answers within half an hour, then the address is no more', async () => {
  const { slack } = room;
  const url = addressFor();
  for (let n = 1; n <= 5; n++) expect((await post(url, { text: `${n}` })).status).toBe(200);
  const sixth = await post(url, { text: '6' });
  expect([sixth.status, await sixth.json()]).toEqual([404, { ok: false, error: 'expired_url' }]);
  const other = addressFor();
  slack.clock.pass(30 * 60_000 + 1);
  expect((await post(other, { text: 'late' })).status).toBe(404);
  expect((await post(`${slack.origin}/actions/T1/2/3`, { text: 'x' })).status).toBe(404);
});

test('the message that was pressed can be replaced and deleted', async () => {
  const { client, returns } = room;
  const { ts } = await client.chat.postMessage({ channel: returns.id, text: 'card' });
  const url = addressFor(String(ts));
  await post(url, { text: 'done', replace_original: true });
  expect(returns.messages).toMatchObject([{ ts, text: 'done' }]);
  await post(url, { delete_original: true });
  expect(returns.messages).toEqual([]);
});

test('so can one that only the person saw, pressed or answered by a command', async () => {
  const { slack, alice } = room;
  const command = addressFor();
  await post(command, { text: 'one' });
  await post(command, { text: 'two', replace_original: true });
  expect(ephemerals()).toEqual([[alice.id, 'two']]);
  const pressed = addressFor(slack.world.ephemerals[0]?.id ?? '');
  await post(pressed, { text: 'three', replace_original: true });
  expect(ephemerals()).toEqual([[alice.id, 'three']]);
  await post(pressed, { delete_original: true });
  expect(ephemerals()).toEqual([]);
});

test('an answer that cannot be shown is refused and costs no use', async () => {
  const url = addressFor();
  const refused = await post(url, { blocks: [{ type: 'nonsense' }] });
  expect(refused.status).toBe(400);
  expect(await refused.json()).toMatchObject({ ok: false });
  expect((await (await post(url, {})).json()).error).toBe('no_text');
  for (let n = 1; n <= 5; n++) expect((await post(url, { text: `${n}` })).status).toBe(200);
});

test('faults and limits reach these answers too', async () => {
  const { slack } = room;
  const url = addressFor();
  slack.faults.add({ method: 'response_url', times: 1, kind: { kind: 'status', status: 500 } });
  expect((await post(url, { text: 'x' })).status).toBe(500);
  slack.settings.limits = { ...slack.settings.limits, mode: 'on', postBurst: 1 };
  expect((await post(url, { text: 'x' })).status).toBe(200);
  expect((await post(url, { text: 'x' })).status).toBe(429);
  expect(slack.journal.map(({ what, status }) => `${what} ${status}`)).toEqual([
    'response_url 500',
    'response_url 200',
    'response_url 429',
  ]);
});
