import express, { type Request, type RequestHandler, type Response } from 'express';
import { isAboutReturn, isStaffAction, staffRow } from '../../src/domain/lifecycle.ts';
import { isTab, type Tab } from '../../src/domain/tabs.ts';
import type { Session } from '../../src/ports.ts';
import type { Notice, Row } from '../../src/views/vocabulary.ts';
import { chromeFor, type Door } from './door.ts';
import { takeFlash } from './flash.ts';
import type { FormShown } from './form.tsx';
import { HelpView } from './help.tsx';
import { InsightsView } from './insights.tsx';
import { Layout } from './layout.tsx';
import type { Live } from './live.ts';
import { Choose, ManyBar } from './many.tsx';
import { NoticeBox } from './notice.tsx';
import { addressOf, opening, whoOf } from './parse.ts';
import { sendPlain } from './plain.tsx';
import { addressOfSearch, addressOfTab, QUEUE, QueueView, withMost } from './queue.tsx';
import { sendPage } from './render.ts';
import { ReturnView } from './return.tsx';
import { sessionOf } from './session.ts';

type SignedIn = (request: Request, response: Response, session: Session) => Promise<void> | void;

/** The route is only for people who are signed in; the others learn how to get a link. */
export const signedIn =
  (door: Door, handle: SignedIn): RequestHandler =>
  async (request, response) => {
    const session = await sessionOf(request, door.side, door.cookies);
    if (session) await handle(request, response, session);
    else sendPlain(door, request, response, { status: 401, say: 'login_needed', session: null });
  };

export function pageRoutes(door: Door, live: Live): express.Router {
  const router = express.Router();
  router.get(
    '/',
    signedIn(door, async (request, response, session) => {
      const { tab, find, most } = request.query;
      const found = typeof find === 'string' ? find.trim() : '';
      const chosen = typeof tab === 'string' && isTab(tab) ? tab : 'open';
      await sendQueue(door, request, response, session, {
        tab: chosen,
        found,
        most: typeof most === 'string' ? most : '',
      });
    }),
  );
  router.get(
    '/insights',
    signedIn(door, async (request, response, session) => {
      const shown = await door.side.insights(session);
      const chrome = chromeFor(door, request, response, session);
      const page = <InsightsView page={shown} frame={chrome.frame} />;
      sendPage(response, 200, <Layout {...chrome} title={shown.title} again="/insights" children={page} />);
    }),
  );
  router.get(
    '/help',
    signedIn(door, async (request, response, session) => {
      const shown = await door.side.help(session);
      const chrome = chromeFor(door, request, response, session);
      sendPage(
        response,
        200,
        <Layout {...chrome} title={shown.title} again={null} children={<HelpView page={shown} />} />,
      );
    }),
  );
  router.get(
    '/rules',
    signedIn(door, async (request, response, session) => {
      const chrome = chromeFor(door, request, response, session);
      const shown = await door.side.rules(session);
      const refused = shown ? null : await door.desk().onGesture(opening(session, 'rules', ''));
      const page = shown ? (
        <InsightsView page={shown} frame={chrome.frame} />
      ) : refused?.kind === 'notice' ? (
        <NoticeBox notice={refused.notice} csrf={chrome.csrf} />
      ) : null;
      sendPage(response, 200, <Layout {...chrome} title={chrome.frame.rules} again={null} children={page} />);
    }),
  );
  router.get(
    '/returns/:id',
    signedIn(door, async (request, response, session) => {
      const id = String(request.params.id);
      const notice = takeFlash(request, response, id, door.cookies);
      await sendReturn(door, request, response, session, { id, notice });
    }),
  );
  router.get(
    '/returns/:id/:action',
    signedIn(door, async (request, response, session) => {
      const { id, action } = { id: String(request.params.id), action: String(request.params.action) };
      // A look may open a form; it must never do anything.
      if (!isStaffAction(action) || !isAboutReturn(action) || staffRow(action).asks === 'nothing') {
        return sendPlain(door, request, response, { status: 404, say: 'not_found', session });
      }
      const reply = await door.desk().onGesture(opening(session, action, id));
      const open = reply.kind === 'form' ? { form: reply.form, typed: {}, errors: {} } : null;
      const notice = reply.kind === 'notice' ? reply.notice : null;
      await sendReturn(door, request, response, session, { id, open, notice });
    }),
  );
  router.get(
    '/live',
    signedIn(door, (_request, response, session) => live.join(response, session)),
  );
  // A reload of what a press answered, after the browser forgot the press.
  router.get('/act', (_request, response) => response.redirect(303, '/'));
  return router;
}

/** How many rows follow those that are shown, when somebody asks for more. */
const MORE_ROWS = 200;

type Looking = {
  tab: Tab;
  found?: string;
  /** How many rows were asked for. */
  most?: string;
  /** What was asked of several, and what is wrong with it. */
  several?: Omit<FormShown, 'form'> | null;
};

/** The queue under one of its tabs, or what was found. */
export async function sendQueue(
  door: Door,
  request: Request,
  response: Response,
  session: Session,
  { tab, found = '', most = '', several = null }: Looking,
): Promise<void> {
  const asked = { ...(found ? opening(session, 'search', found) : opening(session, 'queue', tab)), fields: { most } };
  const reply = await door.desk().onGesture(asked);
  const list = reply.kind === 'list' ? reply.list : await door.desk().home(addressOf(session), whoOf(session));
  const chrome = chromeFor(door, request, response, session);
  const form = list.rows.length > 0 ? await door.side.manyForm(session, tab) : null;
  const said = takeFlash(request, response, QUEUE, door.cookies);
  const { frame, csrf } = chrome;
  const { typed, errors } = several ?? { typed: {}, errors: {} };
  const many = form && {
    bar: <ManyBar form={form} typed={typed} errors={errors} csrf={csrf} frame={frame} />,
    box: (row: Row) => <Choose row={row} typed={typed} />,
  };
  const notice = said && <NoticeBox notice={said} csrf={csrf} />;
  const here = found ? addressOfSearch(found) : addressOfTab(tab);
  const again = most ? withMost(here, most) : here;
  const rest = list.rows.length < Number(most) ? null : withMost(here, `${list.rows.length + MORE_ROWS}`);
  const page = <QueueView list={list} frame={frame} found={found} notice={notice} many={many} rest={rest} />;
  sendPage(response, several ? 422 : 200, <Layout {...chrome} title={list.title} again={again} children={page} />);
}

type With = { id: string; status?: number; open?: FormShown | null; notice?: Notice | null };

/** The page of one return, with what a press answered beside it. */
export async function sendReturn(
  door: Door,
  request: Request,
  response: Response,
  session: Session,
  { id, status = 200, open = null, notice = null }: With,
): Promise<void> {
  const page = await door.side.returnPage(session, id);
  if (!page) return sendPlain(door, request, response, { status: 404, say: 'not_found', session });
  const chrome = chromeFor(door, request, response, session);
  const { card } = page;
  const noting = [...card.buttons, ...card.more].some(({ action }) => action === 'note') && !open;
  const reply = noting ? await door.desk().onGesture(opening(session, 'note', card.id)) : null;
  const note = reply?.kind === 'form' ? { form: reply.form, typed: {}, errors: {} } : null;
  const { frame, csrf } = chrome;
  const view = <ReturnView page={page} frame={frame} csrf={csrf} notice={notice} open={open} note={note} />;
  const again = `/returns/${encodeURIComponent(card.id)}`;
  sendPage(response, status, <Layout {...chrome} title={card.title} again={again} children={view} />);
}
