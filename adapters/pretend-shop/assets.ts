import { readFileSync } from 'node:fs';
import express from 'express';

const ASSETS = new Map(
  [
    { name: 'style.css', at: './style.css', type: 'text/css' },
    { name: 'client.js', at: './client.js', type: 'text/javascript' },
    { name: 'icon.svg', at: './icon.svg', type: 'image/svg+xml' },
    { name: 'idiomorph.js', at: '../../node_modules/idiomorph/dist/idiomorph.esm.js', type: 'text/javascript' },
  ].map(({ name, at, type }) => [name, { type, body: readFileSync(new URL(at, import.meta.url)) }]),
);

export function assetRoutes(): express.Router {
  const router = express.Router();
  router.get('/assets/:name', (request, response, next) => {
    const found = ASSETS.get(request.params.name);
    if (!found) return next();
    // Small and local: asking again each time costs nothing and never shows an old page.
    response.set('cache-control', 'no-cache').type(found.type).send(found.body);
  });
  return router;
}
