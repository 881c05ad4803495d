import { fold } from './fold.ts';

/** Stands where something of the return itself stood: a word that no pattern knows. */
export const OWN = '\ue000';

/**
 * The text with these blanked, unit for unit: a return's ids are no phone numbers, and a name or a product's title says
 * nothing about whoever writes it.
 */
export function blanked(text: string, names: readonly string[], blank: string): string {
  return names
    .map((name) => fold(name).text.trim())
    .filter((name) => name.length >= SHORTEST)
    .toSorted((a, b) => b.length - a.length)
    .reduce((rest, name) => without(rest, name, blank), text);
}
const SHORTEST = 2;

const inWord = (char: string | undefined) => char !== undefined && /[\p{L}\p{N}]/u.test(char);

function without(text: string, name: string, blank: string): string {
  let rest = text;
  for (let from = rest.indexOf(name); from >= 0; from = rest.indexOf(name, from + name.length)) {
    const to = from + name.length;
    if (inWord(rest[from - 1]) || inWord(rest[to])) continue;
    rest = rest.slice(0, from) + blank.repeat(name.length) + rest.slice(to);
  }
  return rest;
}
