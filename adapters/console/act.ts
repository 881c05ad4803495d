import type { Request, Response } from 'express';
import { isAboutReturn } from '../../src/domain/lifecycle.ts';
import { isTab } from '../../src/domain/tabs.ts';
import { isWriting } from '../../src/domain/templates.ts';
import { type Gesture, type Reply, type Session, traceOf } from '../../src/ports.ts';
import type { Notice } from '../../src/views/vocabulary.ts';
import type { Door } from './door.ts';
import { keepFlash } from './flash.ts';
import { attachedTo } from './multipart.ts';
import { sendQueue, sendReturn } from './pages.tsx';
import { addressOf, opening, type Press, pressOf, whoOf } from './parse.ts';
import { sendPlain } from './plain.tsx';
import { addressOfTab, QUEUE } from './queue.tsx';

/** A button or a form was pressed: ask the desk, show what it says. */
export async function act(door: Door, request: Request, response: Response, session: Session): Promise<void> {
  const press = pressOf({ at: addressOf(session), who: whoOf(session) }, request.body);
  if (!press) return sendPlain(door, request, response, { status: 400, say: 'something_broke', session });
  const asked = { door, request, response, session };
  const kept = await keepAttached(door, request, session, press);
  await show(asked, press, 'kind' in kept ? kept : await door.desk().onGesture({ ...press.gesture, ...kept }));
}

/**
 * Stores what came with the form of a message, and says what could not be. Not before it is asked whether this person could
 * send it at all: what they would be told instead is answered.
 */
export async function keepAttached(
  door: Door,
  request: Request,
  session: Pick<Session, 'seller'>,
  { action, target: returnId, gesture }: Press,
): Promise<Pick<Gesture, 'files'> | Reply> {
  if (attachedTo(request).length === 0 || !isWriting(action)) return {};
  const refused = await door.side.refused(gesture, action, returnId);
  if (refused) return refused;
  const files: NonNullable<Gesture['files']> = [];
  for (const { name, type, came } of attachedTo(request)) {
    const kept =
      'fault' in came ? came : await door.side.keepPicture(session, returnId, came, { name, type }).catch(unreached);
    if (kept) files.push('fault' in kept ? { name, fault: kept.fault } : kept);
  }
  return files.length > 0 ? { files } : {};

  // Where pictures are kept cannot be reached: what was typed must not be lost with it.
  function unreached(error: unknown): { fault: 'cut' } {
    door.log?.error(traceOf(error), 'a picture could not be stored');
    return { fault: 'cut' };
  }
}

type Invalid = Extract<Reply, { kind: 'invalid' }>;
type Posted = { door: Door; request: Request; response: Response; session: Session };

async function show(asked: Posted, press: Press, reply: Reply): Promise<void> {
  const { door, request, response, session } = asked;
  const id = press.target;
  if (!isAboutReturn(press.action)) return showInQueue(asked, press, reply);
  switch (reply.kind) {
    case 'notice':
      if (press.typed && reply.notice.tone === 'no') return showKept(asked, press, reply.notice);
      keepFlash(response, { returnId: id, notice: reply.notice }, door.cookies);
      return goTo(request, response, pageOf(id));
    case 'form':
      // A form of its own has its own address; what follows from what was typed (a preview) is drawn here.
      if (!press.typed) return goTo(request, response, `${pageOf(id)}/${press.action}`);
      return sendReturn(door, request, response, session, { id, open: { form: reply.form, typed: {}, errors: {} } });
    case 'invalid':
      return showAgain(asked, press, reply);
    case 'card':
      return goTo(request, response, pageOf(reply.card.id));
    case 'list':
      return goTo(request, response, '/');
    case 'file':
      return goTo(request, response, reply.link);
  }
}

/** What is about no single return is answered in the queue, where several are chosen as well. */
async function showInQueue({ door, request, response, session }: Posted, press: Press, reply: Reply): Promise<void> {
  const tab = isTab(press.target) ? press.target : 'open';
  if (reply.kind === 'invalid') {
    const several = { typed: press.typed ?? {}, errors: reply.errors };
    return sendQueue(door, request, response, session, { tab, several });
  }
  if (reply.kind === 'notice') keepFlash(response, { returnId: QUEUE, notice: reply.notice }, door.cookies);
  goTo(request, response, addressOfTab(tab));
}

/** A script that sent the form for its person (upload.js) is told where to go: the page there is drawn for them, not for it. */
function goTo(request: Request, response: Response, to: string): void {
  if (request.get('x-returndesk-upload')) response.status(204).set('x-returndesk-goto', to).end();
  else response.redirect(303, to);
}

/** The form again, with what was typed, what is wrong with it, and the pictures that came with it: nobody sends one twice. */
async function showAgain({ door, request, response, session }: Posted, press: Press, { errors, again: kept }: Invalid) {
  const { written } = kept;
  const again = await door.desk().onGesture({ ...opening(session, press.action, press.target), written });
  const id = press.target;
  if (again.kind === 'form') {
    const open = { form: again.form, typed: press.typed ?? {}, errors };
    return sendReturn(door, request, response, session, { id, status: 422, open });
  }
  const notice = again.kind === 'notice' ? withTyped(again.notice, press, session) : null;
  return sendReturn(door, request, response, session, { id, status: 409, notice });
}

/** It was refused, and what the person wrote must not be lost: in its form where that still opens, else to copy. */
async function showKept({ door, request, response, session }: Posted, press: Press, notice: Notice) {
  const id = press.target;
  const isDraft = Object.keys(press.typed ?? {}).length === 0;
  const again = isDraft ? null : await door.desk().onGesture(opening(session, press.action, id));
  if (again?.kind === 'form') {
    const open = { form: again.form, typed: press.typed ?? {}, errors: {} };
    return sendReturn(door, request, response, session, { id, status: 409, notice, open });
  }
  return sendReturn(door, request, response, session, { id, status: 409, notice: withTyped(notice, press, session) });
}

const pageOf = (id: string): string => `/returns/${encodeURIComponent(id)}`;

function withTyped(notice: Notice, press: Press, session: Session): Notice {
  const text = Object.values(press.typed ?? {}).reduce(
    (longest, one) => (one.length > longest.length ? one : longest),
    '',
  );
  return text && !notice.quote
    ? { ...notice, quote: { who: session.name, text, language: null, caution: null } }
    : notice;
}
