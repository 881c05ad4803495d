import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aReturn, openDesk, type TestDesk } from '../desk.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

// One instant for bodies that must be the same to the byte.
const ONCE = new Date();

const envelope = (data: object, type = 'return.opened') => ({ type, timestamp: new Date().toISOString(), data });
const counts = async () => {
  const of = async (table: string) => Number((await desk.core.db(table).count('* as n').first())?.n);
  return {
    inbox: await of('inbox'),
    returns: await of('return_requests'),
    events: await of('events'),
    deliveries: await of('deliveries'),
  };
};

// Each is the whole answer of DESIGN §9, and each leaves the database as it was.
const REFUSED: [
  string,
  number,
  (send: TestDesk['seller']['at']['send']) => ReturnType<TestDesk['seller']['at']['send']>,
][] = [
  [
    'a wrong signature',
    401,
    (send) =>
      send(desk.url, desk.seller.shop, envelope(aReturn()), {
        secret: `whsec_${Buffer.alloc(32, 1).toString('base64')}`,
      }),
  ],
  [
    'a stale timestamp',
    401,
    (send) => send(desk.url, desk.seller.shop, envelope(aReturn()), { at: new Date(Date.now() - 301_000) }),
  ],
  [
    'a timestamp of the future',
    401,
    (send) => send(desk.url, desk.seller.shop, envelope(aReturn()), { at: new Date(Date.now() + 310_000) }),
  ],
  [
    'a body of 300 kB',
    413,
    (send) => send(desk.url, desk.seller.shop, envelope({ ...aReturn(), raw: 'x'.repeat(300_000) })),
  ],
  ['an unknown shop', 404, (send) => send(desk.url, 'nobody', envelope(aReturn()))],
  [
    'another kind of body',
    415,
    (send) => send(desk.url, desk.seller.shop, envelope(aReturn()), { headers: { 'content-type': 'text/plain' } }),
  ],
  ['no JSON', 400, (send) => send(desk.url, desk.seller.shop, '{"type":')],
  [
    'too many decimals',
    400,
    (send) => send(desk.url, desk.seller.shop, envelope(aReturn({ paid: { amount: '249.001', currency: 'AED' } }))),
  ],
];
test.each(REFUSED)('%s is answered %i as a problem and changes nothing', async (_, status, ask) => {
  const before = await counts();
  const answer = await ask(desk.seller.at.send);
  expect(answer.status).toBe(status);
  expect(answer.body).toMatchObject({ status, title: expect.any(String), detail: expect.any(String) });
  expect(await counts()).toEqual(before);
});

