import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Check } from '../../src/domain/guideline.ts';
import { lookOver } from '../../src/guidelines/index.ts';

/** Sentences that must be found, and sentences that must not; `own`: ids of the return they are about. */
type Entry = string | { text: string; own?: string[] };
type Half = 'tuning' | 'reporting';

/** How a check did on one set: of `hits` sentences `found` were found, of `misses` there were `alarms` for nothing. */
export type Score = { check: Check; language: string; hits: number; found: number; misses: number; alarms: number };
/** A sentence that was judged wrongly. */
export type Wrong = { check: Check; language: string; kind: 'not found' | 'for nothing'; text: string; said: string };

export function judge(half: Half): { scores: Score[]; wrong: Wrong[] } {
  const wrong: Wrong[] = [];
  const scores = readdirSync(join(import.meta.dirname, half)).flatMap((language) =>
    readdirSync(join(import.meta.dirname, half, language)).map((file): Score => {
      const check = file.replace('.json', '') as Check;
      const { hits, misses } = setOf(half, language, check);
      const [found, lost] = split(hits, check);
      const [alarms] = split(misses, check);
      wrong.push(...lost.map((entry) => told(entry, check, language, 'not found')));
      wrong.push(...alarms.map((entry) => told(entry, check, language, 'for nothing')));
      const [hitCount, missCount] = [hits.length, misses.length];
      return { check, language, hits: hitCount, found: found.length, misses: missCount, alarms: alarms.length };
    }),
  );
  return { scores, wrong };
}

/** `[low, high]` of a share, 95 %, after Wilson; of nothing at all, everything is possible. */
export function wilson(hits: number, of: number): [number, number] {
  if (of === 0) return [0, 1];
  const z = 1.96;
  const share = hits / of;
  const middle = share + (z * z) / (2 * of);
  const spread = z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of));
  const whole = 1 + (z * z) / of;
  return [Math.max(0, (middle - spread) / whole), Math.min(1, (middle + spread) / whole)];
}

const setOf = (half: Half, language: string, check: string): { hits: Entry[]; misses: Entry[] } => {
  const file = join(import.meta.dirname, half, language, `${check}.json`);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { hits: [], misses: [] };
};

const textOf = (entry: Entry): string => (typeof entry === 'string' ? entry : entry.text);
const foundIn = (entry: Entry, check: Check) => {
  const own = typeof entry === 'string' ? [] : (entry.own ?? []);
  return lookOver(textOf(entry), { own, names: [], country: null }).find((found) => found.check === check);
};

function split(entries: Entry[], check: Check): [Entry[], Entry[]] {
  const isFound = (entry: Entry) => foundIn(entry, check) !== undefined;
  return [entries.filter(isFound), entries.filter((entry) => !isFound(entry))];
}

function told(entry: Entry, check: Check, language: string, kind: Wrong['kind']): Wrong {
  const text = textOf(entry);
  const found = foundIn(entry, check);
  return { check, language, kind, text, said: found ? text.slice(found.from, found.to) : '' };
}
