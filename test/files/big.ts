// `npm run pictures:big`: the largest picture goes in and out, while the memory of the desk and of all it started is looked
// at every 50 ms.
//   --at-once 1   how many at the same time      --megabytes 1024   how large each is      --s3   kept in a bucket
//   --console     from the console's form        --reads 1          so many megabytes a second are read at the other end
import { createHash } from 'node:crypto';
import { createWriteStream, openAsBlob } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { HTMLElement } from 'node-html-parser';
import { bucketServer } from '../fakes/bucket.ts';
import { browserAt } from '../journeys/browser.ts';
import { aJpeg } from '../pictures.ts';
import { openStage } from './stage.ts';

const { values } = parseArgs({
  options: {
    'at-once': { type: 'string', default: '1' },
    megabytes: { type: 'string', default: '1024' },
    s3: { type: 'boolean', default: false },
    console: { type: 'boolean', default: false },
    reads: { type: 'string', default: '0' },
  },
});
const MB = 1024 * 1024;
const bytes = Number(values.megabytes) * MB;
const atOnce = Number(values['at-once']);
/** Megabytes a second; 0: as fast as it comes. */
const pace = Number(values.reads);

// In this process, so that its memory is not counted.
const bucket = values.s3 ? await bucketServer() : null;
const stage = await openStage(bucket?.settings);
let peak = 0;
try {
  // Everything is loaded and has worked once before it is measured.
  const way = values.console ? fromConsole : fromShop;
  for (const n of [900, 901]) await way(n, MB);
  const before = await stage.memory();
  const watching = setInterval(async () => {
    peak = Math.max(peak, await stage.memory());
  }, 50);
  const began = performance.now();
  const digests = await Promise.all(Array.from({ length: atOnce }, (_, n) => way(n, bytes)));
  const seconds = (performance.now() - began) / 1_000;
  clearInterval(watching);
  console.log(
    `${atOnce} × ${values.megabytes} MB ${values.console ? 'from the console' : 'from the shop'} in and out${values.s3 ? ' of a bucket' : ''}${pace > 0 ? `, read at ${pace} MB a second,` : ''} in ${seconds.toFixed(1)} s, hashes equal: ${digests.every(Boolean)}`,
  );
  console.log(
    `memory of desk and picture process: ${mb(before)} MB before, ${mb(peak)} MB at the peak, growth ${mb(peak - before)} MB`,
  );
  process.exitCode = digests.every(Boolean) ? 0 : 1;
} finally {
  await stage.close();
  await bucket?.close();
}

async function fromShop(n: number, bytes: number): Promise<boolean> {
  const head = await aJpeg(`#${String(100_000 + n)}`);
  const digest = createHash('sha256');
  for (const piece of piecesOf(head, bytes)) digest.update(piece);
  const claimed = digest.digest();
  const { sending, answer } = stage.put(`big-${n}`, bytes, claimed);
  await pipeline(Readable.from(piecesOf(head, bytes)), sending);
  const status = await answer;
  if (status !== 202) throw new Error(`the picture was answered ${status}`);
  const { own_id, sha256, sent_sha256, bytes: left } = await stage.row(`big-${n}`);
  // Where it was taken stays behind, so what leaves is another file, and a little shorter.
  if (sent_sha256 !== claimed.toString('hex') || Number(left) >= bytes) throw new Error('it was kept as it came');
  return (await read(own_id)) === sha256;
}

/** As somebody of staff attaches it to a message in the console, up to the preview; a browser reads it from their disk. */
async function fromConsole(n: number, bytes: number): Promise<boolean> {
  const path = join(stage.folder, '..', `chosen-${n}.jpg`);
  const head = await aJpeg(`#${String(100_000 + n)}`);
  await pipeline(Readable.from(piecesOf(head, bytes)), createWriteStream(path));
  const browser = browserAt(stage.url);
  await browser.go((await stage.login()) ?? '');
  const entrance = browser.page().querySelector('form[action^="/login/"]');
  if (!entrance) throw new Error('the login link shows no button');
  await browser.submit(entrance, null);
  await browser.go(`/returns/${await stage.opened(`R-${n}`)}/contact`);
  const form = browser.page().querySelector('#open-form form');
  const sent = new FormData();
  for (const { name, value } of fieldsOf(form)) sent.append(name, value);
  sent.set('field.category', 'support');
  sent.set('field.text', 'This is how the lid goes on.');
  sent.append('field.pictures', await openAsBlob(path, { type: 'image/jpeg' }), `chosen-${n}.jpg`);
  const status = await browser.go(form?.getAttribute('action') ?? '', sent);
  const preview = browser.seen().form?.text ?? '';
  if (!preview.includes(`chosen-${n}.jpg`)) throw new Error(`the form was answered ${status}: ${preview}`);
  const [row] = await stage.db('files').where({ name: `chosen-${n}.jpg` });
  return (await read(row.own_id)) === row.sha256;
}

function fieldsOf(form: HTMLElement | null): { name: string; value: string }[] {
  return (form?.querySelectorAll('input[type=hidden], button[type=submit]') ?? []).map((input) => ({
    name: input.getAttribute('name') ?? '',
    value: input.getAttribute('value') ?? '',
  }));
}

/** What the other end gets behind a link, as fast as it reads; its hash. */
async function read(ownId: string): Promise<string> {
  const response = await fetch(stage.link(ownId));
  const hash = createHash('sha256');
  const began = performance.now();
  let here = 0;
  for await (const piece of response.body ?? []) {
    hash.update(piece);
    here += piece.length;
    const due = pace === 0 ? 0 : (here / (pace * MB)) * 1_000 - (performance.now() - began);
    if (due > 0) await setTimeout(due);
  }
  return hash.digest('hex');
}

/** A small picture whose pixels go on and on: large to carry, quick to make. */
function* piecesOf(picture: Buffer, bytes: number): Generator<Buffer> {
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
