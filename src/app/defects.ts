import { readInspected } from '../db/insights.ts';
import { defectsIn, INSPECTED_DAYS, type Inspected } from '../domain/insights.ts';
import type { Notice } from '../views/vocabulary.ts';
import type { Core, Performed } from './perform.ts';
import type { Reading } from './reading.ts';

const DAY = 86_400_000;

const alarm = ({ title, defective, of }: Inspected, { words }: Reading): string =>
  words.insights.defective(title, defective, of, INSPECTED_DAYS);

/** Items of which most have a defect, where one was inspected since yesterday: who stocks them hears of it once a day. */
export async function newDefects(core: Core, seller: string, reading: Reading): Promise<string[]> {
  const inspected = await readInspected(core.db, seller, reading.now);
  return defectsIn(inspected.filter(({ last }) => reading.now.getTime() - last.getTime() < DAY)).map((one) =>
    alarm(one, reading),
  );
}

/** Whoever inspects an item of which most have a defect is told so with the answer. */
export async function withAlarm(core: Core, done: Performed, notice: Notice, reading: Reading): Promise<Notice> {
  if (done.event.type !== 'inspected') return notice;
  const { id } = done.event.data.item;
  const looked = done.request.items.find((item) => item.id === id);
  const inspected = await readInspected(core.db, done.request.seller, reading.now);
  const found = defectsIn(inspected).find(({ item }) => item === (looked?.sku || looked?.title));
  return found ? { ...notice, text: `${notice.text}\n${alarm(found, reading)}` } : notice;
}
