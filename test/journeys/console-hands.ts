import type { HTMLElement } from 'node-html-parser';
import { browserAt, words } from './browser.ts';
import type { Hands, Seen, SeenCard } from './hands.ts';

type ConsoleHands = Hands & { trail(returnId: string): Promise<string[]> };

/** A person at the console, with a browser. */
export async function consoleHands(loginLink: string): Promise<ConsoleHands> {
  const { go, submit, seen, fill, page, show, where } = browserAt(new URL(loginLink).origin);

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

  /** Sends the form above a queue: with what is filled in there, these boxes (else those that are chosen), and one of its buttons. */
  async function sendSeveral(queue: HTMLElement, values: Record<string, string>, ids?: string[]): Promise<void> {
    const sent = new URLSearchParams();
    const bar = queue.querySelector('form#many');
    for (const input of bar?.querySelectorAll('input') ?? []) {
      const isLeft = input.getAttribute('type') === 'radio' && !input.hasAttribute('checked');
      if (!isLeft) sent.set(input.getAttribute('name') ?? '', input.getAttribute('value') ?? '');
    }
    for (const row of queue.querySelectorAll('#rows > li')) {
      const box = row.querySelector('input.choose');
      const isNamed = ids?.some((id) => words(row.querySelector('.row-title')).includes(`${id}:`));
      if (isNamed ?? box?.hasAttribute('checked'))
        sent.append(box?.getAttribute('name') ?? '', box?.getAttribute('value') ?? '');
    }
    const { do: what = '', ...rest } = values;
    for (const [name, value] of Object.entries(rest)) sent.set(`field.${name}`, value);
    const buttons = bar?.querySelectorAll('button') ?? [];
    const button = buttons.find((one) => words(one) === what || one.getAttribute('value') === what);
    if (!button) throw new Error(`there is no "${what}"; there is: ${buttons.map(words).join(', ')}`);
    sent.set(button.getAttribute('name') ?? '', button.getAttribute('value') ?? '');
    await go('/act', sent);
  }
  function seenOfSeveral(): Seen {
    const bar = page().querySelector('#many-bar[open]');
    if (!bar) return seen();
    const nameIn = (field: HTMLElement | null) =>
      field?.querySelector('[name]')?.getAttribute('name') ?? 'field.returns';
    const errors = bar
      .querySelectorAll('.error')
      .map((error) => [nameIn(error.closest('.field')).slice('field.'.length), words(error)]);
    const form = { title: words(bar.querySelector('summary')), text: words(bar), fields: [] };
    return { notice: null, form: { ...form, errors: Object.fromEntries(errors) } };
  }

  /** As from a page that was drawn while this person still led. */
  async function pressedAnyway(queue: HTMLElement): Promise<string> {
    const token = queue.querySelector('input[name=_csrf]')?.getAttribute('value') ?? '';
    const gesture = 'from-an-old-page';
    await go('/act', new URLSearchParams({ _csrf: token, gesture, button: 'v1:many:open:0', filled: '1' }));
    return seen().notice ?? '';
  }

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
    async help() {
      await go('/help');
      return words(page().querySelector('main'));
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
      if (page().querySelector('#many-bar[open]')) {
        await sendSeveral(page(), values);
        return seenOfSeveral();
      }
      await fill(values, pictures);
      return seen();
    },
    linkInForm: () => null,
    async several() {
      await go('/');
      const queue = page();
      const offered = queue.querySelectorAll('#rows > li').filter((row) => row.querySelector('input.choose'));
      if (offered.length === 0) return pressedAnyway(queue);
      return {
        offered: offered.map(words),
        async send(shopReturnIds, values, how) {
          await sendSeveral(queue, values, shopReturnIds);
          if (how?.twice) await sendSeveral(queue, values, shopReturnIds);
          return seenOfSeveral();
        },
      };
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
