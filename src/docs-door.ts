import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import express, { type Response } from 'express';
import { Marked } from 'marked';
import { gfmHeadingId } from 'marked-gfm-heading-id';

const WEBHOOKS = join(import.meta.dirname, '..', 'docs', 'webhooks.md');

/** For the engineers of a shop: `GET /openapi.json`, and `/docs`, the same told to people. Nothing of it is anybody's own. */
export function docsRoutes(openApi: object): express.Router {
  const router = express.Router();
  router.get('/openapi.json', (_, response) => void response.set('access-control-allow-origin', '*').json(openApi));
  router.get('/docs', async (_, response) => send(response, await readFile(WEBHOOKS, 'utf8')));
  return router;
}

async function send(response: Response, text: string): Promise<void> {
  const title = /^# (.*)$/m.exec(text)?.[1] ?? '';
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title} · Returndesk</title>`;
  const page = await DRAWN.parse(text);
  response
    .set({
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    })
    .type('html')
    .send(
      `<!doctype html><html lang="en">${head}<style>${STYLE}</style><body><nav>Returndesk <a href="/openapi.json">OpenAPI</a></nav><main>${page}</main></body></html>`,
    );
}

/** Headings are linked to by their words, as where the file is read elsewhere. */
const DRAWN = new Marked(gfmHeadingId());

const STYLE = `
body { max-width: 64rem; margin: 0 auto; padding: 1.2rem; font: 1rem/1.55 system-ui, sans-serif; color: #1b1e20; background: #fff }
nav { display: flex; flex-wrap: wrap; gap: .3rem 1.1rem; padding-bottom: .8rem; border-bottom: 1px solid #d9dcdd }
a { color: #1f5f5b }
main { overflow-wrap: anywhere } h1 { font-size: 1.6rem } h2 { margin-top: 2.2rem }
table { display: block; overflow-x: auto; border-collapse: collapse } th, td { padding: .35rem .6rem; border: 1px solid #d9dcdd; text-align: start; vertical-align: top }
code { font: .9em ui-monospace, monospace; background: #f3f4f3; padding: .1em .3em; border-radius: 4px; overflow-wrap: normal }
pre { padding: .9rem; background: #f3f4f3; border-radius: 8px; overflow-x: auto } pre code { padding: 0 }
@media (prefers-color-scheme: dark) {
  body { color: #e6e8e8; background: #15181a } code, pre { background: #202427 } a { color: #7cc4ba } nav, th, td { border-color: #363c40 }
}
`;
