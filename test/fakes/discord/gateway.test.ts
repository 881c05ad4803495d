import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type ByHand, connectByHand, identity } from './gateway-by-hand.ts';
import { type BareGuild, bareGuild } from './gateway-scene.ts';

let at: BareGuild;
let clients: ByHand[] = [];
beforeEach(async () => {
  at = await bareGuild();
});
afterEach(async () => {
  for (const one of clients) one.end();
  clients = [];
  await at.close();
});

function connect(how?: { compress?: boolean }, path = '') {
  const client = connectByHand(at.wsUrl + path, how);
  clients.push(client);
  return client;
}

async function identified(more = {}, how?: { compress?: boolean }) {
  const client = connect(how);
  await client.op(10);
  client.send(2, identity(at.token, more));
  await client.event('READY');
  return client;
}

describe('saying who one is', () => {
  test.each(['', 'Bot '])('with the token after "%s": READY, then the guild', async (prefix) => {
    const client = connect();
    expect((await client.op(10)).d).toMatchObject({ heartbeat_interval: 41_250 });
    client.send(2, identity(prefix + at.token));
    const { d, s } = await client.event('READY');
    expect(s).toBe(1);
    expect(d).toMatchObject({
      ...{ v: 10, user: { id: at.bot, bot: true }, shard: [0, 1], application: { id: at.discord.world.app.id } },
      guilds: [{ id: at.guild, unavailable: true }],
      session_id: expect.stringMatching(/^[0-9a-f]{32}$/),
      resume_gateway_url: expect.stringContaining('ws://127.0.0.1:'),
    });
    const guild = await client.event('GUILD_CREATE');
    expect(guild.d).toMatchObject({ id: at.guild, unavailable: false, member_count: 3 });
    expect(guild.d.members).toMatchObject([{ user: { id: at.bot } }]);
    expect(guild.d.channels).toMatchObject([{ id: at.channel, type: 0, name: 'returns' }]);
  });

  const wrong = {
    'a wrong token': [{ token: 'no' }, 4004],
    'no properties': [{ properties: {} }, 4002],
    'intents that do not exist': [{ intents: 1 << 19 }, 4013],
    'an intent it was not given': [{ intents: 1 << 15 }, 4014],
    'a shard beyond the last': [{ shard: [2, 2] }, 4010],
  } as const;
  test.each(Object.entries(wrong))('%s is the end', async (_, [more, code]) => {
    const client = connect();
    await client.op(10);
    client.send(2, identity(at.token, more));
    expect((await client.closed()).code).toBe(code);
  });

  test('an intent that is ticked in the developer portal is given', async () => {
    at.discord.inside.settings.messageContent = true;
    const client = await identified({ intents: 513 | (1 << 15) });
    at.mona.post(at.channel, 'not for the bot');
    expect((await client.event('MESSAGE_CREATE')).d.content).toBe('not for the bot');
  });

  test('costs one of the day’s budget, and Discord says what is left', async () => {
    await identified();
    const response = await fetch(`${at.discord.url}/v10/gateway/bot`, {
      headers: { authorization: `Bot ${at.token}`, 'user-agent': 'DiscordBot (https://example.com, 1)' },
    });
    expect(await response.json()).toMatchObject({ session_start_limit: { total: 1000, remaining: 999 } });
  });

  test('twice, or never, or too often', async () => {
    const twice = await identified();
    twice.send(2, identity(at.token));
    expect((await twice.closed()).code).toBe(4005);
    const never = connect();
    await never.op(10);
    never.send(3, {});
    expect((await never.closed()).code).toBe(4003);
    at.gateway.settings.identify.spacing = 5000;
    const soon = connect();
    await soon.op(10);
    soon.send(2, identity(at.token));
    expect((await soon.op(9)).d).toBe(false);
    at.gateway.settings.identify.budget.remaining = 0;
    soon.send(2, identity(at.token));
    expect((await soon.closed()).code).toBe(4004);
  });
});

