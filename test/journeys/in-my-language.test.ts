import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { transcript } from '../../src/app/transcript.ts';
import { returnsCalled } from '../../src/db/returns-called.ts';
import { aReturn, openDesk, type TestDesk } from '../desk.ts';
import { fakeTranslator } from '../fakes/translator.ts';
import { PLATFORMS } from '../workspace/workspaces.ts';
import type { Hands } from './hands.ts';

const BOOK = {
  'وصل الغلاية مكسورة من الأسفل': 'The kettle came broken at the bottom',
  'الغلاية مكسورة منذ': 'The kettle has been broken since',
  وطلبي: 'and my order is',
};

describe.each(PLATFORMS)('on $platform', (workspace) => {
  let desk: TestDesk;
  let mona: Hands;
  let machine: Awaited<ReturnType<typeof fakeTranslator>>;
  beforeAll(async () => {
    machine = await fakeTranslator(BOOK);
    desk = await openDesk({ workspace, policy: { translate: true }, settings: { TRANSLATE_URL: machine.url } });
    mona = await desk.hands('mona');
  });
  afterAll(async () => {
    await desk.close();
    await machine.close();
  });
  const writes = async (return_id: string, text: string) => {
    await desk.hears('return.opened', aReturn({ return_id, order_id: 'A-1001' }));
    await desk.hears('message.received', {
      return_id,
      message_id: `m-${return_id}`,
      text,
      sent_at: desk.now().toISOString(),
    });
  };
  const thread = async (id: string) => {
    await desk.settled();
    return (await mona.card(id)).thread.join('\n');
  };

  test('what the customer wrote is read in one’s own language; ids and amounts stay as they were', async () => {
    await writes('L-1', 'الغلاية مكسورة منذ 12.5.2026 وطلبي A-1001, 249.00 AED');
    expect((await mona.press('L-1', 'Translate')).notice).toContain('the translation will stand in the thread');
    const told = await thread('L-1');
    expect(told).toContain('Machine translation from Arabic into English; the original counts.');
    expect(told).toContain('The kettle has been broken since 12.5.2026 and my order is A-1001, 249.00 AED');
    expect(told).not.toContain('read that');
    expect(machine.asked.at(-1)).toMatchObject({ source: 'auto', target: 'en', format: 'text' });
    expect(JSON.stringify(machine.asked)).not.toMatch(/1001|249|12\.5/);
  });

  test('what was said when asking is translated, too; what is in one’s own language is neither offered nor made out to be', async () => {
    await desk.hears('return.opened', aReturn({ return_id: 'L-4' }));
    expect((await mona.card('L-4')).buttons).toContain('Translate');
    await mona.press('L-4', 'Translate');
    expect(await thread('L-4')).toContain('The kettle came broken at the bottom');
    const trail = (await desk.trail('L-4')).find((line) => line.includes('from Arabic into English'));
    expect(trail).toContain('a machine');
    expect(trail).not.toContain('the clock');

    const english = { id: 'c-9', name: 'Sam', language: 'en-GB' };
    await desk.hears('return.opened', aReturn({ return_id: 'L-5', customer: english }));
    expect((await mona.card('L-5')).buttons).not.toContain('Translate');
    const sent_at = desk.now().toISOString();
    await desk.hears('message.received', { return_id: 'L-5', message_id: 'm-L-5', text: 'It is broken', sent_at });
    machine.fake.language = 'en';
    await mona.press('L-5', 'Translate');
    const said = await thread('L-5');
    expect(said).toContain('The machine takes it for English already; nothing was translated.');
    expect(said).not.toContain('into English');
    machine.fake.language = 'ar';
  });

  test('where the machine loses a number it is said', async () => {
    machine.fake.loses = (text) => text.replace(/QX2Z/, '');
    await writes('L-2', 'الغلاية مكسورة منذ 12 وطلبي 13');
    await mona.press('L-2', 'Translate');
    expect(await thread('L-2')).toContain('Its numbers are not those of the original: read that.');
    machine.fake.loses = (text) => text;
  });

  test('a machine that refuses is said on the card, and asked again by hand', async () => {
    machine.fake.answer = () => 400;
    await writes('L-3', 'الغلاية مكسورة منذ 3 وطلبي 4');
    await mona.press('L-3', 'Translate');
    await desk.settled();
    expect((await mona.card('L-3')).text).toContain('the answer was 400');
    const [called] = await returnsCalled(desk.core.db, { seller: desk.seller.id, place: null }, 'L-3');
    const id = called?.id ?? '';
    expect(JSON.stringify(await transcript(desk.core, desk.seller.id, id))).toContain('answered 400');
    machine.fake.answer = () => 200;
    await mona.press('L-3', 'Send again');
    expect(await thread('L-3')).toContain('The kettle has been broken since 3 and my order is 4');
    expect((await mona.card('L-3')).text).not.toContain('the answer was 400');
  });
});
