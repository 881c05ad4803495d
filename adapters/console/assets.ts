import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import express from 'express';

const FILES = {
  'style.css': { at: './style.css', type: 'text/css' },
  'client.js': { at: './client.js', type: 'text/javascript' },
  'upload.js': { at: './upload.js', type: 'text/javascript' },
  'icon.svg': { at: './icon.svg', type: 'image/svg+xml' },
  'idiomorph.js': { at: '../../node_modules/idiomorph/dist/idiomorph.esm.js', type: 'text/javascript' },
} as const;
type Asset = keyof typeof FILES;

const CONTENTS = new Map(
  Object.entries(FILES).map(([name, { at, type }]) => {
    const body = readFileSync(new URL(at, import.meta.url));
    return [name, { body, type, version: createHash('sha256').update(body).digest('base64url').slice(0, 12) }];
  }),
);

/** The address changes with the content, so a browser may keep it for ever. */
export const asset = (name: Asset): string => `/assets/${name}?v=${CONTENTS.get(name)?.version ?? ''}`;

export function assetRoutes(): express.Router {
  const router = express.Router();
  router.get('/assets/:name', (request, response, next) => {
    const found = CONTENTS.get(request.params.name);
    if (!found) return next();
    const forEver = request.query.v === found.version;
    response.set('cache-control', forEver ? 'public, max-age=31536000, immutable' : 'public, max-age=3600');
    response.type(found.type).send(found.body);
  });
  return router;
}
