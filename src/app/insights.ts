import { readInsights } from '../db/insights.ts';
import { INSIGHT_DAYS } from '../domain/insights.ts';
import { insightsOf } from '../views/insights.ts';
import type { InsightsPage } from '../views/vocabulary.ts';
import type { Core } from './perform.ts';
import type { Reading } from './reading.ts';

const DAY = 86_400_000;

/** What the last weeks' returns show, in one reader's words. */
export async function insights(core: Core, seller: string, reading: Reading): Promise<InsightsPage> {
  const since = new Date(reading.now.getTime() - INSIGHT_DAYS * DAY);
  const figures = await readInsights(core.db, seller, since, reading.now);
  return insightsOf(figures, { ...reading, zone: 'UTC' });
}
