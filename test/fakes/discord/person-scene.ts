import { once } from 'node:events';
import { Client, GatewayIntentBits, type Interaction, Partials } from 'discord.js';
import { bareGuild } from './gateway-scene.ts';
import { post } from './messages.ts';
import { storedComponents } from './rest/stored.ts';
import type { Command, Json, Message, Modal } from './world.ts';

export const button = (label: string, custom_id: string, more: Json = {}): Json => ({
  ...{ type: 2, style: 1, label, custom_id },
  ...more,
});
export const row = (...components: Json[]): Json => ({ type: 1, components });
export const option = (label: string, value: string, more: Json = {}): Json => ({ label, value, ...more });
export const label = (label: string, component: Json): Json => ({ type: 18, label, component });

let commands = 1000;
export const chat = (name: string, options: Json[] = [], more: Json = {}): Command => ({
  ...{ id: String(++commands), name, type: 1, description: name, options },
  ...more,
});
export const onMessage = (name: string): Command => ({ id: String(++commands), name, type: 3 });

type Answer = (interaction: Interaction) => unknown;

/** Mona in a guild with an app, written with discord.js, that answers as a test tells it. */
export async function monasDay() {
  const bare = await bareGuild();
  const { discord } = bare;
  const client = new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages],
    partials: [Partials.Channel, Partials.Message],
    allowedMentions: { parse: [] },
    rest: { api: discord.url, retries: 0 },
  });
  let answer: Answer = () => {};
  const raw: Json[] = [];
  const heard: string[] = [];
  let received = 0;
  client.on('interactionCreate', (interaction) => {
    received++;
    answer(interaction);
  });
  client.on('messageCreate', ({ content }) => void heard.push(content));
  client.on('error', (error) => discord.inside.complain(`the app: ${error.message}`));
  discord.happens((told) => {
    if (told.kind === 'interaction created') raw.push(told.interaction.payload);
  });
  const ready = once(client, 'clientReady');
  await client.login(bare.token);
  await ready;
  const guild = discord.world.guilds.get(bare.guild);
  if (!guild) throw new Error('the guild is gone');

  return {
    ...bare,
    ...{ client, heard },
    register: (...all: Command[]) => void guild.commands.push(...all),
    answering(how: Answer) {
      answer = how;
    },
    /** What the app got last with an interaction. */
    data: () => raw.at(-1)?.data as Json,
    interactions: () => raw.length,
    /** How many have arrived at the app by now. */
    received: () => received,
    /** A message of the bot's, as if it had posted it. */
    card(components: Json[], more: Partial<Message> = {}): Message {
      const place = discord.world.channels.get(bare.channel);
      if (!place) throw new Error('the channel is gone');
      const stored = storedComponents(components, discord.inside.mint.snowflake);
      return post(discord.inside, place, { author: bare.bot, components: stored, ...more });
    },
    /** A form that stands before Mona, as after a press that opened it. */
    async opened(title: string, components: Json[]): Promise<Modal> {
      this.answering((one) => {
        if (one.isButton()) return one.showModal({ title, custom_id: 'form', components: components as never });
      });
      const { modal } = await bare.mona.click(this.card([row(button('Open', 'open'))]), 'Open');
      if (!modal) throw new Error('no form came');
      return modal;
    },
    async close() {
      await client.destroy();
      await bare.close();
    },
  };
}

export type MonasDay = Awaited<ReturnType<typeof monasDay>>;
