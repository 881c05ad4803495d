import type { Json } from './world.ts';

const SIZES = [64, 80, 160, 360, 480, 720];

/** Events show pictures with their thumbnails; the Web API of the fake has no use for them. */
export function thumbnails(file: Json): Json {
  if (!String(file.mimetype ?? '').startsWith('image/')) return file;
  const address = (size: number) =>
    String(file.url_private)
      .replace('files-pri', 'files-tmb')
      .replace(/(\.\w+)?$/, `_${size}$1`);
  const thumbs = SIZES.flatMap((size): [string, unknown][] => [
    [`thumb_${size}`, address(size)],
    ...(size < 360
      ? []
      : ([
          [`thumb_${size}_w`, size],
          [`thumb_${size}_h`, size],
        ] as [string, unknown][])),
  ]);
  return { ...file, ...Object.fromEntries(thumbs), thumb_tiny: 'AwAwADDK', original_w: 1000, original_h: 1000 };
}
