import { type App, type Receiver, type ReceiverEvent, SocketModeReceiver } from '@slack/bolt';
import { clientOptions, type Log } from './clients.ts';
import { deliveryError } from './errors.ts';
import { quiet } from './quiet.ts';
import { heard } from './receivers.ts';

/** `lost` rejects when there is no connection any more, with a sentence that says what to do where somebody can. */
type SocketReceiver = Receiver & { lost: Promise<never> };

const APP = 'your app on https://api.slack.com/apps';
/** Why Slack ends a connection for good. For any other reason it only wants another one: its own machines change. */
const ENDED: Record<string, string> = {
  link_disabled: `Socket Mode is switched off. Switch it on at: ${APP}, Socket Mode`,
  too_many_websockets: 'ten connections of this app are open already. Stop other desks that use its token',
};
const WRONG_TOKEN = `It must be the app-level token of this app, from ${APP}, Basic Information, App-Level Tokens, with the scope connections:write`;

/** How long a connection that Slack wants to end is kept beside its successor: what it sent there is still answered. */
const LINGER = 10_000;
const MOMENT = 1_000;

/**
 * Socket Mode, for one workspace without a public address. Where Slack asks for another connection it is opened before the
 * old one goes, so that nobody's press falls in between. Slack's client would hang up first and come back after seconds,
 * and ends the process when it cannot; so it never reconnects by itself here.
 */
export function socketReceiver(appToken: string, apiUrl: string | null, log: Log): SocketReceiver {
  const lines = new Set<SocketModeReceiver>();
  const underWay = new Set<Promise<void>>();
  let current: SocketModeReceiver | null = null;
  let app: App | null = null;
  let isStopped = false;
  let lose: (why: Error) => void = () => {};
  const lost = new Promise<never>((_, reject) => {
    lose = reject;
  });
  lost.catch(() => {});

  async function connect(): Promise<void> {
    const line = new SocketModeReceiver({
      appToken,
      autoReconnectEnabled: false,
      logger: quiet(log),
      installerOptions: { clientOptions: clientOptions(apiUrl) },
    });
    if (app) line.init(app);
    let ended = 'the connection to Slack was lost';
    const { client } = line;
    const [read] = client.listeners('ws_message');
    client.removeAllListeners('ws_message');
    client.on('ws_message', (data: unknown, isBinary: boolean) => {
      const reason = reasonToGo(data);
      if (!reason) return read?.(data, isBinary);
      if (!Object.hasOwn(ENDED, reason)) return line === current ? void handOver(line) : undefined;
      ended = `Slack ended the connection: ${ENDED[reason]}`;
      return hangUp(line);
    });
    client.on('disconnected', () => {
      lines.delete(line);
      if (line === current) lose(new Error(ended));
    });
    lines.add(line);
    try {
      await line.start();
    } catch (error) {
      lines.delete(line);
      throw error ? refused(error) : new Error(ended);
    }
    current = line;
    if (isStopped) await hangUp(line);
  }

  async function handOver(old: SocketModeReceiver): Promise<void> {
    current = null;
    try {
      await connect();
      setTimeout(() => void hangUp(old), LINGER).unref();
    } catch (error) {
      lose(error instanceof Error ? error : new Error('Slack could not be reached'));
    }
  }

  return {
    lost,
    init(bolt) {
      const { processEvent } = heard(bolt, log);
      // What fails is not acknowledged, so Slack tells it again.
      const kept = (event: ReceiverEvent) =>
        processEvent(event).catch((error: unknown) => log.warn({ why: deliveryError(error).message }, 'not taken'));
      app = {
        async processEvent(event: ReceiverEvent) {
          const doing = kept(event).finally(() => underWay.delete(doing));
          underWay.add(doing);
          await doing;
        },
      } as App;
    },
    start: connect,
    async stop() {
      isStopped = true;
      await Promise.all(underWay);
      await Promise.all([...lines].map(hangUp));
    },
  };
}

/** Says goodbye. Somebody who is not there any more is not waited for. */
async function hangUp({ client }: SocketModeReceiver): Promise<void> {
  const late = new Promise<void>((resolve) => setTimeout(resolve, MOMENT).unref());
  await Promise.race([client.disconnect(), late]);
}

/** Why Slack wants a connection to end; null: this is something else. */
function reasonToGo(data: unknown): string | null {
  if (typeof data !== 'string' || !data.includes('"disconnect"')) return null;
  try {
    const { type, reason } = JSON.parse(data) as { type?: unknown; reason?: unknown };
    return type === 'disconnect' ? String(reason) : null;
  } catch {
    return null;
  }
}

function refused(error: unknown): Error {
  const { answer, message } = deliveryError(error);
  const isToken = answer === 'install_dead' || message === 'not_allowed_token_type';
  return new Error(isToken ? `Slack refuses SLACK_APP_TOKEN (${message}). ${WRONG_TOKEN}` : message);
}
