// A page that looks like Slack around blocks drawn by slack-blocks-to-jsx. The package draws on the server with React.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AnyBlock } from '@slack/web-api';
import type { HomeView, Message, ModalView } from '../../adapters/slack/render.ts';

const load = createRequire(import.meta.url);
// Loaded like this because nothing else here is React, and it has no types of its own.
const { createElement } = load('react') as { createElement(of: unknown, properties: object): object };
const { renderToStaticMarkup } = load('react-dom/server') as { renderToStaticMarkup(element: object): string };
const { Message: Blocks } = load('slack-blocks-to-jsx') as { Message: unknown };
const BLOCK_STYLE = readFileSync(load.resolve('slack-blocks-to-jsx/dist/style.css'), 'utf8');
const OWN_STYLE = readFileSync(new URL('pictures.css', import.meta.url), 'utf8');

// Signs as pictures, so that the pictures do not depend on the fonts of the machine.
const circle = (colour: string) =>
  `<svg viewBox="0 0 20 20" class="sign"><circle cx="10" cy="10" r="9" fill="${colour}"/></svg>`;
const SIGNS: Record<string, string> = {
  '🟢': circle('#3aa76d'),
  '🟡': circle('#f2b61b'),
  '🔴': circle('#d63a4a'),
  '⚪': circle('#c4c9cf'),
  '⚠️': '<svg viewBox="0 0 20 20" class="sign"><path d="M10 1 19.5 18.5H.5z" fill="#f2b61b"/><path d="M9 7h2v6H9zM9 14.5h2v2H9z" fill="#3b2f05"/></svg>',
  '✅': '<svg viewBox="0 0 20 20" class="sign"><rect width="20" height="20" rx="4" fill="#3aa76d"/><path d="m5 10.5 3.5 3.5L15 6.5" fill="none" stroke="#fff" stroke-width="2.4"/></svg>',
  '💬': '<svg viewBox="0 0 20 20" class="sign"><path d="M2 3h16v11H9l-4 4v-4H2z" fill="#7ba7d9"/></svg>',
  '👤': '<svg viewBox="0 0 20 20" class="sign"><circle cx="10" cy="6" r="4.5" fill="#6b7684"/><path d="M1.500 19c0-5 4-7 8.500-7s8.500 2 8.500 7z" fill="#6b7684"/></svg>',
};
const signed = (html: string): string =>
  Object.entries(SIGNS).reduce((page, [sign, picture]) => page.replaceAll(sign, picture), html);

// Slack lets each text run as its first letter says; the package draws nothing for fields of one line.
const AS_SLACK: [RegExp, string][] = [
  [/class="[^"]*slack_blocks_to_jsx__(rich_text|header)"/g, '$& dir="auto"'],
  [/<p>↵ Please &#x27;enter&#x27; to submit<\/p>/g, ''],
  [/ style="max-height:200px;min-height:80px;height:100px"/g, ''],
];
const likeSlack = (html: string): string =>
  AS_SLACK.reduce((page, [found, instead]) => page.replace(found, instead), html);

// The package draws every field as a text area.
const oneLineFields = (blocks: AnyBlock[], html: string): string =>
  blocks
    .filter(
      (block) =>
        block.type === 'input' && 'element' in block && 'multiline' in block.element && !block.element.multiline,
    )
    .reduce((page, { block_id }) => page.replace(`id="${block_id}" class="`, '$&one-line '), html);

const USERS = [{ id: 'U0MONA', name: 'Mona' }];
const drawn = (blocks: AnyBlock[]): string => {
  const what = { blocks, logo: '', name: '', theme: 'light', withoutWrapper: true, data: { users: USERS } };
  return signed(likeSlack(oneLineFields(blocks, renderToStaticMarkup(createElement(Blocks, what)))));
};

const LOGO =
  '<svg viewBox="0 0 36 36" class="logo"><rect width="36" height="36" rx="8" fill="#123a5c"/><path d="M10 13h12a5 5 0 0 1 0 10h-9m0 0 4-4m-4 4 4 4" fill="none" stroke="#fff" stroke-width="2.600" stroke-linecap="round" stroke-linejoin="round"/></svg>';

/** Messages one below the other, as in a channel or a thread. */
export const channel = (name: string, messages: Message[]): string =>
  page(
    `<header class="bar">${name}</header>${messages
      .map(
        ({ blocks }) =>
          `<article class="message">${LOGO}<div class="body"><p class="by"><b>Returndesk</b> <span class="app">APP</span> <time>10:41</time></p>${drawn(blocks)}</div></article>`,
      )
      .join('')}`,
    'channel',
  );

export const modal = ({ title, submit, close, blocks }: ModalView): string =>
  page(
    `<section class="modal"><header>${LOGO}<h1>${title.text}</h1><span class="x">✕</span></header><div class="body">${drawn(blocks)}</div><footer>${
      close || !submit ? `<span class="press">${close?.text ?? 'Close'}</span>` : ''
    }${submit ? `<span class="press send">${submit.text}</span>` : ''}</footer></section>`,
    'behind',
  );

export const home = ({ blocks }: HomeView): string =>
  page(
    `<header class="bar">${LOGO}Returndesk</header><nav><b>Home</b> Messages About</nav><main class="home">${drawn(blocks)}</main>`,
    'channel',
  );

const page = (body: string, kind: string): string =>
  `<!doctype html><meta charset="utf-8"><style>${BLOCK_STYLE}${OWN_STYLE}</style><body class="${kind}">${body}`;
