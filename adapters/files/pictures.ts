import { type ChildProcess, fork } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { PictureFault, PictureType } from '../../src/domain/pictures.ts';
import type { KeptPart } from './kept-parts.ts';

const PROGRAM = fileURLToPath(new URL('./picture-process.ts', import.meta.url));
const LOADER = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
const TIMEOUT = 20_000;
/** A picture is read from its beginning to its end, however slow the disk: so many bytes of it in a millisecond. */
const READ = 20_000;
/** A process that nobody asked for this long ends: pictures come in crowds, and seldom. */
const IDLE = 60_000;

/** `parts`: what of the file draws the picture; null: all of it. */
export type LookedAt =
  | { type: PictureType; width: number; height: number; parts: KeptPart[] | null }
  | { fault: PictureFault };

/**
 * Looks at pictures one after the other, in a process that has nothing to lose. When it takes too long, uses too much
 * memory or dies, the picture it was looking at is broken, and the next one gets a new process.
 */
export function pictureLooker({ timeoutMs = TIMEOUT }: { timeoutMs?: number } = {}) {
  let child: ChildProcess | null = null;
  let idle: NodeJS.Timeout | null = null;
  let last: Promise<unknown> = Promise.resolve();

  function begin(): ChildProcess {
    const begun = fork(PROGRAM, {
      execArgv: [`--import=${LOADER}`, '--max-old-space-size=64'],
      // No setting of ours, and so no secret of ours.
      env: { PATH: process.env.PATH ?? '' },
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    begun.unref();
    begun.channel?.unref();
    begun.once('exit', () => {
      if (child === begun) child = null;
    });
    return begun;
  }

  function end(): void {
    child?.kill('SIGKILL');
    child = null;
  }

  async function ask(path: string, preview: string, bytes: number): Promise<LookedAt> {
    if (idle) clearTimeout(idle);
    child ??= begin();
    const asked = child;
    const looked = await new Promise<LookedAt>((resolve) => {
      const late = setTimeout(end, timeoutMs + bytes / READ);
      const answer = (looked: LookedAt) => {
        clearTimeout(late);
        asked.off('message', answer).off('exit', died).off('error', died);
        resolve(looked);
      };
      const died = () => answer({ fault: 'broken' });
      asked.on('message', answer).on('exit', died).on('error', died);
      asked.send({ path, preview });
    });
    idle = setTimeout(end, IDLE).unref();
    return looked;
  }

  return {
    look(path: string, preview: string, bytes: number): Promise<LookedAt> {
      const looked = last.then(() => ask(path, preview, bytes));
      last = looked.catch(() => {});
      return looked;
    },
    /** The process id, for whoever measures. */
    pid: () => child?.pid ?? null,
    async stop() {
      await last;
      if (idle) clearTimeout(idle);
      end();
    },
  };
}
