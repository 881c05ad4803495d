import { join } from 'node:path';
import type { ArrivedFile, FileStore } from '../../src/ports.ts';
import { type Arrived, arrivingIn, dropArrived, previewOf } from './arriving.ts';
import { bareOf } from './bare.ts';
import { diskShelf } from './disk.ts';
import { pictureLooker } from './pictures.ts';
import type { Bucket } from './s3.ts';
import { previewName, type Shelf } from './shelf.ts';

const HOUR = 3_600_000;

export type FilesOptions = {
  dataDir: string;
  /** Bytes of the disk that stay free. */
  free: number;
  /** Where pictures are kept; null: on the disk. They arrive on the disk in any case. */
  bucket: Bucket | null;
};

export { examineFiles } from './doctor.ts';

/** Where whole files are kept, by the settings. */
export async function shelfFor({ dataDir, bucket }: Pick<FilesOptions, 'dataDir' | 'bucket'>): Promise<Shelf> {
  // Loaded where it is used only: it is large.
  return bucket ? (await import('./s3.ts')).s3Shelf(bucket) : diskShelf(join(dataDir, 'files', 'kept'));
}

/** Pictures, each looked at in a process of its own before it is kept. */
export async function pictureFiles({
  dataDir,
  free,
  bucket,
}: FilesOptions): Promise<FileStore & { stop(): Promise<void>; pid(): number | null }> {
  const shelf = await shelfFor({ dataDir, bucket });
  const arriving = arrivingIn(join(dataDir, 'files', 'arriving'), free);
  const looker = pictureLooker();

  function arrivedFile(came: Arrived): ArrivedFile {
    const files = [came];
    return {
      bytes: came.bytes,
      sha256: came.sha256,
      async look() {
        const looked = await looker.look(came.path, previewOf(came.path), came.bytes);
        if ('fault' in looked) return looked;
        const { parts, ...is } = looked;
        const bare = await bareOf(arriving, came, parts);
        if ('fault' in bare) return bare;
        files.push(bare);
        const { path, bytes, sha256 } = bare;
        const keep = (seller: string) => shelf.put(seller, sha256, { path, preview: previewOf(path) });
        return { ...is, bytes, sha256, keep };
      },
      async drop() {
        for (const file of files) await dropArrived(file);
      },
    };
  }

  return {
    async receive(body, how) {
      const came = await arriving.receive(body, how);
      return 'fault' in came ? came : arrivedFile(came);
    },
    open: shelf.open,
    remove: shelf.remove,
    openPreview: (seller, sha256) => shelf.open(seller, previewName(sha256)),
    /** What is younger than an hour may be on its way to its row. */
    async sweep(now, needed) {
      const old = now.getTime() - HOUR;
      return (await arriving.sweep(old)) + (await shelf.sweep(old, needed));
    },
    pid: looker.pid,
    stop: looker.stop,
  };
}
