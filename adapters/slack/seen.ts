import type { Attempt, Place } from '../../src/ports.ts';
import type { Acting } from './clients.ts';

/** How a post of ours is known again. */
export type Marked = { type: string; ids: Record<string, string> };

/** The methods are throttled hardest of all: what was posted since the first try must be on one page. */
const PAGE = 200;
const MINUTE = 60;

/**
 * Whether we posted something so marked in the channel, or in a thread of it, since the first try; answers its ts. Asked
 * only after a try whose end nobody knows.
 */
export async function seenAlready(
  { client, botId }: Acting,
  { channel }: Place,
  { type, ids }: Marked,
  { since }: Attempt,
  thread?: string,
): Promise<string | null> {
  // Their clock may be a little behind ours.
  const oldest = String(since.getTime() / 1_000 - MINUTE);
  const asked = { channel, oldest, include_all_metadata: true, limit: PAGE } as const;
  const page = thread
    ? await client.conversations.replies({ ...asked, ts: thread })
    : await client.conversations.history(asked);
  const found = page.messages?.find((message) => {
    const payload: Record<string, unknown> = message.metadata?.event_payload ?? {};
    return (
      message.bot_id === botId &&
      message.metadata?.event_type === type &&
      Object.entries(ids).every(([name, id]) => payload[name] === id)
    );
  });
  return found?.ts ?? null;
}
