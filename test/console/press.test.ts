import { afterEach, beforeEach, expect, test } from 'vitest';
import { sentencesFor } from '../../src/i18n/index.ts';
import type { Gesture, Reply } from '../../src/ports.ts';
import { picturesField } from '../../src/views/form-parts.ts';
import { aForm, aNotice, aPage, browserOf, button, openConsole, standing } from './console.ts';

let desk: Awaited<ReturnType<typeof openConsole>>;
let mona: ReturnType<typeof browserOf>;
beforeEach(async () => {
  desk = await openConsole();
  mona = browserOf(desk.url);
});
afterEach(() => desk.close());

const onCard = async (action: string) => {
  const { page } = await mona.get('/returns/r1');
  return page.querySelector(`#card-${action}`)?.closest('form') ?? null;
};

test('a button is asked of the desk as this person at this seller, with the version they saw', async () => {
  const form = await onCard('hold');
  const { status, location } = await mona.submit(form);
  expect([status, location]).toEqual([303, '/returns/r1']);
  expect(desk.gestures).toEqual([
    {
      id: standing(form).gesture,
      at: { platform: 'console', team: 'sahara', channel: 'console' },
      who: { platform: 'console', team: 'sahara', user: 'mona', name: 'Mona', locale: 'en', kind: 'person' },
      action: 'hold',
      target: 'r1',
      seenVersion: 3,
    },
  ]);
});

test('a double press is one gesture; each button drawn is a gesture of its own', async () => {
  const form = await onCard('hold');
  await Promise.all([mona.submit(form), mona.submit(form)]);
  expect(new Set(desk.gestures.map(({ id }) => id)).size).toBe(1);
  const drawn = (await mona.get('/returns/r1')).page.querySelectorAll('input[name=gesture]');
  expect(drawn.length).toBeGreaterThan(1);
  expect(new Set(drawn.map((input) => input.getAttribute('value'))).size).toBe(drawn.length);
});

test('a press from another origin is refused, whatever it brings', async () => {
  const fields = standing(await onCard('hold'));
  for (const headers of [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: desk.url.replace(/:\d+$/, ':1') },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ] as Record<string, string>[]) {
    expect((await mona.post('/act', fields, headers)).status).toBe(403);
    expect((await mona.post('/logout', fields, headers)).status).toBe(403);
    expect((await mona.post('/login/good-link', fields, headers)).status).not.toBe(303);
  }
  expect(desk.gestures).toEqual([]);
  expect([desk.known.sessions.size, desk.known.links.size]).toEqual([1, 1]);
});

test('a press without its token, or with one drawn for another session, is refused', async () => {
  const { _csrf, ...fields } = standing(await onCard('hold'));
  expect((await mona.post('/act', fields)).status).toBe(403);
  expect((await mona.post('/act', { ...fields, _csrf: `${_csrf}x` })).status).toBe(403);
  desk.known.sessions.set('other', {
    id: 'other',
    seller: 's',
    sellerName: 'S',
    staff: 'x',
    name: 'X',
    leads: false,
    language: 'en',
  });
  mona.jar.set('returndesk', 'other');
  expect((await mona.post('/act', { ...fields, _csrf: _csrf ?? '' })).status).toBe(403);
  expect(desk.gestures).toEqual([]);
});

test('a press after the session ended says how to get in again', async () => {
  const form = await onCard('hold');
  desk.known.sessions.clear();
  expect((await mona.submit(form)).status).toBe(401);
  expect(desk.gestures).toEqual([]);
});

test('what was never a button of ours does nothing', async () => {
  const fields = standing(await onCard('hold'));
  for (const id of ['', 'v1:hold', 'v1:explode:r1:3', 'v9:hold:r1:3', 'v1:hold:r1:x']) {
    expect((await mona.post('/act', { ...fields, button: id })).status).toBe(400);
  }
  expect((await mona.post('/act', { ...fields, gesture: '' })).status).toBe(400);
  expect(desk.gestures).toEqual([]);
});

