import { afterEach, beforeEach, expect, test } from 'vitest';
import { furnished, type Room, shut } from './furnished.ts';
import type { Fault } from './world.ts';

let room: Room;
beforeEach(async () => {
  room = await furnished();
});
afterEach(() => shut(room));

const ROUTE = 'POST /channels/{channel_id}/messages';
const send = () =>
  room.json('POST', `/channels/${room.channel.id}/messages`, { content: 'x' }).then(
    async (answer) => `${answer.status} ${(await answer.text()).slice(0, 15)}`.trim(),
    () => 'cut',
  );

test.each<[Fault['kind'], string, number]>([
  [{ kind: 'rate-limited', retryAfter: 2, scope: 'user' }, '429 {"message":"You', 0],
  [{ kind: 'rate-limited', retryAfter: 2, scope: 'shared' }, '429 {"message":"The', 0],
  [{ kind: 'status', status: 503 }, '503', 0],
  [{ kind: 'status', status: 500, effect: 'after' }, '500', 1],
  [{ kind: 'status', status: 401 }, '401 {"message":"401', 0],
  [{ kind: 'error', status: 403, code: 50013, message: 'Missing Permissions' }, '403 {"message":"Mis', 0],
  [{ kind: 'html', status: 403 }, '403 <!DOCTYPE html>', 0],
  [{ kind: 'reset', effect: 'before' }, 'cut', 0],
  [{ kind: 'reset', effect: 'after' }, 'cut', 1],
  [{ kind: 'delay', ms: 20 }, '200 {"id":"', 1],
])('%j happens once', async (kind, expected, posted) => {
  room.discord.faults.add({ route: ROUTE, times: 1, kind });
  const first = await send();
  expect(first.startsWith(expected), first).toBe(true);
  expect(room.channel.messages).toHaveLength(posted);
  expect(await send()).toMatch(/^200/);
});

test('of the three scopes, the global one says so in a header', async () => {
  for (const scope of ['user', 'shared', 'global'] as const) {
    room.discord.faults.add({ route: '*', times: 1, kind: { kind: 'rate-limited', retryAfter: 1.5, scope } });
    const { status, headers } = await room.raw('GET', '/users/@me');
    expect([
      status,
      headers.get('x-ratelimit-scope'),
      headers.get('retry-after'),
      headers.get('x-ratelimit-reset-after'),
    ]).toEqual([429, scope, '2', '1.5']);
    expect(headers.get('x-ratelimit-global')).toBe(scope === 'global' ? 'true' : null);
  }
});

test('a fault waits for its route, and can be taken back', async () => {
  const { faults } = room.discord;
  faults.add({ route: 'GET /channels/{channel_id}', times: 1, kind: { kind: 'status', status: 500 } });
  expect(await send()).toMatch(/^200/);
  faults.clear();
  expect((await room.raw('GET', `/channels/${room.channel.id}`)).status).toBe(200);
});

test('a fault for a route that Discord does not have is a mistake', () => {
  const kind = { kind: 'status', status: 500 } as const;
  expect(() => room.discord.faults.add({ route: 'POST /channels/{channel.id}/messages', times: 1, kind })).toThrow(
    'no route',
  );
});

test('a lost answer and the same nonce are one message', async () => {
  const body = { content: 'x', nonce: 'd1', enforce_nonce: true };
  const post = () =>
    room.json('POST', `/channels/${room.channel.id}/messages`, body).then(
      ({ status }) => status,
      () => 'cut',
    );
  room.discord.faults.add({ route: ROUTE, times: 1, kind: { kind: 'reset', effect: 'after' } });
  expect([await post(), await post()]).toEqual(['cut', 200]);
  expect(room.channel.messages).toHaveLength(1);
});
