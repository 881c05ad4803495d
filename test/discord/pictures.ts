// `npm run discord:pictures`: what people see in Discord, without Discord: the adapter's own messages in a page that looks
// like it. Needs Chromium (`apt-get install chromium`; or CHROMIUM=/path/to/it). Nothing is asked of the network.
import { existsSync } from 'node:fs';
import { mkdir, readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { type Browser, chromium, type Route } from 'playwright-core';
import { channel, modal, whispers } from './pictures-page.ts';
import { cards, done, forms, preview, queue, several, thread } from './pictures-scenes.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const PICTURES = join(ROOT, 'docs', 'pictures');
const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const QUIET = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-sync'];
const DESKTOP = 680;
const FORM = 500;
const LARGEST = 200_000;

const modals = ([form]: typeof forms.answer): string => (form ? modal(form) : '');
const SCENES: Record<string, { page: string; width: number }> = {
  card: { page: channel('# returns', [cards.calm]), width: DESKTOP },
  'card-late': { page: channel('# returns', [cards.late]), width: DESKTOP },
  'card-arabic': { page: channel('# المرتجعات', [cards.arabic]), width: DESKTOP },
  thread: { page: channel('Return R-31407: Desk lamp with dimmer', thread), width: DESKTOP },
  answer: { page: modals(forms.answer), width: FORM },
  refund: { page: modals(forms.refund), width: FORM },
  preview: { page: whispers([preview, done]), width: DESKTOP },
  queue: { page: whispers([queue]), width: DESKTOP },
  several: { page: modals(several), width: FORM },
};

const HOST = 'http://pictures.invalid';
const TYPES: Record<string, string> = { '.js': 'text/javascript', '.css': 'text/css' };

if (!existsSync(CHROMIUM)) {
  console.error(
    `There is no Chromium at ${CHROMIUM}: install it (apt-get install chromium) or set CHROMIUM to its path.`,
  );
  process.exit(1);
}
await mkdir(PICTURES, { recursive: true });
const browser = await chromium.launch({ executablePath: CHROMIUM, args: QUIET });
try {
  for (const [name, scene] of Object.entries(SCENES)) await picture(browser, name, scene);
} finally {
  await browser.close();
}

async function picture(chrome: Browser, name: string, { page, width }: { page: string; width: number }): Promise<void> {
  const tab = await chrome.newPage({ viewport: { width, height: 120 }, deviceScaleFactor: 1.5 });
  tab.on('pageerror', (error) => {
    throw error;
  });
  await tab.route('**/*', (route) => served(route, page));
  await tab.goto(`${HOST}/`);
  await tab.waitForFunction('!document.querySelector(":not(:defined)")');
  const path = join(PICTURES, `discord-${name}.png`);
  await tab.screenshot({ path, fullPage: true });
  await tab.close();
  const { size } = await stat(path);
  if (size > LARGEST) throw new Error(`${path} has ${size} bytes: draw less in it`);
  console.log(`discord-${name}.png ${Math.ceil(size / 1000)} kB`);
}

/** The page itself, and files of this repository it asks for. */
async function served(route: Route, page: string): Promise<void> {
  const { origin, pathname } = new URL(route.request().url());
  if (origin !== HOST) return route.abort();
  if (pathname === '/') return route.fulfill({ body: page, contentType: 'text/html; charset=utf-8' });
  const type = TYPES[extname(pathname)];
  if (!type) return route.fulfill({ status: 404 });
  return route.fulfill({ body: await readFile(join(ROOT, pathname)), contentType: `${type}; charset=utf-8` });
}
