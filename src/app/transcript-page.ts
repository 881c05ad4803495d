import { readEvents } from '../db/events.ts';
import { carriedMessages } from '../delivery/outbox.ts';
import { transcriptOf } from '../views/transcript.ts';
import type { TranscriptPage } from '../views/vocabulary.ts';
import type { Core } from './perform.ts';
import { look, readingIn } from './reading.ts';

/** The transcript as a page, in the language of whoever opens it. Null: the seller has no such return. */
export async function transcriptPage(
  core: Core,
  seller: string,
  returnId: string,
  language: string | null,
): Promise<TranscriptPage | null> {
  const looked = await look(core, seller, returnId, readingIn(core, language));
  if (!looked) return null;
  const [events, carried] = await Promise.all([
    readEvents(core.db, seller, returnId),
    carriedMessages(core.db, seller, returnId),
  ]);
  const { request, reader, side, setting } = looked;
  return transcriptOf(request, events, carried, reader, { ...side, sellerName: setting.sellerName });
}
