import type { TestDesk } from '../desk.ts';
import { gatewayOf } from '../fakes/discord/gateway.ts';
import { type FakeDiscord, openFakeDiscord } from '../fakes/discord/index.ts';
import { discordHands } from '../journeys/discord-hands.ts';
import type { Outside } from '../workspace/workspaces.ts';

const PEOPLE = ['mona', 'samir', 'lina', 'vera', 'omar'];

export type DiscordOutside = Outside & {
  discord: FakeDiscord;
  guild: string;
  channel: string;
  memberId(staff: string): string;
};

/** A server with the team in one channel, and the bot let in by its link. */
export async function openDiscord(): Promise<DiscordOutside> {
  const discord = await openFakeDiscord();
  const gateway = gatewayOf(discord);
  const guild = discord.guild({ name: 'Sahara' });
  const members = new Map(
    PEOPLE.map((staff) => {
      const globalName = staff[0]?.toUpperCase() + staff.slice(1);
      return [staff, discord.member(guild, { username: staff, globalName }).id];
    }),
  );
  const channel = discord.channel(guild, { name: 'returns' });
  discord.invite(guild);
  const memberId = (staff: string): string => {
    const id = members.get(staff);
    if (!id) throw new Error(`nobody is called ${staff}`);
    return id;
  };

  return {
    discord,
    guild: guild.id,
    channel: channel.id,
    memberId,
    settings: { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.url },
    places: [{ platform: 'discord', guild: guild.id, channel: channel.id }],
    accountsOf: (staff) => [{ platform: 'discord', guild: guild.id, user: memberId(staff) }],
    async connect(_: TestDesk) {
      await gateway.connected();
      await commandsThere(discord);
    },
    hands: (desk, staff) => discordHands(desk, discord, guild.id, channel.id, memberId(staff)),
    secondChannel() {
      const other = discord.channel(guild, { name: 'large-amounts' });
      return {
        place: { platform: 'discord', guild: guild.id, channel: other.id },
        id: `discord:${guild.id}:${other.id}`,
        hands: (desk, staff) => discordHands(desk, discord, guild.id, other.id, memberId(staff)),
      };
    },
    async close() {
      gateway.end();
      await discord.close();
      if (discord.complaints.length > 0) {
        throw new Error(`Discord would have complained:\n${discord.complaints.join('\n')}`);
      }
    },
  };
}

/** People can type a command once it is registered. */
function commandsThere(discord: FakeDiscord): Promise<void> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('the desk registered no commands')), 10_000);
    const look = () => {
      if (discord.world.globalCommands.length === 0) return;
      clearTimeout(late);
      stop();
      resolve();
    };
    const stop = discord.happens(look);
    look();
  });
}
