import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { STAFF_ACTIONS, staffRow } from '../../src/domain/lifecycle.ts';
import { LANGUAGES } from '../../src/i18n/index.ts';
import { aReturn } from '../desk.ts';
import { personIn } from '../fakes/slack/person.ts';
import type { Ephemeral, Message } from '../fakes/slack/world.ts';
import { openSlackDesk, type SlackDesk } from './desk.ts';
import { CHANNEL, memberId, TEAM } from './outside.ts';

const { en, ar } = LANGUAGES;
let desk: SlackDesk;
beforeAll(async () => {
  desk = await openSlackDesk();
});
afterAll(() => desk.close());

const words = (seen: Message | Ephemeral | null): string => (seen ? desk.person('mona').textOf(seen) : '');
async function opened(id: string): Promise<Message> {
  await desk.hears('return.opened', aReturn({ return_id: id }));
  await desk.settled();
  const card = desk.cards().find(({ blocks }) => JSON.stringify(blocks).includes(`Return ${id}:`));
  if (!card) throw new Error(`no card of ${id}`);
  return card;
}
const holder = async (id: string): Promise<string | null> =>
  (await desk.core.db('return_requests').where({ shop_return_id: id }).first('hold_by')).hold_by;

describe('who may act', () => {
  const strangers = [
    ['a guest', { kind: 'guest' }],
    ['a guest of one channel', { kind: 'single_channel_guest' }],
    ['a bot', { kind: 'bot' }],
  ] as const;

  test.each(strangers)('%s does not, even with an account among the staff', async (_, how) => {
    const id = `W-${strangers.findIndex(([, one]) => one === how)}`;
    const card = await opened(id);
    const user = desk.slack.user(TEAM, { ...how, name: `stranger-${id.toLowerCase()}` });
    desk.slack.world.channels.get(CHANNEL)?.members.add(user.id);
    await desk.core.db('accounts').insert({
      seller_id: 'sahara',
      staff_id: 'samir',
      platform: 'slack',
      team: TEAM,
      user_id: user.id,
    });
    const stranger = personIn(desk.slack, TEAM, user.id);
    const before = stranger.ephemerals().length;
    await stranger.click(card, en.actions.hold);
    await stranger.until(() => stranger.ephemerals().length > before);
    expect(words(stranger.ephemerals().at(-1) ?? null)).toContain('You are not on this team’s list');
    expect(await holder(id)).toBeNull();
  });

  test('somebody of another organisation, in a channel we share with them, does not', async () => {
    const card = await opened('W-8');
    const theirs = desk.slack.team({ id: 'T9', domain: 'theirs' });
    const user = desk.slack.user(theirs, { kind: 'foreign', name: 'their-agent' });
    const channel = desk.slack.world.channels.get(CHANNEL);
    Object.assign(channel ?? {}, { shared: true });
    channel?.members.add(user.id);
    for (const team of ['T9', TEAM]) {
      await desk.core
        .db('accounts')
        .insert({ seller_id: 'sahara', staff_id: 'samir', platform: 'slack', team, user_id: user.id });
    }
    const stranger = personIn(desk.slack, 'T9', user.id);
    const { error } = await stranger.click(card, en.actions.hold);
    expect(error).toBeNull();
    expect(await holder('W-8')).toBeNull();
    Object.assign(channel ?? {}, { shared: false });
  });

  test('somebody nobody listed looks on: they read the queue and are told what they lack', async () => {
    const card = await opened('W-9');
    const user = desk.slack.user(TEAM, { name: 'newcomer', realName: 'New Comer' });
    desk.slack.world.channels.get(CHANNEL)?.members.add(user.id);
    const newcomer = personIn(desk.slack, TEAM, user.id);
    const { shown } = await newcomer.command(CHANNEL, '/returns queue');
    expect(words(shown)).toContain('Return W-9');
    const before = newcomer.ephemerals().length;
    await newcomer.click(card, en.actions.hold);
    await newcomer.until(() => newcomer.ephemerals().length > before);
    expect(words(newcomer.ephemerals().at(-1) ?? null)).toContain('That needs the role “agent”.');
  });

  test('people read in the language their Slack speaks, unless the seller knows better', async () => {
    await opened('W-10');
    const user = desk.slack.user(TEAM, { name: 'nadia', locale: 'fr-FR' });
    desk.slack.world.channels.get(CHANNEL)?.members.add(user.id);
    const nadia = personIn(desk.slack, TEAM, user.id);
    const { shown } = await nadia.command(CHANNEL, '/returns queue');
    expect(words(shown)).toContain(LANGUAGES.fr.queueTitle(0).split('(')[0]?.trim());
    await desk.core.db('staff').where({ id: 'vera' }).update({ language: 'ar' });
    const vera = await desk.person('vera').command(CHANNEL, '/returns queue');
    expect(words(vera.shown)).toContain(ar.queueTitle(0).split('(')[0]?.trim());
    await desk.core.db('staff').where({ id: 'vera' }).update({ language: null });
  });
});

