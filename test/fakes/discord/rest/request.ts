import type { IncomingMessage } from 'node:http';
import { bytesOf } from '../http.ts';
import { broken } from '../law/breaks.ts';
import type { Operation } from '../law/document.ts';
import type { Settings } from '../settings.ts';
import type { Json } from '../world.ts';
import type { Upload } from './call.ts';
import { invalid, type Refused, refuse } from './refusals.ts';

export type Asked = { body: Json | Json[]; files: Upload[] };

/** The body, read by exactly the content types that the route takes. No body is an empty one. */
export async function readBody(
  request: IncomingMessage,
  operation: Operation,
  settings: Settings,
): Promise<Asked | Refused> {
  const bytes = await bytesOf(request, settings.requestBytes);
  if (!bytes) return refuse(40005);
  const types = Object.keys(operation.bodies);
  if (types.length === 0 || bytes.length === 0) return { body: {}, files: [] };
  const given = request.headers['content-type'] ?? '';
  const [type = ''] = given.split(';');
  if (!types.includes(type) || type === 'application/x-www-form-urlencoded') return wrongType(types);
  const asked = type === 'application/json' ? { text: bytes.toString('utf8'), files: [] } : await parts(bytes, given);
  if (!asked) return wrongType(types);
  if (asked.files.some(({ content }) => content.length > settings.fileBytes)) return refuse(40005);
  const body = parsed(asked.text);
  return body === undefined ? refuse(50109) : { body, files: asked.files };
}

const wrongType = (types: string[]) =>
  invalid([broken([], 'CONTENT_TYPE_INVALID', `Expected "Content-Type" header to be one of {${types.join(', ')}}.`)]);

function parsed(text: string): Json | Json[] | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Json | Json[]) : undefined;
  } catch {
    return undefined;
  }
}

/** `payload_json` and `files[n]`. */
async function parts(bytes: Buffer, contentType: string): Promise<{ text: string; files: Upload[] } | null> {
  try {
    const form = await new Response(new Uint8Array(bytes), { headers: { 'content-type': contentType } }).formData();
    const files: Upload[] = [];
    for (const [name, part] of form) {
      const [, n] = name.match(/^files\[(\d+)\]$/) ?? [];
      if (n === undefined || typeof part === 'string') continue;
      const content = Buffer.from(await part.arrayBuffer());
      files.push({ n: Number(n), filename: part.name, contentType: part.type || 'application/octet-stream', content });
    }
    const text = form.get('payload_json');
    return { text: typeof text === 'string' ? text : '{}', files };
  } catch {
    return null;
  }
}
