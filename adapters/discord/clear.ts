import { type APIMessage, MessageType, Routes } from 'discord.js';
import type { Place } from '../../src/ports.ts';
import { codeOf } from './errors.ts';
import { type AsBot, lacking } from './missing.ts';
import { reopened, SHUT, UNKNOWN_CHANNEL } from './thread.ts';

const PAGE = 100;
/** The message, or the channel with all that stood in it. */
const GONE = new Set([10_008, UNKNOWN_CHANNEL]);
/** What Discord lets nobody delete: the line with which it begins a thread, for one. */
const SAID = new Set([
  MessageType.Default,
  MessageType.Reply,
  MessageType.ChatInputCommand,
  MessageType.ContextMenuCommand,
]);

/** Deletes everything of ours in the thread of a message, one by one; what other people wrote stays. */
export async function clearThread(asking: AsBot, place: Place, thread: string): Promise<void> {
  const { rest, me } = asking;
  const mine = await me();
  const shut: (() => Promise<unknown>)[] = [];
  async function remove({ id }: APIMessage): Promise<void> {
    try {
      await deleted(asking, thread, id);
    } catch (error) {
      if (!SHUT.has(codeOf(error) ?? 0)) throw error;
      shut.push(await reopened(rest, thread));
      await deleted(asking, thread, id);
    }
  }
  try {
    let before: string | undefined;
    do {
      const query = new URLSearchParams({ limit: String(PAGE), ...(before ? { before } : {}) });
      const page = (await rest().get(Routes.channelMessages(thread), { query })) as APIMessage[];
      // Who may not read what stands in a thread is shown nothing, and not told so.
      if (page.length === 0 && !before) await mayRead(asking, place);
      for (const message of page) if (message.author.id === mine && SAID.has(message.type)) await remove(message);
      before = page.length < PAGE ? undefined : page.at(-1)?.id;
    } while (before);
  } catch (error) {
    if (codeOf(error) !== UNKNOWN_CHANNEL) throw error;
  } finally {
    // Left open it would go back to sleep by itself, only later.
    for (const shutAgain of shut) await shutAgain().catch(() => {});
  }
}

/** Deletes a message of ours with what we said in its thread. */
export async function clearStray(
  asking: AsBot,
  place: Place,
  { channel, message }: { channel: string; message: string },
): Promise<void> {
  await clearThread(asking, place, message);
  await deleted(asking, channel, message);
}

async function deleted({ rest }: AsBot, channel: string, message: string): Promise<void> {
  await rest()
    .delete(Routes.channelMessage(channel, message))
    .catch((error: unknown) => {
      if (!GONE.has(codeOf(error) ?? 0)) throw error;
    });
}

async function mayRead(asking: AsBot, place: Place): Promise<void> {
  const stops = await lacking(asking, place);
  if (stops) throw stops;
}
