import {
  type APIInteraction,
  Client,
  type ClientOptions,
  DiscordjsError,
  DiscordjsErrorCodes,
  GatewayCloseCodes,
  GatewayDispatchEvents,
  GatewayIntentBits,
  type GatewayReadyDispatchData,
  Options,
  Status,
} from 'discord.js';
import { kindOf, type WorkspaceEvent } from '../../src/ports.ts';
import type { Log } from './outbound.ts';
import { restOptions } from './rest.ts';
import { workspaceEvents } from './told.ts';
import { watchdog } from './watchdog.ts';

export type Connection = { lost: Promise<never>; letGo(): Promise<void> };
type GatewayOptions = {
  token: string;
  apiUrl: string | null;
  log: Log & { info(fields: object, line: string): void };
  /** The bot is in; what it may be spoken to by is looked at now. */
  onReady(application: string): Promise<void>;
  onInteraction(interaction: APIInteraction): Promise<void>;
  onWorkspaceEvent(event: WorkspaceEvent): Promise<unknown>;
};

const TOKEN_HINT =
  'Check DISCORD_TOKEN: https://discord.com/developers/applications, your app, Bot, Reset Token gives a new one.';

/** A sentence for whoever reads the log: what Discord said, and where to click. */
class NotConnected extends Error {
  override readonly name = 'NotConnected';
}

/** Connects to Discord's gateway. `lost` rejects when Discord ends it for good; `letGo` waits for what is under way. */
export async function connectTo(options: GatewayOptions): Promise<Connection> {
  const { token, apiUrl, log, onReady, onInteraction, onWorkspaceEvent } = options;
  const under = new Set<Promise<unknown>>();
  const later = (work: Promise<unknown>): Promise<unknown> => {
    const doing = work
      .catch((error: unknown) => log.error({ error: kindOf(error) }, 'something Discord told could not be dealt with'))
      .finally(() => under.delete(doing));
    under.add(doing);
    return doing;
  };
  // What happens to a server is dealt with in its order: gone and back must not end as gone.
  let before: Promise<unknown> = Promise.resolve();
  const inTurn = (work: () => Promise<unknown>) => {
    before = later(before.then(work));
  };

  const client = new Client(clientOptions(apiUrl));
  client.on('error', (error) => log.warn({ error: error.name }, 'the connection to Discord failed; it is tried again'));
  // discord.js connects again by itself; only what Discord ends for good comes here, or what stays stuck.
  let giveUp: (why: Error) => void = () => {};
  const lost = new Promise<never>((_, reject) => {
    giveUp = reject;
    client.on('shardDisconnect', ({ code }) => reject(new NotConnected(endedBy(code))));
    client.on('invalidated', () => reject(new NotConnected('Discord ended the session')));
  });
  lost.catch(() => {});
  client.on('raw', ({ t, d }: { t: string | null; d: unknown }) => {
    if (t === GatewayDispatchEvents.InteractionCreate) later(onInteraction(d as APIInteraction));
    else if (t === GatewayDispatchEvents.Ready) later(onReady((d as GatewayReadyDispatchData).application.id));
    else for (const event of workspaceEvents(t ?? '', d)) inTurn(() => onWorkspaceEvent(event));
  });
  try {
    await Promise.race([client.login(token), lost]);
  } catch (error) {
    await client.destroy();
    throw notLetIn(error);
  }
  const dog = watchdog(
    () => client.ws.status === Status.Ready,
    () => giveUp(new NotConnected('Discord did not answer for a minute and a half; a new connection is begun')),
  );
  log.info({}, 'connected to Discord');
  return {
    lost,
    async letGo() {
      dog.stop();
      while (under.size > 0) await Promise.allSettled(under);
      await client.destroy();
    },
  };
}

const endedBy = (code: number): string =>
  `Discord ended the connection (${code}). ${code === GatewayCloseCodes.AuthenticationFailed ? TOKEN_HINT : ''}`.trim();

function notLetIn(error: unknown): Error {
  if (error instanceof NotConnected) return error;
  const isWrongToken = error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid;
  return new NotConnected(
    isWrongToken ? `Discord does not know the bot’s token. ${TOKEN_HINT}` : 'Discord could not be reached',
  );
}

const clientOptions = (apiUrl: string | null): ClientOptions => ({
  intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages],
  rest: restOptions(apiUrl),
  makeCache: Options.cacheWithLimits({
    ...Options.DefaultMakeCacheSettings,
    MessageManager: 0,
    UserManager: 0,
    GuildMemberManager: { maxSize: 0, keepOverLimit: (member) => member.id === member.client.user.id },
  }),
});
