import { type APIMessage, type REST, Routes } from 'discord.js';
import type { Shot } from '../../src/ports.ts';
import { codeOf } from './errors.ts';

// No permission; the request or the file is too large.
const NOT_ATTACHED = new Set([50_013, 40_005, 50_045]);
/** Half of what Discord takes from anybody. */
const MOST = 5 * 1024 * 1024;

/**
 * Posts a message with a picture; null: Discord takes none from us there. The form is encoded here, because the library's
 * own way depends on whose `FormData` it meets.
 */
export async function postWithShot(
  rest: REST,
  channel: string,
  body: object,
  { name, file }: Shot,
): Promise<APIMessage | null> {
  if (file.bytes > MOST) return null;
  const pieces: Buffer[] = [];
  for await (const piece of file.read()) pieces.push(piece);
  const form = new FormData();
  form.set('payload_json', JSON.stringify(body));
  form.set(
    'files[0]',
    new Blob(
      pieces.map((piece) => new Uint8Array(piece)),
      { type: 'image/jpeg' },
    ),
    name,
  );
  const encoded = new Response(form);
  const headers = { 'content-type': encoded.headers.get('content-type') ?? '' };
  const bytes = new Uint8Array(await encoded.arrayBuffer());
  return rest.post(Routes.channelMessages(channel), { body: bytes, passThroughBody: true, headers }).then(
    (message) => message as APIMessage,
    (error: unknown) => {
      if (NOT_ATTACHED.has(codeOf(error) ?? 0)) return null;
      throw error;
    },
  );
}
