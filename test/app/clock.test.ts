import { afterAll, beforeAll, expect, test } from 'vitest';
import { sweep } from '../../src/app/sweep.ts';
import { aReturn, openDesk, type TestDesk } from '../desk.ts';
import { gesturesOf } from '../person.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk({ policy: { contact_within: { hours: 48 }, remind_hours: 4, hold_minutes: 60 } });
});
afterAll(() => desk.close());

const reminders = (shopReturnId: string) =>
  desk.core
    .db('events')
    .where({ type: 'reminded' })
    .join('return_requests', 'id', 'return_id')
    .where({ shop_return_id: shopReturnId })
    .select('data');

test('one reminder comes before a deadline, whoever looks how often', async () => {
  await desk.hears('return.opened', aReturn({ return_id: 'R-1', opened_at: desk.now().toISOString() }));
  await desk.pass({ hours: 43, minutes: 50 });
  expect(await reminders('R-1')).toHaveLength(0);
  await desk.pass({ minutes: 15 });
  const other = await desk.another();
  await Promise.all([desk.sweep(), desk.sweep(), sweep(other.core), sweep(other.core)]);
  expect(await reminders('R-1')).toHaveLength(1);
  await desk.pass({ hours: 10 });
  expect(await reminders('R-1')).toHaveLength(1);
});

test('the reminder goes to whoever holds it', async () => {
  await desk.hears('return.opened', aReturn({ return_id: 'R-2', opened_at: desk.now().toISOString() }));
  await desk.pass({ hours: 43, minutes: 30 });
  await gesturesOf(desk, 'mona').do('hold', 'R-2');
  await desk.pass({ minutes: 40 });
  const [reminded] = await reminders('R-2');
  expect(reminded?.data.person).toEqual({ id: 'mona', name: 'Mona' });
});

test('nothing reminds once it is moot: the customer was contacted, or cancelled', async () => {
  await desk.hears('return.opened', aReturn({ return_id: 'R-3', opened_at: desk.now().toISOString() }));
  await desk.hears('return.opened', aReturn({ return_id: 'R-4', opened_at: desk.now().toISOString() }));
  await gesturesOf(desk, 'mona').writes('contact', 'R-3', {
    category: 'information',
    text: 'Could you send a photo of the base?',
  });
  await desk.hears('return.cancelled', { return_id: 'R-4' });
  await desk.pass({ hours: 47 });
  expect(await reminders('R-3')).toHaveLength(0);
  expect(await reminders('R-4')).toHaveLength(0);
});

test('a parked webhook whose return never opens is told once, after a day', async () => {
  const { alertParked } = await import('../../src/app/on-shop.ts');
  await desk.hears(
    'message.received',
    { return_id: 'R-NEVER', message_id: 'm', text: 'x', sent_at: desk.now().toISOString() },
    { id: 'never' },
  );
  const told: string[] = [];
  const shop = {
    ...desk.core,
    reread: () => null,
    alert: (what: string, { id }: Record<string, string>) => void told.push(`${what}: ${id}`),
  };
  await alertParked(shop, desk.now());
  expect(told).toEqual([]);
  const later = new Date(desk.now().getTime() + 25 * 3_600_000);
  await alertParked(shop, later);
  await alertParked(shop, later);
  expect(told).toEqual(['a webhook waited a day for its return to open: never']);
});

test('one return with which something is wrong stops neither the others nor what else is due', async () => {
  const { db } = desk.core;
  const opened = { opened_at: desk.now().toISOString() };
  for (const id of ['R-BAD', 'R-GOOD']) await desk.hears('return.opened', aReturn({ return_id: id, ...opened }));
  // Something nobody foresaw, in the one that is due first.
  await db.raw(
    `update return_requests set wake_at = wake_at - interval '1 hour', deadlines = '[{"kind": 7}]' where shop_return_id = 'R-BAD'`,
  );
  await db.raw(`update shops set rules_changed_at = now()`);
  await expect(desk.pass({ hours: 44 })).rejects.toThrow(AggregateError);
  expect(await reminders('R-GOOD')).toHaveLength(1);
});
