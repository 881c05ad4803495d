import { readEvent } from '../db/events.ts';
import { sayingOf } from '../delivery/outbox.ts';
import type { Session } from '../ports.ts';
import { eventNotice } from '../views/notice.ts';
import type { Notice } from '../views/vocabulary.ts';
import type { Core } from './perform.ts';
import { look, readingIn } from './reading.ts';

/** What a delivery says to everybody, in the language of one of them. Null: it is gone. */
export async function saidTo(core: Core, { seller, language }: Session, delivery: string): Promise<Notice | null> {
  const saying = await sayingOf(core.db, seller, delivery);
  if (!saying) return null;
  const reading = readingIn(core, language);
  const [looked, event] = await Promise.all([
    look(core, seller, saying.returnId, reading),
    readEvent(core.db, seller, saying.returnId, saying.version),
  ]);
  return looked && event ? eventNotice(event, looked.request, looked.reader) : null;
}
