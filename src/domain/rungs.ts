import { openFrom, type TeamHours } from './hours.ts';

/** One step of a ladder of reminders: half of the time, so many hours before the end, or the end itself. */
export type RungName = 'half' | number | 'overdue';

/** A step of one deadline. */
export type Rung = { name: RungName; at: Date; saidAt: Date | null };

/** Who a reminder calls: whoever holds the return, everybody, or those who lead. */
export type Calls = 'holder' | 'channel' | 'leads';

const HOUR = 3_600_000;

/** The steps of a deadline, the first first: in the team's hours, unless the time would run out before they open again. */
export function rungsOf(names: readonly RungName[], from: Date, at: Date, hours: TeamHours): Rung[] {
  return [...new Set(names)]
    .map((name) => ({ name, at: inHours(instantOf(name, from, at), at, hours), saidAt: null }))
    .sort((a, b) => a.at.getTime() - b.at.getTime() || urgencyOf(b.name) - urgencyOf(a.name));
}

// Where the deadline is nearer than that, a reminder comes halfway.
function instantOf(name: RungName, from: Date, at: Date): Date {
  const half = new Date((from.getTime() + at.getTime()) / 2);
  if (name === 'overdue') return at;
  if (name === 'half') return half;
  const early = at.getTime() - name * HOUR;
  return early > from.getTime() ? new Date(early) : half;
}

function inHours(raw: Date, end: Date, hours: TeamHours): Date {
  const opens = openFrom(raw, hours);
  return opens < end ? opens : raw;
}

// Hours that are left; the end has none, and half of the time counts as the most.
const urgencyOf = (name: Rung['name']): number =>
  name === 'overdue' ? 0 : typeof name === 'number' ? name : Number.MAX_VALUE;

/** Those that are due. Several at once give one reminder, the most pressing. */
export const dueRungs = (rungs: readonly Rung[], now: Date): Rung[] =>
  rungs.filter(({ at, saidAt }) => saidAt === null && at <= now);

/** The same ladder made anew: a step that was said stays said, wherever it stands now. */
export const saidBefore = (rungs: Rung[], before: readonly Rung[]): Rung[] =>
  rungs.map((rung) => ({ ...rung, saidAt: before.find(({ name }) => name === rung.name)?.saidAt ?? null }));

/** How long a reminder can be put off at once. */
export const SNOOZE_HOURS = [1, 4, 24] as const;

/** Steps that were not said and would come before `until` come then; the end does not move. The same steps where none moves. */
export function snoozed(rungs: Rung[], until: Date): Rung[] {
  const early = ({ name, at, saidAt }: Rung): boolean => name !== 'overdue' && saidAt === null && at < until;
  return rungs.some(early) ? rungs.map((rung) => (early(rung) ? { ...rung, at: until } : rung)) : rungs;
}

/** All that are due were said with one reminder. */
export const said = (rungs: readonly Rung[], now: Date): Rung[] =>
  rungs.map((rung) => (rung.saidAt === null && rung.at <= now ? { ...rung, saidAt: now } : rung));

/**
 * The first step calls whoever holds it, those after it everybody, the last one and the end those who lead. A ladder of
 * one step calls the holder.
 */
export function callsOf(rungs: readonly Rung[], due: readonly Rung[]): Calls {
  const place = Math.max(...due.map((rung) => rungs.indexOf(rung)));
  if (due.some(({ name }) => name === 'overdue')) return 'leads';
  if (place <= 0) return 'holder';
  return place === rungs.length - 1 ? 'leads' : 'channel';
}
