import { afterEach, beforeEach, expect, test } from 'vitest';
import { aCard, aForm, aNotice, aPage, browserOf, button, openConsole, wordsOf } from './console.ts';

let desk: Awaited<ReturnType<typeof openConsole>>;
let mona: ReturnType<typeof browserOf>;
beforeEach(async () => {
  desk = await openConsole();
  mona = browserOf(desk.url);
});
afterEach(() => desk.close());

const HOSTILE = `"><script>alert(1)</script><img src=x onerror=alert(1)> & ' </textarea></title> ${'<b>'.repeat(3)}`;

/** What a browser would run or load of a page, and what of it is not ours. */
function strangers(page: Awaited<ReturnType<typeof mona.get>>['page']): string[] {
  const loud = page.querySelectorAll('script, img, iframe, object, style, base, b');
  return loud
    .filter((one) => !/^\/assets\//.test(one.getAttribute('src') ?? ''))
    .map((one) => one.outerHTML)
    .concat(
      page
        .querySelectorAll('*')
        .flatMap((one) => Object.keys(one.attributes).filter((name) => /^on|^style$/i.test(name))),
    );
}

test('hostile words in every part of a return are text, and nothing else', async () => {
  const line = {
    id: 'l1',
    who: HOSTILE,
    text: HOSTILE,
    said: HOSTILE,
    at: new Date(0),
    side: 'customer' as const,
    language: HOSTILE,
    state: HOSTILE,
    pictures: [{ name: HOSTILE, link: null, preview: null, state: HOSTILE, coming: { words: HOSTILE, share: 0.4 } }],
  };
  const quote = { who: HOSTILE, text: HOSTILE, language: HOSTILE, caution: null };
  const lines = [line, { ...line, id: 'l2', side: 'staff' as const }, { ...line, id: 'l3', side: 'desk' as const }];
  desk.known.page = aPage({
    card: aCard({
      title: HOSTILE,
      summary: HOSTILE,
      facts: [{ label: HOSTILE, value: HOSTILE }],
      quote,
      photos: [
        { name: HOSTILE, link: null, preview: null, state: HOSTILE, coming: { words: HOSTILE, share: 0.4 } },
        { name: HOSTILE, link: 'javascript:alert(1)', preview: 'javascript:alert(2)', state: null, coming: null },
      ],
      warnings: [HOSTILE],
      buttons: [button('hold', HOSTILE)],
      more: [button('note', HOSTILE)],
    }),
    conversation: lines,
    thread: lines,
    trail: lines,
  });
  const field = { name: HOSTILE, label: HOSTILE, hint: HOSTILE, required: true, value: HOSTILE };
  desk.known.reply = () => ({
    kind: 'form',
    form: aForm({
      title: HOSTILE,
      intro: [HOSTILE],
      warnings: [{ text: HOSTILE, grave: true }],
      quote,
      fields: [
        { ...field, kind: 'line', limit: 9 },
        { ...field, kind: 'text', limit: 9, language: HOSTILE },
        { ...field, kind: 'choice', options: [{ value: HOSTILE, label: HOSTILE }] },
      ],
      submit: button('note', HOSTILE),
      carries: { [HOSTILE]: HOSTILE },
    }),
  });
  for (const path of ['/returns/r1', '/returns/r1/note']) {
    const { status, page, text } = await mona.get(path);
    expect(status).toBe(200);
    expect(strangers(page)).toEqual([]);
    expect(page.querySelector('h1')?.text).toBe(HOSTILE);
    expect(page.querySelector('#conversation .words')?.text).toBe(HOSTILE);
    expect(page.querySelector('textarea')?.text).toBe(HOSTILE);
    expect(text).not.toContain('javascript:');
  }
});

test('hostile words in the queue and in an answer are text', async () => {
  desk.known.list = {
    title: HOSTILE,
    warnings: [HOSTILE],
    tabs: [],
    rows: [
      {
        id: '"><script>',
        title: HOSTILE,
        detail: HOSTILE,
        due: HOSTILE,
        tone: 'late',
        count: 2,
        holder: HOSTILE,
        button: button('show'),
      },
    ],
    empty: HOSTILE,
    count: 1,
  };
  const queue = await mona.get('/');
  expect(strangers(queue.page)).toEqual([]);
  expect(queue.page.querySelector('.row-title')?.text).toBe(HOSTILE);

  const quote = { who: HOSTILE, text: HOSTILE, language: null, caution: null };
  desk.known.reply = () => aNotice({ text: HOSTILE, quote, mentions: [{ staff: 's', name: HOSTILE, user: null }] });
  const page = (await mona.get('/returns/r1')).page;
  await mona.submit(page.querySelector('#card form'));
  const after = await mona.get('/returns/r1');
  expect(after.page.querySelector('#notice .notice-text')?.text).toContain(HOSTILE);
  expect(strangers(after.page)).toEqual([]);
});

test('no page may run, load or be framed by anything that is not its own', async () => {
  const response = await fetch(desk.url);
  const policy = response.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toContain('unsafe');
  expect(response.headers.get('cache-control')).toBe('no-store');
  // With `no-referrer` browsers would hide the origin of our own presses as well.
  expect(response.headers.get('referrer-policy')).toBe('same-origin');
});

test('in Arabic the page runs from right to left, and the words of others in their own direction', async () => {
  desk.known.frame = () => ({ ...wordsOf('en'), language: 'ar', direction: 'rtl' });
  desk.known.page = aPage({ card: aCard({ quote: { who: 'Joost', text: 'Maat 43', language: 'nl', caution: null } }) });
  const { page } = await mona.get('/returns/r1');
  expect(page.querySelector('html')?.attributes).toMatchObject({ lang: 'ar', dir: 'rtl' });
  expect(page.querySelector('.words')?.attributes).toMatchObject({ dir: 'auto', lang: 'nl' });
});

test('a fact runs as the page does when it speaks the reader’s language, though it begins with another name', async () => {
  const facts = ['Samir، حتى الثلاثاء 07:30', '459.00 AED', '1 × Trail boots'].map((value) => ({ label: 'x', value }));
  desk.known.page = aPage({ card: aCard({ facts }) });
  desk.known.frame = () => ({ ...wordsOf('en'), language: 'ar', direction: 'rtl' });
  const directions = async () =>
    (await mona.get('/returns/r1')).page.querySelectorAll('dd bdi').map((value) => value.getAttribute('dir'));
  expect(await directions()).toEqual(['rtl', 'auto', 'auto']);
  desk.known.frame = () => wordsOf('en');
  expect(await directions()).toEqual(['ltr', 'ltr', 'ltr']);
});

test('a sentence of the desk runs as the page does though it begins with a name; only a person’s words run their own way', async () => {
  desk.known.frame = () => ({ ...wordsOf('en'), language: 'ar', direction: 'rtl' });
  const text = 'Mona: إسناد الطلب إلى Mona حتى الثلاثاء';
  const line = {
    id: 'l1',
    who: 'Samir',
    text,
    said: 'She knows kettles',
    at: new Date(0),
    language: null,
    state: null,
  };
  const lines = [{ ...line, side: 'staff' as const, pictures: [] }];
  desk.known.page = aPage({ thread: lines, trail: lines });
  const { page } = await mona.get('/returns/r1');
  for (const where of ['#thread', '#trail']) {
    const [ours, theirs] = page.querySelectorAll(`${where} li > p:not(.line-head)`);
    expect(ours?.text).toContain(text);
    expect(ours?.querySelectorAll('[dir]').concat(ours.hasAttribute('dir') ? [ours] : [])).toEqual([]);
    expect(theirs?.text).toBe('She knows kettles');
    expect(theirs?.getAttribute('dir')).toBe('auto');
  }
});

test('an id is never broken at its hyphen, and a long one may be', async () => {
  const value = `for example R-590382206, O-77 · well-known and ${'x'.repeat(40)}-1`;
  desk.known.page = aPage({ card: aCard({ facts: [{ label: 'x', value }] }) });
  const dd = (await mona.get('/returns/r1')).page.querySelector('.facts dd');
  expect(dd?.text).toBe(value);
  expect(dd?.querySelectorAll('.id').map((id) => id.text)).toEqual(['R-590382206', 'O-77']);
});

test('what was found in a message stands as a warning before it is sent, and not as a line of the form', async () => {
  const warnings = [
    { text: 'a phone number', grave: true },
    { text: 'another language', grave: false },
  ];
  desk.known.reply = () => ({ kind: 'form', form: aForm({ intro: ['To Noura'], warnings }) });
  const { page } = await mona.get('/returns/r1/answer');
  const found = page.querySelectorAll('#open-form .warnings li');
  expect(found.map((one) => [one.text.trim(), one.classList.contains('mild')])).toEqual([
    ['a phone number', false],
    ['another language', true],
  ]);
  expect(found.every((one) => one.querySelector('.icon'))).toBe(true);
  expect(page.querySelectorAll('#open-form .intro').map((one) => one.text)).toEqual(['To Noura']);
});

test('whoever opens a form writes at once: what may be left is passed over, what must be chosen is not', async () => {
  const options = [{ value: 'thanks', label: 'Thanks' }];
  const template = { kind: 'choice', name: 'template', label: 'T', hint: null, required: false, value: '', options };
  const help = { kind: 'line', name: 'help', label: 'H', hint: null, required: false, value: '', limit: 9 };
  const focused = async (first: object[]) => {
    const form = aForm({ fields: [...first, ...aForm().fields] as never });
    desk.known.reply = () => ({ kind: 'form', form });
    return (await mona.get('/returns/r1/answer')).page.querySelector('#open-form [autofocus]')?.getAttribute('name');
  };
  expect(await focused([template, help])).toBe('field.text');
  expect(await focused([{ ...template, required: true }, help])).toBe('field.template');
});

test('a notice says for how long it holds, and one that holds for good says nothing', async () => {
  const held = async (more: object) => {
    desk.known.reply = () => aNotice(more);
    await mona.submit((await mona.get('/returns/r1')).page.querySelector('#card form'));
    return (await mona.get('/returns/r1')).page.querySelector('#notice')?.getAttribute('data-holds');
  };
  expect(await held({ holds: 10 })).toBe('10');
  expect(await held({})).toBeUndefined();
});

test('a form says its keys, and a transcript opens beside its return', async () => {
  desk.known.reply = () => ({ kind: 'form', form: aForm() });
  desk.known.page = aPage({ card: aCard({ more: [button('transcript', 'Transcript')] }) });
  const { page } = await mona.get('/returns/r1/answer');
  expect(page.querySelector('#open-form .keys')?.text).toBe(wordsOf('en').form_keys);
  const opens = (id: string) => page.querySelector(id)?.closest('form')?.getAttribute('target');
  expect([opens('#more-transcript'), opens('#card-hold')]).toEqual(['_blank', undefined]);
});

test('without a session every page says how to get in, in the language of the browser', async () => {
  const stranger = browserOf(desk.url, {});
  const languages: string[] = [];
  desk.known.frame = (language) => {
    languages.push(language);
    return wordsOf('en');
  };
  for (const path of ['/', '/returns/r1', '/returns/r1/answer', '/live']) {
    const { status, page } = await stranger.get(path, { 'accept-language': 'fr-CH,fr;q=0.9' });
    expect(status).toBe(401);
    expect(page.querySelector('h1')?.text).toBe(wordsOf('en').login_needed);
  }
  expect(new Set(languages)).toEqual(new Set(['fr-CH']));
  expect(desk.gestures).toEqual([]);
});

test('a return that is not there, a page that is not there and an action that is none are "not found"', async () => {
  for (const path of ['/returns/r2', '/nowhere', '/returns/r1/explode', '/assets/secrets.txt']) {
    expect((await mona.get(path)).status).toBe(404);
  }
});

test('looking at an address never does anything: only forms can be opened by one', async () => {
  for (const action of ['hold', 'release', 'undo', 'retry', 'show', 'queue']) {
    expect((await mona.get(`/returns/r1/${action}`)).status).toBe(404);
  }
  expect(desk.gestures).toEqual([]);
});

test('an empty queue says so, and an empty conversation too', async () => {
  expect((await mona.get('/')).page.querySelector('.empty')?.text).toContain('Nothing waits.');
  expect((await mona.get('/returns/r1')).page.querySelector('#conversation')?.text).toContain(
    wordsOf('en').no_messages,
  );
});

test('times are told by the clock of the shop', async () => {
  const at = new Date('2026-11-23T21:30:00Z');
  desk.known.page = aPage({
    conversation: [
      { id: 'm', who: 'N', text: 'x', said: null, at, side: 'customer', language: null, state: null, pictures: [] },
    ],
  });
  const time = (await mona.get('/returns/r1')).page.querySelector('#conversation time');
  expect(time?.getAttribute('datetime')).toBe('2026-11-23T21:30:00.000Z');
  expect(time?.text).toContain('01:30');
});

test('what breaks is said with a reference, which the log has too, and the log has no words of people', async () => {
  const logged: object[] = [];
  const broken = await openConsole({ log: { error: (fields) => void logged.push(fields) } });
  broken.known.reply = () => {
    throw new TypeError('could not store:\n    at 5 Palm Street');
  };
  const { status, page } = await browserOf(broken.url).get('/returns/r1/answer');
  await broken.close();
  expect(status).toBe(500);
  const reference = page.querySelector('code')?.text;
  expect(reference).toMatch(/^[0-9a-f]{8}$/);
  expect(logged).toMatchObject([{ reference, error: 'TypeError', status: 500 }]);
  expect(JSON.stringify(logged)).not.toContain('Palm');
  expect(page.text).not.toContain('Palm');
});

test('assets under their own address are kept for ever, any other address asks again', async () => {
  const { page } = await mona.get('/');
  const href = page.querySelector('link[rel=stylesheet]')?.getAttribute('href') ?? '';
  expect((await fetch(desk.url + href)).headers.get('cache-control')).toContain('immutable');
  for (const path of ['/assets/style.css', '/assets/style.css?v=old', '/assets/idiomorph.js']) {
    const response = await fetch(desk.url + path);
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).not.toContain('immutable');
  }
});
