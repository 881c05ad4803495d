import { afterAll, beforeAll, expect, test } from 'vitest';
import { aReturn, openDesk, type TestDesk } from '../desk.ts';
import { gesturesOf, said } from '../person.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

test('of twenty people who hold at once, one gets it and nineteen learn who', async () => {
  await desk.hears('return.opened', aReturn({ return_id: 'R-20' }));
  // The same two dozen ways of pressing, from two processes on one database.
  const other = await desk.another();
  const people = Array.from({ length: 20 }, (_, n) => ({
    user: n % 2 ? 'mona' : 'samir',
    core: n % 4 < 2 ? desk.core : other.core,
  }));
  const answers = await Promise.all(
    people.map(({ user, core }) => gesturesOf({ ...desk, core }, user).do('hold', 'R-20')),
  );
  const texts = answers.map(said);
  const winners = texts.filter((text) => text.startsWith('You are on it'));
  const losers = texts.filter((text) => text === 'Mona is on it.' || text === 'Samir is on it.');
  expect(winners.length + losers.length).toBe(20);
  // Everyone who is not the winner is told one and the same name.
  expect(new Set(losers).size).toBe(1);
  const row = await desk.core.db('return_requests').where({ shop_return_id: 'R-20' }).first();
  expect(losers[0]).toBe(`${row.hold_name} is on it.`);
  expect(new Set(people.flatMap(({ user }, n) => (texts[n]?.startsWith('You') ? [user] : [])))).toEqual(
    new Set([row.hold_by]),
  );
});

test('the same gesture is done once and answered alike, also when it was refused', async () => {
  await desk.hears('return.opened', aReturn({ return_id: 'R-21' }));
  const [mona, samir] = [gesturesOf(desk, 'mona'), gesturesOf(desk, 'samir')];
  const press = mona.asked('hold', 'R-21', {});
  const replies = await Promise.all([mona.again(press), mona.again(press), mona.again(press)]);
  expect(new Set(replies.map((reply) => JSON.stringify(reply))).size).toBe(1);
  const refused = samir.asked('hold', 'R-21', {});
  expect(said(await samir.again(refused))).toBe('Mona is on it.');
  await mona.do('release', 'R-21');
  expect(said(await samir.again(refused))).toBe('Mona is on it.');
  const events = await desk.core
    .db('events')
    .whereIn('type', ['held', 'released'])
    .join('return_requests', 'id', 'return_id')
    .where({ shop_return_id: 'R-21' });
  expect(events).toHaveLength(2);
});

test('a hold ends by itself, says so, and somebody else may take it', async () => {
  await desk.hears('return.opened', aReturn({ return_id: 'R-22' }));
  await gesturesOf(desk, 'mona').do('hold', 'R-22');
  expect(said(await gesturesOf(desk, 'samir').do('hold', 'R-22'))).toBe('Mona is on it.');
  await desk.pass({ hours: 2 });
  const found = await desk.core
    .db('events')
    .where({ type: 'hold_ended' })
    .join('return_requests', 'id', 'return_id')
    .where({ shop_return_id: 'R-22' });
  expect(found).toHaveLength(1);
  expect(said(await gesturesOf(desk, 'samir').do('hold', 'R-22'))).toMatch(/^You are on it/);
});

test('only the holder answers and refunds; a viewer does neither', async () => {
  await desk.hears('return.opened', aReturn({ return_id: 'R-23' }));
  await desk.hears('return.received', { return_id: 'R-23', items: [{ id: 'i-1', quantity: 1 }] });
  await gesturesOf(desk, 'mona').do('hold', 'R-23');
  expect(said(await gesturesOf(desk, 'samir').do('contact', 'R-23'))).toBe('Mona is on it.');
  expect(said(await gesturesOf(desk, 'samir').do('refund', 'R-23'))).toBe('Mona is on it.');
  expect(said(await gesturesOf(desk, 'vera').do('hold', 'R-23'))).toMatch(/needs the role/);
  expect((await gesturesOf(desk, 'vera').do('show', 'R-23')).kind).toBe('card');
});

test('somebody nobody knows may look where the place allows it, and never act', async () => {
  await desk.hears('return.opened', aReturn({ return_id: 'R-24' }));
  const stranger = gesturesOf(desk, 'nobody');
  expect((await stranger.do('show', 'R-24')).kind).toBe('card');
  expect(said(await stranger.do('hold', 'R-24'))).toMatch(/needs the role/);
  const who = { ...stranger.asked('show', 'R-24', {}).who, kind: 'guest' as const };
  expect(said(await stranger.do('show', 'R-24', { who }))).toMatch(/not on this team/);
});
