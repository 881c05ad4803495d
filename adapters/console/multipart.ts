import busboy from 'busboy';
import type { Request, RequestHandler } from 'express';
import { PICTURE_LIMIT } from '../../src/domain/pictures.ts';
import { type ArrivedFile, takesItsTime } from '../../src/ports.ts';
import type { Door } from './door.ts';

/** What came with a form: stored nowhere yet. */
type Attached = { name: string; type: string; came: ArrivedFile | { fault: 'too_large' | 'cut' | 'full' } };

const MOST_FILES = 10;
/** A line that is silent this long is given up. */
const SILENT = 30_000;
const FIELD_LIMIT = 512 * 1024;
const attached = new WeakMap<Request, Attached[]>();

/** Pictures that came with this press; none where it was no form with pictures. */
export const attachedTo = (request: Request): Attached[] => attached.get(request) ?? [];

/** Forgets what was not kept. What was kept is not dropped with it. */
async function dropAttached(request: Request): Promise<void> {
  for (const { came } of attachedTo(request)) if ('drop' in came) await came.drop();
  attached.delete(request);
}

/**
 * Reads a form with pictures: words into `body`, as from any other form; pictures one after the other to the disk, each no
 * faster than it is written. A stranger (`isKnown` knows nobody) sends nothing.
 */
export const multipart =
  ({ side }: Door, isKnown: (request: Request) => Promise<boolean>): RequestHandler =>
  async (request, response, next) => {
    if (!(request.headers['content-type'] ?? '').startsWith('multipart/form-data')) return next();
    if (!(await isKnown(request))) {
      // Refused in a moment, and the rest of it is not waited for.
      response.set('connection', 'close');
      return next();
    }
    takesItsTime(request);
    // Node ends it then.
    request.socket.setTimeout(SILENT);
    const came: Promise<Attached>[] = [];
    const body: Record<string, string> = {};
    const parser = busboy({
      headers: request.headers,
      defParamCharset: 'utf8',
      // One more than is taken: a file of exactly the limit is not cut.
      limits: { files: MOST_FILES, fileSize: PICTURE_LIMIT + 1, fields: 100, fieldSize: FIELD_LIMIT, parts: 120 },
    });
    parser.on('field', (name, value, { valueTruncated }) => {
      if (!valueTruncated) body[name] = value;
    });
    parser.on('file', (_, stream, { filename, mimeType }) => {
      // A field that was left empty comes as a file without a name.
      if (!filename) return stream.resume();
      const arriving = side.receivePicture(stream, { limit: PICTURE_LIMIT, expected: null });
      came.push(
        arriving.then((came) => {
          stream.resume();
          return { name: filename.slice(-200), type: mimeType, came };
        }),
      );
    });
    let ended = false;
    const end = async (error: unknown) => {
      if (ended) return;
      ended = true;
      request.socket.setTimeout(0);
      request.unpipe(parser);
      attached.set(request, await Promise.all(came));
      request.body = body;
      if (error) await dropAttached(request);
      next(error ? Object.assign(new Error('a form that cannot be read'), { status: 400 }) : undefined);
    };
    parser.on('close', () => end(null).catch(next));
    parser.on('error', (error) => end(error).catch(next));
    // Whoever leaves in the middle ends the file they were sending, too.
    request.on('close', () => {
      if (!request.complete) parser.destroy(new Error('gone'));
    });
    response.on('close', () => void dropAttached(request).catch(() => {}));
    request.pipe(parser);
  };
