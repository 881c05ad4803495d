import type { Json } from '../world.ts';

/** Slack leaves a field out rather than send it empty. */
export const present = (fields: Json): Json =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

export const seconds = (ms: number | undefined): number => Math.floor((ms ?? 0) / 1000);
