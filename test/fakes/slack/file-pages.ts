import type { IncomingMessage } from 'node:http';
import { liveToken } from './api/callers.ts';
import { seesFile } from './api/files.ts';
import { throughFaults } from './faults.ts';
import { bearer, bytesOf, page, type Reply } from './http.ts';
import type { Inside } from './inside.ts';
import { record } from './journal.ts';
import type { SlackFile } from './world.ts';

/** Takes the bytes of an upload, bare or as the first file of a form, at the address its ticket names. */
export async function upload(inside: Inside, request: IncomingMessage, url: URL): Promise<Reply | 'reset' | null> {
  const [, ticket] = url.pathname.match(/^\/upload\/v1\/(\w+)$/) ?? [];
  if (!ticket) return null;
  const content = await contentOf(request);
  return journaled(inside, 'upload', { bytes: content.length }, () => {
    const file = [...inside.world.files.values()].find((one) => one.uploadTicket === ticket);
    if (!file || request.method !== 'POST') return { status: 404, body: 'upload not found' };
    if (content.length !== file.bytes) {
      inside.complain(`${file.bytes} bytes were announced for ${file.name}, ${content.length} came`);
    }
    Object.assign(file, { content, bytes: content.length, received: true });
    return { status: 200, body: `OK - ${content.length}` };
  });
}

async function contentOf(request: IncomingMessage): Promise<Buffer> {
  const body = await bytesOf(request);
  const type = request.headers['content-type'] ?? '';
  if (!type.startsWith('multipart/form-data')) return body;
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData();
  const blob = [...form.values()].find((value) => typeof value !== 'string');
  return blob instanceof Blob ? Buffer.from(await blob.arrayBuffer()) : Buffer.alloc(0);
}

/** The private address of a file. Without the right Slack does not refuse: it shows a page to log in, with 200. */
export async function download(inside: Inside, request: IncomingMessage, url: URL): Promise<Reply | 'reset' | null> {
  const [, id] = url.pathname.match(/^\/files-pri\/T\w+-(F\w+)\//) ?? [];
  if (!id) return null;
  return journaled(inside, 'download', { file: id, authorized: bearer(request) !== null }, () => {
    const { withoutRight, redirectTo } = inside.settings.files;
    const file = inside.world.files.get(id);
    if (!file || file.deleted) return page(404, 'File not found', '<h1>File not found</h1>');
    if (redirectTo !== null && inside.origin !== redirectTo && !cameOver(request, redirectTo)) {
      return { status: 302, headers: { location: `${redirectTo}${url.pathname}` }, body: '' };
    }
    if (!mayRead(inside, bearer(request), file)) return withoutRight === 'redirect' ? toLogin(inside) : LOGIN;
    return {
      status: 200,
      headers: { 'content-type': file.mimetype ?? 'application/octet-stream' },
      body: file.content,
    };
  });
}

const cameOver = (request: IncomingMessage, origin: string) => request.headers.host === new URL(origin).host;

function mayRead(inside: Inside, value: string | null, file: SlackFile): boolean {
  const token = liveToken(inside, value, 'bot');
  if ('error' in token || token.team !== file.team || !token.scopes.has('files:read')) return false;
  return seesFile(inside.world, inside.world.installs.get(token.team)?.botUser ?? '', file);
}

const LOGIN = page(200, 'Sign in', '<form action="/sign-in"><h1>Sign in to your workspace</h1></form>');
const toLogin = ({ origin }: Inside): Reply => ({ status: 302, headers: { location: `${origin}/login` }, body: '' });

/** Where a download without the right is sent to. */
export const login = (url: URL): Reply | null => (url.pathname === '/login' ? LOGIN : null);

async function journaled(inside: Inside, what: string, request: Record<string, unknown>, run: () => Reply) {
  const began = performance.now();
  const reply = await throughFaults(inside.world, what, run);
  const status = reply === 'reset' ? 0 : reply.status;
  const response = reply === 'reset' ? 'connection cut' : Buffer.isBuffer(reply.body) ? 'the file' : reply.body;
  const took = performance.now() - began;
  record(inside.world, { at: inside.clock.now(), direction: 'in', what, request, status, response, took });
  return reply;
}
