import { LRUCache } from 'lru-cache';
import type { Attempt, Pace, Place, Posting, Shown, WorkspaceAdapter } from '../../src/ports.ts';
import { DeliveryError } from '../../src/ports.ts';
import type { Card, List, Notice } from '../../src/views/vocabulary.ts';
import { clearStray, clearThread } from './clear.ts';
import type { Acting, Log, Teams } from './clients.ts';
import { codeOf, deliveryError, meaningOf } from './errors.ts';
import { shownAt } from './parse.ts';
import { cardMessage, listMessage, type Message, noticeMessage, plainCardMessage } from './render.ts';
import { type Marked, seenAlready } from './seen.ts';
import { sayWithShot, shotSeen } from './upload.ts';

type Outbound = Pick<WorkspaceAdapter, 'paces' | 'showCard' | 'say' | 'digest' | 'clear'>;
type OutboundOptions = { teams: Teams; consoleUrl: string | null; log: Log };

const SILENT = { unfurl_links: false, unfurl_media: false } as const;

/**
 * What leaves for Slack. Each post carries ids in its metadata (never words: every app in the workspace can read them),
 * so that one whose answer was lost is found instead of posted again.
 */
export function outbound({ teams, consoleUrl, log }: OutboundOptions): Outbound {
  const how = { consoleUrl };
  const marks = new LRUCache<string, string>({ max: 1_000 });

  async function actingIn({ team }: Place): Promise<Acting> {
    const acting = await teams.of(team ?? '');
    if (acting) return acting;
    throw new DeliveryError('not_installed', { certain: true, final: true, answer: 'install_dead' });
  }

  async function post(
    { client }: Acting,
    place: Place,
    message: Pick<Message, 'text'> & Partial<Message>,
    marked: Marked,
    thread?: string,
  ) {
    const send = () =>
      client.chat.postMessage({
        channel: place.channel,
        ...message,
        ...SILENT,
        metadata: { event_type: marked.type, event_payload: marked.ids },
        ...(thread ? { thread_ts: thread } : {}),
      });
    try {
      return await send();
    } catch (error) {
      if (codeOf(error) !== 'not_in_channel') throw error;
      await client.conversations.join({ channel: place.channel });
      return send();
    }
  }

  async function freshCard(acting: Acting, place: Place, card: Card, attempt: Attempt): Promise<Shown> {
    const marked = { type: 'returndesk_card', ids: { return: card.id, delivery: attempt.id } };
    const before = attempt.maybeDone
      ? await seenAlready(acting, place, { ...marked, ids: { return: card.id } }, attempt)
      : null;
    if (before) return over(acting, place, card, shownAt(place.channel, before), attempt);
    const answer = await post(acting, place, cardMessage(card, how), marked).catch((error: unknown) =>
      plainly(error, () => post(acting, place, plainCardMessage(card, how), marked)),
    );
    return shownAt(place.channel, answer.ts ?? '');
  }

  async function over(acting: Acting, place: Place, card: Card, shown: Shown, attempt: Attempt): Promise<Shown> {
    const channel = shown.channel ?? place.channel;
    const ts = shown.ts ?? '';
    try {
      await acting.client.chat
        .update({ channel, ts, ...cardMessage(card, how) })
        .catch((error: unknown) =>
          plainly(error, () => acting.client.chat.update({ channel, ts, ...plainCardMessage(card, how), blocks: [] })),
        );
      return shown;
    } catch (error) {
      if (meaningOf(error) !== 'card_gone') throw error;
      return freshCard(acting, place, card, { ...attempt, maybeDone: false });
    }
  }

  type Showing = Parameters<typeof sayWithShot>[2];
  async function showShot(acting: Acting, place: Place, showing: Showing): Promise<string | null> {
    const before = showing.attempt.maybeDone ? await shotSeen(acting, place, showing) : null;
    return before ?? sayWithShot(acting, place, showing);
  }

  // What Slack refuses to draw is shown once in plain words; never the same again.
  async function plainly<T>(error: unknown, again: () => Promise<T>): Promise<T> {
    if (meaningOf(error) !== 'payload_bad') throw error;
    log.error({ why: codeOf(error) }, 'Slack refused to draw a card; it is shown in plain words');
    return again();
  }

  const thrown = (error: unknown): never => {
    throw deliveryError(error);
  };
  /** Any failure as the core knows it. Where the team's token only ended it is renewed, for the next try. */
  async function carried<T>(place: Place, work: (acting: Acting) => Promise<T>): Promise<T> {
    const acting = await actingIn(place).catch(thrown);
    try {
      return await work(acting);
    } catch (error) {
      const why = deliveryError(error);
      const isRenewed = why.answer === 'install_dead' && (await teams.refused(acting, why.message).catch(thrown));
      throw isRenewed ? new DeliveryError(why.message, { certain: true, final: false }) : why;
    }
  }

  return {
    paces: ({ team, channel }, what, fresh) => pacesFor(team ?? '', channel, what, fresh),

    showCard: (place, card, shown, attempt) =>
      carried(place, async (acting) => {
        return shown ? over(acting, place, card, shown, attempt) : freshCard(acting, place, card, attempt);
      }),

    say: (place, under, notice: Notice, attempt, shot) =>
      carried(place, async (acting) => {
        const marked = { type: 'returndesk_said', ids: { delivery: attempt.id } };
        const thread = under.ts ?? '';
        if (attempt.maybeDone && (await seenAlready(acting, place, marked, attempt, thread))) return null;
        const { text } = noticeMessage(notice);
        const file = shot && (await showShot(acting, place, { thread, text, shot, attempt }));
        // Slack shows it when it has looked it over: until then only its id finds it.
        if (file) return { channel: place.channel, file };
        const answer = await post(acting, place, noticeMessage(notice), marked, thread);
        // Where the card was deleted Slack does not refuse: it posts to the whole channel.
        if (answer.message?.thread_ts === thread) return null;
        await acting.client.chat.delete({ channel: answer.channel ?? place.channel, ts: answer.ts ?? '' });
        throw new DeliveryError('thread_gone', { certain: true, final: false, answer: 'card_gone' });
      }),

    clear: (place, card, strays) =>
      carried(place, async (acting) => {
        if (card?.ts) await clearThread(acting, card.channel ?? place.channel, card.ts, marks);
        for (const stray of strays) await clearStray(acting, stray.channel ?? place.channel, stray, marks);
      }),

    digest: (place, list: List, attempt) =>
      carried(place, async (acting) => {
        const marked = { type: 'returndesk_digest', ids: { delivery: attempt.id } };
        if (attempt.maybeDone && (await seenAlready(acting, place, marked, attempt))) return;
        await post(acting, place, listMessage(list), marked);
      }),
  };
}

/**
 * Slack takes about one post a second in a channel, a few hundred a minute in a workspace, and fifty updates a minute. We
 * stay a little slower: a post that left late and one that left at once must not come too close. A digest stands before
 * the crowd it is about, so it waits for nobody but Slack. What is taken away is a handful of calls, of which Slack takes
 * fifty a minute.
 */
function pacesFor(team: string, channel: string, what: Posting, fresh: boolean): Pace[] {
  if (what === 'card' && !fresh) return [{ key: `slack/${team}/chat.update`, seconds: 1.25, burst: 5 }];
  if (what === 'clear') return [{ key: `slack/${team}/chat.delete`, seconds: 10, burst: 2 }];
  const first = what === 'digest' ? 10_000 : null;
  return [
    { key: `slack/${team}/${channel}/post`, seconds: 1.15, burst: first ?? 1 },
    { key: `slack/${team}/post`, seconds: 0.25, burst: first ?? 20 },
  ];
}
