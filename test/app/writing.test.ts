import { request } from 'node:http';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { warmUp } from '../../src/app/warm-up.ts';
import { LANGUAGES } from '../../src/i18n/index.ts';
import { type DiscordDesk, openDiscordDesk } from '../discord/desk.ts';
import type { Message } from '../fakes/discord/world.ts';
import { filesBelow } from '../files/stage.ts';
import { type Browser, browserAt } from '../journeys/browser.ts';
import { aPng } from '../pictures.ts';

const { en, ar } = LANGUAGES;

let desk: DiscordDesk;
beforeAll(async () => {
  await warmUp();
  desk = await openDiscordDesk();
});
afterAll(() => desk.close());

let count = 0;
/** What Mona wrote and previews; the link in it, and a browser to open it. */
async function previewed(words = en) {
  count += 1;
  const id = `W-${count}`;
  const card = await desk.opened(id);
  const mona = desk.person('mona');
  await mona.command(desk.channel, `/returns talk contact ${id}`);
  mona.fill({ category: 'support', text: 'Look' });
  await mona.submit();
  const preview = mona.ephemerals().at(-1) as Message;
  expect(JSON.stringify(preview.components)).toContain(words.forms.largerPictures);
  const link = new URL(JSON.stringify(preview.components).match(/https?:[^"]+\/write\/[^"]+/)?.[0] ?? '');
  const page = browserAt(link.origin);
  return { id, link, page, card, open: () => page.go(link.pathname) };
}
const picture = async () => [{ name: 'lid.png', type: 'image/png', bytes: await aPng() }];
const sentFor = (id: string) =>
  desk.seller.at.arrived.filter(({ type, data }) => type === 'message.sent' && data.return_id === id);
const button = (page: Browser) => page.page().querySelector('#open-form button');

test('the page is for one message and logs nobody in; a link of another kind opens it not', async () => {
  const { id, page, open, link } = await previewed();
  expect(await open()).toBe(200);
  expect(page.page().querySelector('nav')).toBeNull();
  expect(page.seen().form?.fields).toContain('pictures');
  const scripts = page.page().querySelectorAll('script');
  expect(scripts.map((script) => script.getAttribute('src')?.replace(/\?.*/, ''))).toEqual(['/assets/upload.js']);
  expect(await page.go('/')).toBe(401);
  expect(await page.go(link.pathname.replace('/write/', '/files/'))).toBe(404);
  const { id: returnId } = await desk.core.db('return_requests').where({ shop_return_id: id }).first('id');
  const transcript = new URL(desk.core.transcriptUrl(desk.seller.id, returnId, desk.now()));
  expect(await page.go(transcript.pathname.replace('/files/', '/write/'))).toBe(410);
});

test('with another return or another act put into it, nothing is done', async () => {
  const [mine, other] = [await previewed(), await previewed()];
  await other.open();
  const theirs = button(other.page)?.getAttribute('value') ?? '';
  for (const forged of [theirs, theirs.replace('contact', 'refund'), 'v1:hold:x:1']) {
    await mine.open();
    button(mine.page)?.setAttribute('value', forged);
    await mine.page.fill({ text: 'Forged' }, await picture());
    expect(mine.page.wordsAt('h1')).toBe(en.frame.something_broke);
  }
  // A draft of somebody else’s return carried along is not theirs to send.
  await other.open();
  await other.page.fill({}, []);
  const draft = other.page.page().querySelector('[name="carry.draft"]')?.getAttribute('value') ?? '';
  await mine.open();
  await mine.page.fill({}, []);
  mine.page.page().querySelector('[name="carry.draft"]')?.setAttribute('value', draft);
  await mine.page.fill({});
  expect(mine.page.seen().notice).toBe(en.refusals.draft_gone({}));
  await desk.settled();
  expect([...sentFor(mine.id), ...sentFor(other.id)]).toEqual([]);
});

test('what is wrong is said, and what was brought waits', async () => {
  const { id, page, open } = await previewed();
  await open();
  await page.fill({ text: '  ' }, await picture());
  expect(page.seen().form?.errors).toEqual({ text: en.refusals.text_missing({}) });
  await page.fill({ text: 'Look' }, [{ name: 'fix.png', type: 'image/png', bytes: Buffer.from('MZ a program') }]);
  expect(page.seen().form?.errors.pictures).toContain('neither a JPEG nor a PNG');
  await open();
  await page.fill({ text: '' }, await picture());
  await page.fill({ text: 'Look' }, []);
  expect(page.seen().form?.text).toContain('Photos: lid.png');
  await page.fill({});
  await desk.pass({ minutes: 2 });
  await desk.settled();
  expect(sentFor(id).map(({ data }) => data.files)).toMatchObject([[{ name: 'lid.png' }]]);
});

