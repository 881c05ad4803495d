// The whole play: a desk, a shop, people who go on with their work, and somebody who kills the desk.

import { chanceOf } from './chance.ts';
import { type Story, storyOf, tell } from './conversation.ts';
import { openDesk } from './desk.ts';
import { factsOnceDrained } from './facts.ts';
import { type Kill, killAgainAndAgain } from './kills.ts';
import { personWith } from './person.ts';
import { settle } from './seller.ts';
import { openShop, type Shop } from './shop.ts';
import { judge } from './verdict.ts';
import { type Watch, watchFor } from './watch.ts';

export type Options = {
  kills: number;
  seed: string;
  /** Stories told at the same time. */
  atOnce: number;
  /** Milliseconds a step may take. */
  patience: number;
  progress(now: { last: Kill | null; finished: number; underWay: number; repeats: number }): void;
};
export type Outcome = { kills: number; stories: number; repeats: number; lost: string[]; doubled: string[] };

/** Where so many stories a worker cannot go on, more of them tell nothing new. */
const FAILED_ENOUGH = 3;

/** Plays until the kills are used up and every story has ended. Leaves nothing behind, also when it fails. */
export async function play(options: Options): Promise<Outcome> {
  const end = new AbortController();
  const watch = watchFor(end.signal, options.patience);
  const stream = (name: string) => chanceOf(`${options.seed}/${name}`);
  const desk = await openDesk(stream('desk'));
  const shop = await openShop(watch, stream('shop'));
  const stories: Story[] = [];
  const unfinished = () => stories.filter(({ at, failed }) => at !== null && !failed).length;
  const failed = () => stories.filter((story) => story.failed).length;
  const killing = { last: null as Kill | null, over: false };
  const progress = () => {
    const finished = stories.filter(({ at }) => at === null).length;
    options.progress({ last: killing.last, finished, underWay: unfinished(), repeats: repeatsOf(shop) });
  };
  const killed = (kill: Kill) => {
    killing.last = kill;
    progress();
  };
  try {
    await desk.start();
    const people = await settle(desk, shop);
    const kills = killAgainAndAgain(desk, options.kills, stream('kills'), watch, { unfinished, killed });
    const workers = Array.from({ length: options.atOnce }, async (_, n) => {
      const chance = stream(`worker ${n + 1}`);
      const hands = personWith(people[n % people.length] ?? new Map(), desk.url, watch, chance);
      for (let m = 1; m === 1 || (!killing.over && failed() < FAILED_ENOUGH * options.atOnce); m++) {
        const story = storyOf(`R-${n + 1}-${m}`, chance);
        stories.push(story);
        await tell(story, desk.url, shop, hands, chance).catch((error: unknown) => putDown(story, error, watch));
        progress();
      }
    });
    const killer = kills.finally(() => {
      killing.over = true;
    });
    await together([killer, ...workers], end);
    judge(stories, shop, await factsOnceDrained(desk.dataDir, options.patience), watch);
    await desk.stop();
    const { lost, doubled } = watch;
    return { kills: killing.last?.number ?? 0, stories: stories.length, repeats: repeatsOf(shop), lost, doubled };
  } finally {
    end.abort();
    desk.sweepUp();
    await shop.close();
  }
}

const repeatsOf = ({ wire }: Shop): number => wire.length - new Set(wire.map(({ id }) => id)).size;

/** A story that cannot go on is a finding; the others go on. */
function putDown(story: Story, error: unknown, watch: Watch): void {
  watch.signal.throwIfAborted();
  story.failed = true;
  story.at = `${story.at}: ${error instanceof Error ? error.message : error}`;
}

/** Waits for all; the first that fails ends the others, and is what is told. */
async function together(all: Promise<void>[], end: AbortController): Promise<void> {
  await Promise.allSettled(all.map((one) => one.catch((error: unknown) => end.abort(error))));
  end.signal.throwIfAborted();
}
