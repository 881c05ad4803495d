import type { Event } from '../domain/event.ts';
import type { Finding, Said } from '../domain/guideline.ts';
import { languageFor, type Reader } from './reader.ts';

/** What was found, with so much of the words as fits into a sentence. */
export function foundWords({ check, said }: Said, reader: Reader): string {
  const { found } = reader.words.guideline;
  if (check === 'language') return found.language(languageFor(said, reader) ?? said);
  const chars = [...said.replace(/\s+/g, ' ').trim()];
  const excerpt = chars.length > EXCERPT ? `${chars.slice(0, EXCERPT).join('').trim()}…` : chars.join('');
  return found[check](excerpt);
}
const EXCERPT = 60;

/** The same, and what it takes to send it. */
export function findingWords(finding: Finding, reader: Reader): string {
  const found = foundWords(finding, reader);
  return finding.level === 'confirm' ? `${found} ${reader.words.guideline.confirm}` : found;
}

/** That something left although the guideline check had found something, and why: for the team alone. Null: nothing was found. */
export function heededWords({ data }: Event, { words }: Reader): string | null {
  if (!('heeded' in data) || !data.heeded) return null;
  return words.guideline.heeded(data.heeded.map((check) => words.guideline.names[check]).join(', '), data.why ?? '');
}
