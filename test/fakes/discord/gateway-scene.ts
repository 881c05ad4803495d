import { expect } from 'vitest';
import { gatewayOf } from './gateway.ts';
import { openFakeDiscord } from './index.ts';
import { personIn } from './person.ts';

/** Mona's guild with Samir, a bot and a channel; nobody is connected yet. */
export async function bareGuild() {
  const discord = await openFakeDiscord();
  const gateway = gatewayOf(discord);
  const owner = discord.user({ username: 'mona' });
  const { id: guild } = discord.guild({ name: 'Kettles', owner });
  const helper = discord.member(guild, { username: 'samir' });
  discord.invite(guild);
  const place = discord.channel(guild, { name: 'returns' });
  discord.world.globalCommands.push({ id: '7', name: 'ping', type: 1 });
  const bot = discord.world.app.bot;

  return {
    ...{ discord, gateway, guild, place, bot, channel: place.id, token: discord.token },
    botName: discord.world.users.get(bot)?.username ?? '',
    wsUrl: discord.origin.replace('http', 'ws'),
    mona: personIn(discord, guild, owner.id),
    samir: personIn(discord, guild, helper.id),
    /** Fails for what no test asked for. */
    async close() {
      gateway.end();
      await discord.close();
      expect(discord.complaints).toEqual([]);
    },
  };
}

export type BareGuild = Awaited<ReturnType<typeof bareGuild>>;
