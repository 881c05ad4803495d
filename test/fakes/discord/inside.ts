import type { VirtualClock } from '../slack/clock.ts';
import type { Happening } from './happenings.ts';
import type { Mint } from './mint.ts';
import type { Settings } from './settings.ts';
import type { World } from './world.ts';

/** What every part of the fake works with. `origin` is empty until the server listens. */
export type Inside = {
  world: World;
  clock: VirtualClock;
  mint: Mint;
  settings: Settings;
  origin: string;
  /** Signs the addresses of attachments. */
  secret: string;
  tell(happening: Happening): void;
  /** A request that no test asked for and the real Discord would not take well. */
  complain(sentence: string): void;
};
