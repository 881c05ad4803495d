import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One promise of the README: what it is, and the journey that keeps it. */
export type Feature = { promise: string; file: string; journey: string };
/** A test as it ended: its file, its names from the outermost, whether it passed. */
export type Ran = { file: string; names: string[]; passed: boolean };

/** Where every promise must hold. */
export const EVERYWHERE = ['console', 'slack', 'discord'] as const;

const ROW = /^\| (.+?) \| \[(.+?)\]\((test\/journeys\/[\w-]+\.test\.ts)\) \|$/gm;

/** The feature table of the README, read as it stands there. */
export function features(readme = readFileSync(join(import.meta.dirname, '..', '..', 'README.md'), 'utf8')): Feature[] {
  const table = /<!-- features -->\n([\s\S]*?)<!-- \/features -->/.exec(readme)?.[1] ?? '';
  return [...table.matchAll(ROW)].map(([, promise = '', journey = '', file = '']) => ({ promise, journey, file }));
}

/** Promises that were not kept in this run, with the place; of files that did not run nothing is said. */
export function unkept(promised: Feature[], ran: Ran[]): string[] {
  return promised
    .filter(({ file }) => ran.some((test) => test.file.endsWith(file)))
    .flatMap(({ promise, file, journey }) =>
      EVERYWHERE.filter(
        (place) =>
          !ran.some(
            (test) =>
              test.passed &&
              test.file.endsWith(file) &&
              test.names.at(-1) === journey &&
              test.names.some((name) => name.toLowerCase().replaceAll("'", '').split(' ')[1] === place),
          ),
      ).map((place) => `“${promise}” did not run on ${place}: ${file}: ${journey}`),
    );
}
