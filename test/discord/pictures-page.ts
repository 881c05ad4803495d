// A page that looks like Discord around what the adapter drew: messages by @skyra/discord-components-core, which are web
// components. Its modal knows only text fields of the old kind, so a form is a plain imitation here (`.modal`).
import type { APIEmbed, APIEmbedField } from 'discord.js';
import type { MessageBody, Modal } from '../../adapters/discord/render.ts';
import { ACCOUNTS } from './pictures-scenes.ts';
import { type Node, read, wordsIn } from './render-markdown.ts';

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
  '👤': '<svg viewBox="0 0 20 20" class="sign"><circle cx="10" cy="6" r="4.5" fill="#9aa3ad"/><path d="M1.5 19c0-5 4-7 8.5-7s8.5 2 8.5 7z" fill="#9aa3ad"/></svg>',
};
const LOGO =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 36 36"><rect width="36" height="36" fill="#123a5c"/><path d="M12 14h9a4.200 4.200 0 0 1 0 8.400h-7.500m0 0 3.400-3.400m-3.400 3.400 3.400 3.400" fill="none" stroke="#fff" stroke-width="2.400" stroke-linecap="round" stroke-linejoin="round"/></svg>';
const AVATAR = `data:image/svg+xml,${encodeURIComponent(LOGO)}`;

