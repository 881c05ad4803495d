import { warmUp } from '../../src/app/warm-up.ts';
import type { TestDesk } from '../desk.ts';
import { openDiscord } from '../discord/outside.ts';
import { consoleHands } from '../journeys/console-hands.ts';
import type { Hands } from '../journeys/hands.ts';
import { openSlack } from '../slack/outside.ts';

export type SecondChannel = { place: object; id: string; hands(desk: TestDesk, staff: string): Promise<Hands> };

/** What stands outside for a workspace: what a desk must be told of it, and how it ends. */
export type Outside = {
  settings: Record<string, string>;
  places: object[];
  accountsOf(staff: string): object[];
  /** The desk is up and knows its seller: whatever connects the two happens now. */
  connect(desk: TestDesk): Promise<void>;
  hands(desk: TestDesk, staff: string): Promise<Hands>;
  /** Makes another channel of the same team, with the bot in it; null: the console has none. */
  secondChannel: (() => SecondChannel) | null;
  /** Ends it, and fails if anything happened that must not. */
  close(): Promise<void>;
};
export type Workspace = { platform: string; open(): Promise<Outside> };

const CONSOLE: Outside = {
  settings: {},
  places: [],
  accountsOf: () => [],
  connect: async () => {},
  hands: async (desk, staff) => consoleHands(await desk.loginFor(staff)),
  secondChannel: null,
  close: async () => {},
};

/** As a desk that has been up for a moment: platforms wait for three seconds, and a process begins anew with each test file. */
const warm = (open: Workspace['open']) => async () => {
  await warmUp();
  return open();
};

/** Every workspace there is. The contract and all journeys run on each. */
export const WORKSPACES: Workspace[] = [
  { platform: 'console', open: async () => CONSOLE },
  { platform: 'Slack through Socket Mode', open: warm(() => openSlack('socket')) },
  { platform: 'Slack over HTTP', open: warm(() => openSlack('http')) },
  { platform: 'Discord', open: warm(openDiscord) },
];

/**
 * One of each platform, for stories about the product. Slack's second transport carries the same gestures and renders the
 * same views: the contract, and the journeys that stress the way in and out, run on it as well.
 */
export const PLATFORMS: Workspace[] = WORKSPACES.filter(({ platform }) => platform !== 'Slack over HTTP');
