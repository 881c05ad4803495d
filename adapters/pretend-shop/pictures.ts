import { createHash } from 'node:crypto';
import { crc32, deflateSync } from 'node:zlib';

const WIDTH = 320;
const HEIGHT = 240;

/** What the customer's phone took, as far as a pretend shop can tell: two colours of the picture's own, one on the other. */
export function pictureOf(id: string): Buffer {
  const hash = createHash('sha256').update(id).digest();
  const [ground, thing] = [hash.subarray(0, 3), hash.subarray(3, 6)];
  const [x, y, r] = [80 + ((hash[6] ?? 0) % 160), 60 + ((hash[7] ?? 0) % 120), 30 + ((hash[8] ?? 0) % 40)];
  const rows = Buffer.alloc(HEIGHT * (1 + WIDTH * 3));
  for (let line = 0; line < HEIGHT; line += 1) {
    for (let column = 0; column < WIDTH; column += 1) {
      const colour = (column - x) ** 2 + (line - y) ** 2 < r ** 2 ? thing : ground;
      colour.copy(rows, line * (1 + WIDTH * 3) + 1 + column * 3);
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(WIDTH, 0);
  head.writeUInt32BE(HEIGHT, 4);
  // Eight bits a colour, three colours.
  head.set([8, 2], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
