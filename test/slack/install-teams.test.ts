import { afterAll, beforeAll, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/i18n/index.ts';
import { aReturn, type Seller } from '../desk.ts';
import { personIn } from '../fakes/slack/person.ts';
import { sendingOf } from '../fakes/slack/transport.ts';
import { openSlackDesk, type SlackDesk } from './desk.ts';
import { installedThrough } from './installing.ts';
import { CHANNEL, memberId, TEAM } from './outside.ts';
import { cardsIn, titlesIn } from './removal-signs.ts';

// Two sellers in one desk, each with a workspace of their own.
const OASIS = { team: 'T0OASIS', channel: 'C0OASIS', omar: 'U1OMAR' };
const { actions } = LANGUAGES.en;

let desk: SlackDesk;
let omar: ReturnType<typeof personIn>;
let mona: ReturnType<typeof personIn>;
beforeAll(async () => {
  desk = await openSlackDesk('http', { others: ['oasis'] });
  const { slack } = desk;
  slack.team({ id: OASIS.team, name: 'Oasis', domain: 'oasis' });
  slack.user(OASIS.team, { id: OASIS.omar, name: 'omar' });
  slack.channel(OASIS.team, { id: OASIS.channel, name: 'oasis-returns', members: [OASIS.omar] });
  await isOmarOfOasis(OASIS.team, OASIS.omar);
  await installedThrough(desk.url, OASIS.team, OASIS.omar);
  omar = personIn(slack, OASIS.team, OASIS.omar);
  mona = desk.person('mona');
});
afterAll(() => desk.close());

const isOmarOfOasis = (team: string, user: string) =>
  desk.core.db('accounts').insert({ seller_id: 'oasis', staff_id: 'omar', platform: 'slack', team, user_id: user });
const oasis = (): Seller => desk.sellers[1] as Seller;
async function opens(seller: Seller, id: string, title: string): Promise<void> {
  const items = [{ ...aReturn().items[0], title }];
  await desk.hears('return.opened', aReturn({ return_id: id, items }), { seller });
  await desk.settled();
}
const words = (channel: string) => JSON.stringify(cardsIn(desk.slack, channel).map(({ blocks }) => blocks));

test('an admin of the second seller connects their channel with a button, and the open returns follow', async () => {
  await opens(oasis(), 'O-1', 'Garden hose');
  expect(titlesIn(desk.slack, OASIS.channel)).toEqual([]);
  omar.invite('bot', OASIS.channel);
  const offer = await omar.until(() =>
    omar.messagesIn(OASIS.channel).find((one) => one.botId && one.blocks.length > 0),
  );
  await omar.click(offer, LANGUAGES.en.place.connectTo('oasis home'));
  await omar.until(() => titlesIn(desk.slack, OASIS.channel).includes('O-1'));
});

test('a return shows in the workspace of its seller and in no other, even under the same id', async () => {
  await opens(desk.seller, 'R-1', 'Electric kettle');
  await opens(oasis(), 'R-1', 'Beach tent');
  expect(titlesIn(desk.slack, CHANNEL).filter((title) => title === 'R-1')).toHaveLength(1);
  expect(titlesIn(desk.slack, OASIS.channel).filter((title) => title === 'R-1')).toHaveLength(1);
  expect(words(CHANNEL)).toContain('Electric kettle');
  expect(words(CHANNEL)).not.toMatch(/Beach tent|Garden hose/);
  expect(words(OASIS.channel)).toContain('Beach tent');
  expect(words(OASIS.channel)).not.toContain('Electric kettle');
});

test('nobody finds another seller’s return, in the queue or by its id', async () => {
  await opens(desk.seller, 'S-7', 'Sandwich maker');
  const said = async (line: string, who: typeof omar, where: string) => {
    const { shown } = await who.command(where, line);
    return shown ? who.textOf(shown) : '';
  };
  expect(await said('/returns queue', mona, CHANNEL)).toContain('S-7');
  const queue = await said('/returns queue', omar, OASIS.channel);
  expect(queue).toContain('O-1');
  expect(queue).not.toContain('S-7');
  expect(await said('/returns show S-7', mona, CHANNEL)).toContain('Sandwich maker');
  expect(await said('/returns show S-7', omar, OASIS.channel)).toContain(LANGUAGES.en.refusals.not_found({} as never));
});

test('a button of another seller’s card does nothing where it does not belong', async () => {
  await opens(desk.seller, 'S-8', 'Steam iron');
  const theirs = cardsIn(desk.slack, CHANNEL).find(({ blocks }) => JSON.stringify(blocks).includes('Return S-8:'));
  const bot = desk.slack.world.installs.get(OASIS.team);
  const copy = desk.slack.say(OASIS.channel, {
    ...{ user: bot?.botUser ?? '', botId: bot?.botId ?? '', text: '' },
    blocks: structuredClone(theirs?.blocks ?? []),
  });
  const before = omar.ephemerals().length;
  await omar.click(copy, actions.hold);
  await omar.until(() => omar.ephemerals().length > before);
  expect(omar.textOf(omar.ephemerals().at(-1) ?? copy)).toContain(LANGUAGES.en.refusals.not_found({} as never));
  expect(await desk.trail('S-8')).toHaveLength(1);
});

test('nobody takes a channel that another seller works in', async () => {
  // Somebody in the first workspace, who leads the second seller.
  await isOmarOfOasis(TEAM, memberId('vera'));
  await desk.core
    .db('accounts')
    .where({ seller_id: 'sahara', team: TEAM, user_id: memberId('vera') })
    .delete();
  const { shown } = await desk.person('vera').command(CHANNEL, '/returns desk connect');
  expect(shown && mona.textOf(shown)).toContain(LANGUAGES.en.refusals.place_taken({} as never));
  await opens(oasis(), 'O-9', 'Picnic basket');
  expect(titlesIn(desk.slack, CHANNEL)).not.toContain('O-9');
});

test('what happens to one workspace is nothing to the other', async () => {
  desk.slack.uninstall(OASIS.team);
  await sendingOf(desk.slack).settled();
  const paused = await desk.core.db('places').whereNotNull('paused_at').select('seller_id', 'channel');
  expect(paused).toEqual([{ seller_id: 'oasis', channel: OASIS.channel }]);
  await opens(desk.seller, 'S-9', 'Sewing machine');
  expect(titlesIn(desk.slack, CHANNEL)).toContain('S-9');
});
