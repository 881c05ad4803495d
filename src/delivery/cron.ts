import cron from 'node-cron';
import { tracesOf } from '../ports.ts';

/**
 * Ticks at boot and every minute in UTC: in other zones node-cron loses the hour at the end of summer time. What is due
 * is a question to the database, so a missed or doubled tick changes nothing.
 */
export function everyMinute(
  tick: () => Promise<void>,
  log: { error(fields: object, line: string): void },
): { stop(): Promise<void> } {
  let running: Promise<void> = Promise.resolve();
  const run = () => {
    running = running.then(tick).catch((error: unknown) => failed(tracesOf(error)));
  };
  // Whatever it is may be the same for very many: the first of them say enough.
  const failed = (traces: object[]) =>
    log.error({ failed: traces.length, first: traces.slice(0, 5) }, 'the clock could not do all of it');
  const task = cron.schedule('* * * * *', run, { timezone: 'Etc/UTC' });
  run();
  return {
    async stop() {
      await task.stop();
      await running;
    },
  };
}
