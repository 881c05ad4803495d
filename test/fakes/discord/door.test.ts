import { afterEach, beforeEach, expect, test } from 'vitest';
import { furnished, outcome, type Room, shut } from './furnished.ts';
import { openFakeDiscord } from './index.ts';
import { bit, namesOf } from './permissions.ts';

let room: Room;
beforeEach(async () => {
  room = await furnished();
});
afterEach(() => shut(room));

const complaints = () => room.discord.complaints.splice(0);

test('only the bot’s own token opens, and only after the word Bot', async () => {
  const get = async (authorization: string) =>
    (await room.raw('GET', '/users/@me', { headers: { authorization } })).status;
  const { token } = room.discord;
  expect(await get(`Bot ${token}`)).toBe(200);
  for (const wrong of [token, `bot ${token}`, `Bearer ${token}`, `Bot ${token}x`, 'Bot '])
    expect(await get(wrong)).toBe(401);
  const refused = await room.raw('GET', '/users/@me', { headers: { authorization: 'Bot wrong' } });
  expect(await refused.json()).toEqual({ message: '401: Unauthorized', code: 0 });
});

test('a token that looks real is refused loudly', async () => {
  // Made of parts, so that nothing in this file looks real either.
  const real = [`MTA${'x'.repeat(23)}`, 'GabcdE', 'y'.repeat(38)].join('.');
  await expect(openFakeDiscord({ app: { token: real } })).rejects.toThrow('looks real');
  await room.raw('GET', '/users/@me', { headers: { authorization: `Bot ${real}` } });
  expect(complaints()).toEqual([expect.stringContaining('looks real')]);
});

test('Cloudflare lets in who says what it is', async () => {
  const refused = await room.raw('GET', '/users/@me', { headers: { 'user-agent': 'node' } });
  expect([refused.status, await refused.json()]).toEqual([403, { message: 'internal network error', code: 40333 }]);
  room.discord.settings.userAgent = /^node$/;
  expect((await room.raw('GET', '/users/@me', { headers: { 'user-agent': 'node' } })).status).toBe(200);
});

test('an unknown route is answered as Discord does, and complained of', async () => {
  const answer = await room.raw('GET', '/nowhere');
  expect([answer.status, await answer.json()]).toEqual([404, { message: '404: Not Found', code: 0 }]);
  await room.raw('GET', '/voice/regions');
  await fetch(`${room.discord.url}/v9/gateway`);
  expect(complaints()).toEqual([
    'Discord has no route GET /api/v10/nowhere',
    'GET /voice/regions is not built into the fake Discord',
    'there is no page GET /api/v9/gateway',
  ]);
});

test('answers are application/json and no more', async () => {
  expect((await room.raw('GET', '/users/@me')).headers.get('content-type')).toBe('application/json');
});

test.each([
  ['text/plain', '{"content":"x"}', '50035'],
  ['application/x-www-form-urlencoded', 'content=x', '50035'],
  ['application/json', '{"content":', '50109'],
  ['application/json', '"x"', '50109'],
  ['multipart/form-data; boundary=x', 'nothing of the kind', '50035'],
])('a body of %s that says %s is refused: %s', async (type, body, code) => {
  const answer = await room.raw('POST', `/channels/${room.channel.id}/messages`, {
    body,
    headers: { 'content-type': type },
  });
  expect(answer.status).toBe(400);
  expect(await answer.json()).toMatchObject({ code: Number(code) });
});

test('files may be ten megabytes, and a request twenty-five', async () => {
  const { client, channel, discord } = room;
  discord.settings.fileBytes = 1000;
  discord.settings.requestBytes = 2500;
  const send = (...sizes: number[]) =>
    outcome(
      client.post(`/channels/${channel.id}/messages`, {
        body: { content: 'x' },
        files: sizes.map((size, n) => ({ name: `${n}.txt`, data: Buffer.alloc(size), contentType: 'text/plain' })),
      }),
    );
  expect(await send(1000)).toBe('ok');
  expect(await send(1001)).toBe('413 40005');
  expect(await send(800, 800, 800)).toBe('413 40005');
});

test('every answer says how much is left, and without limits there is nothing to wait for', async () => {
  const { headers } = await room.raw('GET', '/users/@me');
  const left = ['limit', 'remaining', 'reset', 'reset-after', 'bucket'].map((name) =>
    headers.get(`x-ratelimit-${name}`),
  );
  expect(left.every((one) => one !== null)).toBe(true);
  expect(Number(headers.get('x-ratelimit-remaining'))).toBeGreaterThan(0);
  expect(
    (await room.raw('GET', '/users/@me', { headers: { authorization: '' } })).headers.get('x-ratelimit-limit'),
  ).not.toBeNull();
});

test('a bucket is a route and its channel; when it is empty one waits', async () => {
  const { discord, guild, channel } = room;
  const other = discord.channel(guild);
  discord.settings.limits = {
    ...discord.settings.limits,
    mode: 'on',
    buckets: { 'GET /channels/{channel_id}': { limit: 2, withinMs: 5000 } },
  };
  const get = (id: string) => room.raw('GET', `/channels/${id}`);
  expect((await get(channel.id)).headers.get('x-ratelimit-remaining')).toBe('1');
  expect((await get(channel.id)).headers.get('x-ratelimit-remaining')).toBe('0');
  const refused = await get(channel.id);
  expect(refused.status).toBe(429);
  expect(refused.headers.get('x-ratelimit-scope')).toBe('user');
  expect(refused.headers.get('x-ratelimit-global')).toBeNull();
  expect(await refused.json()).toMatchObject({ global: false, retry_after: expect.any(Number) });
  expect((await get(other.id)).status).toBe(200);
  discord.clock.pass(5000);
  expect((await get(channel.id)).status).toBe(200);
});

