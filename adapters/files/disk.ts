import { createReadStream } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { agedIn, ignoreMissing, isAged, namesIn } from './folder.ts';
import { contentOf, folderOf, previewName, type Shelf } from './shelf.ts';

/**
 * Files on this machine's disk: `<seller>/<sha256>`. They come there by a move when they are whole, so none of them is ever
 * half of one, whenever the process dies.
 */
export function diskShelf(dir: string): Shelf {
  const placeOf = (seller: string, name: string) => join(dir, folderOf(seller), name);
  return {
    async put(seller, sha256, { path, preview }) {
      const place = placeOf(seller, sha256);
      await mkdir(dirname(place), { recursive: true });
      // The preview first: where the file is, its preview is, if it has one.
      await rename(preview, placeOf(seller, previewName(sha256))).catch(ignoreMissing);
      await rename(path, place);
    },
    async open(seller, name) {
      const path = placeOf(seller, name);
      const found = await stat(path).catch(ignoreMissing);
      if (!found) return null;
      return {
        bytes: found.size,
        read: (range) => createReadStream(path, range ? { start: range.start, end: range.end } : {}),
      };
    },
    async remove(seller, sha256) {
      await rm(placeOf(seller, sha256), { force: true });
      await rm(placeOf(seller, previewName(sha256)), { force: true });
    },
    async sweep(old, needed) {
      let removed = 0;
      for (const seller of await namesIn(dir)) {
        const paths = await agedIn(join(dir, seller), old);
        const contents = [...new Set(paths.map((path) => contentOf(basename(path))))];
        const still = contents.length > 0 ? await needed(contents) : new Set();
        for (const path of paths) {
          // Looked at again: the same picture may have come meanwhile.
          if (still.has(contentOf(basename(path))) || !(await isAged(path, old))) continue;
          await rm(path, { force: true });
          removed += 1;
        }
      }
      return removed;
    },
  };
}
