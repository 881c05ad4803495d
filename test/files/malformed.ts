import { deflateSync } from 'node:zlib';
import type { PictureFault } from '../../src/domain/pictures.ts';
import { chunk, head, PNG, segment } from '../fixtures/pictures/pieces.ts';

/** `bytes` null: it lies in test/fixtures/pictures. `fault` null: it is taken, and what is in it harms nobody. */
export type Malformed = { file: string; fault: PictureFault | null; bytes: (() => Buffer) | null };

const refused = (fault: PictureFault, ...files: string[]): Malformed[] =>
  files.map((file) => ({ file, fault, bytes: null }));
const harmless = (...files: string[]): Malformed[] => files.map((file) => ({ file, fault: null, bytes: null }));

/** What nobody should send, and what becomes of it at every door. */
export const MALFORMED: Malformed[] = [
  ...refused('not_a_picture', 'empty.jpg', 'page.jpg', 'drawing.jpg', 'document.jpg', 'program.jpg', 'moving.jpg'),
  ...refused('not_a_picture', 'webp.jpg', 'long-chunk.png'),
  ...refused('type_differs', 'png.jpg', 'jpeg.png'),
  ...refused('broken', 'half.jpg', 'head.jpg', 'endless.jpg', 'long-segment.jpg', 'short-segment.jpg', 'no-scan.jpg'),
  ...refused('broken', 'half.png', 'endless.png', 'other-chunk.png', 'altered-chunk.png'),
  ...refused('broken', 'parted.png', 'stranger.png', 'shreds.png', 'profile-bomb.png'),
  ...refused('bomb', 'bomb.png', 'bomb.jpg'),
  ...harmless('flat.png', 'text-bomb.png', 'zip.jpg', 'page.png', 'comment.jpg', 'gps.jpg', 'gps.png'),
  // Larger than what is decoded: only its structure is walked.
  { file: 'large.png', fault: null, bytes: () => largePng() },
  { file: 'large-half.png', fault: 'broken', bytes: () => half(largePng()) },
  { file: 'large-endless.png', fault: 'broken', bytes: () => largePng().subarray(0, -12) },
  { file: 'large.jpg', fault: null, bytes: () => largeJpeg() },
  { file: 'large-half.jpg', fault: 'broken', bytes: () => half(largeJpeg()) },
  { file: 'large-endless.jpg', fault: 'broken', bytes: () => largeJpeg().subarray(0, -2) },
];

const half = (bytes: Buffer): Buffer => bytes.subarray(0, Math.floor(bytes.length / 2));

/** 52 million pixels of one bit each. */
function largePng(edge = 7_200): Buffer {
  const rows = deflateSync(Buffer.alloc(edge * (1 + edge / 8)), { level: 0 });
  const ihdr = head(edge, edge, { depth: 1, colour: 0 });
  const told = chunk('tEXt', Buffer.from('Location\0SECRET'));
  return Buffer.concat([PNG, ihdr, told, chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))]);
}

/** 64 million pixels, as far as anybody sees who does not decode them. */
function largeJpeg(edge = 8_000): Buffer {
  const told = segment(0xe1, Buffer.from('Exif\0\0II*\0SECRET'));
  const tables = Buffer.from(`ffdb004300${'01'.repeat(64)}`, 'hex');
  const frame = Buffer.from('ffc0000b080000000001011100', 'hex');
  frame.writeUInt16BE(edge, 5);
  frame.writeUInt16BE(edge, 7);
  const codes = Buffer.from(`ffc4001400${'01'}${'00'.repeat(15)}00ffc4001410${'01'}${'00'.repeat(15)}00`, 'hex');
  const scan = Buffer.from('ffda0008010100003f00', 'hex');
  const lines = Buffer.alloc(2_000_000, 0x2a);
  return Buffer.concat([
    Buffer.from('ffd8', 'hex'),
    told,
    tables,
    frame,
    codes,
    scan,
    lines,
    Buffer.from('ffd9', 'hex'),
  ]);
}
