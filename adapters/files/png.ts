import { crc32, inflateSync } from 'node:zlib';
import { type KeptPart, keptParts } from './kept-parts.ts';
import { onlyOrientation, orientationIn } from './orientation.ts';
import { Broken, type Source, WINDOW } from './source.ts';

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');
const CRITICAL = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND']);
/** Of the rest: what changes how it is drawn. */
const DRAWN = new Set(['tRNS', 'cHRM', 'gAMA', 'iCCP', 'sBIT', 'sRGB', 'cICP', 'mDCV', 'cLLI', 'bKGD', 'pHYs']);
const MOST_CHUNKS = 1_000_000;
/** Colours need no more than this; what unpacks to more is made to fill somebody's memory. */
const MOST_COLOURS = 16 * 1024 * 1024;
/** More of it than this nobody needs to find out how a picture is turned. */
const EXIF_READ = 65_536;

/**
 * Walks a PNG from its signature to its last chunk, and answers what of it is needed to draw it: no text, no time, no
 * Exif but the orientation, nothing behind its end. Null: all of it. Throws `Broken`.
 */
export function partsOfPng(source: Source): KeptPart[] | null {
  if (!source.read(0, 8).equals(SIGNATURE)) throw new Broken('it does not begin');
  const parts = keptParts(source);
  parts.keep(0, 8);
  let before = '';
  let pixels = false;
  let turned = false;
  let at = 8;
  for (let n = 0; n < MOST_CHUNKS; n += 1) {
    const head = source.read(at, 8);
    const length = head.readUInt32BE();
    const type = head.toString('latin1', 4);
    const end = at + 12 + length;
    if (!/^[A-Za-z]{4}$/.test(type) || end > source.size) throw new Broken('a chunk without its end');
    if ((before === '') !== (type === 'IHDR')) throw new Broken('its head is not where it must be');
    if (type === 'IDAT' && pixels && before !== 'IDAT') throw new Broken('its pixels are not together');
    const isCritical = type.charAt(0) < 'a';
    if (isCritical && !CRITICAL.has(type)) throw new Broken('a chunk that nobody knows');
    if (isCritical || DRAWN.has(type)) {
      checkSum(source, at, end);
      if (type === 'iCCP') checkColours(source.read(at + 8, length));
      parts.keep(at, end);
    } else if (type === 'eXIf' && !turned) {
      turned = true;
      const value = orientationIn(Buffer.from(source.read(at + 8, Math.min(length, EXIF_READ))));
      if (value !== 1) parts.replace(at, end, chunkOf('eXIf', onlyOrientation(value)));
    }
    if (type === 'IEND') {
      if (!pixels) throw new Broken('there is no picture in it');
      return parts.all();
    }
    pixels ||= type === 'IDAT';
    before = type;
    at = end;
  }
  throw new Broken('it is made of too many pieces');
}

function checkSum(source: Source, start: number, end: number): void {
  let sum = 0;
  for (let at = start + 4; at < end - 4; at += WINDOW)
    sum = crc32(source.read(at, Math.min(WINDOW, end - 4 - at)), sum);
  if (source.read(end - 4, 4).readUInt32BE() !== sum) throw new Broken('a chunk was altered');
}

/** Its name, a zero, how it is packed (always 0), and the profile itself. */
function checkColours(data: Buffer): void {
  try {
    inflateSync(data.subarray(data.indexOf(0) + 2), { maxOutputLength: MOST_COLOURS });
  } catch {
    throw new Broken('its colours cannot be unpacked');
  }
}

function chunkOf(type: string, data: Buffer): Buffer {
  const framed = Buffer.alloc(12 + data.length);
  framed.writeUInt32BE(data.length);
  framed.write(type, 4, 'latin1');
  data.copy(framed, 8);
  framed.writeUInt32BE(crc32(framed.subarray(4, -4)), 8 + data.length);
  return framed;
}