describe('/returns', () => {
  test('alone is the queue, "help" and what nobody knows are the list of everything that can be typed', async () => {
    await opened('C-1');
    const mona = desk.person('mona');
    expect(words((await mona.command(CHANNEL, '/returns')).shown)).toContain('Return C-1');
    for (const typed of ['help', 'wrok hold C-1', 'talk', 'constructor']) {
      const help = words((await mona.command(CHANNEL, `/returns ${typed}`)).shown);
      for (const action of STAFF_ACTIONS) expect(help, typed).toContain(`/returns ${staffRow(action).command}`);
    }
  });

  test('does by its words what the buttons do', async () => {
    await opened('C-2');
    const mona = desk.person('mona');
    expect(words((await mona.command(CHANNEL, '/returns work hold C-2')).shown)).toContain('You are on it until');
    expect(await holder('C-2')).toBe('mona');
    expect(words((await mona.command(CHANNEL, '/returns WORK  Release   C-2')).shown)).toContain('Released.');
    expect(await holder('C-2')).toBeNull();
    expect(words((await mona.command(CHANNEL, '/returns work hold C-404')).shown)).toContain('no such return');
    expect(words((await mona.command(CHANNEL, '/returns show C-2')).shown)).toContain('If nobody acts');
  });

  test('every action that asks for a form opens it', async () => {
    await desk.hears('return.opened', aReturn({ return_id: 'C-3', status: 'pending_action' }));
    const mona = desk.person('mona');
    await mona.command(CHANNEL, '/returns work hold C-3');
    for (const typed of ['talk contact', 'talk note', 'money refund']) {
      const before = mona.modal()?.id;
      await mona.command(CHANNEL, `/returns ${typed} C-3`);
      await mona.until(() => mona.modal() && mona.modal()?.id !== before);
      expect(mona.modal()?.submit, typed).not.toBeNull();
      await mona.closeModal();
    }
  });

  test('in a channel nobody connected works for staff, and tells others nothing', async () => {
    await opened('C-4');
    const user = desk.slack.user(TEAM, { name: 'passer-by' });
    desk.slack.channel(TEAM, { id: 'C0RANDOM', name: 'random', members: [memberId('mona'), user.id] });
    expect(words((await desk.person('mona').command('C0RANDOM', '/returns')).shown)).toContain('Return C-4');
    const passer = await personIn(desk.slack, TEAM, user.id).command('C0RANDOM', '/returns');
    expect(words(passer.shown)).toContain('You are not on this team’s list');
    expect(words(passer.shown)).not.toContain('C-4');
  });
});

describe('the message shortcut', () => {
  test('takes a colleague’s words from the thread into the form, and only the form sends them', async () => {
    const card = await opened('S-1');
    const mona = desk.person('mona');
    const draft = desk
      .person('samir')
      .post(CHANNEL, 'Could you send a photo of the base? <3 & thanks', { thread: card });
    await mona.shortcut('send_to_customer', draft);
    await mona.until(() => mona.modal());
    expect(mona.textOf(mona.modal() as never)).toContain('Could you send a photo of the base? <3 & thanks');
    expect(desk.seller.at.arrived).toEqual([]);
    await mona.submit();
    await mona.submit();
    const sent = await desk.seller.at.gets('message.sent', (data) => data.return_id === 'S-1');
    expect(sent.data.text).toBe('Could you send a photo of the base? <3 & thanks');

    // Once the customer has written, the same shortcut answers.
    await desk.hears('message.received', {
      return_id: 'S-1',
      message_id: 'm-s1',
      text: 'Here it is',
      sent_at: desk.now().toISOString(),
    });
    await desk.settled();
    await mona.closeModal();
    const thanks = mona.post(CHANNEL, 'Thank you! We send a new base.', { thread: card });
    await mona.shortcut('send_to_customer', thanks);
    await mona.until(() => mona.modal());
    await mona.submit();
    await mona.submit();
    await desk.seller.at.gets('message.sent', ({ text }) => text === 'Thank you! We send a new base.');
  });

  test('on a message that stands under no card says so', async () => {
    const mona = desk.person('mona');
    await mona.closeModal();
    await mona.shortcut('send_to_customer', mona.post(CHANNEL, 'Lunch?'));
    await mona.until(() => mona.modal());
    expect(mona.textOf(mona.modal() as never)).toContain('no such return');
  });
});

test('the Home tab is the queue, with its count and a way into each return', async () => {
  await opened('H-1');
  const samir = desk.person('samir');
  await samir.openHome();
  const home = await samir.until(() => samir.home());
  expect(samir.textOf(home)).toMatch(/Needs an answer \(\d+\)/);
  await samir.click(home, en.actions.show, { near: 'Return H-1' } as never);
  await samir.until(() => samir.modal());
  expect(samir.textOf(samir.modal() as never)).toContain('If nobody acts');
  // What the card in the modal offers works from there.
  await samir.click(samir.modal() as never, en.actions.hold);
  await samir.until(() => samir.textOf(samir.modal() as never).includes('You are on it until'));
  expect(await holder('H-1')).toBe('samir');
});

test('a reminder calls the person it is about, and nobody else', async () => {
  const card = await opened('M-1');
  await desk.person('mona').command(CHANNEL, '/returns work hold M-1');
  // The hold must outlive the wait, or there would be nobody to call.
  await desk.core.db('return_requests').where({ shop_return_id: 'M-1' }).update({ hold_until: '2099-01-01' });
  await desk.pass({ hours: 200 });
  await desk.settled();
  const said = desk.under(card).map(({ blocks }) => JSON.stringify(blocks));
  expect(said.filter((one) => one.includes(`"user_id":"${memberId('mona')}"`)).length).toBeGreaterThan(0);
  expect(said.join()).not.toMatch(/"type":"broadcast"/);
});
