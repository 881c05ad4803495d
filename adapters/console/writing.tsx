import express, { type Request, type RequestHandler, type Response } from 'express';
import type { Reply, WritingPage } from '../../src/ports.ts';
import { keepAttached } from './act.ts';
import { chromeFor, type Door } from './door.ts';
import { type FormShown, FormView } from './form.tsx';
import { Layout } from './layout.tsx';
import { multipart } from './multipart.ts';
import { NoticeBox } from './notice.tsx';
import { newGesture, type Press, pressOf } from './parse.ts';
import { sendPlain } from './plain.tsx';
import { sendPage } from './render.ts';

// A page for one message of one person, who is known by a signed link alone: nobody is logged in by it, and it opens
// nothing else. What it asks the desk is asked as that person, where they work.

export function writingRoutes(door: Door): express.Router {
  const router = express.Router();
  const opened = (request: Request): Promise<WritingPage | null> =>
    door.side.writing.open(String(request.params.token));
  // Looked at before a form is read: a stranger sends nothing, and an upload may take longer than a link lives.
  const known = new WeakMap<Request, WritingPage>();
  const knock: RequestHandler = async (request, response, next) => {
    const writing = await opened(request);
    if (writing) known.set(request, writing);
    else response.set('connection', 'close');
    return writing ? next() : used(door, request, response);
  };

  router.get('/write/:token', async (request, response) => {
    const writing = await opened(request);
    if (!writing) return used(door, request, response);
    send({ door, request, response, writing }, await goingOn(door, writing), 200);
  });

  router.post(
    '/write/:token',
    knock,
    door.guard.pressWith(multipart(door, async (request) => known.has(request))),
    async (request: Request, response: Response) => {
      const writing = known.get(request);
      if (!writing) return used(door, request, response);
      const press = pressOf(writing, request.body);
      if (press?.target !== writing.returnId || press.action !== writing.action)
        return sendPlain(door, request, response, { status: 400, say: 'something_broke', session: null });
      await pressed({ door, request, response, writing }, press);
    },
  );
  return router;
}

type PostedMessage = { door: Door; request: Request; response: Response; writing: WritingPage };

async function pressed(asked: PostedMessage, press: Press): Promise<void> {
  const { door, request, response, writing } = asked;
  const again = async (errors: Record<string, string>, written = writing.draft): Promise<void> => {
    const reply = await goingOn(door, writing, written);
    send(asked, reply, 422, { typed: press.typed ?? {}, errors });
  };
  const kept = await keepAttached(door, request, writing, press);
  if ('kind' in kept) return send(asked, kept, 409);
  const gesture = { ...press.gesture, ...kept };
  // Only a draft can leave; what was typed just now becomes one.
  const leaves = gesture.fields?.draft !== undefined;
  if (leaves && !(await door.side.writing.use(writing, gesture.id))) return used(door, request, response);
  const reply = await door.desk().onGesture(gesture);
  const isDone = reply.kind === 'notice' && reply.notice.tone === 'done';
  if (leaves && !isDone) await door.side.writing.free(writing, gesture.id);
  // What was brought with it waits for it: nobody sends a large picture twice.
  if (reply.kind === 'invalid') return again(reply.errors, reply.again.written);
  send(asked, reply, reply.kind === 'notice' && !isDone ? 409 : 200);
}

/** The form as it was written before: opening it changes nothing. */
const goingOn = (door: Door, { at, who, action, returnId, draft }: WritingPage, written = draft): Promise<Reply> =>
  door.desk().onGesture({ id: newGesture(), at, who, action, target: returnId, seenVersion: null, written });

const used = (door: Door, request: Request, response: Response): void =>
  sendPlain(door, request, response, { status: 410, say: 'writing_used', session: null });

function send(
  { door, request, response, writing }: PostedMessage,
  reply: Reply,
  status: number,
  shown: Omit<FormShown, 'form'> = { typed: {}, errors: {} },
): void {
  const chrome = chromeFor(door, request, response, null, writing.language);
  const { frame, csrf } = chrome;
  const page = `/write/${door.side.writing.token(writing)}`;
  const form = reply.kind === 'form' ? reply.form : null;
  const notice = reply.kind === 'notice' ? { ...reply.notice, buttons: [] } : null;
  sendPage(
    response,
    status,
    <Layout {...chrome} title={form?.title ?? writing.title} again={null} uploads>
      {notice && (
        <section class="panel">
          <p class="quiet">{writing.title}</p>
          <NoticeBox notice={notice} csrf={csrf} />
          {notice.tone === 'no' && (
            <a class="button plain" href={page}>
              {frame.back}
            </a>
          )}
        </section>
      )}
      {form && (
        <section class="panel open-form" id="open-form" aria-labelledby="open-form-title">
          <h1 id="open-form-title">{form.title}</h1>
          <p class="quiet">{writing.title}</p>
          <FormView form={form} {...shown} csrf={csrf} frame={frame} back={page} to={page} at="open" />
        </section>
      )}
    </Layout>,
  );
}