describe('what Discord closes a connection for', () => {
  test('a frame of more than 4,096 bytes', async () => {
    const client = await identified();
    client.say(JSON.stringify({ op: 3, d: 'x'.repeat(4096 - 15) }));
    client.say(JSON.stringify({ op: 3, d: 'x'.repeat(4097 - 15) }));
    expect((await client.closed()).code).toBe(4002);
    const ops = at.discord.world.journal.filter(({ what }) => what === 'gateway op 3');
    expect(ops).toHaveLength(1);
  });

  test('what is no JSON, and operations that do not exist', async () => {
    const babble = await identified();
    babble.say('{');
    expect((await babble.closed()).code).toBe(4002);
    const strange = await identified();
    strange.send(12, {});
    expect((await strange.closed()).code).toBe(4001);
  });

  test('the 121st frame of a minute', async () => {
    const client = await identified();
    for (let sent = 1; sent < 120; sent++) client.send(1, null);
    await expect.poll(() => client.frames.filter(({ op }) => op === 11).length).toBe(119);
    client.send(1, null);
    expect((await client.closed()).code).toBe(4008);
  });

  test('another version of the API', async () => {
    const client = connect({}, '/?v=9&encoding=json&x=');
    expect((await client.closed()).code).toBe(4012);
  });

  test('a heart that does not beat', async () => {
    at.gateway.settings.heartbeatInterval = 60;
    const [beating, still] = [connect(), connect()];
    const beat = setInterval(() => beating.send(1, null), 30);
    expect((await still.closed()).code).toBe(4000);
    expect(beating.frames.filter(({ op }) => op === 11).length).toBeGreaterThan(1);
    clearInterval(beat);
  });
});

describe('compression', () => {
  test('is one stream for the whole connection, with a flush after every frame', async () => {
    const client = await identified({}, { compress: true });
    await client.event('GUILD_CREATE');
    at.mona.post(at.channel, `@${at.botName} hello`);
    expect((await client.event('MESSAGE_CREATE')).d.content).toBe(`<@${at.bot}> hello`);
    expect(client.raw.length).toBeGreaterThanOrEqual(4);
    for (const frame of client.raw) expect(frame.subarray(-4)).toEqual(Buffer.from([0, 0, 0xff, 0xff]));
    // Only the first frame begins a stream.
    expect(client.raw.map((frame) => frame[0] === 0x78).filter(Boolean)).toHaveLength(1);
  });
});

describe('who hears what', () => {
  test('messages need their intent, interactions need none', async () => {
    const [all, nothing] = [await identified(), await identified({ intents: 0 })];
    at.mona.post(at.channel, 'hello');
    const pressed = at.mona.command(at.channel, '/ping');
    await Promise.all([all.event('INTERACTION_CREATE'), nothing.event('INTERACTION_CREATE')]);
    expect(all.events()).toEqual(['READY', 'GUILD_CREATE', 'MESSAGE_CREATE', 'INTERACTION_CREATE']);
    expect(nothing.events()).toEqual(['READY', 'INTERACTION_CREATE']);
    at.discord.clock.pass(3000);
    expect((await pressed).error).toBe('The application did not respond');
    expect(at.discord.complaints.splice(0)).toHaveLength(1);
  });

  test('a guild has its shard', async () => {
    const shard = Number((BigInt(at.guild) >> 22n) % 2n);
    const [mine, other] = [await identified({ shard: [shard, 2] }), await identified({ shard: [1 - shard, 2] })];
    at.mona.post(at.channel, 'hello');
    await mine.event('MESSAGE_CREATE');
    expect((await other.event('READY')).d.guilds).toEqual([]);
    expect(other.events()).toEqual(['READY']);
  });

  test('without the intent for content, what people write is withheld, unless it is for the bot', async () => {
    const client = await identified();
    at.mona.post(at.channel, 'among us');
    at.mona.post(at.channel, `@${at.botName} for you`);
    await expect.poll(() => client.events().length).toBe(4);
    const contents = client.frames.filter(({ t }) => t === 'MESSAGE_CREATE').map(({ d }) => d.content);
    expect(contents).toEqual(['', `<@${at.bot}> for you`]);
  });

  test('of an outage, and of its end', async () => {
    const client = await identified();
    at.discord.unavailable(at.guild, true);
    expect((await client.event('GUILD_DELETE')).d).toEqual({ id: at.guild, unavailable: true });
    at.mona.post(at.channel, 'nobody hears me');
    at.discord.unavailable(at.guild, false);
    await expect.poll(() => client.events()).toEqual(['READY', 'GUILD_CREATE', 'GUILD_DELETE', 'GUILD_CREATE']);
  });
});

