import { type APIChannel, type APIMessage, type APIThreadChannel, type REST, Routes } from 'discord.js';
import { DeliveryError, type Shown } from '../../src/ports.ts';
import { codeOf } from './errors.ts';
import { threadName } from './render.ts';

/** Discord puts a thread away after this many minutes of silence; saying something brings it back. */
const PUT_AWAY_AFTER = 4_320;

export const UNKNOWN_CHANNEL = 10_003;
const THREAD_EXISTS = 160_004;
const TOO_MANY_THREADS = 160_006;
// Put away; locked.
export const SHUT = new Set([50_083, 160_005]);

/** A card's thread, begun by the first thing that is said in it. Null: the server has as many threads as it may. */
export async function threadUnder(
  rest: () => REST,
  under: { channel: string; message: string },
): Promise<string | null> {
  const { channel, message } = under;
  try {
    const card = (await rest().get(Routes.channelMessage(channel, message))) as APIMessage;
    if (card.thread) return card.thread.id;
    const body = { name: threadName(card), auto_archive_duration: PUT_AWAY_AFTER };
    const thread = (await rest().post(Routes.threads(channel, message), { body })) as APIChannel;
    return thread.id;
  } catch (error) {
    // A thread from a message has the message's id.
    if (codeOf(error) === THREAD_EXISTS) return message;
    if (codeOf(error) === TOO_MANY_THREADS) return null;
    throw error;
  }
}

/** Says it in the thread, opened again where it is shut. False: there is no such thread to be had any more. */
export async function saidInThread(rest: () => REST, thread: string, say: () => Promise<unknown>): Promise<boolean> {
  try {
    await say().catch(async (error: unknown) => {
      if (!SHUT.has(codeOf(error) ?? 0)) throw error;
      await rest().patch(Routes.channel(thread), { body: { archived: false, locked: false } });
      await say();
    });
    return true;
  } catch (error) {
    const code = codeOf(error);
    if (code === UNKNOWN_CHANNEL || code === TOO_MANY_THREADS) return false;
    throw error;
  }
}

/** Opens a thread that is shut. Answers how it is put back as it was. */
export async function reopened(rest: () => REST, thread: string): Promise<() => Promise<unknown>> {
  const was = (await rest().get(Routes.channel(thread))) as APIThreadChannel;
  const { archived = false, locked = false } = was.thread_metadata ?? {};
  await rest()
    .patch(Routes.channel(thread), { body: { archived: false, locked: false } })
    .catch((error: unknown) => {
      if (codeOf(error) !== TOO_MANY_THREADS) throw error;
      // One of the others goes to sleep sooner or later.
      throw new DeliveryError('the server has as many threads as it may', { certain: true, final: false });
    });
  return () => rest().patch(Routes.channel(thread), { body: { archived, locked } });
}

/** Where a card stands, whoever wrote its handle down. */
export const standsAt = (shown: Shown, channel: string): { channel: string; message: string } => ({
  channel: shown.channel ?? channel,
  message: shown.message ?? '',
});
