import { join } from 'node:path';
import type { FileStore } from '../../src/ports.ts';
import { diskIn, previewOf } from './disk.ts';
import { pictureLooker } from './pictures.ts';

/** Pictures on this machine's disk, each looked at in a process of its own before it is kept. */
export function diskFiles({
  dataDir,
}: {
  dataDir: string;
}): FileStore & { stop(): Promise<void>; pid(): number | null } {
  const disk = diskIn(join(dataDir, 'files'));
  const looker = pictureLooker();
  return {
    async receive(body, how) {
      const arrived = await disk.receive(body, how);
      if ('fault' in arrived) return arrived;
      return { ...arrived, look: () => looker.look(arrived.path, previewOf(arrived.path)) };
    },
    open: disk.open,
    openPreview: disk.openPreview,
    sweep: disk.sweep,
    pid: looker.pid,
    stop: looker.stop,
  };
}
