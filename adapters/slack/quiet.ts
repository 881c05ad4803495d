import { type Logger, LogLevel } from '@slack/bolt';
import type { Log } from './clients.ts';

const said = (line: unknown): string =>
  typeof line === 'string' ? line.slice(0, 200) : line instanceof Error ? line.name : typeof line;

/** Bolt's log, without what it received: that is people's words and nobody's business in a log. */
export const quiet = (log: Log): Logger => ({
  debug: () => {},
  info: () => {},
  warn: (...lines) => log.warn({ from: 'slack' }, lines.map(said).join(' ')),
  error: (...lines) => log.warn({ from: 'slack' }, lines.map(said).join(' ')),
  setLevel: () => {},
  getLevel: () => LogLevel.WARN,
  setName: () => {},
});
