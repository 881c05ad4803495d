import { randomUUID } from 'node:crypto';
import {
  type APIInteraction,
  Client,
  GatewayDispatchEvents,
  GatewayIntentBits,
  Options,
  type RESTGetAPIUserResult,
  type RESTGetCurrentApplicationResult,
  Routes,
} from 'discord.js';
import type { StaffAction } from '../../src/domain/lifecycle.ts';
import type { Desk, WorkspaceAdapter } from '../../src/ports.ts';
import { commandsFor, isRegistered } from './commands.ts';
import { doctor, type Finding } from './doctor.ts';
import { onInteraction } from './inbound.ts';
import { type Log, outbound, shownAt } from './outbound.ts';
import { restOptions, restWith } from './rest.ts';
import { inviteLink } from './uses.ts';

export type DiscordOptions = {
  token: string;
  /** Discord's API, where it is not at its own address. */
  apiUrl: string | null;
  publicUrl: string;
  /** What each action is for, by language; English is the one Discord shows where it has no other. */
  meanings: Record<'en' | 'fr' | 'nl', Record<StaffAction, string>>;
  /** One process at a time holds the gateway. */
  alone(hold: () => Promise<{ lost: Promise<never>; letGo(): Promise<void> }>): { stop(): Promise<void> };
  log: Log & { info(fields: object, line: string): void };
};
export type DiscordAdapter = WorkspaceAdapter & {
  /** With it an administrator of a server lets the bot in, with just the permissions it needs. */
  invitation(): Promise<string>;
  /** Tests what this place needs and says where to click. */
  examine(place: { team: string; channel: string }): Promise<Finding[]>;
};

/**
 * Discord through its gateway, without privileged intents. discord.js keeps the connection; what comes over it is read as
 * the API sends it, so nothing depends on what a cache happens to hold, and everything that leaves is plain REST.
 */
export function discordAdapter(options: DiscordOptions): DiscordAdapter {
  const { token, apiUrl, publicUrl, meanings, log } = options;
  const rest = restWith(token, apiUrl);
  const how = { consoleUrl: publicUrl };
  let mine: Promise<string> | null = null;
  const me = (): Promise<string> => {
    mine ??= rest()
      .get(Routes.user())
      .then((user) => (user as RESTGetAPIUserResult).id);
    mine.catch(() => {
      mine = null;
    });
    return mine;
  };
  let turn: { stop(): Promise<void> } | null = null;

  async function register(application: string): Promise<void> {
    const wanted = commandsFor(meanings);
    const registered = (await rest().get(Routes.applicationCommands(application))) as object[];
    if (isRegistered(registered, wanted)) return;
    await rest().put(Routes.applicationCommands(application), { body: wanted });
    log.info({ commands: wanted.length }, 'the commands were registered with Discord');
  }

  async function connect(desk: Desk): Promise<{ lost: Promise<never>; letGo(): Promise<void> }> {
    const under = new Set<Promise<unknown>>();
    const later = (work: Promise<unknown>): void => {
      const doing = work
        .catch((error: unknown) =>
          log.error({ error: nameOf(error) }, 'something Discord told could not be dealt with'),
        )
        .finally(() => under.delete(doing));
      under.add(doing);
    };
    const client = new Client({
      intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages],
      rest: restOptions(apiUrl),
      makeCache: Options.cacheWithLimits({
        ...Options.DefaultMakeCacheSettings,
        MessageManager: 0,
        UserManager: 0,
        GuildMemberManager: { maxSize: 0, keepOverLimit: (member) => member.id === member.client.user.id },
      }),
    });
    client.on('error', (error) =>
      log.warn({ error: error.name }, 'the connection to Discord failed; it is tried again'),
    );
    // discord.js connects again by itself; only what Discord ends for good comes here.
    const lost = new Promise<never>((_, reject) => {
      client.on('shardDisconnect', ({ code }) =>
        reject(new Error(`Discord ended the connection (${code}). ${TOKEN_HINT}`)),
      );
      client.on('invalidated', () => reject(new Error(`Discord ended the session. ${TOKEN_HINT}`)));
    });
    lost.catch(() => {});
    client.on('raw', (packet: Packet) => later(heard(desk, packet)));
    await client.login(token).catch((error: unknown) => {
      throw new Error(`Discord does not let the bot in (${nameOf(error)}). ${TOKEN_HINT}`);
    });
    later(register(client.application?.id ?? (await me())));
    log.info({}, 'connected to Discord');
    return {
      lost,
      async letGo() {
        while (under.size > 0) await Promise.allSettled(under);
        await client.destroy();
      },
    };
  }

  type Packet = { t: string | null; s: number | null; d: unknown };
  type Told = { id: string; guild_id?: string; channel_id?: string; unavailable?: boolean };
  async function heard(desk: Desk, { t, d }: Packet): Promise<void> {
    const told = d as Told;
    const about = (id: string, team: string) => ({ id, platform: 'discord', team });
    switch (t) {
      case GatewayDispatchEvents.InteractionCreate:
        return onInteraction({ desk, rest, how, log }, d as APIInteraction);
      // Told at every login, too: a place that was paused because the bot was gone goes on.
      case GatewayDispatchEvents.GuildCreate:
        if (!told.unavailable)
          await desk.onWorkspaceEvent({ ...about(`here ${told.id} ${randomUUID()}`, told.id), kind: 'installed' });
        return;
      case GatewayDispatchEvents.GuildDelete:
        if (!told.unavailable)
          await desk.onWorkspaceEvent({
            ...about(`gone ${told.id} ${randomUUID()}`, told.id),
            kind: 'removed',
            why: 'the bot was removed',
          });
        return;
      case GatewayDispatchEvents.ChannelDelete:
        await desk.onWorkspaceEvent({
          ...about(`channel ${told.id}`, told.guild_id ?? ''),
          kind: 'channel_gone',
          channel: told.id,
          why: 'the channel was deleted',
        });
        return;
      case GatewayDispatchEvents.MessageDelete:
        await desk.onWorkspaceEvent({
          ...about(`message ${told.id}`, told.guild_id ?? ''),
          kind: 'card_deleted',
          channel: told.channel_id ?? '',
          shown: shownAt(told.channel_id ?? '', told.id),
        });
    }
  }

  return {
    platform: 'discord',
    async invitation() {
      const { id } = (await rest().get(Routes.currentApplication())) as RESTGetCurrentApplicationResult;
      return inviteLink(id);
    },
    ...outbound({ rest, me, consoleUrl: publicUrl, log }),
    examine: (place) => doctor(rest, me, place),
    async start(desk) {
      turn = options.alone(() => connect(desk));
    },
    async stop() {
      await turn?.stop();
    },
  };
}

const TOKEN_HINT =
  'Check DISCORD_TOKEN: https://discord.com/developers/applications, your app, Bot, Reset Token gives a new one.';

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : 'unknown');