describe('coming back', () => {
  async function lost() {
    const client = await identified();
    const { session_id } = (await client.event('READY')).d;
    await client.event('GUILD_CREATE');
    at.gateway.cut();
    await client.closed();
    return { token: at.token, session_id };
  }

  test('brings what was missed, in its order and with its numbers', async () => {
    const session = await lost();
    for (const text of ['one', 'two', 'three']) at.mona.post(at.channel, `@${at.botName} ${text}`);
    const back = connect();
    await back.op(10);
    // The first of the three had arrived, as the app remembers it.
    back.send(6, { ...session, seq: 3 });
    await back.event('RESUMED');
    expect(back.events()).toEqual(['MESSAGE_CREATE', 'MESSAGE_CREATE', 'RESUMED']);
    expect(back.frames.filter(({ op }) => op === 0).map(({ s }) => s)).toEqual([4, 5, 6]);
    at.mona.post(at.channel, 'and on');
    await expect.poll(() => back.events().at(-1)).toBe('MESSAGE_CREATE');
  });

  test('with a number from the future is an error', async () => {
    const session = await lost();
    const back = connect();
    await back.op(10);
    back.send(6, { ...session, seq: 99 });
    expect((await back.closed()).code).toBe(4007);
  });

  test('is too late after a while, and for a session nobody knows', async () => {
    const session = await lost();
    at.discord.clock.pass(at.gateway.settings.resumeWithin + 1);
    for (const one of [session, { ...session, session_id: 'nobody' }]) {
      const back = connect();
      await back.op(10);
      back.send(6, { ...one, seq: 2 });
      expect((await back.op(9)).d).toBe(false);
      back.send(2, identity(at.token));
      await back.event('READY');
    }
  });

  test('is impossible once Discord has said that the session is no more', async () => {
    const client = await identified();
    const { session_id } = (await client.event('READY')).d;
    at.gateway.invalidate({ resumable: false });
    expect((await client.op(9)).d).toBe(false);
    const back = connect();
    await back.op(10);
    back.send(6, { token: at.token, session_id, seq: 2 });
    expect((await back.op(9)).d).toBe(false);
  });

  test('is impossible after a goodbye', async () => {
    const client = await identified();
    const { session_id } = (await client.event('READY')).d;
    client.socket.close(1000);
    await client.closed();
    await expect.poll(() => at.gateway.connections()).toBe(0);
    const back = connect();
    await back.op(10);
    back.send(6, { token: at.token, session_id, seq: 2 });
    expect((await back.op(9)).d).toBe(false);
  });

  test('takes the session from whoever still had it', async () => {
    const client = await identified();
    const { session_id } = (await client.event('READY')).d;
    const back = connect();
    await back.op(10);
    back.send(6, { token: at.token, session_id, seq: 2 });
    await back.event('RESUMED');
    await client.closed();
    expect(at.gateway.connections()).toBe(1);
    at.mona.post(at.channel, 'hello');
    await back.event('MESSAGE_CREATE');
  });
});

describe('by script', () => {
  test('events come twice, or in another order', async () => {
    const client = await identified();
    at.gateway.duplicate();
    at.mona.post(at.channel, `@${at.botName} 1`);
    at.gateway.reorder();
    at.mona.post(at.channel, `@${at.botName} 2`);
    at.mona.post(at.channel, `@${at.botName} 3`);
    await expect.poll(() => client.events().length).toBe(6);
    const said = client.frames.filter(({ t }) => t === 'MESSAGE_CREATE').map(({ d }) => String(d.content).at(-1));
    expect(said).toEqual(['1', '1', '3', '2']);
    const numbers = client.frames.filter(({ op }) => op === 0).map(({ s }) => s);
    expect(numbers).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test('READY takes its time', async () => {
    at.gateway.slowReady(80);
    const client = connect();
    await client.op(10);
    const began = performance.now();
    client.send(2, identity(at.token));
    await client.event('READY');
    expect(performance.now() - began).toBeGreaterThan(70);
  });

  test('a heartbeat is asked for, and is not acknowledged', async () => {
    const client = await identified();
    at.gateway.askHeartbeat();
    await client.op(1);
    at.gateway.settings.withholdAcks = true;
    client.send(1, 1);
    client.send(3, {});
    await expect.poll(() => at.discord.world.journal.some(({ what }) => what === 'gateway op 3')).toBe(true);
    expect(client.frames.some(({ op }) => op === 11)).toBe(false);
  });
});

test('no line of the journal holds the token', async () => {
  await identified();
  expect(JSON.stringify(at.discord.world.journal)).not.toContain(at.token);
  expect(at.discord.world.journal.map(({ what }) => what)).toEqual([
    ...['gateway identify', 'gateway READY', 'gateway GUILD_CREATE'],
  ]);
});
