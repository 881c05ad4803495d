import { INTENT, OP } from './gateway-codes.ts';
import type { Connection, Operations } from './gateway-connection.ts';
import { type IdentifyRules, refusal, sameToken, shardIn } from './gateway-identify.ts';
import type { Scripted } from './gateway-script.ts';
import { concerns, type Dispatch, deliver, expired, missed, newSession, type Session } from './gateway-sessions.ts';
import type { Inside } from './inside.ts';
import { guildCreate, guildsOfBot, ready } from './payloads-guild.ts';
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

export type Logins = {
  /** Null: connected, and nobody yet. */
  connections: Map<Connection, Session | null>;
  sessions: Map<string, Session>;
  /** To every session that it concerns, connected or away. */
  tell(event: Dispatch): void;
  operations: Operations;
};

// After these there is nothing to come back to: a goodbye, a refusal, a session that Discord gave up.
const FINAL = new Set([1000, 1001, 4004, 4007, 4009]);

/** Who is logged in, and what they are sent. `sent` hears of every event that leaves. */
export function logins(inside: Inside, settings: GatewaySettings, script: Scripted, sent: (t: string) => void): Logins {
  const { world } = inside;
  const sessions = new Map<string, Session>();
  const connections = new Map<Connection, Session | null>();
  const sees = (channel: Channel) => can(world, channel, world.app.bot, 'VIEW_CHANNEL');
  const record = (direction: 'in' | 'out', what: string, request: unknown) =>
    inside.record({ at: world.clock.now(), direction, what, request, status: 0, response: null, took: 0 });

  function send(session: Session, t: string, d: Json) {
    deliver(session, t, d);
    record('out', `gateway ${t}`, d);
    sent(t);
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
    const guilds = guildsOfBot(world).filter(({ id }) => concerns(session, { ...guildCreated(id), intent: 0 }));
    const url = `${inside.origin.replace('http', 'ws')}/resume`;
    send(session, 'READY', ready(world, session.id, url, session.shard, guilds));
    session.ready = true;
    for (const { id } of guilds.filter(({ unavailable }) => !unavailable)) {
      const event = guildCreated(id);
      if (concerns(session, event)) send(session, event.t, event.d);
    }
  }

  function identify(one: Connection, d: Json) {
    record('in', 'gateway identify', d);
    const { identify: rules } = settings;
    const why = refusal(world, inside.settings, rules, d);
    if (why) return one.refuse(why);
    const now = world.clock.now();
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
    if (FINAL.has(code) || !session.ready) sessions.delete(session.id);
  }

  return {
    connections,
    sessions,
    tell,
    operations: {
      ...{ identify, resume, closed },
      known: (asked) => (connections.get(asked) ?? null) !== null,
      heard: (what, d) => record('in', what, d),
    },
  };
}
