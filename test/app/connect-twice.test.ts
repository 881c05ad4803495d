import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectPlace } from '../../src/db/places.ts';
import { openDesk, type TestDesk } from '../desk.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

test('a channel that is connected several times at once is connected once, and nobody is told that something broke', async () => {
  const connect = (channel: string) =>
    desk.core.db.transaction((trx) =>
      connectPlace(trx, desk.seller.id, { platform: 'slack', team: 'T1', channel }, 'omar'),
    );
  const channels = Array.from({ length: 60 }, (_, n) => `C${n}`);
  for (const channel of channels) {
    const places = await Promise.all([1, 2, 3, 4, 5].map(() => connect(channel)));
    expect(
      places.filter((place) => place?.isNew),
      channel,
    ).toHaveLength(1);
    expect(places.every((place) => place !== null)).toBe(true);
  }
});
