import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { eraseOld } from '../../src/app/erase.ts';
import { aReturn } from '../desk.ts';
import { aJpeg } from '../pictures.ts';
import { openSlackDesk, type SlackDesk } from './desk.ts';
import { CHANNEL } from './outside.ts';
import { pausedPlaces } from './removal-signs.ts';

let desk: SlackDesk;
beforeAll(async () => {
  desk = await openSlackDesk('socket');
});
afterEach(() => desk.slack.faults.clear());
afterAll(() => desk.close());

const traces = (words: string) =>
  (desk.slack.world.channels.get(CHANNEL)?.messages ?? []).filter((one) => JSON.stringify(one).includes(words));

/** A return, and a customer's picture that arrived. */
async function withPicture(id: string, name: string) {
  const bytes = await aJpeg(`#65432${id.slice(-1)}`);
  await spoken(id, { files: [{ id: `p-${id}`, name: `${name}.jpg`, type: 'image/jpeg', bytes: bytes.length }] });
  await desk.seller.at.put(desk.url, desk.seller.shop, `p-${id}`, bytes, { at: desk.now() });
  await desk.settled();
  return [...desk.slack.world.files.values()].filter(({ title }) => title?.includes(name));
}

async function spoken(id: string, more: object = {}) {
  const customer = { id: `c-${id}`, name: 'Noura' };
  await desk.hears('return.opened', aReturn({ return_id: id, customer }));
  const sent = { text: `From ${id}town`, sent_at: desk.now().toISOString() };
  await desk.hears('message.received', { return_id: id, message_id: `m-${id}`, ...sent, ...more });
  await desk.settled();
}
const erased = async (id: string) => {
  await desk.hears('customer.erased', { customer: { id: `c-${id}` } });
  await desk.settled();
};

test('a picture that Slack still looks over is never shown', async () => {
  desk.slack.settings.files.scanMs = 3_600_000;
  const there = await withPicture('R-1', 'Zanzibar');
  expect(there.map(({ state }) => state)).toEqual(['scanning']);
  await erased('R-1');
  desk.slack.scanAll();
  expect(traces('Zanzibar')).toEqual([]);
  expect(there.map(({ deleted }) => deleted)).toEqual([true]);
});

test('a picture goes with the line that shows it, where nothing else is known of it', async () => {
  const there = await withPicture('R-4', 'Pemba');
  desk.slack.scanAll();
  await desk.core.db('strays').delete();
  expect(traces('Pemba')).toHaveLength(1);
  await erased('R-4');
  expect(traces('Pemba')).toEqual([]);
  expect(there.map(({ deleted }) => deleted)).toEqual([true]);
});

test('an app that is given fifteen messages a minute gets past what colleagues wrote', async () => {
  await spoken('R-5');
  const card = desk.cards().find(({ blocks }) => JSON.stringify(blocks).includes('Return R-5:'));
  const samir = desk.person('samir');
  for (let n = 0; n < 16; n++) samir.post('returns', `Talk ${n}`, card ? { thread: card } : {});
  const last = { return_id: 'R-5', message_id: 'm-last', text: 'R-5town, too', sent_at: desk.now().toISOString() };
  await desk.hears('message.received', last);
  await desk.settled();
  Object.assign(desk.slack.settings.limits, { mode: 'on', history: 'throttled' });
  await erased('R-5');
  expect(traces('R-5town')).toHaveLength(1);
  for (let minute = 0; minute < 2; minute++) {
    desk.slack.clock.pass(61_000);
    await desk.core.db('paces').update({ silent_until: null });
    await desk.tryAgain();
  }
  Object.assign(desk.slack.settings.limits, { mode: 'off', history: 'internal' });
  expect(traces('R-5town')).toEqual([]);
});

test('where Slack does not let the app look, that alone is given up: the place goes on', async () => {
  await spoken('R-2');
  desk.slack.faults.add({ method: 'conversations.replies', times: 1, kind: { kind: 'error', error: 'missing_scope' } });
  await erased('R-2');
  expect(await pausedPlaces(desk)).toEqual([]);
  const card = desk.cards().find(({ blocks }) => JSON.stringify(blocks).includes('Return R-2:'));
  expect(JSON.stringify(card?.blocks)).toContain('an erased customer (missing_scope)');
});

test('a return that was kept long enough gets no new card where its own is gone, and leaves nothing', async () => {
  await spoken('R-3');
  await desk.hears('return.cancelled', { return_id: 'R-3' });
  await desk.settled();
  const [card] = desk.cards().filter(({ blocks }) => JSON.stringify(blocks).includes('Return R-3:'));
  desk.slack.deleteMessage(CHANNEL, card?.ts ?? '');
  await expect
    .poll(() => desk.core.db('lanes').where({ shown: null }).whereLike('place', 'slack:%').pluck('place'), {
      timeout: 5_000,
    })
    .toHaveLength(1);
  expect(traces('R-3town')).toHaveLength(1);
  const standing = desk.cards().length;
  await desk.pass({ hours: 24 * 181 });
  expect(await eraseOld(desk.core)).toBe(1);
  await desk.settled();
  expect(traces('R-3town')).toEqual([]);
  expect(desk.cards().filter(({ blocks }) => JSON.stringify(blocks).includes('Return R-3:'))).toEqual([]);
  expect(desk.cards().length).toBeLessThanOrEqual(standing);
});