test('a body that is not UTF-8 is answered 400 and changes nothing', async () => {
  const before = await counts();
  const raw = Buffer.concat([
    Buffer.from('{"type":"return.opened","note":"'),
    Buffer.from([0xc3, 0x28]),
    Buffer.from('"}'),
  ]);
  const at = new Date();
  // Signed by hand: the library would sign the bytes as the text it takes them for.
  const { createHmac } = await import('node:crypto');
  const key = Buffer.from(desk.seller.secrets.inbound.slice('whsec_'.length), 'base64');
  const stamp = String(Math.floor(at.getTime() / 1000));
  const signature = `v1,${createHmac('sha256', key).update(`m-utf8.${stamp}.`).update(raw).digest('base64')}`;
  const response = await fetch(`${desk.url}/hooks/${desk.seller.shop}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'webhook-id': 'm-utf8',
      'webhook-timestamp': stamp,
      'webhook-signature': signature,
    },
    body: raw,
  });
  expect(response.status).toBe(400);
  expect(response.headers.get('content-type')).toMatch('application/problem+json');
  expect(await counts()).toEqual(before);
});

test('the path of what is wrong is named', async () => {
  const broken = aReturn({ items: [{ ...aReturn().items[0], unit_price: { amount: 'a lot', currency: 'AED' } }] });
  const { body } = await desk.hears('return.opened', broken);
  expect(body.path).toBe('data.items[0].unit_price.amount');
});

test('the same webhook twice is done once and answered alike; with another body it is a conflict and an alert', async () => {
  const first = await desk.hears('return.opened', aReturn({ return_id: 'R-TWICE' }), {
    id: 'twice',
    timestamp: ONCE,
  });
  const before = await counts();
  const again = await desk.hears('return.opened', aReturn({ return_id: 'R-TWICE' }), {
    id: 'twice',
    timestamp: ONCE,
  });
  expect([first.status, again.status]).toEqual([202, 202]);
  expect([first.body, again.body]).toEqual([
    { id: 'twice', duplicate: false },
    { id: 'twice', duplicate: true },
  ]);
  const other = await desk.hears('return.opened', aReturn({ return_id: 'R-OTHER' }), {
    id: 'twice',
    timestamp: ONCE,
  });
  expect(other.status).toBe(409);
  expect(await counts()).toEqual(before);
  expect(desk.logged.join()).toContain('the same webhook-id came with another body');
});

test('twenty of the same webhook at once have one effect', async () => {
  const before = await counts();
  const answers = await Promise.all(
    Array.from({ length: 20 }, () =>
      desk.hears('return.opened', aReturn({ return_id: 'R-RACE' }), { id: 'race', timestamp: ONCE }),
    ),
  );
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([202]));
  expect(answers.filter(({ body }) => body.duplicate === false)).toHaveLength(1);
  const after = await counts();
  expect(after.returns - before.returns).toBe(1);
  expect(after.events - before.events).toBe(1);
});

test('unknown enum values, fields and types are kept and never refused', async () => {
  const odd = aReturn({
    return_id: 'R-ODD',
    status: 'Teleported',
    mood: 'fine',
    items: [{ ...aReturn().items[0], reason: { code: 'ALIENS' } }],
  });
  expect((await desk.hears('return.opened', odd)).status).toBe(202);
  const row = await desk.core.db('return_requests').where({ shop_return_id: 'R-ODD' }).first();
  expect(row).toMatchObject({ status: 'authorized', raw_status: 'Teleported' });
  expect(row.items[0].reason.code).toBe('aliens');
  expect((await desk.hears('return.sang_a_song', { return_id: 'R-ODD' }, { id: 'song' })).status).toBe(202);
  const kept = await desk.core.db('inbox').where({ id: 'song' }).first();
  expect(kept.body_hash).toBe(createHash('sha256').update(kept.body).digest('hex'));
});

test('a message for a return that is not open yet waits, and is attached when it opens', async () => {
  const early = { return_id: 'R-EARLY', message_id: 'm-1', text: 'hello?', sent_at: new Date().toISOString() };
  const [message, opened] = await Promise.all([
    desk.hears('message.received', early),
    desk.hears('return.opened', aReturn({ return_id: 'R-EARLY' })),
  ]);
  expect([message.status, opened.status]).toEqual([202, 202]);
  const row = await desk.core.db('return_requests').where({ shop_return_id: 'R-EARLY' }).first();
  expect(await desk.core.db('messages').where({ return_id: row.id })).toMatchObject([{ id: 'm-1', body: 'hello?' }]);
  const lonely = await desk.hears('message.received', { ...early, return_id: 'R-NEVER' }, { id: 'lonely' });
  expect(lonely.status).toBe(202);
  expect((await desk.core.db('inbox').where({ id: 'lonely' }).first()).parked_until).not.toBeNull();
});

test('what comes too late is recorded and never applied backwards', async () => {
  await desk.hears('return.opened', aReturn({ return_id: 'R-LATE' }));
  await desk.hears('return.cancelled', { return_id: 'R-LATE', reason: 'kept it' });
  await desk.hears('return.received', { return_id: 'R-LATE', items: [{ id: 'i-1', quantity: 1 }] });
  await desk.hears('return.opened', aReturn({ return_id: 'R-LATE' }));
  const row = await desk.core.db('return_requests').where({ shop_return_id: 'R-LATE' }).first();
  expect(row).toMatchObject({ status: 'closed', resolution: 'cancelled', received_at: null });
  const events = await desk.core.db('events').where({ return_id: row.id }).orderBy('version');
  expect(events.map(({ type }) => type)).toEqual(['opened', 'cancelled', 'ignored', 'ignored']);
});
