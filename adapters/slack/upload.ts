import { type IncomingMessage, request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import { pipeline } from 'node:stream/promises';
import type { Attempt, Place, Shot } from '../../src/ports.ts';
import type { Acting } from './clients.ts';
import { codeOf } from './errors.ts';

const TIMEOUT = 15_000;

/** Slack takes no files from us here: what is said stands without them. */
const NO_FILES = new Set([
  'missing_scope',
  'file_uploads_disabled',
  'file_uploads_except_images_disabled',
  'file_upload_size_restricted',
  'not_allowed_token_type',
]);

/**
 * Says something in a thread with a picture: a place for it, its bytes as they are read, then where it shows. Answers
 * Slack's id of the picture; null: Slack takes none.
 */
export async function sayWithShot(
  { client, scopes }: Acting,
  { channel }: Place,
  { thread, text, shot, attempt }: { thread: string; text: string; shot: Shot; attempt: Attempt },
): Promise<string | null> {
  if (!scopes.includes('files:write')) return null;
  try {
    const place = await client.files.getUploadURLExternal({
      filename: fileName(attempt),
      length: shot.file.bytes,
    });
    const id = place.file_id ?? '';
    await send(place.upload_url ?? '', shot);
    await client.files.completeUploadExternal({
      files: [{ id, title: shot.name.slice(0, 200) }],
      channel_id: channel,
      thread_ts: thread,
      initial_comment: text,
    });
    return id;
  } catch (error) {
    if (NO_FILES.has(codeOf(error) ?? '')) return null;
    throw error;
  }
}

// A message with a file has no metadata of ours: it is known again by the name of the file.
const fileName = ({ id }: Attempt): string => `${id}.jpg`;

/** Slack's id of the picture, where a try whose end nobody knows did show it. */
export async function shotSeen(
  { client }: Acting,
  { channel }: Place,
  { thread, attempt }: { thread: string; attempt: Attempt },
): Promise<string | null> {
  const page = await client.conversations.replies({ channel, ts: thread, limit: 200 });
  const shown = (page.messages ?? []).flatMap(({ files }) => files ?? []);
  return shown.find(({ name }) => name === fileName(attempt))?.id ?? null;
}

async function send(address: string, { file }: Shot): Promise<void> {
  const begin = address.startsWith('https:') ? secureRequest : plainRequest;
  const sending = begin(address, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream', 'content-length': file.bytes },
    timeout: TIMEOUT,
  });
  sending.on('timeout', () => sending.destroy(new Error('Slack took too long to take a picture')));
  const answered = new Promise<IncomingMessage>((resolve, reject) => {
    sending.on('response', resolve).on('error', reject);
  });
  const [response] = await Promise.all([answered, pipeline(file.read(), sending)]);
  response.resume();
  if (response.statusCode !== 200) throw new Error('Slack did not take a picture');
}
