// `npm run pictures`: what people see in Slack, without Slack: the adapter's own blocks in a page that looks like it. Needs
// Chromium (`apt-get install chromium`; or CHROMIUM=/path/to/it).
import { existsSync } from 'node:fs';
import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { channel, home, modal } from './pictures-page.ts';
import { cards, homeTab, modals, several, thread } from './pictures-scenes.ts';

const PICTURES = join(import.meta.dirname, '..', '..', 'docs', 'pictures');
const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const QUIET = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-sync'];
const DESKTOP = 800;
const PHONE = 390;
const LARGEST = 200_000;

const SCENES: Record<string, { page: string; width: number }> = {
  card: { page: channel('# returns', [cards.calm]), width: DESKTOP },
  'card-late': { page: channel('# returns', [cards.late]), width: DESKTOP },
  'card-arabic': { page: channel('# المرتجعات', [cards.arabic]), width: DESKTOP },
  'card-phone': { page: channel('# returns', [cards.calm]), width: PHONE },
  thread: { page: channel('Thread  # returns', thread), width: DESKTOP },
  answer: { page: modal(modals.answer), width: 570 },
  refund: { page: modal(modals.refund), width: 570 },
  preview: { page: modal(modals.preview), width: 570 },
  done: { page: modal(modals.done), width: 570 },
  several: { page: modal(several), width: 570 },
  home: { page: home(homeTab), width: DESKTOP },
};

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
  const tab = await chrome.newPage({ viewport: { width, height: 200 }, deviceScaleFactor: 1.5 });
  await tab.setContent(page);
  const path = join(PICTURES, `slack-${name}.png`);
  await tab.screenshot({ path, fullPage: true });
  await tab.close();
  const { size } = await stat(path);
  if (size > LARGEST) throw new Error(`${path} has ${size} bytes: draw less in it`);
  console.log(`slack-${name}.png ${Math.ceil(size / 1000)} kB`);
}