test('a bot has fifty requests a second, and answers to interactions do not count', async () => {
  const { discord, channel, anna } = room;
  discord.settings.limits.mode = 'on';
  discord.settings.limits.global = 2;
  await room.raw('GET', '/users/@me');
  await room.raw('GET', '/users/@me');
  const refused = await room.raw('GET', '/gateway/bot');
  expect([refused.status, refused.headers.get('x-ratelimit-global'), refused.headers.get('x-ratelimit-scope')]).toEqual(
    [429, 'true', 'global'],
  );
  expect(await refused.json()).toMatchObject({ global: true });
  // Not by the library: it would wait, and send it again.
  const { id, token } = discord.newInteraction({ type: 2, user: anna.id, channel: channel.id });
  expect((await room.json('POST', `/interactions/${id}/${token}/callback`, { type: 5 })).status).toBe(204);
  discord.clock.pass(1000);
  expect((await room.raw('GET', '/gateway/bot')).status).toBe(200);
});

test('refused requests are counted, and too many of them end at Cloudflare', async () => {
  const { discord } = room;
  const wrong = () => room.raw('GET', '/users/@me', { headers: { authorization: 'Bot wrong' } });
  const limited = (scope: 'user' | 'shared') =>
    discord.faults.add({ route: 'GET /users/@me', times: 1, kind: { kind: 'rate-limited', retryAfter: 1, scope } });
  discord.settings.refused.most = 3;
  await wrong();
  limited('shared');
  await room.raw('GET', '/users/@me');
  expect(discord.refused()).toBe(1);
  limited('user');
  await room.raw('GET', '/users/@me');
  expect(discord.refused()).toBe(2);
  await wrong();
  const banned = await room.raw('GET', '/users/@me');
  expect([banned.status, banned.headers.get('content-type')]).toEqual([429, 'text/html; charset=UTF-8']);
  discord.clock.pass(3_600_000);
  expect((await room.raw('GET', '/users/@me')).status).toBe(200);
});

test('the journal has every request, and no secret', async () => {
  const { discord, anna, channel, post, answer, client, hook } = room;
  await post({ content: 'hello' });
  await post({ content: `my token is ${discord.token}` });
  const to = discord.newInteraction({ type: 2, user: anna.id, channel: channel.id });
  await answer(to, { type: 4, data: { content: 'x' } });
  await client.patch(hook(to.token), { body: { content: 'y' }, auth: false });
  await outcome(client.get('/channels/1'));
  expect(discord.journal.map(({ what, status }) => `${what} ${status}`)).toEqual([
    'POST /channels/{channel_id}/messages 200',
    'POST /channels/{channel_id}/messages 200',
    'POST /interactions/{interaction_id}/{interaction_token}/callback 204',
    'PATCH /webhooks/{webhook_id}/{webhook_token}/messages/@original 200',
    'GET /channels/{channel_id} 404',
  ]);
  expect(discord.journal[0]?.request).toMatchObject({ body: { content: 'hello' } });
  const written = JSON.stringify(discord.journal);
  expect(written).not.toContain(discord.token);
  expect(written).not.toContain(to.token);
});

test('who the bot is, and what it is asked at login', async () => {
  const { client, discord, guild } = room;
  expect(await client.get('/gateway/bot')).toMatchObject({
    url: discord.origin.replace('http', 'ws'),
    shards: 1,
    session_start_limit: { max_concurrency: 1 },
  });
  expect(await client.get('/users/@me')).toMatchObject({ id: discord.world.app.bot, bot: true });
  for (const path of ['/applications/@me', '/oauth2/applications/@me'] as const) {
    expect(await client.get(path)).toMatchObject({
      id: discord.world.app.id,
      bot_public: true,
      bot_require_code_grant: false,
    });
  }
  const [joined] = (await client.get('/users/@me/guilds')) as { id: string; permissions: string }[];
  expect(joined?.id).toBe(guild.id);
  expect(namesOf(BigInt(joined?.permissions ?? 0))).toContain('MANAGE_THREADS');
  expect(BigInt(joined?.permissions ?? 0) & bit('ADMINISTRATOR')).toBe(0n);
});

test('a guild, its roles, channels and members', async () => {
  const { client, discord, guild, channel, anna } = room;
  expect(await client.get(`/guilds/${guild.id}`)).toMatchObject({ name: 'Shop', preferred_locale: 'en-US' });
  expect(await client.get(`/guilds/${guild.id}?with_counts=true`)).toMatchObject({ approximate_member_count: 3 });
  expect(await client.get(`/guilds/${guild.id}/channels`)).toMatchObject([
    { id: channel.id, name: 'returns', type: 0 },
  ]);
  expect(await client.get(`/guilds/${guild.id}/roles`)).toHaveLength(2);
  expect(await client.get(`/guilds/${guild.id}/roles/${guild.id}`)).toMatchObject({ name: '@everyone' });
  expect(await client.get(`/guilds/${guild.id}/members/${anna.id}`)).toMatchObject({ user: { username: 'anna' } });
  expect(await client.get(`/guilds/${guild.id}/members/search?query=AN`)).toHaveLength(1);
  expect(await client.get(`/users/${anna.id}`)).toMatchObject({ username: 'anna' });
  expect(await outcome(client.get(`/guilds/${guild.id}/members/5`))).toBe('404 10007');
  expect(await outcome(client.get('/users/5'))).toBe('404 10013');
  expect(await outcome(client.get(`/guilds/${guild.id}/members`))).toBe('403 50001');
  discord.settings.guildMembers = true;
  expect(await client.get(`/guilds/${guild.id}/members?limit=10`)).toHaveLength(3);
});
