import { ServerResponse } from 'node:http';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DeliveryError, type Place } from '../../src/ports.ts';
import type { Notice } from '../../src/views/vocabulary.ts';
import { aCard, MONA, NO_PICTURES, NO_WRITING, openConsole } from './console.ts';

let desk: Awaited<ReturnType<typeof openConsole>>;
beforeEach(async () => {
  desk = await openConsole();
});
afterEach(() => desk.close());

const PLACE: Place = {
  seller: 'sahara',
  id: 'p',
  platform: 'console',
  team: 'sahara',
  channel: 'console',
  language: 'en',
};
const notice = (over: Partial<Notice>): Notice => ({
  text: 'Hi',
  tone: 'info',
  mentions: [],
  quote: null,
  buttons: [],
  ...over,
});

type Heard = { event: string; data: unknown };

async function listen() {
  const leave = new AbortController();
  const response = await fetch(`${desk.url}/live`, {
    headers: { cookie: `returndesk=${MONA.id}` },
    signal: leave.signal,
  });
  const heard: Heard[] = [];
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  const ended = (async () => {
    let text = '';
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
      text += part.value;
      const blocks = text.split('\n\n');
      text = blocks.pop() ?? '';
      for (const block of blocks) {
        const event = /^event: (.*)$/m.exec(block)?.[1];
        const data = /^data: (.*)$/m.exec(block)?.[1];
        if (event && data) heard.push({ event, data: JSON.parse(data) });
      }
    }
  })().catch(() => undefined);
  return { response, heard, ended, leave: () => leave.abort() };
}

const TRY = { id: 'd1', maybeDone: false, since: new Date(0) };

test('a card and what is said under it reach every open page of the seller, and nobody else', async () => {
  const page = await listen();
  expect(page.response.headers.get('content-type')).toContain('text/event-stream');
  const shown = await desk.adapter.showCard(PLACE, aCard(), null, TRY);
  expect(shown).toEqual({ returnId: 'r1' });
  await desk.adapter.showCard({ ...PLACE, seller: 'another' }, aCard({ id: 'theirs' }), null, TRY);
  desk.known.said.set(TRY.id, notice({ text: '<b>Mona</b> wrote\nthis' }));
  await desk.adapter.say(PLACE, shown, notice({}), TRY, null);
  await vi.waitFor(() => expect(page.heard).toHaveLength(3));
  expect(page.heard).toEqual([
    { event: 'changed', data: { returnId: 'r1' } },
    { event: 'changed', data: { returnId: 'r1' } },
    { event: 'say', data: { text: '<b>Mona</b> wrote\nthis', returnId: 'r1' } },
  ]);
  page.leave();
  await page.ended;
});

test('names before a sentence in Arabic leave it in its order, and a cut one leaves nothing open', async () => {
  const page = await listen();
  const mentions = ['Mona', 'Samir'].map((name) => ({ staff: name, name, user: null }));
  const said = [
    notice({ text: 'إسناد الطلب', mentions }),
    notice({ text: `${'ن'.repeat(275)} \u2068Mona\u2069 ${'ن'.repeat(99)}` }),
  ];
  for (const [n, one] of said.entries()) {
    desk.known.said.set(`a${n}`, one);
    await desk.adapter.say(PLACE, { returnId: 'r1' }, one, { ...TRY, id: `a${n}` }, null);
  }
  const heard = () => page.heard.filter(({ event }) => event === 'say');
  await vi.waitFor(() => expect(heard()).toHaveLength(2));
  const texts = heard().map(({ data }) => (data as { text: string }).text);
  expect(texts).toContain('\u2068Mona\u2069, \u2068Samir\u2069: إسناد الطلب');
  for (const text of texts) expect(text.match(/\u2068/g)?.length ?? 0).toBe(text.match(/\u2069/g)?.length ?? 0);
  page.leave();
});

test('more of a picture is told to the page of its return, not as a change', async () => {
  const page = await listen();
  await desk.tell('sahara', { returnId: 'r1', said: null, of: 'picture' });
  await vi.waitFor(() => expect(page.heard).toEqual([{ event: 'came', data: { returnId: 'r1' } }]));
  page.leave();
});

test('a page that goes is forgotten, and stopping ends every page that stays', async () => {
  const [goes, stays] = [await listen(), await listen()];
  expect(desk.listening('sahara')).toBe(2);
  goes.leave();
  await vi.waitFor(() => expect(desk.listening('sahara')).toBe(1));
  await desk.adapter.stop();
  await stays.ended;
  expect(desk.listening('sahara')).toBe(0);
});

test('what was still being looked up when the pages were ended is written to none of them', async () => {
  const page = await listen();
  let found: (said: Notice) => void = () => {};
  const looking = new Promise<Notice>((resolve) => {
    found = resolve;
  });
  desk.known.said.set(TRY.id, looking as unknown as Notice);
  await desk.adapter.say(PLACE, { returnId: 'r1' }, notice({}), TRY, null);
  const write = vi.spyOn(ServerResponse.prototype, 'write');
  await desk.adapter.stop();
  found(notice({}));
  await looking;
  await page.ended;
  expect(write).not.toHaveBeenCalled();
  write.mockRestore();
  // Whoever comes on a connection they had is not kept.
  const late = await listen();
  await late.ended;
});

test('what is said stays a glance, however long it is and whatever it is made of', async () => {
  const page = await listen();
  const zalgo = `e${'\u0301'.repeat(5000)}`;
  const family = '👨‍👩‍👧‍👦'.repeat(3000);
  for (const [n, text] of [zalgo, family, 'ن'.repeat(20_000), '\u0001'.repeat(5000)].entries()) {
    desk.known.said.set(`d${n}`, notice({ text, quote: { who: 'x', text, language: null, caution: null } }));
    await desk.adapter.say(PLACE, { returnId: 'r1' }, notice({}), { ...TRY, id: `d${n}` }, null);
  }
  await vi.waitFor(() => expect(page.heard.filter(({ event }) => event === 'say')).toHaveLength(4));
  for (const { data } of page.heard) {
    const text = JSON.stringify(data);
    expect(Buffer.byteLength(text)).toBeLessThan(7_000);
    expect(text).not.toMatch(/\\ud[89a-f]/i);
  }
  page.leave();
});

test('when the browsers cannot be told, it is not certain that they were not', async () => {
  const failing = await openConsole({
    side: {
      logIn: async () => null,
      session: async () => null,
      logOut: async () => undefined,
      returnPage: async () => null,
      manyForm: async () => null,
      insights: async () => ({ title: '', empty: null, alarms: [], sections: [] }),
      help: async () => ({ title: '', know: { title: '', lines: [] }, actions: [] }),
      rules: async () => null,
      frame: desk.known.frame,
      ...NO_PICTURES,
      writing: NO_WRITING,
      saidTo: async () => null,
      onChange: () => () => undefined,
      announce: () => Promise.reject(new Error('connection lost')),
    },
  });
  const error = await failing.adapter.showCard(PLACE, aCard(), null, TRY).catch((thrown: unknown) => thrown);
  await failing.close();
  expect(error).toBeInstanceOf(DeliveryError);
  expect(error).toMatchObject({ certain: false, final: false });
});
