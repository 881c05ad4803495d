// `npm run pictures:big`: the largest picture goes in and out, while the memory of the desk and of all it started is looked
// at every 50 ms.
//   --at-once 1   how many at the same time      --megabytes 1024   how large each is      --s3   kept in a bucket
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { bucketServer } from '../fakes/bucket.ts';
import { aJpeg } from '../pictures.ts';
import { openStage, sha256 } from './stage.ts';

const { values } = parseArgs({
  options: {
    'at-once': { type: 'string', default: '1' },
    megabytes: { type: 'string', default: '1024' },
    s3: { type: 'boolean', default: false },
  },
});
const MB = 1024 * 1024;
const bytes = Number(values.megabytes) * MB;
const atOnce = Number(values['at-once']);

// In this process, so that its memory is not counted.
const bucket = values.s3 ? await bucketServer() : null;
const stage = await openStage(bucket?.settings);
let peak = 0;
try {
  // Everything is loaded and has worked once before it is measured.
  const small = await aJpeg();
  const warm = stage.put('warm', small.length, sha256(small));
  warm.sending.end(small);
  if ((await warm.answer) !== 202) throw new Error('the small picture was not taken');
  const before = await stage.memory();
  const watching = setInterval(async () => {
    peak = Math.max(peak, await stage.memory());
  }, 50);
  const began = performance.now();
  const digests = await Promise.all(Array.from({ length: atOnce }, (_, n) => inAndOut(n)));
  const seconds = (performance.now() - began) / 1_000;
  clearInterval(watching);
  console.log(
    `${atOnce} × ${values.megabytes} MB in and out${values.s3 ? ' of a bucket' : ''} in ${seconds.toFixed(1)} s, hashes equal: ${digests.every(Boolean)}`,
  );
  console.log(
    `memory of desk and picture process: ${mb(before)} MB before, ${mb(peak)} MB at the peak, growth ${mb(peak - before)} MB`,
  );
  process.exitCode = digests.every(Boolean) ? 0 : 1;
} finally {
  await stage.close();
  await bucket?.close();
}

async function inAndOut(n: number): Promise<boolean> {
  const head = await aJpeg(`#${String(100_000 + n)}`);
  const digest = createHash('sha256');
  for (const piece of piecesOf(head)) digest.update(piece);
  const claimed = digest.digest();
  const { sending, answer } = stage.put(`big-${n}`, bytes, claimed);
  await pipeline(Readable.from(piecesOf(head)), sending);
  const status = await answer;
  if (status !== 202) throw new Error(`the picture was answered ${status}`);
  const { own_id, sha256, sent_sha256, bytes: left } = await stage.row(`big-${n}`);
  // Where it was taken stays behind, so what leaves is another file, and a little shorter.
  if (sent_sha256 !== claimed.toString('hex') || Number(left) >= bytes) throw new Error('it was kept as it came');
  const response = await fetch(stage.link(own_id));
  const hash = createHash('sha256');
  for await (const piece of response.body ?? []) hash.update(piece);
  return hash.digest('hex') === sha256;
}

/** A small picture whose pixels go on and on: large to carry, quick to make. */
function* piecesOf(picture: Buffer): Generator<Buffer> {
  const [head, end] = [picture.subarray(0, -2), picture.subarray(-2)];
  yield head;
  const scan = Buffer.alloc(64 * 1024, 7);
  for (let left = bytes - picture.length; left > 0; left -= scan.length)
    yield scan.subarray(0, Math.min(left, scan.length));
  yield end;
}

function mb(amount: number): string {
  return (amount / MB).toFixed(1);
}