test('the answer is shown once, on its return only, with its buttons, and a page that looks again leaves it', async () => {
  desk.known.reply = () => aNotice({ text: 'It leaves in 10 seconds.', buttons: [button('undo', 'Undo')] });
  const done = await mona.submit(await onCard('hold'));
  expect(done.location).not.toContain('leaves');
  expect(done.cookies.join()).toMatch(/returndesk-flash=.*HttpOnly/i);
  await mona.get('/returns/r2');
  await mona.get('/returns/r1', { 'x-returndesk-refresh': '1' });
  const notice = (await mona.get('/returns/r1')).page.querySelector('#notice');
  expect(notice?.querySelector('.notice-text')?.text).toBe('It leaves in 10 seconds.');
  expect(standing(notice?.querySelector('form') ?? null).button).toBe('v1:undo:r1:3');
  expect((await mona.get('/returns/r1')).page.querySelector('#notice')).toBeNull();
});

test('an answer that somebody else wrote into the cookie is not shown', async () => {
  mona.jar.set('returndesk-flash', encodeURIComponent(`s:${JSON.stringify({ returnId: 'r1', notice: {} })}.forged`));
  const { status, page } = await mona.get('/returns/r1');
  expect(status).toBe(200);
  expect(page.querySelector('#notice')).toBeNull();
});

const asksForm = (typed: (gesture: Gesture) => Reply) => (gesture: Gesture) =>
  gesture.fields ? typed(gesture) : ({ kind: 'form', form: aForm() } satisfies Reply);

test('a form has an address of its own, and brings what was filled in and what it carries', async () => {
  desk.known.reply = (gesture) =>
    gesture.fields ? aNotice() : { kind: 'form', form: aForm({ carries: { draft: 'd-1' } }) };
  const { location } = await mona.submit(await onCard('answer'));
  expect(location).toBe('/returns/r1/answer');
  const form = (await mona.get('/returns/r1/answer')).page.querySelector('#open-form form');
  await mona.submit(form, { 'field.text': 'سطر\r\nآخر', 'field.category': 'information' });
  expect(desk.gestures.at(-1)).toMatchObject({
    id: standing(form).gesture,
    action: 'answer',
    seenVersion: 3,
    fields: { text: 'سطر\r\nآخر', category: 'information', amount: '1.00', draft: 'd-1' },
  });
});

test('a form that is only a preview counts as filled in', async () => {
  desk.known.reply = (gesture) =>
    gesture.fields?.draft ? aNotice() : { kind: 'form', form: aForm({ fields: [], carries: { draft: 'd' } }) };
  const form = (await mona.get('/returns/r1/answer')).page.querySelector('#open-form form');
  await mona.submit(form);
  expect(desk.gestures.at(-1)?.fields).toEqual({ draft: 'd' });
});

test('a form filled wrongly keeps what was typed, says what is wrong by field, and is a new gesture', async () => {
  const typed = '\n  \n<script> "half" & <half>\n';
  desk.known.reply = asksForm(() => ({
    kind: 'invalid',
    errors: { text: 'Too short.', amount: 'Unclear.' },
    labels: {},
    again: { button: button('note'), written: 'w' },
  }));
  const form = (await mona.get('/returns/r1/answer')).page.querySelector('#open-form form');
  const again = await mona.submit(form, {
    'field.text': typed,
    'field.category': 'information',
    'field.amount': '2,0,0',
  });
  expect(again.status).toBe(422);
  const open = again.page.querySelector('#open-form form');
  // A parser drops the first line end of a text area; what stands after it must be what was typed.
  expect(again.text).toContain(
    `>\n${typed.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '"')}`.slice(0, 8),
  );
  expect(standing(open)).toMatchObject({ 'field.category': 'information', 'field.amount': '2,0,0' });
  expect(standing(open)['field.text']?.replace(/^\n/, '')).toBe(typed);
  expect(standing(open).gesture).not.toBe(standing(form).gesture);
  const errors = again.page.querySelectorAll('.field.wrong').map((field) => field.querySelector('.error')?.text);
  expect(errors).toEqual(['Too short.', 'Unclear.']);
  const area = again.page.querySelector('textarea[name="field.text"]');
  expect(area?.getAttribute('aria-describedby')).toContain('-error');
});

