import { afterEach, beforeEach, expect, test } from 'vitest';
import { eraseOld } from '../../src/app/erase.ts';
import { bit } from '../fakes/discord/permissions.ts';
import { pausedPlaces } from '../slack/removal-signs.ts';
import { type DiscordDesk, openDiscordDesk } from './desk.ts';
import { forbid, unheard } from './hands-off.ts';

let desk: DiscordDesk;
beforeEach(async () => {
  desk = await openDiscordDesk();
});
afterEach(() => desk.close());

/** A card, and in its thread what a customer wrote. */
async function spoken() {
  const card = await desk.opened('R-1');
  await desk.writes('R-1', 'Zanzibar');
  await desk.settled();
  return card;
}
const erased = async () => {
  await desk.hears('customer.erased', { customer: { id: 'c-1' } });
  await desk.settled();
};
const traces = () =>
  [...desk.discord.world.channels.values()]
    .filter(({ deleted }) => !deleted)
    .flatMap(({ messages }) =>
      messages.filter((one) => !one.deleted && JSON.stringify(one.embeds).includes('Zanzibar')),
    );
test.each([
  { archived: true, locked: false },
  { archived: true, locked: true },
])('a thread that was put away is opened for it, and put back as it was: %j', async (shut) => {
  const card = await spoken();
  // A return that was kept long enough: its thread is spoken in no more.
  await desk.hears('return.cancelled', { return_id: 'R-1' });
  await desk.settled();
  Object.assign(desk.threadOf(card)?.thread ?? {}, shut);
  await desk.pass({ hours: 24 * 181 });
  expect(await eraseOld(desk.core)).toBe(1);
  await desk.settled();
  expect(traces()).toEqual([]);
  expect(desk.threadOf(card)?.thread).toMatchObject(shut);
});

test('a thread for whose opening there is no room waits until there is', async () => {
  const card = await spoken();
  Object.assign(desk.threadOf(card)?.thread ?? {}, { archived: true });
  desk.discord.settings.activeThreads = 0;
  await erased();
  for (let n = 0; n < 4; n++) await desk.tryAgain();
  expect(traces()).toHaveLength(1);
  desk.discord.settings.activeThreads = 10;
  await desk.tryAgain();
  expect(traces()).toEqual([]);
});

test('what was said beside a card, for want of a thread, goes with what stands under it', async () => {
  desk.discord.settings.activeThreads = 0;
  const card = await spoken();
  expect(desk.standing().filter(({ reference }) => reference === card.id)).toHaveLength(1);
  await erased();
  expect(traces()).toEqual([]);
  expect(desk.cards('R-1')).toHaveLength(1);
  expect(await desk.core.db('strays').where('place', 'like', 'discord%').pluck('shown')).toHaveLength(1);
});

test('where the bot is not shown what stands there it is not taken for done: the place stops and names what it lacks', async () => {
  await spoken();
  const everybody = (deny: bigint) => desk.discord.overwrites(desk.channel, [{ id: desk.guild, type: 'role', deny }]);
  unheard(desk, () => {
    forbid(desk, 'READ_MESSAGE_HISTORY');
    everybody(bit('READ_MESSAGE_HISTORY'));
  });
  // The card can be drawn without it.
  await erased();
  expect(await pausedPlaces(desk)).toEqual([`${desk.channel}: place, the bot lacks Read Message History`]);
  expect(traces()).toHaveLength(1);
  unheard(desk, () => {
    forbid(desk);
    everybody(0n);
  });
  await desk.heard();
  expect(traces()).toEqual([]);
});
