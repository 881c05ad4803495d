import { afterEach, beforeEach, expect, test } from 'vitest';
import { browserOf, openConsole, wordsOf } from './console.ts';

let desk: Awaited<ReturnType<typeof openConsole>>;
beforeEach(async () => {
  desk = await openConsole();
});
afterEach(() => desk.close());

test('looking at a login link, as previews do, does not use it up; its button does, once', async () => {
  const mona = browserOf(desk.url, {});
  await mona.get('/login/good-link');
  const look = await mona.get('/login/good-link');
  expect(look.status).toBe(200);
  expect(look.cookies.filter((line) => line.startsWith('returndesk='))).toEqual([]);
  expect(desk.known.links.size).toBe(1);

  const form = look.page.querySelector('form');
  const entered = await mona.submit(form);
  expect([entered.status, entered.location]).toEqual([303, '/']);
  expect(desk.known.links.size).toBe(0);
  expect((await mona.get('/')).status).toBe(200);

  const again = browserOf(desk.url, {});
  const used = await again.submit((await again.get('/login/good-link')).page.querySelector('form'));
  expect(used.status).toBe(410);
  expect(used.page.querySelector('h1')?.text).toBe(wordsOf('en').login_used);
  expect((await again.get('/')).status).toBe(401);
});

test('the session is a cookie no script can read; over https it is tied to this host', async () => {
  const cookieOf = async (publicUrl: string) => {
    const at = await openConsole({ publicUrl });
    const browser = browserOf(at.url, {});
    const form = (await browser.get('/login/good-link')).page.querySelector('form');
    const fields = Object.fromEntries(
      (form?.querySelectorAll('input') ?? []).map((i) => [i.getAttribute('name') ?? '', i.getAttribute('value') ?? '']),
    );
    const { cookies } = await browser.post('/login/good-link', fields, { origin: publicUrl });
    await at.close();
    return cookies.find((line) => line.includes('mona-session')) ?? '';
  };
  const plain = await cookieOf('http://desk.example');
  expect(plain).toMatch(/^returndesk=mona-session;/);
  expect(plain).not.toMatch(/secure/i);
  const secure = await cookieOf('https://desk.example');
  expect(secure).toMatch(/^__Host-returndesk=mona-session;/);
  for (const cookie of [plain, secure]) expect(cookie).toMatch(/Path=\/.*HttpOnly.*SameSite=Lax/i);
  expect(secure).toMatch(/; Secure/i);
  expect(secure).not.toMatch(/domain/i);
});

test('on one machine all its names are the same desk; elsewhere only the public address is', async () => {
  const local = desk.url.replace('127.0.0.1', 'localhost');
  const browser = browserOf(local, {});
  const form = (await browser.get('/login/good-link')).page.querySelector('form');
  expect((await browser.submit(form)).status).toBe(303);
});

test('logging out ends the session on the server too', async () => {
  const mona = browserOf(desk.url);
  const form = (await mona.get('/')).page.querySelector('form[action="/logout"]');
  expect((await mona.submit(form)).status).toBe(303);
  expect(desk.known.sessions.size).toBe(0);
  expect(mona.jar.has('returndesk')).toBe(false);
  expect((await mona.get('/')).status).toBe(401);
});
