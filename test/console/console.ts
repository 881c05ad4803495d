import type { AddressInfo } from 'node:net';
import express from 'express';
import { type HTMLElement, parse } from 'node-html-parser';
import { type ConsoleOptions, consoleAdapter } from '../../adapters/console/index.ts';
import { sentencesFor } from '../../src/i18n/index.ts';
import type { ChangeHeard, ConsoleSide, Desk, Gesture, Reply, Session } from '../../src/ports.ts';
import { buttonId } from '../../src/views/button-id.ts';
import type { Button, Card, Form, Frame, List, Notice, ReturnPage } from '../../src/views/vocabulary.ts';

// A console over a desk made by hand: what it is asked is kept, what it answers is told.

export const MONA: Session = {
  id: 'mona-session',
  seller: 'sahara',
  sellerName: 'Sahara Home',
  staff: 'mona',
  leads: false,
  name: 'Mona',
  language: 'en',
};

export const button = (action: Button['action'], label: string = action): Button => ({
  id: buttonId({ action, target: 'r1', version: 3 }),
  action,
  label,
  style: 'plain',
});

/** For pages that are sent no pictures. */
export const NO_PICTURES = {
  refused: async () => null,
  receivePicture: () => Promise.reject(new Error('no picture is sent here')),
  keepPicture: () => Promise.reject(new Error('no picture is sent here')),
};

export const NO_WRITING: ConsoleSide['writing'] = {
  open: async () => null,
  token: () => '',
  use: async () => false,
  free: async () => undefined,
};

export const aCard = (over: Partial<Card> = {}): Card => ({
  id: 'r1',
  title: 'Return R-1001: Kettle',
  summary: 'Pickup authorized',
  tone: 'soon',
  facts: [{ label: 'Order', value: 'AE-1' }],
  quote: null,
  photos: [],
  morePhotos: null,
  warnings: [],
  buttons: [button('hold', 'Hold'), button('answer', 'Answer')],
  more: [],
  moreLabel: 'More…',
  ...over,
});

export const aPage = (over: Partial<ReturnPage> = {}): ReturnPage => ({
  card: aCard(),
  zone: 'Asia/Dubai',
  version: 3,
  conversation: [],
  thread: [],
  trail: [],
  ...over,
});

export const aForm = (over: Partial<Form> = {}): Form => ({
  title: 'Answer the customer',
  intro: [],
  warnings: [],
  quote: null,
  fields: [
    {
      kind: 'choice',
      name: 'category',
      label: 'About',
      hint: null,
      required: true,
      value: 'support',
      options: [
        { value: 'support', label: 'Support' },
        { value: 'information', label: 'Information' },
      ],
    },
    {
      kind: 'text',
      name: 'text',
      label: 'Message',
      hint: null,
      required: true,
      value: '',
      limit: 3000,
      language: 'ar',
    },
    { kind: 'line', name: 'amount', label: 'Amount', hint: null, required: false, value: '1.00', limit: 20 },
  ],
  submit: button('answer', 'Preview'),
  cancel: 'Cancel',
  tooLate: 'Press again.',
  carries: {},
  ...over,
});

export const aNotice = (over: Partial<Notice> = {}): Reply => ({
  kind: 'notice',
  notice: { text: 'Done.', tone: 'done', mentions: [], quote: null, buttons: [], ...over },
});

export const wordsOf = (tag: string): Frame => {
  const { frame, language, direction } = sentencesFor(tag);
  return { ...frame, language, direction };
};

/** What the fake desk knows; a test changes it as it goes. */
export type Known = {
  sessions: Map<string, Session>;
  links: Set<string>;
  page: ReturnPage;
  /** What deliveries say. */
  said: Map<string, Notice>;
  list: List;
  reply(gesture: Gesture): Reply;
  frame(language: string): Frame;
};

