import { WebSocketServer } from 'ws';
import { CLOSE, type Close, OP } from './gateway-codes.ts';
import { type Connection, connection } from './gateway-connection.ts';
import { type GatewaySettings, logins } from './gateway-logins.ts';
import { type Script, scripting } from './gateway-script.ts';
import type { Dispatch, Session } from './gateway-sessions.ts';
import type { DiscordSide } from './gateway-side.ts';
import { dispatchesOf } from './payloads-happenings.ts';

export type { GatewaySettings } from './gateway-logins.ts';

export type Gateway = Script & {
  settings: GatewaySettings;
  /** How many connections have a session. */
  connections(): number;
  /** Resolves as soon as there are that many that are ready. */
  connected(least?: number): Promise<void>;
  /** Resolves when the next READY or RESUMED has left. */
  next(which: 'READY' | 'RESUMED'): Promise<void>;
  /** Cuts every connection without a word. */
  cut(): void;
  close(why: Close): void;
  /** Op 7: go and come back. */
  reconnect(): void;
  /** Op 9. Not resumable: the session is forgotten as well. */
  invalidate(how: { resumable: boolean }): void;
  /** Op 1 from Discord: a heartbeat is wanted at once. */
  askHeartbeat(): void;
  /** An event that nothing in the world caused. */
  dispatch(event: Dispatch): void;
  end(): void;
};

const opened = new WeakMap<DiscordSide['inside'], Gateway>();

/** The gateway of a fake Discord; one per fake. Everything that happens there goes out by it. Ask for it before the app connects. */
export function gatewayOf(discord: DiscordSide): Gateway {
  const before = opened.get(discord.inside);
  if (before) return before;
  const gateway = open(discord);
  opened.set(discord.inside, gateway);
  return gateway;
}

function open({ inside, happens, upgrade }: DiscordSide): Gateway {
  const server = new WebSocketServer({ noServer: true });
  const watchers = new Set<(what: string | null) => void>();
  const script = scripting();
  const settings: GatewaySettings = {
    heartbeatInterval: 41_250,
    withholdAcks: false,
    resumeWithin: 120_000,
    identify: {
      budget: { total: 1000, remaining: 1000, reset_after: 0 },
      ...{ spacing: 0, lastAt: Number.NEGATIVE_INFINITY },
    },
  };
  const { connections, sessions, tell, operations } = logins(inside, settings, script, (t) => {
    for (const watch of watchers) watch(t);
  });

  upgrade((request, socket, head) => {
    const { searchParams } = new URL(request.url ?? '/', 'http://fake');
    server.handleUpgrade(request, socket, head, (ws) => {
      connections.set(connection(ws, searchParams, settings, operations), null);
    });
    return true;
  });
  inside.sessionStarts = () => ({ ...settings.identify.budget, max_concurrency: 1 });
  const stop = happens((told) => {
    for (const event of dispatchesOf(inside, told)) tell(event);
  });
  const all = (act: (one: Connection, session: Session) => void) => {
    for (const [one, session] of [...connections]) if (session) act(one, session);
  };
  const when = (look: (what: string | null) => boolean) =>
    new Promise<void>((resolve) => {
      const watch = (what: string | null) => {
        if (!look(what)) return;
        watchers.delete(watch);
        resolve();
      };
      watchers.add(watch);
      watch(null);
    });
  const standing = () => [...connections.values()].filter((session) => session?.ready).length;

  return {
    ...script,
    settings,
    connections: standing,
    connected: (least = 1) => when(() => standing() >= least),
    next: (which) => when((what) => what === which),
    cut: () => all((one) => one.wire.cut()),
    close: (why) => all((one) => one.wire.close(...CLOSE[why])),
    reconnect: () => all((one) => one.wire.send({ op: OP.reconnect, d: null })),
    invalidate({ resumable }) {
      all((one, session) => {
        // Either way the connection has no session any more; it may get one again, by RESUME or IDENTIFY.
        connections.set(one, null);
        Object.assign(session, { wire: null, lostAt: inside.clock.now() });
        if (!resumable) sessions.delete(session.id);
        one.wire.send({ op: OP.invalidSession, d: resumable });
      });
    },
    askHeartbeat: () => all((one) => one.wire.send({ op: OP.heartbeat, d: null })),
    dispatch: tell,
    end() {
      stop();
      for (const one of connections.keys()) one.wire.cut();
      server.close();
    },
  };
}
