// A person at the console, who gets no answer now and then: sometimes sends the same form once more, as a browser
// offers to, and otherwise looks at the page first to see whether it happened.

import { type HTMLElement, parse } from 'node-html-parser';
import type { Chance } from './chance.ts';
import { ask, Unknown, until, type Watch } from './watch.ts';

export type Person = ReturnType<typeof personWith>;
export type Page = ReturnType<typeof read>;
type Cookies = Map<string, string>;

const words = (element: HTMLElement | null): string => (element?.structuredText ?? '').replace(/\s+/g, ' ').trim();

/** A page in words. */
function read(html: HTMLElement) {
  const lines = (selector: string) => html.querySelectorAll(selector).map(words);
  return {
    html,
    card: words(html.querySelector('#card')),
    buttons: lines('#card form.press button'),
    conversation: lines('#conversation li'),
    trail: lines('#trail li'),
  };
}

/** Uses a login link, and answers with the cookies it gave: anybody who has them is this person, on any device. */
export async function logIn(link: string): Promise<Cookies> {
  const cookies: Cookies = new Map();
  const browser = browserWith(new URL(link).origin, cookies);
  const form = (await browser.go(link)).querySelector('form[action^="/login/"]');
  if (!form) throw new Error('the login link shows no button');
  await browser.go(form.getAttribute('action') ?? '', filled(form, null, {}));
  return cookies;
}

export function personWith(cookies: Cookies, origin: string, watch: Watch, chance: Chance) {
  const browser = browserWith(origin, new Map(cookies));

  /** Sends a form; after no answer, by chance, the very same again until there is one. */
  async function send(form: HTMLElement, button: HTMLElement | null, values: Record<string, string>) {
    const path = form.getAttribute('action') ?? '';
    const sent = filled(form, button, values);
    const press = async () => {
      watch.moments.emit('press');
      return browser.go(path, sent, () => watch.moments.emit('press answered'));
    };
    try {
      return await press();
    } catch (error) {
      if (!(error instanceof Unknown) || chance.is(0.5)) throw error;
      return until(watch, `"${button ? words(button) : path}" is answered`, press);
    }
  }

  return {
    /** The address of a return, by the queue. */
    find: (returnId: string): Promise<string> =>
      until(watch, `${returnId} stands in the queue`, async () => {
        const rows = (await browser.go('/')).querySelectorAll('a.row');
        const row = rows.find((one) => words(one.querySelector('.row-title')).startsWith(`Return ${returnId}:`));
        return row?.getAttribute('href') ?? null;
      }),

    /** Looks until the page of a return is so. */
    sees: (path: string, what: string, is: (page: Page) => boolean): Promise<Page> =>
      until(watch, `the page shows ${what}`, async () => {
        const page = read(await browser.go(path));
        return is(page) ? page : null;
      }),

    /** Looks whether it is done, and if not, presses the button and fills the forms that follow, until it is. */
    does: (path: string, button: string, is: (page: Page) => boolean, forms: Record<string, string>[]): Promise<Page> =>
      until(watch, `"${button}" is done`, async () => {
        const page = read(await browser.go(path));
        if (is(page)) return page;
        const pressed = page.html.querySelectorAll('#card form.press button').find((one) => words(one) === button);
        const form = pressed?.closest('form');
        if (!pressed || !form) return null;
        let shown = await send(form, pressed, {});
        for (const values of forms) {
          const open = shown.querySelector('#open-form form');
          if (!open) return null;
          shown = await send(open, open.querySelector('button'), values);
        }
        return null;
      }),
  };
}

function browserWith(origin: string, cookies: Cookies) {
  async function go(path: string, form?: URLSearchParams, answered?: () => void): Promise<HTMLElement> {
    const headers = { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') };
    const url = new URL(path, origin).href;
    const posting = { method: 'POST', headers: { ...headers, origin, 'content-type': FORM }, body: form?.toString() };
    const { response, text } = await ask(url, form ? (posting as RequestInit) : { headers }, answered);
    for (const line of response.headers.getSetCookie()) remember(cookies, line);
    const to = response.headers.get('location');
    if (response.status === 303 && to) return go(to);
    if (response.status === 401 || response.status === 403)
      throw new Error(`not let in: ${response.status} at ${path}`);
    return parse(text);
  }
  return { go };
}

const FORM = 'application/x-www-form-urlencoded';

function remember(cookies: Cookies, line: string): void {
  const [pair = ''] = line.split(';');
  const at = pair.indexOf('=');
  if (/max-age=0|expires=thu, 01 jan 1970/i.test(line)) cookies.delete(pair.slice(0, at));
  else cookies.set(pair.slice(0, at), pair.slice(at + 1));
}

/** What a browser sends for this form, with these values written into it. */
function filled(form: HTMLElement, button: HTMLElement | null, values: Record<string, string>): URLSearchParams {
  const sent = new URLSearchParams();
  for (const input of form.querySelectorAll('input, textarea')) {
    const name = input.getAttribute('name');
    const unchosen = input.getAttribute('type') === 'radio' && input.getAttribute('checked') === undefined;
    if (!name || unchosen) continue;
    sent.set(name, input.tagName === 'TEXTAREA' ? input.textContent : (input.getAttribute('value') ?? ''));
  }
  for (const [name, value] of Object.entries(values)) sent.set(`field.${name}`, value);
  if (button) sent.set(button.getAttribute('name') ?? '', button.getAttribute('value') ?? '');
  return sent;
}
