/** Plain data with Dates and bigints, as jsonb that a person can still read: `{"$date": …}`, `{"$minor": …}`. */
export type Stored = string | number | boolean | null | Stored[] | { [key: string]: Stored };

export function toStored(value: unknown): Stored {
  if (value === null || value === undefined) return null;
  if (typeof value === 'bigint') return { $minor: value.toString() };
  if (value instanceof Date) return { $date: value.toISOString() };
  if (Array.isArray(value)) return value.map(toStored);
  if (typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).flatMap(([k, v]) => (v === undefined ? [] : [[k, toStored(v)]])));
  }
  return value as string | number | boolean;
}

/** The caller says what it stored: only what `toStored` wrote in the same column is ever read here. */
export const fromStored = <T>(value: Stored): T => revive(value) as T;

function revive(value: Stored): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(revive);
  if (typeof value.$minor === 'string') return BigInt(value.$minor);
  if (typeof value.$date === 'string') return new Date(value.$date);
  return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, revive(v)]));
}

/** For a jsonb parameter. */
export const jsonb = (value: unknown): string => JSON.stringify(toStored(value));
