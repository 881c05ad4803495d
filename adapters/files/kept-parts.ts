import { Broken, type Source } from './source.ts';

/** A piece of a picture: of the file as it came (`to` not included), or bytes of our own, in base64. */
export type KeptPart = { from: number; to: number } | { literal: string };

/** No honest picture is kept in more pieces: what is left out of one stands together, at its beginning or its end. */
const MOST = 1_000;

/** Gathers what stays of a picture, in its order. */
export function keptParts(source: Source) {
  const parts: KeptPart[] = [];
  const add = (part: KeptPart): void => {
    if (parts.length >= MOST) throw new Broken('it is made of too many pieces');
    parts.push(part);
  };

  /** From here to there, the end not included. */
  function keep(from: number, to: number): void {
    const last = parts.at(-1);
    if (last && 'to' in last && last.to === from) last.to = to;
    else add({ from, to });
  }

  return {
    keep,
    /** These bytes instead of those. */
    replace(from: number, to: number, bytes: Buffer): void {
      if (to - from === bytes.length && source.read(from, to - from).equals(bytes)) keep(from, to);
      else add({ literal: bytes.toString('base64') });
    },
    /** Null: all of it. */
    all(): KeptPart[] | null {
      const [only] = parts;
      const whole = parts.length === 1 && only && 'to' in only && only.from === 0 && only.to === source.size;
      return whole ? null : parts;
    },
  };
}