test('it lives fifteen minutes; an upload that began in time is taken', async () => {
  const { link, page, open } = await previewed();
  const answer = await slowly(link, await aPng(), () => desk.pass({ minutes: 16 }));
  expect(answer).toContain('Photos: lid.png');
  expect(await open()).toBe(410);
  expect(page.wordsAt('h1')).toBe(en.frame.writing_used);
});

test('a stranger sends nothing: the door is shut while they still want to send', async () => {
  const { link } = await previewed();
  const strange = new URL(`${link.href.slice(0, -3)}abc`);
  expect(await slowly(link, await aPng(), async () => {}, strange)).toContain(en.frame.writing_used);
});

test('what could not be sent just now can be sent later', async () => {
  const { id, page, open } = await previewed();
  const samir = desk.person('samir');
  await open();
  await page.fill({}, await picture());
  await samir.command(desk.channel, `/returns work hold ${id}`);
  await page.fill({});
  expect(page.seen().notice).toContain('Samir is on it');
  expect(sentFor(id)).toEqual([]);
  await samir.command(desk.channel, `/returns work release ${id}`);
  await open();
  await page.fill({}, await picture());
  await page.fill({});
  expect(page.seen().notice).toMatch(/^The message leaves in/);
});

test('whoever is no longer of the team opens nothing; others read it in their language', async () => {
  const { page, open, link } = await previewed();
  await desk.core.db('staff').where({ id: 'mona' }).update({ language: 'ar' });
  expect(await open()).toBe(200);
  expect(page.page().querySelector('html')?.getAttribute('dir')).toBe('rtl');
  expect(page.seen().form?.title).toBe(ar.forms.contactTitle);
  await desk.core.db('staff').where({ id: 'mona' }).update({ language: null });
  const accounts = () => desk.core.db('accounts').where({ staff_id: 'mona', platform: 'discord' });
  const before = await accounts().select();
  await accounts().delete();
  expect(await page.go(link.pathname)).toBe(410);
  await desk.core.db('accounts').insert(before);
});

/**
 * Sends the form of a page with a picture, and lets `midway` happen while it is on its way; the words of the answer,
 * whenever it comes.
 */
async function slowly(link: URL, bytes: Buffer, midway: () => Promise<unknown>, to?: URL): Promise<string> {
  const opened = await fetch(link);
  const cookie = opened.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  const form = parse(await opened.text()).querySelector('#open-form form');
  const fields = form?.querySelectorAll('input[type=hidden], button, textarea, input[checked]') ?? [];
  const named = (name: string) => `--b\r\ncontent-disposition: form-data; name="${name}"`;
  const head = fields.map((one) => {
    const value = one.getAttribute('value') ?? one.textContent;
    return `${named(one.getAttribute('name') ?? '')}\r\n\r\n${value}\r\n`;
  });
  const file = `${named('field.pictures')}; filename="lid.png"\r\ncontent-type: image/png\r\n\r\n`;
  const sending = request(to ?? new URL(form?.getAttribute('action') ?? '', link), {
    method: 'POST',
    headers: { cookie, origin: link.origin, 'content-type': 'multipart/form-data; boundary=b' },
  });
  const answered = new Promise<string>((resolve, reject) => {
    sending.once('error', reject).once('response', async (response) => {
      resolve(parse(Buffer.concat(await response.toArray()).toString()).textContent);
    });
  });
  const arriving = async () => (await filesBelow(join(desk.config.DATA_DIR, 'files'))).length;
  const before = await arriving();
  const half = Math.floor(bytes.length / 2);
  sending.write(head.join('') + file);
  sending.write(bytes.subarray(0, half));
  const rest = async () => {
    await expect.poll(arriving).toBeGreaterThan(before);
    await midway();
    sending.end(Buffer.concat([bytes.subarray(half), Buffer.from('\r\n--b--\r\n')]));
  };
  if (!to) await rest();
  return answered;
}
