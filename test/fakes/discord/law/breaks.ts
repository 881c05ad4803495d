import type { Json } from '../world.ts';

export type Path = (string | number)[];

/** One thing that is wrong with a request, where, and in Discord's words. Only code 50035 and the path are certain. */
export type Break = { path: Path; code: string; message: string };

export const broken = (path: Path, code: string, message: string): Break => ({ path, code, message });

export const required = (path: Path) => broken(path, 'BASE_TYPE_REQUIRED', 'This field is required');

export const badLength = (path: Path, least: number, most: number) =>
  broken(path, 'BASE_TYPE_BAD_LENGTH', `Must be between ${least} and ${most} in length.`);

export const notOneOf = (path: Path, values: readonly unknown[]) =>
  broken(path, 'BASE_TYPE_CHOICES', `Value must be one of {${values.join(', ')}}.`);

export const forbidden = (path: Path, why: string) => broken(path, 'BASE_TYPE_FORBIDDEN', why);

/** Discord's nesting: `{ embeds: { 0: { title: { _errors: [{ code, message }] } } } }`. */
export function nested(breaks: Break[]): Json {
  const root: Json = {};
  for (const { path, code, message } of breaks) {
    let here = root;
    for (const step of path) {
      here[step] ??= {};
      here = here[step] as Json;
    }
    here._errors ??= [];
    const errors = here._errors as Json[];
    if (!errors.some((one) => one.code === code)) errors.push({ code, message });
  }
  return root;
}
