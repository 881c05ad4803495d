import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { STAFF_ACTIONS, staffRow } from '../../src/domain/lifecycle.ts';
import { LANGUAGES } from '../../src/i18n/index.ts';
import { withoutHidden } from '../../src/views/quote.ts';
import { aReturn, openDesk, type TestDesk } from '../desk.ts';
import type { Hands } from '../journeys/hands.ts';
import { WORKSPACES } from './workspaces.ts';

const { actions } = LANGUAGES.en;
const HOSTILE = '<script>alert(1)</script> <!channel> @everyone [x](javascript:1) *b* \u202egnp.exe 👩‍👩‍👧‍👦';

// What every workspace owes the people in it, whatever its platform: the same card, words and refusals.
describe.each(WORKSPACES)('the workspace contract on $platform', (workspace) => {
  let desk: TestDesk;
  let mona: Hands;
  let samir: Hands;
  let vera: Hands;
  beforeAll(async () => {
    desk = await openDesk({ workspace, policy: { undo_seconds: 30 } });
    [mona, samir, vera] = (await Promise.all(['mona', 'samir', 'vera'].map((staff) => desk.hands(staff)))) as [
      Hands,
      Hands,
      Hands,
    ];
  });
  afterAll(() => desk.close());

  test('a return that opens stands in the queue and as a card, without anyone asking for it', async () => {
    await desk.hears('return.opened', aReturn({ return_id: 'R-1' }));
    expect((await mona.queue()).join()).toContain('Return R-1');
    const card = await mona.card('R-1');
    expect(card.title).toBe('Return R-1: Electric kettle 1.7 l');
    expect(card.tone).toBe('calm');
    for (const words of [
      'Pickup authorized',
      'Contact: ',
      'If nobody acts',
      '249.00 AED',
      'Arrived damaged',
      'ليلى حسن',
      'O-77',
    ]) {
      expect(card.text).toContain(words);
    }
  });

  test('at most four buttons stand on the card, the rest behind "More…"', async () => {
    await desk.hears('return.opened', aReturn({ return_id: 'R-2', status: 'pending_action' }));
    await mona.press('R-2', actions.hold);
    await mona.press('R-2', actions.contact);
    await mona.fill({ text: 'Which of the two parts is cracked?' });
    await mona.fill({});
    const { buttons } = await mona.card('R-2');
    expect(buttons.slice(0, 3)).toEqual([actions.release, actions.refund, actions.undo]);
    // A page is one person's, who holds it; a card in a channel is the same for everyone.
    const others = workspace.platform === 'console' ? [] : (['take_over'] as const);
    const more = [
      ...others,
      'assign',
      'snooze',
      'elsewhere',
      'inspect',
      'exchange',
      'not_received',
      'reimburse',
    ] as const;
    const last = [actions.note, actions.report, actions.transcript];
    expect(buttons.slice(3)).toEqual([...more.map((action) => actions[action]), ...last]);
  });

  test('every action that asks for a form opens it, and a wrong one stays open with the words beside the field', async () => {
    await desk.hears('return.opened', aReturn({ return_id: 'R-3', status: 'pending_action' }));
    await mona.press('R-3', actions.hold);
    const wrong: Record<string, [Record<string, string>, string]> = {
      contact: [{ text: ' ' }, 'text'],
      offer: [{ amount: '60 percent', keep: 'yes', text: 'Keep it?' }, 'amount'],
      note: [{ text: '' }, 'text'],
      refund: [{ amount: '1.234,50' }, 'amount'],
      elsewhere: [{ text: ' ' }, 'text'],
      inspect: [{ received: '2', condition: 'used', cause: 'customer', restock: 'no' }, 'received'],
      reimburse: [{ amount: '1.234,50', text: 'It was empty' }, 'amount'],
    };
    for (const [action, [values, field]] of Object.entries(wrong)) {
      expect(staffRow(action as 'note').asks).not.toBe('nothing');
      const opened = await mona.press('R-3', actions[action as 'note']);
      expect(opened.form?.fields, action).toContain(field);
      expect(Object.keys((await mona.fill(values)).form?.errors ?? {}), action).toEqual([field]);
    }
  });

  test('who may not is told why, in the same words everywhere', async () => {
    await desk.hears('return.opened', aReturn({ return_id: 'R-4' }));
    expect((await vera.press('R-4', actions.hold)).notice).toBe('That needs the role “agent”.');
    await mona.press('R-4', actions.hold);
    expect((await samir.press('R-4', actions.contact)).notice).toBe('Mona is on it.');
    expect((await samir.press('R-4', actions.release)).notice).toBe('Mona is on it.');
  });

  test('a press on a card that was drawn before somebody else acted does not undo what they did', async () => {
    await desk.hears('return.opened', aReturn({ return_id: 'R-5' }));
    await samir.card('R-5');
    await mona.press('R-5', actions.hold);
    const late = await samir.pressDrawn(actions.hold);
    expect(late.notice).toBe('Mona is on it.');
    expect((await mona.card('R-5')).text).toContain('Mona, until');
  });

  test('the same press twice is one press', async () => {
    await desk.hears('return.opened', aReturn({ return_id: 'R-6' }));
    await mona.card('R-6');
    const [first, second] = [await mona.pressDrawn(actions.hold, { stay: true }), await mona.pressDrawn(actions.hold)];
    expect(second.notice).toBe(first.notice);
    expect((await desk.trail('R-6')).filter((line) => line.includes('on it until'))).toHaveLength(1);
  });

  test('what strangers write is only ever text', async () => {
    const item = { ...aReturn().items[0], title: HOSTILE, comment: HOSTILE };
    await desk.hears(
      'return.opened',
      aReturn({ return_id: 'R-7', customer: { id: 'c', name: HOSTILE }, items: [item] }),
    );
    await mona.press('R-7', actions.contact);
    await mona.fill({ text: HOSTILE });
    await mona.fill({});
    const card = await mona.card('R-7');
    // What hides in it may be left out, nothing else.
    expect(withoutHidden(card.title)).toContain(withoutHidden(HOSTILE));
    expect(card.conversation.at(-1)).toContain('<script>alert(1)</script>');
  });

  test('no two actions have the same words, so nobody presses the wrong one', () => {
    for (const { actions: words } of Object.values(LANGUAGES)) {
      expect(new Set(STAFF_ACTIONS.map((action) => words[action])).size).toBe(STAFF_ACTIONS.length);
    }
  });
});
