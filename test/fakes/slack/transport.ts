import type { FakeSlack } from './index.ts';
import type { Inside } from './inside.ts';
import { type About, appRateLimited, eventCallback, urlVerification } from './payloads-event.ts';
import { type SocketMode, socketMode } from './socket-mode.ts';
import { envelopesOf, subscribed } from './transport-events.ts';
import type { Kind, Outcome } from './transport-http.ts';
import { type How, PATIENCE_MS, type Patience, sendOnce } from './transport-once.ts';
import { type Events, eventsWith } from './transport-retries.ts';
import type { Json } from './world.ts';

/** What the sending side needs of the fake. */
export type SlackSide = Pick<FakeSlack, 'inside' | 'happens' | 'upgrade'>;

export type Sending = {
  /** By HTTP or Socket Mode, as the app is registered. Events go through `events`, with their retries. */
  deliver(kind: Kind, payload: Json, how?: How): Promise<Outcome>;
  /** For what is no happening of the fake: an event by itself, to an app that subscribed to it. */
  happened(team: string, event: Json, about?: About): Promise<void>;
  events: Events;
  sockets: SocketMode;
  /** How long the app may take. Shorter, so that a test of lateness need not wait. */
  patience: Patience;
  /** As when the request URL is saved: true when the challenge came back. */
  verifyUrl(how?: How): Promise<boolean>;
  /** Tells the app that it gets too much; there is no event in it. */
  rateLimited(team: string): Promise<Outcome>;
  /** When everything that was caused has been answered, and nothing more came of it. Retries that wait for their minute do not count. */
  settled(): Promise<void>;
  close(): void;
};

const opened = new WeakMap<Inside, Sending>();

/**
 * Makes the app hear of everything that happens in the fake Slack; one per fake. Ask for it before the app connects a
 * socket, and close it before the fake: open sockets keep a server from closing.
 */
export function sendingOf(slack: SlackSide): Sending {
  const before = opened.get(slack.inside);
  if (before) return before;
  const sending = open(slack);
  opened.set(slack.inside, sending);
  return sending;
}

function open({ inside, happens, upgrade }: SlackSide): Sending {
  const patience: Patience = { within: PATIENCE_MS };
  const sockets = socketMode(inside);
  const flying = new Set<Promise<unknown>>();
  const background = (sending: Promise<unknown>) => {
    flying.add(sending);
    void sending.finally(() => flying.delete(sending));
  };
  const once = (kind: Kind, payload: Json, how: How = {}) => sendOnce(inside, sockets, patience, kind, payload, how);
  const events = eventsWith(inside, (payload, how) => once('event', payload, how), background);
  upgrade(sockets.upgrade);
  const stop = happens((told) => {
    for (const envelope of envelopesOf(inside, told)) background(events.send(envelope));
  });
  return {
    deliver: (kind, payload, how = {}) =>
      kind === 'event' && !how.attempt ? events.send(payload, how) : once(kind, payload, how),
    async happened(team, event, about) {
      if (!subscribed(inside.world, event)) return;
      await events.send(eventCallback(inside.world, team, event, about));
    },
    events,
    sockets,
    patience,
    async verifyUrl(how) {
      const challenge = inside.mint.secret();
      const { body } = await once('event', urlVerification(inside.world, challenge), how);
      return (typeof body === 'string' ? body : body.challenge) === challenge;
    },
    rateLimited: (team) => once('event', appRateLimited(inside.world, team)),
    async settled() {
      while (flying.size > 0) await Promise.all(flying);
    },
    close() {
      stop();
      sockets.close();
    },
  };
}
