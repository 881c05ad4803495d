/**
 * Why something could not be delivered: a code that every language has words for and, behind a space, what is the same in
 * all of them, as in `answered 500`. What a platform says itself is no such code, and stands as it was said.
 */
const TROUBLES = [
  'no_endpoint',
  'no_secret',
  'address_refused',
  'answered',
  'no_answer',
  'no_connection',
  'connection_broke',
  'too_slow',
  'not_asked_for',
  'no_room',
  'store_away',
  'platform_away',
  'place_gone',
  'return_gone',
  'translation_off',
  'desk_failed',
] as const;
export type Trouble = (typeof TROUBLES)[number];

/** Null: nothing that we have words for. */
export function troubleIn(why: string): { trouble: Trouble; detail: string } | null {
  const [code = '', ...rest] = why.split(' ');
  const trouble = TROUBLES.find((one) => one === code);
  return trouble ? { trouble, detail: rest.join(' ') } : null;
}
