import { once } from 'node:events';
import { type AnyInteractionGateway, Client } from 'oceanic.js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type BareGuild, bareGuild } from './gateway-scene.ts';

// Another library, written by other people from the same documentation: what it stumbles over is wrong in the fake, or
// in what we believe of Discord.

let at: BareGuild;
let client: Client;
beforeEach(async () => {
  at = await bareGuild();
  // It forgets to say its name, and the real Discord takes it.
  at.discord.settings.userAgent = /^/;
  client = new Client({
    auth: `Bot ${at.token}`,
    gateway: { intents: ['GUILDS', 'GUILD_MESSAGES'], autoReconnect: true },
    rest: { baseURL: `${at.discord.url}/v10` },
  });
  client.on('error', (error) => at.discord.complain(`oceanic.js: ${error}`));
  client.on('warn', (warning) => at.discord.complain(`oceanic.js warns: ${warning}`));
});
afterEach(async () => {
  client.disconnect(false);
  await at.close();
});

async function loggedIn(answer: (interaction: AnyInteractionGateway) => Promise<unknown> = async () => {}) {
  client.on('interactionCreate', (interaction) => {
    answer(interaction).catch((error: unknown) => at.discord.complain(`oceanic.js: ${error}`));
  });
  const ready = once(client, 'ready');
  await client.connect();
  await ready;
}

test('oceanic.js logs in, posts, and answers a command and a button', async () => {
  await loggedIn(async (one) => {
    if (one.isCommandInteraction()) {
      await one.createMessage({ content: `hello, ${one.member?.displayName}`, flags: 64 });
    }
    if (one.isComponentInteraction()) await one.editParent({ content: 'held', components: [] });
  });
  expect(client.guilds.get(at.guild)?.name).toBe('Kettles');
  const components = [
    { type: 1 as const, components: [{ type: 2 as const, style: 1 as const, label: 'Hold', customID: 'hold' }] },
  ];
  await client.rest.channels.createMessage(at.channel, { content: 'card', components });
  const [card] = at.mona.messagesIn(at.channel);
  if (!card) throw new Error('no card came');
  expect((await at.mona.command(at.channel, '/ping')).shown).toMatchObject({ content: 'hello, mona' });
  expect(at.mona.ephemerals()).toHaveLength(1);
  expect(await at.mona.click(card, 'Hold')).toMatchObject({ error: null, did: 'update' });
  expect(at.mona.textOf(card)).toBe('held');
});

test('oceanic.js comes back after the connection dropped, and has missed nothing', async () => {
  const heard: string[] = [];
  client.on('messageCreate', ({ content }) => void heard.push(content));
  await loggedIn();
  at.gateway.cut();
  at.mona.post(at.channel, `@${at.botName} hello`);
  await expect.poll(() => heard, { timeout: 10_000 }).toEqual([`<@${at.bot}> hello`]);
}, 15_000);
