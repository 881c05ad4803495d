import { createHash } from 'node:crypto';
import { type APIMessage, type REST, Routes } from 'discord.js';
import type { Attempt, Pace, Place, Posting, Shot, Shown, WorkspaceAdapter } from '../../src/ports.ts';
import { DeliveryError } from '../../src/ports.ts';
import type { Card } from '../../src/views/vocabulary.ts';
import { clearStray, clearThread } from './clear.ts';
import { codeOf, meaningOf } from './errors.ts';
import { refusedBy } from './missing.ts';
import {
  cardMessage,
  listMessage,
  type MessageBody,
  markOf,
  noticeMessage,
  plainCardMessage,
  returnOf,
} from './render.ts';
import { postWithShot } from './shot.ts';
import { saidInThread, standsAt, threadUnder, UNKNOWN_CHANNEL } from './thread.ts';

export type Log = { warn(fields: object, line: string): void; error(fields: object, line: string): void };
type Outbound = Pick<WorkspaceAdapter, 'paces' | 'showCard' | 'say' | 'digest' | 'clear'>;
type OutboundOptions = { rest(): REST; me(): Promise<string>; consoleUrl: string | null; log: Log };

/** How a card of ours is found again; the same keys wherever it is made. A thread from a message has the message's id. */
export const shownAt = (channel: string, message: string): Shown => ({ channel, message });

const LOOK_BACK = 100;

/**
 * What leaves for Discord. Every post carries a nonce made of its delivery's id, which Discord enforces for some minutes;
 * after a try whose end nobody knows the post is looked for first, by an id of ours that is in it.
 */
export function outbound({ rest, me, consoleUrl, log }: OutboundOptions): Outbound {
  const how = { consoleUrl };

  const post = (channel: string, body: object, what: Posting, { id }: Attempt): Promise<APIMessage> =>
    rest().post(Routes.channelMessages(channel), {
      body: { ...body, nonce: nonceOf(what, id), enforce_nonce: true },
    }) as Promise<APIMessage>;

  // Where it may not attach, what is said stands without the picture.
  async function sayWith(where: string, body: object, shot: Shot | null, attempt: Attempt): Promise<APIMessage> {
    const named = { ...body, nonce: nonceOf('say', attempt.id), enforce_nonce: true };
    const shown = shot && (await postWithShot(rest(), where, named, shot));
    return shown ?? post(where, body, 'say', attempt);
  }

  async function found(channel: string, isIt: (message: APIMessage) => boolean): Promise<APIMessage | null> {
    const mine = await me();
    const query = new URLSearchParams({ limit: String(LOOK_BACK) });
    const latest = (await rest().get(Routes.channelMessages(channel), { query })) as APIMessage[];
    return latest.find((message) => message.author.id === mine && isIt(message)) ?? null;
  }

  async function freshCard(place: Place, card: Card, attempt: Attempt): Promise<Shown> {
    const before = attempt.maybeDone ? await found(place.channel, (message) => returnOf(message) === card.id) : null;
    if (before) return over(card, shownAt(place.channel, before.id), place, attempt);
    const show = (body: MessageBody) => post(place.channel, body, 'card', attempt).catch(channelGone);
    const message = await show(cardMessage(card, how)).catch((error: unknown) =>
      plainly(error, () => show(plainCardMessage(card, how))),
    );
    return shownAt(place.channel, message.id);
  }

  async function over(card: Card, shown: Shown, place: Place, attempt: Attempt): Promise<Shown> {
    const { channel, message } = standsAt(shown, place.channel);
    const route = Routes.channelMessage(channel, message);
    try {
      await rest()
        // What was shown in plain words before goes.
        .patch(route, { body: { content: '', ...cardMessage(card, how) } })
        .catch((error: unknown) => plainly(error, () => rest().patch(route, { body: plainCardMessage(card, how) })));
      return shown;
    } catch (error) {
      if (meaningOf(error) !== 'card_gone') throw error;
      return freshCard(place, card, { ...attempt, maybeDone: false });
    }
  }

  // What Discord refuses to draw is shown once in plain words; never the same again.
  async function plainly<T>(error: unknown, again: () => Promise<T>): Promise<T> {
    if (meaningOf(error) !== 'payload_bad') throw error;
    log.error({ why: codeOf(error) }, 'Discord refused to draw a card; it is shown in plain words');
    return again();
  }

  const carried = <T>(place: Place, work: () => Promise<T>): Promise<T> =>
    work().catch(async (error: unknown) => {
      throw await refusedBy(error, { rest, me }, place);
    });

  return {
    paces: ({ channel }, what, fresh) => pacesFor(channel, what, fresh),

    showCard: (place, card, shown, attempt) =>
      carried(place, () => (shown ? over(card, shown, place, attempt) : freshCard(place, card, attempt))),

    say: (place, under, notice, attempt, shot) =>
      carried(place, async () => {
        const body = noticeMessage(notice, { consoleUrl, mark: attempt.id });
        const at = standsAt(under, place.channel);
        const thread = await threadUnder(rest, at);
        const isIt = (message: APIMessage) => markOf(message) === attempt.id;
        const before = attempt.maybeDone ? await found(thread ?? at.channel, isIt) : null;
        if (before) return thread ? null : shownAt(at.channel, before.id);
        const say = (where: string, more: object = {}) => sayWith(where, { ...body, ...more }, shot, attempt);
        if (thread && (await saidInThread(rest, thread, () => say(thread)))) return null;
        // No thread to be had: in the channel itself, as an answer to the card. Better there than nowhere.
        const answer = await say(at.channel, { message_reference: { message_id: at.message } });
        return shownAt(at.channel, answer.id);
      }),

    clear: (place, card, strays) =>
      carried(place, async () => {
        // A thread from a message has the message's id.
        if (card) await clearThread({ rest, me }, place, standsAt(card, place.channel).message);
        for (const stray of strays) await clearStray({ rest, me }, place, standsAt(stray, place.channel));
      }),

    digest: (place, list, attempt) =>
      carried(place, async () => {
        const body = listMessage(list, { consoleUrl, mark: attempt.id });
        if (attempt.maybeDone && (await found(place.channel, (message) => markOf(message) === attempt.id))) return;
        await post(place.channel, body, 'digest', attempt);
      }),
  };
}

/**
 * At most 25 characters that name what is posted for ever. Discord compares them in all channels: a card that is shown
 * anew for a line under it must not be taken for that line.
 */
const nonceOf = (what: Posting, delivery: string): string =>
  createHash('sha256').update(`${what} ${delivery}`).digest('base64url').slice(0, 24);

// Discord publishes no sizes; its channels take about five posts in five seconds, edits apart. A little slower than that.
// What is taken away is several calls, and of old messages Discord takes fewer.
function pacesFor(channel: string, what: Posting, fresh: boolean): Pace[] {
  if (what === 'clear') return [{ key: `discord/${channel}/clear`, seconds: 10, burst: 2 }];
  if (what === 'card' && !fresh) return [{ key: `discord/${channel}/edit`, seconds: 1.1, burst: 4 }];
  return [{ key: `discord/${channel}/post`, seconds: 1.15, burst: what === 'digest' ? 10_000 : 1 }];
}

// Only a thread that is gone may be begun anew.
function channelGone(error: unknown): never {
  if (codeOf(error) !== UNKNOWN_CHANNEL) throw error;
  throw new DeliveryError('the channel was deleted', { certain: true, final: true, answer: 'place_unusable' });
}
