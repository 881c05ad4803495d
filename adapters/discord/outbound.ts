import { createHash } from 'node:crypto';
import { type APIChannel, type APIMessage, type REST, Routes } from 'discord.js';
import type { Attempt, Pace, Place, Shown, WorkspaceAdapter } from '../../src/ports.ts';
import { DeliveryError } from '../../src/ports.ts';
import type { Card } from '../../src/views/vocabulary.ts';
import { codeOf, deliveryError, meaningOf } from './errors.ts';
import {
  cardMessage,
  listMessage,
  type MessageBody,
  markOf,
  noticeMessage,
  plainCardMessage,
  returnOf,
} from './render.ts';

export type Log = { warn(fields: object, line: string): void; error(fields: object, line: string): void };
type Outbound = Pick<WorkspaceAdapter, 'paces' | 'showCard' | 'say' | 'digest'>;
export type OutboundOptions = { rest(): REST; me(): Promise<string>; consoleUrl: string | null; log: Log };

/** How a card of ours is found again; the same keys wherever it is made. A thread from a message has the message's id. */
export const shownAt = (channel: string, message: string): Shown => ({ channel, message });

/** Discord puts a thread away after this many minutes of silence; saying something brings it back. */
const PUT_AWAY_AFTER = 4_320;
const LOOK_BACK = 100;

/**
 * What leaves for Discord. Every post carries a nonce made of its delivery's id, which Discord enforces for some minutes;
 * after a try whose end nobody knows the post is looked for first, by an id of ours that is in it.
 */
export function outbound({ rest, me, consoleUrl, log }: OutboundOptions): Outbound {
  const how = { consoleUrl };

  const post = (channel: string, body: Partial<MessageBody>, attempt: Attempt): Promise<APIMessage> =>
    rest().post(Routes.channelMessages(channel), {
      body: { ...body, nonce: nonceOf(attempt.id), enforce_nonce: true },
    }) as Promise<APIMessage>;

  async function found(channel: string, isIt: (message: APIMessage) => boolean): Promise<APIMessage | null> {
    const mine = await me();
    const query = new URLSearchParams({ limit: String(LOOK_BACK) });
    const latest = (await rest().get(Routes.channelMessages(channel), { query })) as APIMessage[];
    return latest.find((message) => message.author.id === mine && isIt(message)) ?? null;
  }

  async function freshCard(place: Place, card: Card, attempt: Attempt): Promise<Shown> {
    const before = attempt.maybeDone ? await found(place.channel, (message) => returnOf(message) === card.id) : null;
    if (before) return over(card, shownAt(place.channel, before.id), place, attempt);
    const message = await post(place.channel, cardMessage(card, how), attempt).catch((error: unknown) =>
      plainly(error, () => post(place.channel, plainCardMessage(card, how), attempt)),
    );
    return shownAt(place.channel, message.id);
  }

  async function over(card: Card, shown: Shown, place: Place, attempt: Attempt): Promise<Shown> {
    const route = Routes.channelMessage(shown.channel ?? place.channel, shown.message ?? '');
    try {
      await rest()
        .patch(route, { body: cardMessage(card, how) })
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

  /** The card's thread, begun by the first thing that is said in it. Null: the server has as many threads as it may. */
  async function threadOf(under: Shown, place: Place): Promise<string | null> {
    const channel = under.channel ?? place.channel;
    const message = under.message ?? '';
    try {
      const card = (await rest().get(Routes.channelMessage(channel, message))) as APIMessage;
      if (card.thread) return card.thread.id;
      const name = threadName(card);
      const body = { name, auto_archive_duration: PUT_AWAY_AFTER };
      const thread = (await rest().post(Routes.threads(channel, message), { body })) as APIChannel;
      return thread.id;
    } catch (error) {
      if (codeOf(error) === THREAD_EXISTS) return message;
      if (codeOf(error) === TOO_MANY_THREADS) return null;
      throw error;
    }
  }

  async function sayIn(thread: string, body: MessageBody, attempt: Attempt): Promise<unknown> {
    try {
      return await post(thread, body, attempt);
    } catch (error) {
      if (!PUT_AWAY.has(codeOf(error) ?? 0)) throw error;
      await rest().patch(Routes.channel(thread), { body: { archived: false, locked: false } });
      return post(thread, body, attempt);
    }
  }

  const carried = <T>(work: () => Promise<T>): Promise<T> =>
    work().catch((error: unknown) => {
      throw deliveryError(error);
    });

  return {
    paces: ({ channel }, what, fresh) => pacesFor(channel, what === 'card' && !fresh, what === 'digest'),

    showCard: (place, card, shown, attempt) =>
      carried(() => (shown ? over(card, shown, place, attempt) : freshCard(place, card, attempt))),

    say: (place, under, notice, attempt) =>
      carried(async () => {
        const body = noticeMessage(notice, { consoleUrl, mark: attempt.id });
        const thread = await threadOf(under, place);
        const where = thread ?? under.channel ?? place.channel;
        if (attempt.maybeDone && (await found(where, (message) => markOf(message) === attempt.id))) return;
        if (thread) await sayIn(thread, body, attempt);
        // Under the card in the channel itself, as an answer to it: better there than nowhere.
        else
          await post(
            where,
            { ...body, message_reference: { message_id: under.message ?? '' } } as MessageBody,
            attempt,
          );
      }),

    digest: (place, list, attempt) =>
      carried(async () => {
        const body = listMessage(list, { consoleUrl, mark: attempt.id });
        if (attempt.maybeDone && (await found(place.channel, (message) => markOf(message) === attempt.id))) return;
        await post(place.channel, body, attempt);
      }),
  };
}

const THREAD_EXISTS = 160_004;
const TOO_MANY_THREADS = 160_006;
const PUT_AWAY = new Set([50_083, 160_005]);
const NAME = 100;

const threadName = (card: APIMessage): string => {
  const title = card.embeds[0]?.title ?? card.content;
  return [...(title.trim() || 'Return')].slice(0, NAME).join('');
};

/** At most 25 characters that name a delivery for ever. */
const nonceOf = (delivery: string): string => createHash('sha256').update(delivery).digest('base64url').slice(0, 24);

// Discord publishes no sizes; its channels take about five posts in five seconds, edits apart. A little slower than that.
function pacesFor(channel: string, isUpdate: boolean, isDigest: boolean): Pace[] {
  if (isUpdate) return [{ key: `discord/${channel}/edit`, seconds: 1.1, burst: 4 }];
  return [{ key: `discord/${channel}/post`, seconds: 1.15, burst: isDigest ? 10_000 : 1 }];
}

export const unreachable = (why: string) =>
  new DeliveryError(why, { certain: true, final: true, answer: 'install_dead' });
