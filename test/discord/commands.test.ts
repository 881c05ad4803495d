import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SEND_TO_CUSTOMER } from '../../adapters/discord/uses.ts';
import { warmUp } from '../../src/app/warm-up.ts';
import { STAFF_ACTIONS, staffRow } from '../../src/domain/lifecycle.ts';
import { aReturn } from '../desk.ts';
import { personIn } from '../fakes/discord/person.ts';
import { type DiscordDesk, openDiscordDesk } from './desk.ts';

let desk: DiscordDesk;
beforeAll(async () => {
  await warmUp();
  desk = await openDiscordDesk();
});
afterAll(() => desk.close());

const holder = async (id: string): Promise<string | null> =>
  (await desk.core.db('return_requests').where({ shop_return_id: id }).first('hold_by')).hold_by;
const types = async (
  line: string,
  where: Parameters<ReturnType<DiscordDesk['person']>['command']>[0] = desk.channel,
) => {
  const { shown, error, did } = await desk.person('mona').command(where, line);
  return error ?? (did === 'modal' ? 'a form' : desk.textOf(shown));
};

describe('/returns', () => {
  test('queue is the queue, and help lists everything that can be typed', async () => {
    await desk.opened('C-1');
    expect(await types('/returns queue')).toContain('Return C-1');
    const help = await types('/returns help');
    for (const action of STAFF_ACTIONS) expect(help).toContain(`/returns ${staffRow(action).command}`);
  });

  test.each(STAFF_ACTIONS.map((action) => [staffRow(action).command]))(
    '%s is there, and is answered',
    async (words) => {
      expect((await types(`/returns ${words}`)).length).toBeGreaterThan(3);
    },
  );

  test('does by its words what the buttons do', async () => {
    await desk.opened('C-2');
    expect(await types('/returns work hold C-2')).toContain('You are on it until');
    expect(await holder('C-2')).toBe('mona');
    expect(await types('/returns work release C-2')).toContain('Released.');
    expect(await holder('C-2')).toBeNull();
    expect(await types('/returns work hold C-404')).toContain('no such return');
    expect(await types('/returns work hold')).toContain('no such return');
    expect(await types('/returns show C-2')).toContain('If nobody acts');
  });

  test('every action that asks for a form opens it', async () => {
    await desk.opened('C-3', { status: 'pending_action' });
    await types('/returns work hold C-3');
    for (const words of ['talk contact', 'talk note', 'money refund']) {
      expect(await types(`/returns ${words} C-3`), words).toBe('a form');
      desk.person('mona').closeModal();
    }
  });

  test('in the thread of a card needs no return to be named, and another that is named counts', async () => {
    const card = await desk.opened('C-4');
    await desk.opened('C-5');
    await desk.writes('C-4', 'Hello');
    await desk.settled();
    const thread = desk.threadOf(card);
    if (!thread) throw new Error('no thread');
    expect(await types('/returns work hold', thread)).toContain('You are on it until');
    expect(await holder('C-4')).toBe('mona');
    await types('/returns work hold C-5', thread);
    expect(await holder('C-5')).toBe('mona');
  });

  test('completes a return by its number, by what came back and by the customer', async () => {
    const customer = { id: 'c-9', name: 'Zainab Haddad', language: 'ar', country: 'AE' };
    const items = aReturn().items.map((item) => ({ ...item, title: 'Walnut bookshelf' }));
    await desk.opened('AUTO-77', { customer, items });
    const mona = desk.person('mona');
    for (const typed of ['auto-7', 'walnut', 'zainab']) {
      const offered = await mona.suggestions(desk.channel, '/returns show', 'return', typed);
      expect(
        offered.map(({ value }) => value),
        typed,
      ).toEqual(['AUTO-77']);
      expect(offered[0]?.name).toMatch(/AUTO-77.*Walnut bookshelf.*Zainab Haddad/);
    }
    expect(await mona.suggestions(desk.channel, '/returns show', 'return', 'nothing of the sort')).toEqual([]);
    const all = await mona.suggestions(desk.channel, '/returns show', 'return', '');
    expect(all.length).toBeGreaterThan(3);
    expect(all.length).toBeLessThanOrEqual(25);
    const [chosen] = await mona.suggestions(desk.channel, '/returns show', 'return', 'walnut');
    expect(await types(`/returns show ${chosen?.value}`)).toContain('Return AUTO-77');
  });

  test('in a channel nobody connected works for staff, and tells others nothing', async () => {
    await desk.opened('C-6');
    const random = desk.discord.channel(desk.guild, { name: 'random' }).id;
    expect(await types('/returns queue', random)).toContain('Return C-6');
    const { id } = desk.discord.member(desk.guild, { username: 'passer-by' });
    const passer = personIn(desk.discord, desk.guild, id);
    const { shown } = await passer.command(random, '/returns queue');
    expect(desk.textOf(shown)).toContain('You are not on this team’s list');
    expect(desk.textOf(shown)).not.toContain('C-6');
    expect(await passer.suggestions(random, '/returns show', 'return', 'C-')).toEqual([]);
  });
});

describe('“Send to customer” in the menu of a message', () => {
  test('takes a colleague’s words from the thread into the form, and only the form sends them', async () => {
    const card = await desk.opened('S-1');
    await desk.person('mona').command(desk.channel, '/returns talk note S-1');
    await desk.person('mona').fill({ text: 'opens the thread' });
    await desk.person('mona').submit();
    await desk.settled();
    const thread = desk.threadOf(card);
    if (!thread) throw new Error('no thread');
    const mona = desk.person('mona');
    const draft = desk.person('samir').post(thread, 'Could you send a photo of the base? <3 & thanks');
    await mona.contextMenu(SEND_TO_CUSTOMER, draft);
    expect(mona.textOf(mona.modal() as never)).toContain('Could you send a photo of the base? <3 & thanks');
    expect(desk.seller.at.arrived.filter(({ type }) => type === 'message.sent')).toEqual([]);
    const preview = await mona.submit();
    const [go = ''] = mona.labelsOf(preview.shown as never);
    await mona.click(preview.shown as never, go);
    const sent = await desk.seller.at.gets('message.sent', (data) => data.return_id === 'S-1');
    expect(sent.data.text).toBe('Could you send a photo of the base? <3 & thanks');

    // Once the customer has written, the same menu answers.
    await desk.writes('S-1', 'Here it is');
    await desk.settled();
    await mona.contextMenu(SEND_TO_CUSTOMER, mona.post(thread, 'Thank you! We send a new base.'));
    const again = await mona.submit();
    const [answer = ''] = mona.labelsOf(again.shown as never);
    await mona.click(again.shown as never, answer);
    await desk.seller.at.gets('message.sent', ({ text }) => text === 'Thank you! We send a new base.');
  });

  test('on a message that stands under no card says so', async () => {
    const mona = desk.person('mona');
    const { shown, did } = await mona.contextMenu(SEND_TO_CUSTOMER, mona.post(desk.channel, 'Lunch?'));
    expect(did).toBe('message');
    expect(desk.textOf(shown)).toContain('no such return');
  });
});
