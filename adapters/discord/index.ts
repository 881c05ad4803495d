import { type RESTGetAPIUserResult, type RESTGetCurrentApplicationResult, Routes } from 'discord.js';
import type { Desk, Diagnosis, ExaminedPlace, WorkspaceAdapter } from '../../src/ports.ts';
import { whereIs } from './attached.ts';
import { commandsFor, isRegistered, type Words } from './commands.ts';
import { doctor } from './doctor.ts';
import { type Connection, connectTo } from './gateway.ts';
import { onInteraction } from './inbound.ts';
import { type Log, outbound } from './outbound.ts';
import { restWith } from './rest.ts';
import { inviteLink } from './uses.ts';

type DiscordOptions = {
  token: string;
  /** Discord's API, where it is not at its own address. */
  apiUrl: string | null;
  publicUrl: string;
  /** What each action is for, by language; English is the one Discord shows where it has no other. */
  words: Words;
  /** One process at a time holds the gateway. */
  alone(hold: () => Promise<Connection>): { stop(): Promise<void> };
  log: Log & { info(fields: object, line: string): void };
};
export type DiscordAdapter = WorkspaceAdapter & {
  /** With it an administrator of a server lets the bot in, with just the permissions it needs. */
  invitation(): Promise<string>;
  /** Tests what this place needs and says where to click. */
  examine(place: ExaminedPlace): Promise<Diagnosis[]>;
};

/**
 * Discord through its gateway, without privileged intents. discord.js keeps the connection; what comes over it is read as
 * the API sends it, so nothing depends on what a cache happens to hold, and everything that leaves is plain REST.
 */
export function discordAdapter(options: DiscordOptions): DiscordAdapter {
  const { token, apiUrl, publicUrl, words, log } = options;
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
    const wanted = commandsFor(words);
    const query = new URLSearchParams({ with_localizations: 'true' });
    const registered = (await rest().get(Routes.applicationCommands(application), { query })) as object[];
    if (isRegistered(registered, wanted)) return;
    await rest().put(Routes.applicationCommands(application), { body: wanted });
    log.info({ commands: wanted.length }, 'the commands were registered with Discord');
  }

  const connect = (desk: Desk): Promise<Connection> =>
    connectTo({
      token,
      apiUrl,
      log,
      onReady: register,
      onInteraction: (interaction) => onInteraction({ desk, rest, how, log }, interaction),
      onWorkspaceEvent: desk.onWorkspaceEvent,
    });

  return {
    platform: 'discord',
    async invitation() {
      const { id } = (await rest().get(Routes.currentApplication())) as RESTGetCurrentApplicationResult;
      return inviteLink(id);
    },
    ...outbound({ rest, me, consoleUrl: publicUrl, log }),
    whereIs: whereIs(apiUrl),
    examine: (place) => doctor(rest, me, place),
    async start(desk) {
      turn = options.alone(() => connect(desk));
    },
    async stop() {
      await turn?.stop();
    },
  };
}
