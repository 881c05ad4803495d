import { type Book, type Hook, keyOf } from './book.ts';
import type { Post } from './index.ts';

export type Message = { id: string; type: string; returnId: string; data: Record<string, unknown> };

export type Sender = {
  /** Sends once: the same id again sends nothing. Resolves when the desk answered or could not be reached. */
  send(message: Message): Promise<void>;
  /** The same bytes under the same id, as a shop does that got no good answer. */
  resend(id: string): Promise<void>;
};

const PATIENCE = 15_000;

/** What the shop tells of the seller, whichever return's page it was pressed on: those are numbered. */
const OF_THE_SELLER = new Set(['seller.feature_changed']);

export function senderFor(book: Book, post: Post, stopped: AbortSignal): Sender {
  async function carry(hook: Hook): Promise<void> {
    const answer = await tell(post, hook, stopped);
    await book.write(() => ({ kind: 'answered', id: hook.id, at: post.now().toISOString(), ...answer }));
  }
  const find = (id: string): Hook | undefined => book.hooks.get(keyOf('sent', id));
  return {
    async send({ id, type, returnId, data }) {
      const isNew = await book.write((hooks) => {
        if (hooks.has(keyOf('sent', id))) return null;
        const at = post.now().toISOString();
        const before = [...hooks.values()].filter(
          (h) => h.direction === 'sent' && h.returnId === returnId && !OF_THE_SELLER.has(h.type),
        ).length;
        const about = OF_THE_SELLER.has(type) ? {} : { return_id: returnId, sequence: before + 1 };
        const body = JSON.stringify({ type, timestamp: at, data: { ...about, ...data } });
        return { kind: 'sent', id, at, type, returnId, body };
      });
      const hook = isNew && find(id);
      if (hook) await carry(hook);
    },
    async resend(id) {
      const hook = find(id);
      if (hook) await carry(hook);
    },
  };
}

async function tell(post: Post, hook: Hook, stopped: AbortSignal): Promise<{ status: number; problem: string | null }> {
  try {
    const signed = post.sign({ id: hook.id, at: post.now(), body: hook.body, secrets: [post.secret] });
    const response = await fetch(new URL(`/hooks/${encodeURIComponent(post.shopId)}`, post.deskUrl()), {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...signed },
      body: hook.body,
      redirect: 'manual',
      signal: AbortSignal.any([stopped, AbortSignal.timeout(PATIENCE)]),
    });
    const said = await response.text();
    return { status: response.status, problem: response.ok ? null : problemIn(said) };
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    return {
      status: 0,
      problem: `The desk could not be reached (${cause instanceof Error ? cause.message : 'no reason'}).`,
    };
  }
}

const PROBLEM_LENGTH = 500;

function problemIn(said: string): string {
  try {
    const { title, detail, path } = JSON.parse(said) as Record<string, unknown>;
    const words = [title, detail, path].filter((part) => typeof part === 'string' && part !== '');
    return words.join(' · ').slice(0, PROBLEM_LENGTH);
  } catch {
    return said.slice(0, PROBLEM_LENGTH);
  }
}
