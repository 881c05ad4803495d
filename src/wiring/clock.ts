import type { Logger } from 'pino';
import { apart } from '../app/apart.ts';
import { eraseLoose, eraseOld } from '../app/erase.ts';
import { tellMornings } from '../app/morning.ts';
import type { Filing } from '../app/on-file.ts';
import { alertParked } from '../app/on-shop.ts';
import { noticeHolidays } from '../app/recompute.ts';
import { sweep } from '../app/sweep.ts';
import { neededContents } from '../db/files.ts';
import { forgetExpired } from '../db/logins.ts';
import { forgetOldNews } from '../db/places.ts';
import { everyMinute } from '../delivery/cron.ts';
import { forgetOldPaces } from '../delivery/paces.ts';

const HOUR = 3_600_000;
/** What was kept long enough goes at once; what looks at every file there is, once an hour. */
export function tidying(core: Filing): () => Promise<void> {
  let last = 0;
  return async () => {
    await eraseOld(core);
    if (Date.now() - last < HOUR) return;
    last = Date.now();
    await eraseLoose(core);
    await forgetExpired(core.db, core.clock(new Date(last)));
    await forgetOldPaces(core.db);
    await core.files.sweep(new Date(last), (sha256s) => neededContents(core.db, sha256s));
  };
}

/** Does each minute what is due, each part of it apart from the others, as long as this process has the part of the clock. Returns how to stop. */
export function startClock(
  shop: Parameters<typeof alertParked>[0],
  ticks: (() => Promise<void>)[],
  now: () => Date,
  log: Logger,
): () => Promise<void> {
  let knows = false;
  const tasks = [
    async () => {
      if (!knows) await noticeHolidays(shop);
      knows = true;
    },
    () => sweep(shop),
    () => tellMornings(shop),
    () => alertParked(shop, now()),
    () => forgetOldNews(shop.db),
    ...ticks,
  ];
  return everyMinute(async () => {
    const { attempt, over } = apart();
    for (const task of tasks) await attempt(task);
    over();
  }, log).stop;
}
