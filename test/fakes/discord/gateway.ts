import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { CLOSE, type Close, INTENT, OP } from './gateway-codes.ts';
import { type Connection, connection } from './gateway-connection.ts';
import { type IdentifyRules, refusal, sameToken, shardIn } from './gateway-identify.ts';
import { type Script, scripting } from './gateway-script.ts';
import { concerns, type Dispatch, deliver, expired, missed, newSession, type Session } from './gateway-sessions.ts';
import type { DiscordSide } from './gateway-side.ts';
import { guildCreate, guildsOfBot, ready } from './payloads-guild.ts';
import { dispatchesOf } from './payloads-happenings.ts';
import { known } from './payloads-people.ts';
import { can } from './permissions.ts';
import type { Channel, Json, Snowflake } from './world.ts';

/** May be changed at any time; what is shown to a connection when it opens counts for it. */
export type GatewaySettings = {
  heartbeatInterval: number;
  /** A zombie: connections stand, but no heartbeat is answered. */
  withholdAcks: boolean;
  /** How long a session waits for its app to come back, on the world's clock. */
  resumeWithin: number;
  identify: IdentifyRules;
};

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
  const { world } = inside;
  const server = new WebSocketServer({ noServer: true });
  const sessions = new Map<string, Session>();
  const connections = new Map<Connection, Session | null>();
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
  const sees = (channel: Channel) => can(world, channel, world.app.bot, 'VIEW_CHANNEL');
  const record = (direction: 'in' | 'out', what: string, request: unknown) =>
    inside.record({ at: world.clock.now(), direction, what, request, status: 0, response: null, took: 0 });

  function send(session: Session, t: string, d: Json) {
    deliver(session, t, d);
    record('out', `gateway ${t}`, d);
    for (const watch of watchers) watch(t);
  }

  function tell(event: Dispatch) {
    const reached = [...sessions.values()].filter((one) => one.ready && concerns(one, event));
    for (const session of reached) {
      const d = event.redacted && (session.intents & INTENT.content) === 0 ? event.redacted : event.d;
      script.through(() => send(session, event.t, d));
    }
  }

  const guildCreated = (guild: Snowflake): Dispatch => ({
    t: 'GUILD_CREATE',
    d: guildCreate(world, known(world.guilds, guild), sees),
    intent: INTENT.guilds,
    guild,
  });

  function begin(session: Session) {
    if (!session.wire) return;
    const mine = guildsOfBot(world)
      .map(({ id }) => guildCreated(id))
      .filter((one) => concerns(session, { ...one, intent: 0 }));
    const guilds = mine.map(({ guild }) => known(world.guilds, guild ?? ''));
    const url = `${inside.origin.replace('http', 'ws')}/resume`;
    send(session, 'READY', ready(world, session.id, url, session.shard, guilds));
    session.ready = true;
    for (const event of mine) {
      const available = !known(world.guilds, event.guild ?? '').unavailable;
      if (available && concerns(session, event)) send(session, event.t, event.d);
    }
  }

  function identify(one: Connection, d: Json) {
    record('in', 'gateway identify', d);
    const why = refusal(world, inside.settings, settings.identify, d);
    if (why) return one.refuse(why);
    const now = world.clock.now();
    const { identify: rules } = settings;
    if (now - rules.lastAt < rules.spacing) return one.wire.send({ op: OP.invalidSession, d: false });
    rules.lastAt = now;
    rules.budget.remaining--;
    const session = newSession(Number(d.intents), shardIn(d), one.wire);
    if (d.compress === true) one.wire.compressEach();
    sessions.set(session.id, session);
    connections.set(one, session);
    if (script.readyDelay() > 0) setTimeout(() => begin(session), script.readyDelay()).unref();
    else begin(session);
  }

  function resume(one: Connection, d: Json) {
    record('in', 'gateway resume', d);
    const session = sessions.get(String(d.session_id));
    if (!sameToken(world, d.token)) return one.refuse('authenticationFailed');
    if (!session || expired(world, session, settings.resumeWithin)) return forgotten(one, session);
    const seq = Number(d.seq);
    if (!(seq <= session.seq)) return one.refuse('invalidSeq');
    const events = missed(session, seq);
    if (!events) return forgotten(one, session);
    // Whoever held the session before has lost it.
    for (const [other, held] of connections) if (held === session) connections.set(other, null);
    session.wire?.cut();
    Object.assign(session, { wire: one.wire, lostAt: null });
    connections.set(one, session);
    for (const event of events) one.wire.send({ op: OP.dispatch, ...event });
    send(session, 'RESUMED', { _trace: [] });
  }

  function forgotten(one: Connection, session: Session | undefined) {
    if (session) sessions.delete(session.id);
    one.wire.send({ op: OP.invalidSession, d: false });
  }

  function closed(one: Connection, code: number) {
    const session = connections.get(one);
    connections.delete(one);
    if (!session) return;
    Object.assign(session, { wire: null, lostAt: world.clock.now() });
    // The app said goodbye: there is nothing to come back to. Nor after READY never came.
    if (code === 1000 || code === 1001 || !session.ready) sessions.delete(session.id);
  }

  const accept = (request: IncomingMessage, socket: Duplex, head: Buffer): boolean => {
    const { searchParams } = new URL(request.url ?? '/', 'http://fake');
    server.handleUpgrade(request, socket, head, (ws) => {
      const one = connection(ws, searchParams, settings, {
        identify,
        resume,
        known: (asked) => connections.get(asked) != null,
        heard: (what, d) => record('in', what, d),
        closed,
      });
      connections.set(one, null);
    });
    return true;
  };

  upgrade(accept);
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
        Object.assign(session, { wire: null, lostAt: world.clock.now() });
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
