import { expect, test } from 'vitest';
import { play } from './play.ts';

test('killed three times in the middle of its work, once with its database, the desk loses and doubles nothing', async () => {
  const killed: boolean[] = [];
  const outcome = await play({
    kills: 3,
    seed: 'two',
    atOnce: 4,
    patience: 90_000,
    progress: ({ last }) => {
      if (last) killed[last.number - 1] = last.server;
    },
  });
  expect(outcome.lost).toEqual([]);
  expect(outcome.doubled).toEqual([]);
  expect(outcome.kills).toBe(3);
  expect(outcome.stories).toBeGreaterThanOrEqual(4);
  expect(killed.filter(Boolean)).toHaveLength(1);
  expect(killed).toHaveLength(3);
}, 180_000);