export async function openConsole(options: Partial<ConsoleOptions> = {}) {
  const gestures: Gesture[] = [];
  const listeners = new Map<string, Set<(change: ChangeHeard) => void>>();
  const known: Known = {
    sessions: new Map([[MONA.id, MONA]]),
    links: new Set(['good-link']),
    page: aPage(),
    said: new Map(),
    list: { title: 'Queue', warnings: [], tabs: [], rows: [], empty: 'Nothing waits.', count: 0 },
    reply: () => aNotice(),
    frame: wordsOf,
  };
  const side: ConsoleSide = {
    logIn: async (token) => (known.links.delete(token) ? MONA : null),
    session: async (id) => known.sessions.get(id) ?? null,
    logOut: async (id) => void known.sessions.delete(id),
    returnPage: async (_session, id) => (id === known.page.card.id ? known.page : null),
    manyForm: async () => null,
    insights: async () => ({ title: 'Insights', empty: 'Nothing yet.', alarms: [], sections: [] }),
    help: async () => ({ title: '', know: { title: '', lines: [] }, actions: [] }),
    rules: async () => null,
    frame: (language) => known.frame(language),
    ...NO_PICTURES,
    writing: NO_WRITING,
    saidTo: async (_, delivery) => known.said.get(delivery) ?? null,
    onChange(seller, listener) {
      const set = listeners.get(seller) ?? new Set();
      listeners.set(seller, set.add(listener));
      return () => void set.delete(listener);
    },
    async announce(seller, change) {
      for (const listener of listeners.get(seller) ?? []) listener(change);
    },
  };
  const desk: Desk = {
    async onGesture(gesture) {
      gestures.push(gesture);
      return known.reply(gesture);
    },
    home: async () => known.list,
    suggest: async () => [],
    onWorkspaceEvent: async () => null,
  };
  const app = express();
  const server = app.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const adapter = consoleAdapter({ side, publicUrl: url, secret: 'x'.repeat(64), shopPageUrl: null, ...options });
  await adapter.start(desk);
  app.use(adapter.router);
  return {
    url,
    adapter,
    known,
    gestures,
    tell: side.announce,
    listening: (seller: string) => listeners.get(seller)?.size ?? 0,
    async close() {
      await adapter.stop();
      const closed = new Promise((resolve) => server.close(resolve));
      // A client may keep a connection that it never used.
      server.closeAllConnections();
      await closed;
    },
  };
}

export type Answer = { status: number; location: string | null; cookies: string[]; text: string; page: HTMLElement };

/** A browser without scripts: keeps cookies, follows nothing by itself. */
export function browserOf(url: string, cookies: Record<string, string> = { returndesk: MONA.id }) {
  const jar = new Map(Object.entries(cookies));
  async function ask(path: string, init: RequestInit = {}): Promise<Answer> {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url + path, { redirect: 'manual', ...init, headers: { cookie, ...init.headers } });
    const set = response.headers.getSetCookie();
    for (const line of set) {
      const [name = '', value = ''] = line.split(';')[0]?.split(/=(.*)/s) ?? [];
      if (/expires=thu, 01 jan 1970/i.test(line)) jar.delete(name);
      else jar.set(name, value);
    }
    const text = await response.text();
    const location = response.headers.get('location');
    return { status: response.status, location, cookies: set, text, page: parse(text) };
  }
  const post = (path: string, fields: Record<string, string>, headers: Record<string, string> = { origin: url }) =>
    ask(path, { method: 'POST', body: new URLSearchParams(fields), headers });
  return {
    jar,
    get: (path: string, headers: Record<string, string> = {}) => ask(path, { headers }),
    post,
    /** Sends a form as it stands, with some fields filled in and its button pressed. */
    submit: (form: HTMLElement | null, values: Record<string, string> = {}) =>
      post(form?.getAttribute('action') ?? '', { ...standing(form), ...values }),
  };
}

/** What a form would send if nobody touched it. */
export function standing(form: HTMLElement | null): Record<string, string> {
  if (!form) throw new Error('there is no such form on the page');
  const sent: Record<string, string> = {};
  for (const input of form.querySelectorAll('input, textarea, button')) {
    const name = input.getAttribute('name');
    if (!name || (input.getAttribute('type') === 'radio' && !input.hasAttribute('checked'))) continue;
    sent[name] = input.tagName === 'TEXTAREA' ? input.text : (input.getAttribute('value') ?? '');
  }
  return sent;
}
