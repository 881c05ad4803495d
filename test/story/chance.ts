// Chance that can be had again: everything a run draws comes from its seed, each part of it from a stream of its own,
// so that one part being slower does not change what another draws.

export type Chance = {
  /** A whole number, both ends included. */
  int(from: number, to: number): number;
  /** True in this share of the draws. */
  is(share: number): boolean;
  one<T>(list: readonly [T, ...T[]]): T;
};

export function chanceOf(seed: string): Chance {
  let state = hash(seed);
  // mulberry32
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const int = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return { int, is: (share) => next() < share, one: (list) => list[int(0, list.length - 1)] ?? list[0] };
}

// FNV-1a
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (const byte of Buffer.from(text)) h = Math.imul(h ^ byte, 0x01000193);
  return h;
}
