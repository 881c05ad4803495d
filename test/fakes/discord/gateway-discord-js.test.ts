import { once } from 'node:events';
import { Client, GatewayIntentBits } from 'discord.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { bareGuild } from './gateway-scene.ts';
import { chat, type MonasDay, monasDay } from './person-scene.ts';

let at: MonasDay;
beforeEach(async () => {
  at = await monasDay();
});
afterEach(() => at.close());

const say = (text: string) => at.mona.post(at.channel, `@${at.botName} ${text}`);
const heard = () => at.heard.map((content) => content.split(' ').at(-1));

describe('discord.js', () => {
  test('logs in and knows the guild, its channels and roles', () => {
    expect(at.client.isReady()).toBe(true);
    const guild = at.client.guilds.cache.get(at.guild);
    expect(guild?.available).toBe(true);
    expect(guild?.members.me?.id).toBe(at.bot);
    expect(guild?.channels.cache.map(({ name }) => name)).toEqual(['returns']);
    expect(at.client.channels.cache.get(at.channel)?.isSendable()).toBe(true);
  });

  const ways = {
    'the connection drops': () => at.gateway.cut(),
    'Discord asks it to come back': () => at.gateway.reconnect(),
    'the session is invalid, but can be resumed': () => at.gateway.invalidate({ resumable: true }),
  };
  test.each(Object.entries(ways))('comes back when %s, and nothing is lost', async (_, lose) => {
    say('before');
    await expect.poll(heard).toEqual(['before']);
    const back = at.gateway.next('RESUMED');
    lose();
    for (const text of ['one', 'two', 'three']) say(text);
    await back;
    say('after');
    await expect.poll(heard).toEqual(['before', 'one', 'two', 'three', 'after']);
  });

  test('begins anew when the session is gone', async () => {
    const again = at.gateway.next('READY');
    at.gateway.invalidate({ resumable: false });
    await again;
    await at.gateway.connected();
    say('after');
    await expect.poll(heard).toEqual(['after']);
  }, 15_000);

  test('hears an interaction that was made while it was away', async () => {
    at.register(chat('ping'));
    at.answering((one) => one.isChatInputCommand() && one.reply('pong'));
    at.gateway.cut();
    const { shown } = await at.mona.command(at.channel, '/ping');
    expect(shown?.content).toBe('pong');
  });

  test('is told the same twice when the script says so, and hands it on twice', async () => {
    at.register(chat('ping'));
    at.answering((one) => one.isChatInputCommand() && at.received() === 1 && one.reply('pong'));
    at.gateway.duplicate();
    await at.mona.command(at.channel, '/ping');
    await expect.poll(at.received).toBe(2);
  });

  test('stops for good when its token was reset', async () => {
    const ended = once(at.client, 'shardDisconnect');
    at.gateway.close('authenticationFailed');
    expect(await ended).toMatchObject([{ code: 4004 }, 0]);
  });

  test('is told of an outage, and of its end', async () => {
    const gone = once(at.client, 'guildUnavailable');
    at.discord.unavailable(at.guild, true);
    await gone;
    const back = once(at.client, 'guildAvailable');
    at.discord.unavailable(at.guild, false);
    await back;
    expect(at.client.guilds.cache.get(at.guild)?.available).toBe(true);
  });
});

test('a zombie is noticed: no acknowledgement, so it comes back', async () => {
  const bare = await bareGuild();
  bare.gateway.settings.heartbeatInterval = 120;
  const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: bare.discord.url } });
  client.on('error', () => {});
  const ready = once(client, 'clientReady');
  await client.login(bare.token);
  await ready;
  const back = bare.gateway.next('RESUMED');
  bare.gateway.settings.withholdAcks = true;
  await back;
  bare.gateway.settings.withholdAcks = false;
  await client.destroy();
  await bare.close();
}, 15_000);

test('a wrong token is refused at the door', async () => {
  const bare = await bareGuild();
  const client = new Client({ intents: [], rest: { api: bare.discord.url } });
  await expect(client.login('fake.wrong.token')).rejects.toThrow(/token/i);
  await client.destroy();
  bare.discord.complaints.splice(0);
  await bare.close();
});
