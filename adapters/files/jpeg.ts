import { type KeptPart, keptParts } from './kept-parts.ts';
import { onlyOrientation, orientationIn } from './orientation.ts';
import { Broken, type Source, WINDOW } from './source.ts';

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP2 = 0xe2;
const APP14 = 0xee;
/** Frames, tables and what else a decoder needs. DHT, JPG and DAC stand between the frames and are no frames. */
const isFrame = (code: number): boolean => code >= 0xc0 && code <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(code);
const isTable = (code: number): boolean => code === 0xc4 || code === 0xcc || (code >= 0xdb && code <= 0xdf);
const isRestart = (code: number): boolean => code >= 0xd0 && code <= 0xd7;

const MOST_SEGMENTS = 100_000;
const JFIF = Buffer.from('JFIF\0', 'latin1');
const EXIF = Buffer.from('Exif\0\0', 'latin1');
const ICC = Buffer.from('ICC_PROFILE\0', 'latin1');
const ADOBE = Buffer.from('Adobe', 'latin1');

type Segment = { code: number; start: number; at: number; end: number };

/**
 * Walks a JPEG from its first byte to its end marker, and answers what of it is needed to draw it: no Exif but the
 * orientation, no XMP, no IPTC, no comments, no thumbnails, nothing behind its end. Null: all of it. Throws `Broken`.
 */
export function partsOfJpeg(source: Source): KeptPart[] | null {
  if (source.read(0, 2).readUInt16BE() !== 0xff00 + SOI) throw new Broken('it does not begin');
  const parts = keptParts(source);
  parts.keep(0, 2);
  const seen = { frame: false, scan: false, jfif: false, orientation: false };
  let at = 2;
  for (let n = 0; n < MOST_SEGMENTS; n += 1) {
    const segment = segmentAt(source, at);
    const { code, start, end } = segment;
    at = end;
    if (code === EOI) {
      if (!seen.scan) throw new Broken('there is no picture in it');
      parts.keep(start, end);
      return parts.all();
    }
    if (code === SOS) {
      if (!seen.frame) throw new Broken('a scan without its frame');
      seen.scan = true;
      at = endOfScan(source, end);
      parts.keep(start, at);
    } else if (isFrame(code) || isTable(code)) {
      seen.frame ||= isFrame(code);
      parts.keep(start, end);
    } else {
      // A copy: the window moves on.
      const drawn = drawnBy(code, Buffer.from(source.read(segment.at + 4, end - segment.at - 4)), seen);
      if (drawn) parts.replace(segment.at, end, segmentOf(code, drawn));
    }
  }
  throw new Broken('it is made of too many pieces');
}

function segmentAt(source: Source, start: number): Segment {
  if (source.read(start, 1)[0] !== 0xff) throw new Broken('no marker where one must be');
  let at = start;
  while (source.read(at + 1, 1)[0] === 0xff) at += 1;
  const code = source.read(at + 1, 1)[0] ?? 0;
  if (code === EOI) return { code, start, at, end: at + 2 };
  if (code < 0xc0 || code === SOI || isRestart(code)) throw new Broken('a marker where none can be');
  const length = source.read(at + 2, 2).readUInt16BE();
  const end = at + 2 + length;
  if (length < 2 || end > source.size) throw new Broken('a segment without its end');
  return { code, start, at, end };
}

type Seen = { jfif: boolean; orientation: boolean };

/** Of what programs wrote beside the picture, what changes how it is drawn; null: nothing does. */
function drawnBy(code: number, data: Buffer, seen: Seen): Buffer | null {
  const begins = (words: Buffer): boolean => data.subarray(0, words.length).equals(words);
  if (code === APP2 && begins(ICC)) return data;
  if (code === APP14 && begins(ADOBE) && data.length >= 12) return data.subarray(0, 12);
  if (code === APP0 && begins(JFIF) && data.length >= 14 && !seen.jfif) {
    seen.jfif = true;
    // Without the small picture in it: that may show what was cut away.
    return Buffer.concat([data.subarray(0, 12), Buffer.alloc(2)]);
  }
  if (code !== APP1 || !begins(EXIF) || seen.orientation) return null;
  seen.orientation = true;
  const turned = orientationIn(data.subarray(EXIF.length));
  return turned === 1 ? null : Buffer.concat([EXIF, onlyOrientation(turned)]);
}

function segmentOf(code: number, data: Buffer): Buffer {
  const head = Buffer.from([0xff, code, 0, 0]);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([head, data]);
}

/** The first marker behind a scan that belongs to none. */
function endOfScan(source: Source, from: number): number {
  let at = from;
  while (at < source.size) {
    const window = source.read(at, Math.min(WINDOW, source.size - at));
    let found = window.indexOf(0xff);
    while (found >= 0 && found + 1 < window.length) {
      const code = window[found + 1] ?? 0;
      if (code !== 0 && code !== 0xff && !isRestart(code)) return at + found;
      found = window.indexOf(0xff, found + 1);
    }
    if (found < 0) at += window.length;
    else if (found > 0) at += found;
    else break;
  }
  throw new Broken('it ends too early');
}
