import type { HTMLElement } from 'node-html-parser';
import { browserAt, words } from './browser.ts';
import type { Hands, Seen, SeenCard } from './hands.ts';

type ConsoleHands = Hands & {
  trail(returnId: string): Promise<string[]>;
  /** Chooses returns of the queue and does the same with each; null: nothing of the sort is offered. */
  withMany(shopReturnIds: string[], label: string, values: Record<string, string>): Promise<string | null>;
};

/** A person at the console, with a browser. */
export async function consoleHands(loginLink: string): Promise<ConsoleHands> {
  const { go, submit, wordsAt, seen, fill, page, show, where } = browserAt(new URL(loginLink).origin);

  async function pressIn(root: HTMLElement | null, label: string): Promise<Seen> {
    const buttons = root?.querySelectorAll('form.press button') ?? [];
    const button = buttons.find((one) => words(one) === label);
    const form = button?.closest('form');
    if (!button || !form) throw new Error(`there is no "${label}"; there is: ${buttons.map(words).join(', ')}`);
    await submit(form, button);
    return seen();
  }
  const rowOn = async (address: string, shopReturnId: string) => {
    await go(address);
    return page()
      .querySelectorAll('a.row')
      .find((one) => words(one.querySelector('.row-title')).includes(shopReturnId));
  };

  async function open(shopReturnId: string): Promise<void> {
    if (page().querySelector('#card-title') && words(page().querySelector('#card-title')).includes(shopReturnId)) {
      await go(known.get(shopReturnId) ?? '/');
      return;
    }
    if (!known.has(shopReturnId)) {
      const row =
        (await rowOn('/', shopReturnId)) ?? (await rowOn(`/?find=${encodeURIComponent(shopReturnId)}`, shopReturnId));
      if (!row) throw new Error(`neither the queue nor the search has ${shopReturnId}: ${words(page())}`);
      known.set(shopReturnId, row.getAttribute('href') ?? '');
    }
    await go(known.get(shopReturnId) ?? '/');
  }
  const known = new Map<string, string>();

  await go(loginLink);
  const form = page().querySelector('form[action^="/login/"]');
  if (!form) throw new Error('the login link shows no button');
  await submit(form, null);

  return {
    async queue() {
      await go('/');
      return page().querySelectorAll('a.row').map(words);
    },
    async tab(label) {
      await go('/');
      const tab = page()
        .querySelectorAll('nav.tabs a')
        .find((one) => words(one).startsWith(label));
      if (!tab) throw new Error(`there is no tab "${label}"`);
      await go(tab.getAttribute('href') ?? '');
      return page().querySelectorAll('a.row').map(words);
    },
    async find(looked) {
      await go(`/?find=${encodeURIComponent(looked)}`);
      return { title: words(page().querySelector('h1')), rows: page().querySelectorAll('a.row').map(words) };
    },
    async insights() {
      await go('/insights');
      return words(page().querySelector('main'));
    },
    channel: async () => [],
    async card(shopReturnId): Promise<SeenCard> {
      await open(shopReturnId);
      const card = page().querySelector('#card');
      const lines = (selector: string) => page().querySelectorAll(selector).map(words);
      return {
        title: words(page().querySelector('#card-title')),
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
      return pressIn(page().querySelector('#card'), label);
    },
    async linkFrom(shopReturnId, label) {
      await open(shopReturnId);
      await pressIn(page().querySelector('#card'), label);
      return where();
    },
    async pressDrawn(label, how) {
      const drawn = page();
      const answer = await pressIn(drawn.querySelector('#card'), label);
      if (how?.stay) show(drawn);
      return answer;
    },
    async fill(values, pictures) {
      await fill(values, pictures);
      return seen();
    },
    linkInForm: () => null,
    async withMany(shopReturnIds, label, values) {
      await go('/');
      const form = page().querySelector('form#many');
      const button = form?.querySelectorAll('button').find((one) => words(one) === label);
      if (!form || !button) return null;
      const sent = new URLSearchParams();
      for (const input of form.querySelectorAll('input[type=hidden]'))
        sent.set(input.getAttribute('name') ?? '', input.getAttribute('value') ?? '');
      for (const row of page().querySelectorAll('#rows > li')) {
        const chosen = shopReturnIds.some((id) => words(row.querySelector('.row-title')).includes(`${id}:`));
        if (chosen) sent.append('chosen', row.querySelector('input.choose')?.getAttribute('value') ?? '');
      }
      for (const [name, value] of Object.entries(values)) sent.set(`field.${name}`, value);
      sent.set('action', button.getAttribute('value') ?? '');
      await go('/act-many', sent);
      return wordsAt('#notice .notice-text');
    },
    pressNotice: (label) => pressIn(page().querySelector('#notice'), label),
    /** The audit trail of a return by our id, closed ones included. */
    async trail(returnId) {
      await go(`/returns/${returnId}`);
      return page().querySelectorAll('#trail li').map(words);
    },
  };
}

const TONES = ['calm', 'soon', 'late', 'done'];
