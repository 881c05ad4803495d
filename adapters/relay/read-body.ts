import type { IncomingMessage } from 'node:http';

/**
 * Read on beyond the limit and thrown away, so that an honest sender has finished writing and hears the answer. Past
 * this it may hear a closed connection instead. (body-parser reads to the end first, however far that is.)
 */
const PATIENCE = 1_000_000;

/** The bytes as they came; null when there are more than `limit`, whatever Content-Length said; `gone`: the sender left. */
export function readBody(request: IncomingMessage, limit: number): Promise<Buffer | null | 'gone'> {
  if (request.readableEnded) throw new Error('mount the hooks before anything that reads bodies');
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes <= limit) chunks.push(chunk);
      else if (bytes > limit + PATIENCE) resolve(null);
    });
    request.on('end', () => resolve(bytes <= limit ? Buffer.concat(chunks) : null));
    request.on('error', () => resolve('gone'));
    request.on('close', () => resolve('gone'));
  });
}
