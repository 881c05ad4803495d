import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { fakeTranslator } from '../fakes/translator.ts';
import type { Hands } from '../journeys/hands.ts';
import { aJpeg } from '../pictures.ts';
import { type End, openedBy, SPOKEN, type Spoken } from './spoken.ts';

// In whatever a customer tells, and in whatever is told to them or about them.
const CANARY = 'Zanzibar';
const OWN = 'Shall we just refund it?';
const WHY = 'The customer asked the shop to be forgotten';

describe.each(SPOKEN)('what the desk said on $platform about a customer who asks to be forgotten', ({ open }) => {
  let there: Spoken;
  let mona: Hands;
  let machine: Awaited<ReturnType<typeof fakeTranslator>>;
  beforeAll(async () => {
    machine = await fakeTranslator({ إلى: 'to' });
    there = await open({ policy: { translate: true }, settings: { TRANSLATE_URL: machine.url } });
    mona = await there.desk.hands('mona');
  });
  afterEach(() => there.calm());
  afterAll(async () => {
    await there.desk.close();
    await machine.close();
  });

  const writes = (id: string, text: string, more: object = {}) =>
    there.desk.hears('message.received', {
      ...{ return_id: id, message_id: `m-${id}-${text.length}`, text, sent_at: there.desk.now().toISOString() },
      ...more,
    });
  const erased = async (id: string) => {
    expect(await there.desk.hears('customer.erased', { customer: { id: `c-${id}` } })).toMatchObject({ status: 202 });
    await there.desk.settled();
  };
  /** A return whose customer wrote, with a colleague's own post between. */
  async function spoken(id: string) {
    const words = `${CANARY}${id.replace(/\W/g, '')}`;
    await there.desk.hears('return.opened', openedBy(words, id));
    await writes(id, `I am in ${words}`);
    await there.desk.settled();
    there.says(id, OWN);
    await writes(id, `I am still in ${words}`);
    await there.desk.settled();
    expect(there.under(id)).toHaveLength(3);
    return words;
  }
  const onlyTheirs = (id: string) => {
    expect(there.cards(id)).toHaveLength(1);
    expect(there.under(id)).toEqual([OWN, expect.stringContaining(WHY)]);
  };

  test('goes, pictures and translations, too; the card stays, and what a colleague wrote', async () => {
    const { desk } = there;
    await desk.hears('return.opened', openedBy(CANARY, 'R-1'));
    const picture = await aJpeg('#123456');
    const file = { id: 'R-1-1', name: `${CANARY}.jpg`, type: 'image/jpeg', bytes: picture.length };
    await writes('R-1', `الغلاية إلى ${CANARY}`, { files: [file] });
    await desk.seller.at.put(desk.url, desk.seller.shop, file.id, picture, { at: desk.now() });
    await desk.settled();
    there.says('R-1', OWN);
    there.chat('R-1');
    await mona.press('R-1', 'Translate');
    await mona.press('R-1', 'Note');
    await mona.fill({ text: `They live in ${CANARY}` });
    await mona.press('R-1', 'Contact customer (1 new)');
    await mona.fill({ category: 'support', text: `We ship to ${CANARY}` });
    await mona.fill({});
    await desk.settled();
    there.shows();
    const before = there.under('R-1').filter((line) => line !== OWN && !/^Talk \d+$/.test(line));
    const said = ['They live in', 'We ship to', 'The picture', 'Machine translation', 'الغلاية'];
    for (const words of said) expect(before.join('\n')).toContain(words);
    expect(there.traces(CANARY).length).toBeGreaterThan(said.length);

    await erased('R-1');
    expect(there.traces(CANARY)).toEqual([]);
    expect(there.cards('R-1')).toHaveLength(1);
    const left = there.under('R-1');
    expect(left.filter((line) => !/^Talk \d+$/.test(line))).toEqual([OWN, expect.stringContaining(WHY)]);
    expect(left.length).toBeGreaterThan(100);

    await writes('R-1', 'Hello again');
    await desk.settled();
    expect(there.under('R-1').at(-1)).toContain('Hello again');
  });

  const ENDS: [string, End, string][] = [
    ['the connection is cut before anything happened', { kind: 'reset', effect: 'before' }, 'R-cut'],
    ['the answer is lost', { kind: 'reset', effect: 'after' }, 'R-lost'],
    ['the platform fails', { kind: 'status', status: 503 }, 'R-503'],
    ['the platform asks for patience', { kind: 'rate-limited', retryAfter: 1 }, 'R-slow'],
  ];
  test.each(ENDS)('goes whole where %s in the middle', async (_, end, id) => {
    const words = await spoken(id);
    there.fails('delete', end);
    await erased(id);
    there.fails('look', end);
    await there.tryAgain();
    await there.tryAgain();
    expect(there.traces(words)).toEqual([]);
    onlyTheirs(id);
  });

  test('goes where somebody deleted the card, and what they left goes', async () => {
    const words = await spoken('R-gone');
    there.deleteCard('R-gone');
    await there.settled();
    expect(there.cards('R-gone')).toHaveLength(1);
    await writes('R-gone', `Is ${words} too far?`);
    await there.desk.settled();
    expect(there.traces(words).length).toBeGreaterThan(3);
    await erased('R-gone');
    expect(there.traces(words)).toEqual([]);
    expect(there.traces(OWN).length).toBeGreaterThan(0);
    expect(there.cards('R-gone')).toHaveLength(1);
  });

  test('is done where the thread is gone already', async () => {
    const words = await spoken('R-none');
    there.deleteThread('R-none');
    await erased('R-none');
    expect(there.traces(words)).toEqual([]);
    expect(there.under('R-none')).toEqual([expect.stringContaining(WHY)]);
    expect(await there.desk.core.db('deliveries').where({ what: 'clear', state: 'waiting' })).toEqual([]);
  });

  test('is not said any more where it waited to be said', async () => {
    const words = await spoken('R-wait');
    there.failsToPost();
    await writes('R-wait', `Now ${words} again`);
    // The first of them is put off; the card that is drawn for the second waits behind it.
    await there.desk.settled();
    await writes('R-wait', `And again ${words}, for good`);
    await there.desk.settled();
    const before = there.posts();
    await erased('R-wait');
    expect(there.posts()).toBe(before + 1);
    onlyTheirs('R-wait');
  });

  test('is said to be there still where the platform lets nothing be deleted, and goes when it is sent again', async () => {
    const words = await spoken('R-keep');
    there.refuses(3);
    await erased('R-keep');
    await there.tryAgain();
    await there.tryAgain();
    expect(there.traces(words)).not.toEqual([]);
    expect(there.cards('R-keep').join()).not.toContain(words);
    expect(there.cards('R-keep').join()).toContain(
      'Not delivered: taking away what was said in the thread about an erased customer',
    );
    await mona.press('R-keep', 'Send again');
    await there.desk.settled();
    expect(there.traces(words)).toEqual([]);
    expect(there.cards('R-keep').join()).not.toContain('Not delivered');
  });

  test('goes as soon as a channel that could not be used can be used again', async () => {
    const words = await spoken('R-shut');
    await there.shut(true);
    await erased('R-shut');
    expect(there.traces(words)).not.toEqual([]);
    await there.shut(false);
    await there.desk.settled();
    expect(there.traces(words)).toEqual([]);
    expect(there.under('R-shut')).toEqual([OWN]);
  });
});
