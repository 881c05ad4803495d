import { databaseNow } from '../db/connect.ts';
import { hoursElsewhere, placesWithWork } from '../db/places.ts';
import { digestOnce } from '../delivery/morning.ts';
import { openedToday } from '../domain/hours.ts';
import { apart } from './apart.ts';
import type { Core } from './perform.ts';

const HOUR = 3_600_000;
/** A desk that was down in the morning says nothing about it in the afternoon. */
const MORNING_LASTS = 4 * HOUR;

/**
 * When a team's day begins, each of its channels is told once what waits. A team without hours has no morning, a day off has
 * none, and where nothing is open there is nothing to tell. Safe to run twice or in several processes at once.
 */
export async function tellMornings(core: Core): Promise<void> {
  const now = core.clock(await databaseNow(core.db));
  const { attempt, over } = apart();
  // The console shows the queue all day.
  const elsewhere = core.platforms.filter((platform) => platform !== 'console');
  for (const { seller, hours } of await hoursElsewhere(core.db, elsewhere)) {
    const opened = openedToday(now, hours);
    const isMorning = opened !== null && now >= opened.at && now.getTime() < opened.at.getTime() + MORNING_LASTS;
    if (!isMorning) continue;
    await attempt(async () => {
      for (const place of await placesWithWork(core.db, seller, elsewhere))
        await attempt(() => digestOnce(core.db, place, opened.date));
    });
  }
  core.wakeWorkers();
  over();
}
