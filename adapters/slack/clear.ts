import type { ConversationsRepliesResponse } from '@slack/web-api';
import { DeliveryError } from '../../src/ports.ts';
import type { Acting } from './clients.ts';
import { codeOf, meaningOf } from './errors.ts';

const PAGE = 200;

/** What somebody took away before us, or we did at an earlier try, is done. */
const GONE = new Set(['message_not_found', 'thread_not_found', 'file_not_found', 'file_deleted']);

type Reply = NonNullable<ConversationsRepliesResponse['messages']>[number];

/**
 * How far into threads there is nothing of ours any more, for the next try: some apps are given 15 messages a minute, and
 * one that began anew each time would never get past what colleagues wrote. Forgotten, it only takes longer.
 */
type Marks = {
  get(thread: string): string | undefined;
  set(thread: string, ts: string): unknown;
  delete(thread: string): unknown;
};

/** Deletes everything of ours in a thread; the message it hangs on and what other people wrote stay. */
export async function clearThread(acting: Acting, channel: string, thread: string, marks: Marks): Promise<void> {
  const { client, team } = acting;
  const key = `${team}/${channel}/${thread}`;
  for (;;) {
    const asked = { channel, ts: thread, limit: PAGE, oldest: marks.get(key) ?? '0' };
    const page = await unlessGone(client.conversations.replies(asked));
    const replies = (page?.messages ?? []).filter(({ ts }) => ts !== thread);
    for (const reply of replies) await clearReply(acting, channel, reply);
    const last = replies.at(-1)?.ts;
    if (!page?.has_more || !last) break;
    marks.set(key, last);
  }
  marks.delete(key);
}

/** Deletes a message of ours with the thread under it, or a picture that may not have come to its message yet. */
export async function clearStray(
  acting: Acting,
  channel: string,
  { ts, file }: Record<string, string>,
  marks: Marks,
): Promise<void> {
  if (file) await deleteFile(acting, file);
  if (!ts) return;
  await clearThread(acting, channel, ts, marks);
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