const ENTITY: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const safe = (text: string): string => text.replace(/[&<>"]/gu, (found) => ENTITY[found] ?? found);
const signed = (html: string): string =>
  Object.entries(SIGNS).reduce((page, [sign, picture]) => page.replaceAll(sign, picture), html);
const TAGS: Record<string, string> = { strong: 'b', em: 'i', quote: 'discord-quote', header: 'h3' };

/** Markdown as Discord draws it. */
const drawn = (text: string): string => signed(read(text).map(nodeOf).join('').replaceAll('</h3><br>', '</h3>'));

function nodeOf(node: Node): string {
  if (node.kind === 'text') return safe(node.text);
  if (node.kind === 'line') return '<br>';
  if (!('inner' in node)) {
    const name = ACCOUNTS[/^<@(\d+)>$/u.exec(node.text)?.[1] ?? ''];
    return name ? `<discord-mention>${name}</discord-mention>` : safe(node.text);
  }
  const inner = node.inner.map(nodeOf).join('');
  if (node.kind === 'link') return `<discord-link href="${safe(node.to ?? '')}">${inner}</discord-link>`;
  const tag = TAGS[node.kind];
  if (!tag) throw new Error(`nothing of ours is ${node.kind}`);
  return `<${tag}>${inner}</${tag}>`;
}

/** Discord puts up to three short facts beside each other. */
function fieldsOf(fields: APIEmbedField[]): string {
  const rows: APIEmbedField[][] = [];
  for (const field of fields) {
    const last = rows.at(-1);
    if (field.inline && last?.[0]?.inline && last.length < 3) last.push(field);
    else rows.push([field]);
  }
  return rows
    .flatMap((row) =>
      row.map(({ name, value }, n) => {
        const columns = row[0]?.inline ? `${1 + (12 / row.length) * n} / ${1 + (12 / row.length) * (n + 1)}` : '1 / 13';
        return `<discord-embed-field style="grid-column:${columns}"><b class="name">${drawn(name)}</b>${drawn(value)}</discord-embed-field>`;
      }),
    )
    .join('');
}

function embedOf({ title, url, color = 0, description, fields = [], footer }: APIEmbed): string {
  const bar = `#${color.toString(16).padStart(6, '0')}`;
  const named = title ? ` embed-title="${safe(wordsIn(read(title)))}"${url ? ` url="${safe(url)}"` : ''}` : '';
  return `<discord-embed slot="embeds" color="${bar}"${named}>${
    description ? `<discord-embed-description slot="description">${drawn(description)}</discord-embed-description>` : ''
  }${fields.length > 0 ? `<discord-embed-fields slot="fields">${fieldsOf(fields)}</discord-embed-fields>` : ''}${
    footer ? `<discord-embed-footer slot="footer">${safe(footer.text)}</discord-embed-footer>` : ''
  }</discord-embed>`;
}

const STYLES: Record<number, string> = { 1: 'primary', 2: 'secondary', 3: 'success', 4: 'destructive' };
const rowOf = ({ components }: MessageBody['components'][number]): string =>
  `<discord-action-row>${components
    .map((one) =>
      'options' in one
        ? `<discord-string-select-menu placeholder="${safe(one.placeholder ?? '')}"></discord-string-select-menu>`
        : `<discord-button type="${STYLES[one.style]}">${'label' in one ? safe(one.label ?? '') : ''}</discord-button>`,
    )
    .join('')}</discord-action-row>`;

const messageOf = ({ content = '', embeds, components }: MessageBody, kind = ''): string =>
  `<discord-message author="Returndesk" avatar="${AVATAR}" bot ${kind} timestamp="10:41">${drawn(content)}${embeds
    .map(embedOf)
    .join(
      '',
    )}<discord-attachments slot="components">${components.map(rowOf).join('')}</discord-attachments></discord-message>`;

/** Messages one below the other. `channel`: what stands above them. */
export const channel = (name: string, messages: MessageBody[]): string =>
  page(`<header class="bar">${safe(name)}</header>`, messages.map((one) => messageOf(one)).join(''));

/** What only the person who asked sees. */
export const whispers = (messages: MessageBody[]): string =>
  page('', messages.map((one) => messageOf(one, 'ephemeral')).join(''));

type Part = Modal['components'][number];
type Inner = Extract<Part, { label: string; component: object }>['component'];

function fieldOf(inner: Inner): string {
  if ('options' in inner && inner.type === 21) {
    return inner.options
      .map(({ label, default: on }) => `<p class="radio${on ? ' on' : ''}"><i></i>${safe(label)}</p>`)
      .join('');
  }
  if ('options' in inner && inner.type === 3 && inner.max_values !== undefined) {
    const rows = inner.options.map(
      ({ label, description = '', default: on }) =>
        `<p class="radio box${on ? ' on' : ''}"><i></i><span>${safe(label)}<small>${safe(description)}</small></span></p>`,
    );
    return rows.join('');
  }
  if (inner.type !== 4) return '<p class="input">▾</p>';
  return `<p class="input${inner.style === 2 ? ' paragraph' : ''}">${safe(inner.value ?? '')}</p>`;
}

const partOf = (part: Part): string => {
  if ('content' in part) return `<div class="display">${drawn(part.content)}</div>`;
  if (!('component' in part)) return '';
  const star = 'required' in part.component && part.component.required ? '<em>*</em>' : '';
  const hint = part.description ? `<small>${safe(part.description)}</small>` : '';
  return `<label><b>${safe(part.label)}${star}</b>${hint}${fieldOf(part.component)}</label>`;
};

/** A form, in Discord's own words for its buttons: an app cannot choose them. */
export const modal = ({ title, components }: Modal): string =>
  page(
    '',
    `<section class="modal"><header><img src="${AVATAR}" alt=""><h1>${safe(title)}</h1><span>✕</span></header>${components
      .map(partOf)
      .join('')}<footer><span class="press">Cancel</span><span class="press send">Submit</span></footer></section>`,
    'behind',
  );

const MAP = {
  imports: {
    '@lit/context': '/node_modules/@lit/context/index.js',
    '@lit/reactive-element': '/node_modules/@lit/reactive-element/reactive-element.js',
    '@lit/reactive-element/': '/node_modules/@lit/reactive-element/',
    lit: '/node_modules/lit/index.js',
    'lit/': '/node_modules/lit/',
    'lit-html': '/node_modules/lit-html/lit-html.js',
    'lit-html/': '/node_modules/lit-html/',
    'lit-element/': '/node_modules/lit-element/',
  },
};

const page = (head: string, body: string, kind = ''): string =>
  `<!doctype html><html><meta charset="utf-8"><link rel="stylesheet" href="/test/discord/pictures.css"><script type="importmap">${JSON.stringify(
    MAP,
  )}</script><script type="module" src="/node_modules/@skyra/discord-components-core/dist/index.js"></script><body class="${kind}">${head}${
    kind ? body : `<discord-messages>${body}</discord-messages>`
  }`;
