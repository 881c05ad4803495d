// A process of its own: looks at what strangers sent, and may die of it. Knows no secret, no database and no network.

import { stat } from 'node:fs/promises';
import { fileTypeFromFile } from 'file-type';
import sharp from 'sharp';
import type { PictureType } from '../../src/domain/pictures.ts';
import { partsOfJpeg } from './jpeg.ts';
import type { LookedAt } from './pictures.ts';
import { partsOfPng } from './png.ts';
import { withSource } from './source.ts';

/** Above this nothing is decoded: a picture this large is kept and shown by its name. */
const DECODED_PIXELS = 50_000_000;
const DECODED_BYTES = 100_000_000;
/** One that comes in passes is held in memory whole while it is decoded. */
const DECODED_IN_PASSES = 25_000_000;
/** No camera packs this many pixels into a byte; a picture that does is made to fill somebody's memory. */
const BOMB_PIXELS_PER_BYTE = 100;
const PREVIEW_EDGE = 960;
const MEMORY = 300 * 1024 * 1024;

sharp.cache(false);
sharp.concurrency(1);
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: ['VipsForeignLoadJpegFile', 'VipsForeignLoadPngFile'] });

const FORMATS: Record<string, PictureType> = { jpeg: 'image/jpeg', png: 'image/png' };
const PARTS = { 'image/jpeg': partsOfJpeg, 'image/png': partsOfPng };

async function look(path: string, preview: string): Promise<LookedAt> {
  const magic = (await fileTypeFromFile(path))?.mime;
  if (magic !== 'image/jpeg' && magic !== 'image/png') return { fault: 'not_a_picture' };
  const { size } = await stat(path);
  const { format, width, height, isProgressive } = await sharp(path, { limitInputPixels: false }).metadata();
  if (FORMATS[format ?? ''] !== magic) return { fault: 'not_a_picture' };
  const pixels = width * height;
  if (pixels > DECODED_PIXELS && pixels > size * BOMB_PIXELS_PER_BYTE) return { fault: 'bomb' };
  const parts = withSource(path, PARTS[magic]);
  if (pixels <= (isProgressive ? DECODED_IN_PASSES : DECODED_PIXELS) && size <= DECODED_BYTES) {
    // Drawn anew: what the camera wrote beside the picture, and whatever hides behind it, is not in it.
    await sharp(path, { limitInputPixels: DECODED_PIXELS, failOn: 'warning', sequentialRead: true })
      .rotate()
      .resize(PREVIEW_EDGE, PREVIEW_EDGE, { fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: 80 })
      .timeout({ seconds: 10 })
      .toFile(preview);
  }
  return { type: magic, width, height, parts };
}

setInterval(() => {
  if (process.memoryUsage.rss() > MEMORY) process.exit(1);
}, 20).unref();

process.on('message', ({ path, preview }: { path: string; preview: string }) => {
  look(path, preview)
    .catch((): LookedAt => ({ fault: 'broken' }))
    .then((looked) => process.send?.(looked));
});
// Nobody is left to ask.
process.on('disconnect', () => process.exit(0));
