import { createHash } from 'node:crypto';
import type { Install, World } from './world.ts';

// Ids look like Slack's and count up per world, so a test that runs twice sends the same ones.
const counters = new WeakMap<World, number>();

function next(world: World): number {
  const count = (counters.get(world) ?? 0) + 1;
  counters.set(world, count);
  return count;
}

const hash = (text: string) => createHash('sha256').update(text).digest('hex');

export const eventId = (world: World) => `Ev0P${next(world).toString(36).toUpperCase().padStart(7, '0')}`;

export function uuid(seed: string): string {
  const hex = hash(seed);
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  );
}

export const envelopeId = (world: World) => uuid(`envelope ${next(world)}`);

/** When something happened, as Slack writes it; differs for each, even in the same millisecond. */
export function actionTs(world: World): string {
  const micros = Math.floor(world.clock.now()) * 1000 + (next(world) % 1000);
  return `${Math.floor(micros / 1e6)}.${String(micros % 1e6).padStart(6, '0')}`;
}

/** What must be there for the scene to make sense; a missing one is the test's mistake. */
export function known<T>(from: Map<string, T>, id: string): T {
  const found = from.get(id);
  if (!found) throw new Error(`the fake Slack knows no "${id}"; it knows: ${[...from.keys()].join(', ') || 'nothing'}`);
  return found;
}

export const installIn = (world: World, team: string): Install | null =>
  [...world.installs.values()].find((install) => install.team === team) ?? null;
