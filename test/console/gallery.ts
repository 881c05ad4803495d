// `npm run gallery -- <folder>`: every card, form and notice in every status and language, with ordinary and with hostile
// text, as pages to look at. For development; nothing of it is in the product.
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LANGUAGES, type Language } from '../../src/i18n/index.ts';
import { galleryPage, TEXTS } from './gallery-page.tsx';

const folder = process.argv[2] ?? join(tmpdir(), 'returndesk-gallery');
await mkdir(folder, { recursive: true });
const links: string[] = [];
for (const language of Object.keys(LANGUAGES) as Language[]) {
  for (const [name, text] of Object.entries(TEXTS)) {
    const file = `${language}-${name.replaceAll(' ', '-')}.html`;
    await writeFile(join(folder, file), galleryPage(language, text));
    links.push(`<li><a href="${file}">${language}: ${name}</a></li>`);
  }
}
const index = join(folder, 'index.html');
await writeFile(index, `<!doctype html><meta charset="utf-8"><title>Gallery</title><ul>${links.join('\n')}</ul>`);
console.log(index);
