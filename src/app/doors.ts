import type { ShopDoor } from '../ports.ts';

type Load = (shopId: string) => Promise<ShopDoor | null>;

/** A door that was not heard to change is believed this long. */
const BELIEVED = 5_000;

/**
 * Doors of shops, remembered between webhooks. `forget` drops them all: `apply` tells every process when it changed
 * something, and what was not heard is forgotten within five seconds, so a withdrawn secret opens nothing for longer.
 * The time a door tells is the database's, carried on by this machine's steady clock.
 */
export function doorsFor(load: Load): { door: Load; forget(): void } {
  const known = new Map<string, { door: ShopDoor; at: number }>();
  return {
    async door(shopId) {
      const seen = known.get(shopId);
      const age = seen ? performance.now() - seen.at : Number.POSITIVE_INFINITY;
      if (seen && age < BELIEVED) return { ...seen.door, now: new Date(seen.door.now.getTime() + age) };
      const door = await load(shopId);
      // Unknown shops are asked for each time: strangers must not fill the memory.
      if (door) known.set(shopId, { door, at: performance.now() });
      else known.delete(shopId);
      return door;
    },
    forget: () => known.clear(),
  };
}
