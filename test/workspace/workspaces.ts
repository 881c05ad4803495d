import type { TestDesk } from '../desk.ts';
import { consoleHands } from '../journeys/console-hands.ts';
import type { Hands } from '../journeys/hands.ts';

/** Every workspace there is, and how a person gets hands in it. The contract and all journeys run on each. */
export const WORKSPACES: { platform: string; hands(desk: TestDesk, staff: string): Promise<Hands> }[] = [
  { platform: 'console', hands: async (desk, staff) => consoleHands(await desk.loginFor(staff)) },
];
