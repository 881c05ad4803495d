import { createHash } from 'node:crypto';
import sharp from 'sharp';

/** A picture of its own colour: as a phone makes one, with where it was taken written in it. */
export const aJpeg = (colour = '#c04020', { width = 320, height = 240 } = {}): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: colour } })
    .jpeg()
    .withExif({ IFD0: { Copyright: 'ليلى' }, IFD3: { GPSLatitude: '25/1 12/1 0/1', GPSLatitudeRef: 'N' } })
    .toBuffer();

export const aPng = (colour = '#2040c0', { width = 320, height = 240 } = {}): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: colour } })
    .png()
    .toBuffer();

/** One of more bytes than a platform's form takes. */
export const aLargePng = (): Promise<Buffer> =>
  sharp({ create: { width: 2_000, height: 1_900, channels: 3, background: '#204060' } })
    .png({ compressionLevel: 0 })
    .toBuffer();

export const sha256Of = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** A picture with something in it everywhere, so that half of it is half a picture. */
export const noise = (format: 'png' | 'jpeg' = 'png'): Promise<Buffer> => {
  const grain = { type: 'gaussian' as const, mean: 128, sigma: 40 };
  return sharp({ create: { width: 400, height: 400, channels: 3, background: '#fff', noise: grain } })
    .toFormat(format)
    .toBuffer();
};
