import type { IncomingMessage } from 'node:http';
import { bearer, bytesOf } from '../http.ts';
import { type Refused, refuse, wrongArguments } from './method.ts';

/** `token`: from the header, or from a form's field; a JSON body cannot carry one. */
export type Asked = {
  given: Record<string, unknown>;
  token: string | null;
  json: boolean;
  warnings: string[];
  /** The app's id and secret may come as HTTP Basic. */
  client: { id: string; secret: string } | null;
};

type Fields = Record<string, unknown>;
type Read = { read: Fields } | { refused: Refused<string> };
const FORM = 'application/x-www-form-urlencoded';

export async function readRequest(request: IncomingMessage, url: URL): Promise<Asked | Refused<string>> {
  const body = request.method === 'POST' ? await bytesOf(request) : Buffer.alloc(0);
  const type = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  if (body.length > 0 && type === '') return refuse('missing_post_type');
  const fields = await fieldsOf(type, body, request);
  if ('refused' in fields) return fields.refused;
  const given = { ...Object.fromEntries(url.searchParams), ...fields.read };
  const json = type === 'application/json';
  const bare = json && !request.headers['content-type']?.includes('charset');
  const { token, ...rest } = given;
  return {
    given: rest,
    token: bearer(request) ?? (!json && typeof token === 'string' && token !== '' ? token : null),
    json,
    warnings: bare ? ['missing_charset'] : [],
    client: basic(request),
  };
}

async function fieldsOf(type: string, body: Buffer, request: IncomingMessage): Promise<Read> {
  if (body.length === 0) return { read: {} };
  switch (type) {
    case FORM:
    case 'text/plain':
      return { read: Object.fromEntries(new URLSearchParams(body.toString('utf8'))) };
    case 'multipart/form-data':
      return multipart(body, request);
    case 'application/json':
      return jsonFields(body);
    default:
      return { refused: refuse('invalid_post_type') };
  }
}

async function multipart(body: Buffer, request: IncomingMessage): Promise<Read> {
  const headers = { 'content-type': request.headers['content-type'] ?? '' };
  const form = await new Response(new Uint8Array(body), { headers }).formData().catch(() => null);
  if (!form) return { refused: refuse('invalid_form_data') };
  return { read: Object.fromEntries([...form].filter(([, value]) => typeof value === 'string')) };
}

function jsonFields(body: Buffer): Read {
  const object = parsed(body);
  return object ? { read: object } : { refused: wrongArguments('[ERROR] the body is not a JSON object') };
}

function parsed(body: Buffer): Fields | null {
  try {
    const value: unknown = JSON.parse(body.toString('utf8'));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : null;
  } catch {
    return null;
  }
}

function basic(request: IncomingMessage): Asked['client'] {
  const encoded = request.headers.authorization?.match(/^Basic (.+)$/i)?.[1];
  const [id, secret] = encoded ? Buffer.from(encoded, 'base64').toString('utf8').split(':') : [];
  return id !== undefined && secret !== undefined ? { id, secret } : null;
}
