import express from 'express';
import { chromeFor, type Door } from './door.ts';
import { Layout, Plain } from './layout.tsx';
import { sendPlain } from './plain.tsx';
import { sendPage } from './render.ts';
import { dropSession, keepSession, sessionIdOf } from './session.ts';

/** Looking at a login link does nothing: chats and mail fetch links to preview them. Only the button uses it up. */
export function loginRoutes(door: Door): express.Router {
  const router = express.Router();

  router.get('/login/:token', (request, response) => {
    const chrome = chromeFor(door, request, response, null);
    const { frame, csrf } = chrome;
    sendPage(
      response,
      200,
      <Layout {...chrome} title={frame.log_in} again={null}>
        <Plain>
          <h1>Returndesk</h1>
          <p class="quiet">{frame.login_once}</p>
          <form method="post" action={`/login/${encodeURIComponent(request.params.token)}`}>
            <input type="hidden" name="_csrf" value={csrf} />
            <button class="button primary big" type="submit" autofocus>
              {frame.log_in}
            </button>
          </form>
        </Plain>
      </Layout>,
    );
  });

  router.post('/login/:token', door.guard.press, async (request: express.Request, response: express.Response) => {
    const token = request.params.token;
    const session = typeof token === 'string' ? await door.side.logIn(token) : null;
    if (!session) return sendPlain(door, request, response, { status: 410, say: 'login_used', session: null });
    keepSession(response, session, door.cookies);
    response.redirect(303, '/');
  });

  router.post('/logout', door.guard.press, async (request: express.Request, response: express.Response) => {
    const id = sessionIdOf(request, door.cookies);
    if (id !== null) await door.side.logOut(id);
    dropSession(response, door.cookies);
    response.redirect(303, '/');
  });

  return router;
}