test('a form that is refused keeps what was typed, in its form or, where that is closed, to copy', async () => {
  desk.known.reply = asksForm(() => aNotice({ tone: 'no', text: 'Samir is on it.' }));
  const form = (await mona.get('/returns/r1/answer')).page.querySelector('#open-form form');
  const kept = await mona.submit(form, { 'field.text': 'an hour of work' });
  expect(kept.status).toBe(409);
  expect(kept.page.querySelector('#notice')?.text).toContain('Samir is on it.');
  expect(kept.page.querySelector('#open-form textarea')?.text).toBe('an hour of work');

  desk.known.reply = () => aNotice({ tone: 'no', text: 'Samir is on it.' });
  const copy = await mona.submit(form, { 'field.text': 'an hour of work' });
  expect(copy.page.querySelector('#notice .words')?.text).toBe('an hour of work');
});

test('a form that may not be opened says why on the page of the return', async () => {
  desk.known.reply = () => aNotice({ tone: 'no', text: 'Messaging is off.' });
  const { page } = await mona.get('/returns/r1/answer');
  expect(page.querySelector('#notice')?.text).toContain('Messaging is off.');
  expect(page.querySelector('#open-form')).toBeNull();
});

test('a note is written where the notes are, by who may write one', async () => {
  const withNote = aPage();
  withNote.card.more = [button('note', 'Note')];
  desk.known.page = withNote;
  desk.known.reply = () => ({ kind: 'form', form: aForm({ submit: button('note', 'Save') }) });
  const form = (await mona.get('/returns/r1')).page.querySelector('#thread form');
  await mona.submit(form, { 'field.text': 'third one this week' });
  expect(desk.gestures.at(-1)).toMatchObject({ action: 'note', fields: { text: 'third one this week' } });
  desk.known.page = aPage();
  expect((await mona.get('/returns/r1')).page.querySelector('#thread form')).toBeNull();
});

test.each<[string, Reply, string]>([
  ['a card', { kind: 'card', card: aPage().card }, '/returns/r1'],
  ['a list', { kind: 'list', list: { title: '', warnings: [], tabs: [], rows: [], empty: '', count: 0 } }, '/'],
  ['a file', { kind: 'file', link: '/files/abc' }, '/files/abc'],
])('%s as an answer leads to where it is', async (_, reply, to) => {
  desk.known.reply = () => reply;
  expect((await mona.submit(await onCard('hold'))).location).toBe(to);
});

test('a script that sends the form for its person is told where to go, and what was said waits for them', async () => {
  const fields = standing(await onCard('hold'));
  const headers = { origin: desk.url, 'x-returndesk-upload': '1' };
  const { status } = await mona.post('/act', fields, headers);
  expect(status).toBe(204);
  expect((await mona.get('/returns/r1')).page.querySelector('#notice')?.text).toContain('Done.');
});

test('a form that takes pictures has a place to say how far they are, unseen until its script does', async () => {
  const pictures = picturesField({ words: sentencesFor('en'), zone: 'Asia/Dubai', now: new Date() });
  desk.known.reply = () => ({ kind: 'form', form: aForm({ fields: [pictures] }) });
  const { page } = await mona.get('/returns/r1/answer');
  const form = page.querySelector('#open-form form');
  expect(form?.querySelector('[role=status] progress')?.getAttribute('aria-label')).toBe('Sending the pictures:');
  expect(form?.querySelectorAll('[data-when]').every((line) => line.hasAttribute('hidden'))).toBe(true);
  const script = page.querySelector('script[src*=upload]')?.getAttribute('src') ?? '';
  expect((await mona.get(script)).text).toContain('XMLHttpRequest');
  desk.known.reply = () => ({ kind: 'form', form: aForm() });
  expect((await mona.get('/returns/r1/answer')).page.querySelector('.sending')).toBeNull();
});
