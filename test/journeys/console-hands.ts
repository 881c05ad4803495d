import { type HTMLElement, parse } from 'node-html-parser';
import type { Attachment, Hands, Seen, SeenCard } from './hands.ts';

type ConsoleHands = Hands & {
  trail(returnId: string): Promise<string[]>;
  /** Chooses returns of the queue and does the same with each; null: nothing of the sort is offered. */
  withMany(shopReturnIds: string[], label: string, values: Record<string, string>): Promise<string | null>;
};

/** A person at the console: a browser without scripts, which follows links and sends forms as they stand on the page. */
export async function consoleHands(loginLink: string): Promise<ConsoleHands> {
  const origin = new URL(loginLink).origin;
  const cookies = new Map<string, string>();
  let page = parse('');
  let where = '';

  async function go(path: string, form?: URLSearchParams | FormData): Promise<number> {
    const response = await fetch(new URL(path, origin), {
      method: form ? 'POST' : 'GET',
      redirect: 'manual',
      headers: {
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(form ? { origin } : {}),
      },
      ...(form ? { body: form } : {}),
    });
    for (const line of response.headers.getSetCookie()) remember(line);
    const to = response.headers.get('location');
    if (response.status === 303 && to) return go(to);
    page = parse(await response.text());
    where = response.url;
    return response.status;
  }
  function remember(line: string): void {
    const [pair = ''] = line.split(';');
    const at = pair.indexOf('=');
    if (/max-age=0|expires=thu, 01 jan 1970/i.test(line)) cookies.delete(pair.slice(0, at));
    else cookies.set(pair.slice(0, at), pair.slice(at + 1));
  }
  async function submit(
    form: HTMLElement,
    button: HTMLElement | null,
    values: Record<string, string> = {},
    pictures: Attachment[] = [],
  ): Promise<void> {
    const many = form.getAttribute('enctype') === 'multipart/form-data';
    const sent = many ? new FormData() : new URLSearchParams();
    for (const input of form.querySelectorAll('input, textarea')) {
      const name = input.getAttribute('name');
      const type = input.getAttribute('type');
      if (type === 'file' && sent instanceof FormData) attach(sent, name ?? '', pictures);
      if (!name || type === 'file' || (type === 'radio' && input.getAttribute('checked') === undefined)) continue;
      sent.set(name, input.tagName === 'TEXTAREA' ? input.textContent : (input.getAttribute('value') ?? ''));
    }
    for (const [name, value] of Object.entries(values)) {
      if (!form.querySelector(`[name="field.${name}"]`)) throw new Error(`the form has no field "${name}"`);
      sent.set(`field.${name}`, value);
    }
    if (button) sent.set(button.getAttribute('name') ?? '', button.getAttribute('value') ?? '');
    await go(form.getAttribute('action') ?? '', sent);
  }
  async function pressIn(root: HTMLElement | null, label: string): Promise<Seen> {
    const buttons = root?.querySelectorAll('form.press button') ?? [];
    const button = buttons.find((one) => words(one) === label);
    const form = button?.closest('form');
    if (!button || !form) throw new Error(`there is no "${label}"; there is: ${buttons.map(words).join(', ')}`);
    await submit(form, button);
    return seen();
  }
  function seen(): Seen {
    const open = page.querySelector('#open-form');
    return {
      notice: wordsAt('#notice .notice-text'),
      form: open && {
        title: words(open.querySelector('h2')),
        text: words(open),
        fields: [
          ...new Set(
            open.querySelectorAll('[name^="field."]').map((f) => f.getAttribute('name')?.slice('field.'.length) ?? ''),
          ),
        ],
        errors: Object.fromEntries(
          open
            .querySelectorAll('.field.wrong')
            .map((field) => [
              field.querySelector('[name^="field."]')?.getAttribute('name')?.slice('field.'.length) ?? '',
              words(field.querySelector('.error')),
            ]),
        ),
      },
    };
  }
  const wordsAt = (selector: string): string | null => {
    const found = page.querySelector(selector);
    return found && words(found);
  };

  const rowOn = async (address: string, shopReturnId: string) => {
    await go(address);
    return page.querySelectorAll('a.row').find((one) => words(one.querySelector('.row-title')).includes(shopReturnId));
  };

  async function open(shopReturnId: string): Promise<void> {
    if (page.querySelector('#card-title') && words(page.querySelector('#card-title')).includes(shopReturnId)) {
      await go(known.get(shopReturnId) ?? '/');
      return;
    }
    if (!known.has(shopReturnId)) {
      const row =
        (await rowOn('/', shopReturnId)) ?? (await rowOn(`/?find=${encodeURIComponent(shopReturnId)}`, shopReturnId));
      if (!row) throw new Error(`neither the queue nor the search has ${shopReturnId}: ${words(page)}`);
      known.set(shopReturnId, row.getAttribute('href') ?? '');
    }
    await go(known.get(shopReturnId) ?? '/');
  }
  const known = new Map<string, string>();

  await go(loginLink);
  const form = page.querySelector('form[action^="/login/"]');
  if (!form) throw new Error('the login link shows no button');
  await submit(form, null);

  return {
    async queue() {
      await go('/');
      return page.querySelectorAll('a.row').map(words);
    },
    async tab(label) {
      await go('/');
      const tab = page.querySelectorAll('nav.tabs a').find((one) => words(one).startsWith(label));
      if (!tab) throw new Error(`there is no tab "${label}"`);
      await go(tab.getAttribute('href') ?? '');
      return page.querySelectorAll('a.row').map(words);
    },
    async find(looked) {
      await go(`/?find=${encodeURIComponent(looked)}`);
      return { title: words(page.querySelector('h1')), rows: page.querySelectorAll('a.row').map(words) };
    },
    async insights() {
      await go('/insights');
      return words(page.querySelector('main'));
    },
    channel: async () => [],
    async card(shopReturnId): Promise<SeenCard> {
      await open(shopReturnId);
      const card = page.querySelector('#card');
      const lines = (selector: string) => page.querySelectorAll(selector).map(words);
      return {
        title: words(page.querySelector('#card-title')),
        text: words(card),
        tone: TONES.find((tone) => card?.classList.contains(tone)) ?? '',
        buttons: (card?.querySelectorAll('form.press button') ?? []).map(words),
        pictures: (card?.querySelectorAll('.pictures img') ?? []).map((img) => img.getAttribute('alt') ?? ''),
        conversation: lines('#conversation li'),
        thread: lines('#thread ol.notes li'),
        trail: lines('#trail li'),
      };
    },
    async press(shopReturnId, label) {
      await open(shopReturnId);
      return pressIn(page.querySelector('#card'), label);
    },
    async linkFrom(shopReturnId, label) {
      await open(shopReturnId);
      await pressIn(page.querySelector('#card'), label);
      return where;
    },
    async pressDrawn(label, how) {
      const drawn = page;
      const answer = await pressIn(page.querySelector('#card'), label);
      if (how?.stay) page = drawn;
      return answer;
    },
    async fill(values, pictures) {
      const form = page.querySelector('#open-form form');
      if (!form) throw new Error('no form is open');
      if (pictures && !form.querySelector('input[type=file]')) throw new Error('the form takes no pictures');
      await submit(form, form.querySelector('button'), values, pictures);
      return seen();
    },
    async withMany(shopReturnIds, label, values) {
      await go('/');
      const form = page.querySelector('form#many');
      const button = form?.querySelectorAll('button').find((one) => words(one) === label);
      if (!form || !button) return null;
      const sent = new URLSearchParams();
      for (const input of form.querySelectorAll('input[type=hidden]'))
        sent.set(input.getAttribute('name') ?? '', input.getAttribute('value') ?? '');
      for (const row of page.querySelectorAll('#rows > li')) {
        const chosen = shopReturnIds.some((id) => words(row.querySelector('.row-title')).includes(`${id}:`));
        if (chosen) sent.append('chosen', row.querySelector('input.choose')?.getAttribute('value') ?? '');
      }
      for (const [name, value] of Object.entries(values)) sent.set(`field.${name}`, value);
      sent.set('action', button.getAttribute('value') ?? '');
      await go('/act-many', sent);
      return wordsAt('#notice .notice-text');
    },
    pressNotice: (label) => pressIn(page.querySelector('#notice'), label),
    /** The audit trail of a return by our id, closed ones included. */
    async trail(returnId) {
      await go(`/returns/${returnId}`);
      return page.querySelectorAll('#trail li').map(words);
    },
  };
}

/** As a browser does: a field that was left empty is a file without a name. */
function attach(sent: FormData, name: string, pictures: Attachment[]): void {
  for (const { name: file, type, bytes } of pictures)
    sent.append(name, new Blob([new Uint8Array(bytes)], { type }), file);
  if (pictures.length === 0) sent.append(name, new Blob([]), '');
}

const TONES = ['calm', 'soon', 'late', 'done'];

const words = (element: HTMLElement | null): string => (element?.structuredText ?? '').replace(/\s+/g, ' ').trim();
