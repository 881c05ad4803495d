import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const KNOWN = ['en', 'ar', 'fr', 'nl'];

/**
 * A server as LibreTranslate is outside: refuses what it refuses, with its words. It "translates" by looking up words in
 * `book` and leaving the rest as it is.
 */
export async function fakeTranslator(book: Record<string, string>) {
  const asked: Record<string, unknown>[] = [];
  const fake = { answer: () => 200, loses: (text: string) => text, language: 'ar' };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const says = (status: number, body: object) =>
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
      if (request.method !== 'POST' || request.url !== '/translate') return says(404, { error: 'Not found' });
      if (fake.answer() !== 200) return says(fake.answer(), { error: 'Slowdown' });
      const body = JSON.parse(Buffer.concat(chunks).toString('utf8'));
      asked.push(body);
      for (const name of ['q', 'source', 'target'])
        if (!body[name]) return says(400, { error: `Invalid request: missing ${name} parameter` });
      if (!KNOWN.includes(body.target)) return says(400, { error: `${body.target} is not supported` });
      if (body.source !== 'auto' && !KNOWN.includes(body.source))
        return says(400, { error: `${body.source} is not supported` });
      if (body.format !== undefined && body.format !== 'text' && body.format !== 'html')
        return says(400, { error: `${body.format} format is not supported` });
      const text = Object.entries(book).reduce((rest, [word, other]) => rest.replaceAll(word, other), String(body.q));
      return says(200, {
        ...(body.source === 'auto' ? { detectedLanguage: { confidence: 90, language: fake.language } } : {}),
        translatedText: fake.loses(text),
      });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    ...{ fake, asked },
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}
