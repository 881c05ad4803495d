import { pipeline } from 'node:stream/promises';
import express, { type Request, type Response } from 'express';
import { type Linked, readLinkToken } from './app/links.ts';
import type { Core } from './app/perform.ts';
import { transcript } from './app/transcript.ts';
import { transcriptCsv } from './app/transcript-csv.ts';
import { transcriptPage } from './app/transcript-page.ts';
import { fileBehind } from './db/files.ts';
import { LANGUAGES } from './i18n/index.ts';
import type { FileStore, StoredFile } from './ports.ts';
import type { TranscriptPage } from './views/vocabulary.ts';

// What strangers made is never a page of ours: nothing in it runs, and nothing guesses what it might be.
const STRICT = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
};

/** `GET /files/:token`: what a signed link opens. The link is the credential, and carries its seller. */
export function fileRoutes(core: Core, linkKey: Buffer, files: FileStore, draw: DrawTranscript): express.Router {
  const router = express.Router();
  router.get('/files/:token{/:form}', async (request, response) => {
    const token = String(request.params.token);
    const linked = readLinkToken(linkKey, token, core.clock(new Date()));
    response.set(STRICT);
    if (linked?.kind === 'transcript') return sendTranscript(core, draw, linked, request, response);
    if (request.params.form) return void notFound(response);
    const found = linked && (await OPEN[linked.kind](core, files, linked));
    if (!found) return void notFound(response);
    await send(request, response, found);
  });
  return router;
}

type Sent = { file: StoredFile; type: string; name: string; tag: string; inline: boolean };
type Open = (core: Core, files: FileStore, linked: Linked) => Promise<Sent | null>;

const OPEN: Record<Exclude<Linked['kind'], 'transcript'>, Open> = {
  // A page of the console's: nothing to fetch.
  writing: async () => null,
  // As it came: to be kept, not looked at in a browser.
  async picture(core, files, { seller, id }) {
    const row = await fileBehind(core.db, seller, id);
    const file = row?.state === 'arrived' ? await files.open(seller, row.sha256) : null;
    if (!file || row?.state !== 'arrived') return null;
    return { file, type: row.type, name: row.name ?? nameFor(row.type), tag: row.sha256, inline: false };
  },
  async preview(core, files, { seller, id }) {
    const row = await fileBehind(core.db, seller, id);
    const file = row?.state === 'arrived' ? await files.openPreview(seller, row.sha256) : null;
    if (!file || row?.state !== 'arrived') return null;
    return { file, type: 'image/jpeg', name: 'preview.jpg', tag: `${row.sha256}-preview`, inline: true };
  },
};

const nameFor = (type: string): string => `picture.${type === 'image/png' ? 'png' : 'jpg'}`;

async function send(request: Request, response: Response, { file, type, name, tag, inline }: Sent): Promise<void> {
  const etag = `"${tag}"`;
  // Previews stand on pages that are drawn again and again.
  if (inline) response.set({ 'cache-control': 'private, max-age=300' });
  else response.attachment(name);
  response.set({ 'content-type': type, etag, 'accept-ranges': 'bytes' });
  const range = rangeOf(request, file.bytes, etag);
  if (range === 'unsatisfiable') {
    return void response.status(416).set('content-range', `bytes */${file.bytes}`).end();
  }
  const length = range ? range.end - range.start + 1 : file.bytes;
  response.set('content-length', String(length));
  if (range) response.status(206).set('content-range', `bytes ${range.start}-${range.end}/${file.bytes}`);
  if (request.method === 'HEAD') return void response.end();
  // Only as fast as it is read at the other end; who leaves early is no error of ours.
  await pipeline(file.read(range ?? undefined), response).catch(() => response.destroy());
}

/** One range is served; several, or one of another content (`If-Range`), get the whole. */
function rangeOf(
  request: Request,
  bytes: number,
  etag: string,
): { start: number; end: number } | null | 'unsatisfiable' {
  const ifRange = request.headers['if-range'];
  if (ifRange !== undefined && ifRange !== etag) return null;
  const ranges = request.range(bytes);
  if (ranges === -1) return 'unsatisfiable';
  const [range, ...more] = Array.isArray(ranges) && ranges.type === 'bytes' ? ranges : [];
  return range && more.length === 0 ? range : null;
}

/** Draws a transcript for a browser; handed in by whoever knows how pages are made. */
type DrawTranscript = (given: { page: TranscriptPage; links: { label: string; href: string }[] }) => string;

/** A page for who comes with a browser, JSON for who does not; either by name, and CSV, at `/files/<token>/<form>`. */
async function sendTranscript(
  core: Core,
  draw: DrawTranscript,
  { seller, id }: Linked,
  request: Request,
  response: Response,
): Promise<void> {
  response.vary('accept, accept-language');
  const form = request.params.form ?? (request.accepts(['json', 'html']) === 'html' ? 'html' : 'json');
  if (form === 'json') {
    const record = await transcript(core, seller, id);
    return void (record ? response.attachment('transcript.json').json(record) : notFound(response));
  }
  if (form === 'csv') {
    const csv = await transcriptCsv(core, seller, id);
    return void (csv ? response.attachment('transcript.csv').type('text/csv').send(csv) : notFound(response));
  }
  const asked = typeof request.query.in === 'string' ? request.query.in : (request.acceptsLanguages()[0] ?? null);
  const page = form === 'html' ? await transcriptPage(core, seller, id, asked) : null;
  if (!page) return void notFound(response);
  const own = `/files/${request.params.token}`;
  const languages = Object.entries(LANGUAGES).map(([tag, { plainName }]) => ({
    label: plainName,
    href: `${own}/html?in=${tag}`,
  }));
  const links = [...languages, { label: 'CSV', href: `${own}/csv` }, { label: 'JSON', href: `${own}/json` }];
  // Nothing runs; its own style and our pictures are all it may load.
  const policy =
    "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; frame-ancestors 'none'; base-uri 'none'";
  response.set('content-security-policy', policy).type('html').send(draw({ page, links }));
}

const notFound = (response: Response): unknown =>
  response
    .status(404)
    .type('application/problem+json')
    .send({ title: 'not found', status: 404, detail: 'this link is not valid or has expired' });
