// `npm run screenshots`: the whole story in a real browser, with a picture of each page for the README. Needs Chromium
// (`apt-get install chromium`; or CHROMIUM=/path/to/it). Fails where what should be seen is not seen.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Browser, chromium, type Page } from 'playwright-core';

const PICTURES = join(import.meta.dirname, '..', 'docs', 'pictures');
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const dataDir = await mkdtemp(join(tmpdir(), 'returndesk-pictures-'));
await chmod(dataDir, 0o755);
await mkdir(PICTURES, { recursive: true });
const desk = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], {
  cwd: join(import.meta.dirname, '..'),
  env: { ...process.env, DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'warn', DATABASE_URL: '', DEMO: '' },
  stdio: ['ignore', 'pipe', 'inherit'],
});
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: QUIET });
try {
  await story(await links(), browser);
} finally {
  await browser.close();
  const gone = once(desk, 'exit');
  desk.kill('SIGTERM');
  await gone;
  await rm(dataDir, { recursive: true, force: true });
}

async function links(): Promise<{ mona: string; samir: string; shop: string }> {
  const found: string[] = [];
  for await (const line of createInterface({ input: desk.stdout })) {
    const link = /^(?:login|shop): (\S+)/.exec(line)?.[1];
    if (link) found.push(link);
    if (line.startsWith('Returndesk is at')) break;
  }
  const [mona, samir, shop] = found;
  if (!mona || !samir || !shop) throw new Error('the demo printed no links');
  return { mona, samir, shop };
}

async function story(at: { mona: string; samir: string; shop: string }, chrome: Browser): Promise<void> {
  const [mona, samir, shop] = [await person(chrome), await person(chrome), await person(chrome)];
  await logIn(mona, at.mona);
  await logIn(samir, at.samir);
  await mona.goto(new URL('/', at.mona).href);

  await shop.goto(at.shop);
  await shop.click('#sample-joost button');
  await shop.goto(at.shop);
  await shop.click('#sample-noura button');
  const customerPage = shop.url();
  const opened = performance.now();
  // Nobody reloads: the queue hears of it by itself.
  await mona.waitForSelector('a.row >> nth=1', { timeout: 5_000 });
  told(`the card stands in the queue ${(performance.now() - opened).toFixed(0)} ms after the return was opened`);
  await picture(mona, 'queue');
  await picture(samir, 'queue-arabic', '/');

  await mona.click('a.row:has-text("kettle")');
  await seen(mona, '#card', 'Pickup authorized');
  await seen(mona, '#card', 'The shop collects the item from the customer');
  await press(mona, 'hold');
  await seen(mona, '#notice', 'You are on it until');
  await samir.goto(mona.url());
  await press(samir, 'contact');
  await seen(samir, '#notice', 'Mona');
  await picture(samir, 'refused-arabic');

  await press(mona, 'contact');
  await mona.fill('#open-form textarea', 'مرحبًا نورة، هل يمكنكم إرسال صورة لرقم الطراز أسفل الغلاية؟');
  await picture(mona, 'contact');
  await mona.click('#open-form button[type=submit]');
  await seen(mona, '#open-form', 'Send to the customer?');
  await picture(mona, 'preview');
  await mona.click('#open-form button[type=submit]');
  await seen(mona, '#notice', 'The message leaves in');
  // It waits out the time in which Mona could take it back.
  await shop.waitForSelector('#customer .bubble', { timeout: 20_000 });
  await shop.click('button.say >> nth=0');
  await shop.waitForSelector('#customer .promise', { timeout: 5_000 });
  await picture(shop, 'pretend-shop');
  await seen(mona, '#conversation .bubble.customer', 'نعم');

  await shop.goto(customerPage);
  await shop.click('#office form[action$="/received"] button');
  await seen(mona, '#card', 'Received, needs action');
  await picture(mona, 'return');
  await press(mona, 'refund');
  await mona.fill('#open-form input[name="field.amount"]', '100.00');
  await picture(mona, 'refund');
  await mona.click('#open-form button[type=submit]');
  await seen(mona, '#notice', 'The shop was asked to refund 100.00 AED');
  await shop.waitForSelector('#office form[action$="/refund"] button', { timeout: 10_000 });
  await shop.click('#office form[action$="/refund"] button >> nth=0');
  await seen(mona, '#card', 'Closed: partly refunded');
  await mona.click('#trail summary');
  for (const words of [
    'asked for a return',
    'on it until',
    'contacted the customer',
    'asked the shop to refund',
    'The shop refunded 100.00 AED',
  ]) {
    await seen(mona, '#trail', words);
  }
  await picture(mona, 'closed');
  await mona.setViewportSize({ width: 390, height: 844 });
  await picture(mona, 'phone');
  const here = new URL(mona.url()).pathname;
  for (const page of [mona, samir]) await fits(page, ['/', here, `${here}/note`, '/insights', '/help', '/rules']);
}

/** No page scrolls sideways on the narrowest phone, and an empty field runs as its page does. */
async function fits(page: Page, paths: string[]): Promise<void> {
  await page.setViewportSize({ width: 320, height: 800 });
  for (const path of paths) {
    await page.goto(new URL(path, page.url()).href);
    const { wide, astray } = await page.evaluate(() => ({
      wide: document.documentElement.scrollWidth,
      astray: [...document.querySelectorAll(':is(input, textarea):placeholder-shown')].filter(
        (field) => getComputedStyle(field).direction !== document.documentElement.dir,
      ).length,
    }));
    if (wide > 320 || astray > 0) throw new Error(`${path}: ${wide} wide, ${astray} fields against their page`);
    told(`fits: ${path}`);
  }
}

async function person(chrome: Browser): Promise<Page> {
  const context = await chrome.newContext({ viewport: { width: 1280, height: 860 } });
  const page = await context.newPage();
  page.on('pageerror', (error) => {
    throw error;
  });
  return page;
}

async function logIn(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.click('form[action^="/login/"] button');
}

async function press(page: Page, action: string): Promise<void> {
  await page.click(`#card-${action}`);
}

async function seen(page: Page, where: string, words: string): Promise<void> {
  await page.waitForSelector(`${where}:has-text(${JSON.stringify(words)})`, { timeout: 10_000 });
  told(`seen: ${words}`);
}

async function picture(page: Page, name: string, path?: string): Promise<void> {
  if (path) await page.goto(new URL(path, page.url()).href);
  await page.screenshot({ path: join(PICTURES, `${name}.png`), fullPage: true });
}

function told(line: string): void {
  console.log(line);
}
