const LONGEST = 3_600;
// Date.parse also reads "apples 5"; the only form in use is this one.
const HTTP_DATE = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;

/** Seconds to wait, at most an hour, from `Retry-After` in either form; null where it says nothing we understand. */
export function retryAfter(header: string | string[] | undefined, now: Date): number | null {
  const said = (Array.isArray(header) ? header[0] : header)?.trim() ?? '';
  if (/^\d{1,15}$/.test(said)) return Math.min(Number(said), LONGEST);
  if (!HTTP_DATE.test(said)) return null;
  const seconds = Math.ceil((Date.parse(said) - now.getTime()) / 1000);
  return Number.isNaN(seconds) ? null : Math.min(Math.max(seconds, 0), LONGEST);
}
