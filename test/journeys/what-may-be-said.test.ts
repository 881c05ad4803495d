import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { transcript } from '../../src/app/transcript.ts';
import { returnsCalled } from '../../src/db/returns-called.ts';
import { aReturn, openDesk, type TestDesk } from '../desk.ts';
import { PLATFORMS } from '../workspace/workspaces.ts';
import type { Hands, Seen } from './hands.ts';

describe.each(PLATFORMS)('on $platform', (workspace) => {
  let desk: TestDesk;
  let mona: Hands;
  beforeAll(async () => {
    desk = await openDesk({ workspace });
    mona = await desk.hands('mona');
  });
  afterAll(() => desk.close());
  const opens = (return_id: string, more: object = {}) => desk.hears('return.opened', aReturn({ return_id, ...more }));
  const writes = async (return_id: string, text: string): Promise<Seen> => {
    await mona.press(return_id, 'Contact customer');
    return mona.fill({ category: 'information', text });
  };
  const arrived = async (id: string) =>
    (await desk.seller.at.gets('message.sent', ({ return_id }) => return_id === id)).data.text;

  test('what may not be said to a customer is stopped before the preview, with the words it is about', async () => {
    await opens('G-1');
    const stopped = await writes('G-1', 'Use code WELCOME15 on your next order and save 15%. Please pay us by PayPal.');
    expect(stopped.form?.errors.text).toMatch(
      /Use code WELCOME15.* reads as advertising\. .*PayPal.*That may not be sent/i,
    );
    await mona.fill({ category: 'information', text: 'Which of the two buttons is stuck?' });
    await mona.fill({});
    expect(await arrived('G-1')).toBe('Which of the two buttons is stuck?');
  });

  test('what a return may need leaves with a reason, which the team can read and the shop cannot', async () => {
    await opens('G-2');
    const text = 'The driver will call you from +971 50 123 4567 tomorrow morning.';
    const preview = await writes('G-2', text);
    expect(preview.form?.text).toContain('“+971 50 123 4567” looks like a phone number.');
    // A warning, by its sign on a platform and by its place on the page.
    if (workspace.platform !== 'console') expect(preview.form?.text).toMatch(/⚠️\s+.*“.*971 50 123 4567/u);
    // Where a preview has no room for a field, sending asks for the reason.
    const asked = preview.form?.fields.includes('why') ? preview : await mona.fill({});
    expect(asked.form?.fields).toContain('why');
    await mona.fill({ why: 'The driver’s number, for tomorrow only' });
    expect(await arrived('G-2')).toBe(text);
    const told = 'because: The driver’s number, for tomorrow only';
    const { thread, trail } = await mona.card('G-2');
    // What else happened stands in the console's trail and in the threads of the others.
    expect([...thread, ...trail].filter((line) => line.includes(told))).not.toEqual([]);
    const [called] = await returnsCalled(desk.core.db, { seller: desk.seller.id, place: null }, 'G-2');
    const id = called?.id ?? '';
    expect(JSON.stringify(await transcript(desk.core, desk.seller.id, id))).not.toContain('tomorrow only');
  });

  test('the return’s own numbers are no phone numbers', async () => {
    await opens('0501234567', { order_id: '0509876543' });
    const preview = await writes('0501234567', 'Is 0509876543 the one with the kettle, or is 0501234567?');
    expect(preview.form?.text).not.toContain('phone number');
    await mona.fill({});
    expect(await arrived('0501234567')).toContain('0509876543');
  });
});
