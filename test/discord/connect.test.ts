import { afterEach, beforeEach, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/i18n/index.ts';
import { aReturn } from '../desk.ts';
import type { Message } from '../fakes/discord/world.ts';
import { type DiscordDesk, openDiscordDesk } from './desk.ts';

const { place: words, refusals } = LANGUAGES.en;
const CONNECT = '/returns desk connect';

let desk: DiscordDesk;
let fresh: string;
beforeEach(async () => {
  desk = await openDiscordDesk({ others: ['oasis'] });
  fresh = desk.discord.channel(desk.guild, { name: 'new-returns' }).id;
});
afterEach(() => desk.close());

const places = () => desk.core.db('places').where({ channel: fresh }).select('seller_id', 'connected_by');
const said = (): Message[] =>
  (desk.discord.world.channels.get(fresh)?.messages ?? []).filter((one) => !one.ephemeralFor);
const returnsIn = () => said().flatMap((one) => desk.textOf(one).match(/Return ([\w-]+):/)?.[1] ?? []);
const opens = (id: string) => desk.hears('return.opened', aReturn({ return_id: id }));
const leadsOasis = (staff: string) =>
  desk.core.db('accounts').insert({
    ...{ seller_id: 'oasis', staff_id: staff, platform: 'discord', team: desk.guild },
    user_id: desk.memberId(staff),
  });

test('an admin connects the channel they are in; the cards of all open returns follow, and those to come', async () => {
  await opens('OPEN-1');
  await opens('OPEN-2');
  await desk.settled();
  const { shown } = await desk.person('omar').command(fresh, CONNECT);
  expect(desk.textOf(shown)).toContain(words.connected('sahara home', 2));
  expect(await places()).toEqual([{ seller_id: 'sahara', connected_by: 'omar' }]);
  await opens('LATER');
  await desk.settled();
  expect(returnsIn().toSorted()).toEqual(['LATER', 'OPEN-1', 'OPEN-2']);
  // "npm run apply" leaves alone what was connected by hand.
  await desk.apply();
  expect(await places()).toEqual([{ seller_id: 'sahara', connected_by: 'omar' }]);
});

test('from a thread it connects the channel, not the thread', async () => {
  const thread = desk.discord.thread(fresh, { owner: desk.memberId('omar') });
  await desk.person('omar').command(thread, CONNECT);
  expect(await places()).toEqual([{ seller_id: 'sahara', connected_by: 'omar' }]);
});

test('somebody who is no admin connects nothing', async () => {
  const { shown } = await desk.person('mona').command(fresh, CONNECT);
  expect(desk.textOf(shown)).toContain(refusals.nobody_to_connect({}));
  expect(await places()).toEqual([]);
});

test('an admin of two sellers is asked which; nobody gets a channel that is another seller’s', async () => {
  await leadsOasis('omar');
  const omar = desk.person('omar');
  const { shown } = await omar.command(fresh, CONNECT);
  expect(await places()).toEqual([]);
  const asked = structuredClone(shown) as Message;
  const chosen = await omar.click(asked, words.connectTo('oasis home'));
  expect(desk.textOf(chosen.shown)).toContain(words.connected('oasis home', 0));
  expect(await places()).toEqual([{ seller_id: 'oasis', connected_by: 'omar' }]);
  const taken = await omar.click(asked, words.connectTo('sahara home'));
  expect(desk.textOf(taken.shown)).toContain(refusals.place_taken({}));
  expect(await places()).toEqual([{ seller_id: 'oasis', connected_by: 'omar' }]);
});

test('a channel that a file declares, with what its roles may do, gets the cards of the returns that are open', async () => {
  await opens('OPEN-3');
  await desk.settled();
  const team = desk.discord.role(desk.guild, { name: 'Returns' });
  await desk.apply([{ platform: 'discord', guild: desk.guild, channel: fresh, roles: { [team.id]: 'agent' } }]);
  await desk.settled();
  expect(returnsIn()).toEqual(['OPEN-3']);
  const { roles } = await desk.core.db('places').where({ channel: fresh }).first('roles');
  expect(roles).toEqual({ [team.id]: 'agent' });
});
