import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

export type Started = { url: string; stop(): Promise<void> };

/** Starts one of this folder's scripts and waits until it says where it is. */
export async function started(
  script: string,
  words: string[],
  environment: Record<string, string> = {},
): Promise<Started> {
  const child: ChildProcess = fork(join(import.meta.dirname, script), words, {
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const [{ url }] = (await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(() => {
      throw new Error(`${script} ended before it began`);
    }),
  ])) as [{ url: string }];
  return {
    url,
    async stop() {
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      await gone;
    },
  };
}
