import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/i18n/index.ts';
import { aReturn } from '../desk.ts';
import type { Message } from '../fakes/slack/world.ts';
import { openSlackDesk, type SlackDesk } from './desk.ts';
import { memberId, TEAM } from './outside.ts';

const { place: words } = LANGUAGES.en;
const NEW = 'C0NEW';

let desk: SlackDesk;
let bot: string;
beforeEach(async () => {
  desk = await openSlackDesk('http', { others: ['oasis'] });
  bot = desk.slack.world.installs.get(TEAM)?.botUser ?? '';
  desk.slack.channel(TEAM, { id: NEW, name: 'new-returns', members: ['omar', 'mona'].map(memberId) });
});
afterEach(() => desk.close());

const said = (): Message[] => desk.slack.world.channels.get(NEW)?.messages ?? [];
const textOf = (message: Message | undefined): string => (message ? desk.person('omar').textOf(message) : '');
/** What the bot said after it was invited by somebody. */
async function invitedBy(staff: string): Promise<Message> {
  const person = desk.person(staff);
  person.invite(bot, NEW);
  return person.until(() => said().find(({ botId }) => botId !== null));
}
const places = () => desk.core.db('places').where({ channel: NEW }).select('seller_id', 'connected_by');

describe('inviting the bot', () => {
  test('offers an admin a button for their seller; pressed, the cards of all open returns follow', async () => {
    await desk.hears('return.opened', aReturn({ return_id: 'OPEN-1' }));
    await desk.hears('return.opened', aReturn({ return_id: 'OPEN-2' }));
    await desk.settled();
    const greeting = await invitedBy('omar');
    expect(textOf(greeting)).toContain(words.invited);
    const omar = desk.person('omar');
    await omar.click(greeting, words.connectTo('sahara home'));
    await omar.until(() => omar.ephemerals(NEW).length > 0);
    expect(omar.textOf(omar.ephemerals(NEW)[0] as never)).toContain(words.connected('sahara home', 2));
    expect(await places()).toEqual([{ seller_id: 'sahara', connected_by: 'omar' }]);
    await desk.settled();
    const cards = said().filter(({ metadata }) => metadata?.event_type === 'returndesk_card');
    expect(cards.map((card) => textOf(card).match(/OPEN-\d/)?.[0]).sort()).toEqual(['OPEN-1', 'OPEN-2']);
    // And what comes later shows there, too.
    await desk.hears('return.opened', aReturn({ return_id: 'LATER' }));
    await desk.settled();
    expect(said().some((message) => textOf(message).includes('LATER'))).toBe(true);
  });

  test('pressed by somebody who is no admin connects nothing', async () => {
    const greeting = await invitedBy('omar');
    const mona = desk.person('mona');
    await mona.click(greeting, words.connectTo('sahara home'));
    await mona.until(() => mona.ephemerals(NEW).length > 0);
    expect(mona.textOf(mona.ephemerals(NEW)[0] as never)).toContain(LANGUAGES.en.refusals.nobody_to_connect({}));
    expect(await places()).toEqual([]);
  });

  test('by somebody no seller knows as admin says what to write where', async () => {
    const greeting = await invitedBy('mona');
    expect(textOf(greeting)).toContain(`{"platform":"slack","team":"${TEAM}","channel":"${NEW}"}`);
    expect(textOf(greeting)).toContain('npm run apply');
  });

  test('an admin of two sellers is asked which; nobody gets a channel that is another seller’s', async () => {
    await desk.core
      .db('accounts')
      .insert({ seller_id: 'oasis', staff_id: 'omar', platform: 'slack', team: TEAM, user_id: memberId('omar') });
    const greeting = await invitedBy('omar');
    const omar = desk.person('omar');
    await omar.click(greeting, words.connectTo('oasis home'));
    await omar.until(() => omar.ephemerals(NEW).length > 0);
    expect(await places()).toEqual([{ seller_id: 'oasis', connected_by: 'omar' }]);
    await omar.click(greeting, words.connectTo('sahara home'));
    await omar.until(() => omar.ephemerals(NEW).length > 1);
    expect(omar.textOf(omar.ephemerals(NEW).at(-1) as never)).toContain(LANGUAGES.en.refusals.place_taken({}));
    expect(await places()).toEqual([{ seller_id: 'oasis', connected_by: 'omar' }]);
  });
});

test('"/returns desk connect" does the same, and "npm run apply" leaves the channel alone', async () => {
  const omar = desk.person('omar');
  desk.slack.join(NEW, bot, memberId('omar'));
  const { shown } = await omar.command(NEW, '/returns desk connect');
  expect(omar.textOf(shown as never)).toContain(words.connected('sahara home', 0));
  await desk.apply();
  expect(await places()).toEqual([{ seller_id: 'sahara', connected_by: 'omar' }]);
});

test('a channel that a file declares gets the cards of the returns that are open already', async () => {
  await desk.hears('return.opened', aReturn({ return_id: 'OPEN-3' }));
  await desk.settled();
  desk.slack.join(NEW, bot, memberId('omar'));
  await desk.apply([{ platform: 'slack', team: TEAM, channel: NEW }]);
  await desk.settled();
  expect(said().some((message) => textOf(message).includes('OPEN-3'))).toBe(true);
});

test('a mention and a direct message are answered with what one can do', async () => {
  const omar = desk.person('omar');
  desk.slack.join(NEW, bot, memberId('omar'));
  const asked = omar.post(NEW, `<@${bot}> what can you do?`);
  const help = await omar.until(() => omar.thread(asked)[1]);
  expect(textOf(help)).toContain('/returns work hold');
});
