import type { ConversationsRepliesResponse } from '@slack/web-api';
import { DeliveryError } from '../../src/ports.ts';
import type { Acting } from './clients.ts';
import { codeOf, meaningOf } from './errors.ts';

const PAGE = 200;

/** What somebody took away before us, or we did at an earlier try, is done. */
const GONE = new Set(['message_not_found', 'thread_not_found', 'file_not_found', 'file_deleted']);

type Reply = NonNullable<ConversationsRepliesResponse['messages']>[number];

/** Deletes everything of ours in a thread; the message it hangs on and what other people wrote stay. */
export async function clearThread(acting: Acting, channel: string, thread: string): Promise<void> {
  const { client } = acting;
  let cursor: string | undefined;
  do {
    const asked = { channel, ts: thread, limit: PAGE, ...(cursor ? { cursor } : {}) };
    const page = await unlessGone(client.conversations.replies(asked));
    for (const reply of page?.messages ?? []) if (reply.ts !== thread) await clearReply(acting, channel, reply);
    cursor = page?.response_metadata?.next_cursor;
  } while (cursor);
}

/** Deletes a message of ours with the thread under it, or a picture that may not have come to its message yet. */
export async function clearStray(acting: Acting, channel: string, { ts, file }: Record<string, string>): Promise<void> {
  if (file) await deleteFile(acting, file);
  if (!ts) return;
  await clearThread(acting, channel, ts);
  await unlessGone(acting.client.chat.delete({ channel, ts }));
}

// Its pictures first: without their message nobody would find them again.
async function clearReply(acting: Acting, channel: string, { bot_id, user, ts, files }: Reply): Promise<void> {
  if (bot_id !== acting.botId && user !== acting.botUser) return;
  for (const file of files ?? []) if (file.id && file.user === acting.botUser) await deleteFile(acting, file.id);
  await unlessGone(acting.client.chat.delete({ channel, ts: ts ?? '' }));
}

const deleteFile = ({ client }: Acting, file: string) => unlessGone(client.files.delete({ file }));

/** Null: there is nothing to take away any more. */
async function unlessGone<T>(asked: Promise<T>): Promise<T | null> {
  return asked.catch((error: unknown) => {
    const code = codeOf(error) ?? '';
    if (GONE.has(code)) return null;
    // Cards go on where Slack lets us delete nothing: this alone is given up, and said.
    if (meaningOf(error) === 'scope_missing') throw new DeliveryError(code, { certain: true, final: true });
    throw error;
  });
}
