import { type HTMLElement, parse } from 'node-html-parser';
import type { Attachment, Seen } from './hands.ts';

export type Browser = ReturnType<typeof browserAt>;

/** A browser without scripts, which follows links and sends forms as they stand on the page. */
export function browserAt(origin: string) {
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
  const wordsAt = (selector: string): string | null => {
    const found = page.querySelector(selector);
    return found && words(found);
  };

  return {
    go,
    submit,
    wordsAt,
    page: () => page,
    /** Back to a page that was open before. */
    show(before: HTMLElement) {
      page = before;
    },
    where: () => where,
    /** What the page is told next while it stays open, under this name. */
    async hears(name: string, about: () => Promise<unknown>): Promise<unknown> {
      const leave = new AbortController();
      const headers = { cookie: [...cookies].map(([key, value]) => `${key}=${value}`).join('; ') };
      const { body } = await fetch(new URL('/live', origin), { headers, signal: leave.signal });
      await about();
      let text = '';
      for await (const piece of body?.pipeThrough(new TextDecoderStream()) ?? []) {
        text += piece;
        const told = new RegExp(`^event: ${name}\ndata: (.*)\n\n`, 'm').exec(text)?.[1];
        if (!told) continue;
        leave.abort();
        return JSON.parse(told);
      }
      return null;
    },
    /** What the desk said, and the form that is open. */
    seen(): Seen {
      const open = page.querySelector('#open-form');
      return {
        notice: wordsAt('#notice .notice-text'),
        form: open && {
          title: words(open.querySelector('h1, h2')),
          text: words(open),
          fields: [
            ...new Set(
              open
                .querySelectorAll('[name^="field."]')
                .map((f) => f.getAttribute('name')?.slice('field.'.length) ?? ''),
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
    },
    async fill(values: Record<string, string>, pictures?: Attachment[]): Promise<void> {
      const form = page.querySelector('#open-form form');
      if (!form) throw new Error('no form is open');
      if (pictures && !form.querySelector('input[type=file]')) throw new Error('the form takes no pictures');
      await submit(form, form.querySelector('button'), values, pictures);
    },
  };
}

/** As a browser does: a field that was left empty is a file without a name. */
function attach(sent: FormData, name: string, pictures: Attachment[]): void {
  for (const { name: file, type, bytes } of pictures)
    sent.append(name, new Blob([new Uint8Array(bytes)], { type }), file);
  if (pictures.length === 0) sent.append(name, new Blob([]), '');
}

export const words = (element: HTMLElement | null): string =>
  (element?.structuredText ?? '').replace(/\s+/g, ' ').trim();
