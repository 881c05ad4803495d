import type { IncomingMessage } from 'node:http';
import { bytesOf, escapeHtml, page, type Reply } from './http.ts';
import type { Inside } from './inside.ts';
import { record } from './journal.ts';

type Wanted = { clientId: string; scopes: string[]; redirectUri: string | null; state: string };

/**
 * The consent page at `/oauth/v2/authorize`. GET shows what is asked for; POST carries the page's fields, the `team` and
 * `user` who decide, and `decision=allow` or `cancel`; it redirects to the app with a code, or with `access_denied`.
 */
export async function authorize(inside: Inside, request: IncomingMessage, url: URL): Promise<Reply | null> {
  if (url.pathname !== '/oauth/v2/authorize') return null;
  const fields = new URLSearchParams(request.method === 'POST' ? (await bytesOf(request)).toString('utf8') : '');
  const all = new URLSearchParams([...url.searchParams, ...fields]);
  const wanted = wantedIn(all);
  const wrong = wrongIn(inside, wanted);
  const reply = wrong ? page(200, 'Error', `<h1>Something went wrong</h1><p>Error: ${wrong}</p>`) : null;
  const answer = reply ?? (request.method === 'POST' ? decided(inside, wanted, all) : consent(inside, wanted, all));
  record(inside.world, {
    ...{ at: inside.clock.now(), direction: 'in', what: `consent ${request.method}`, took: 0 },
    ...{ request: Object.fromEntries(all), status: answer.status, response: wrong ?? '' },
  });
  return answer;
}

function wantedIn(fields: URLSearchParams): Wanted {
  return {
    clientId: fields.get('client_id') ?? '',
    scopes: (fields.get('scope') ?? '').split(/[ ,]+/).filter((scope) => scope !== ''),
    redirectUri: fields.get('redirect_uri'),
    state: fields.get('state') ?? '',
  };
}

function wrongIn({ world: { app } }: Inside, { clientId, scopes, redirectUri }: Wanted): string | null {
  if (clientId !== app.clientId) return 'invalid_client_id';
  if (redirectUri !== null && !app.redirectUrls.some((url) => under(redirectUri, url))) return 'bad_redirect_uri';
  if (redirectUri === null && app.redirectUrls.length === 0) return 'bad_redirect_uri';
  if (scopes.length === 0) return 'no_scopes';
  return scopes.every((scope) => app.scopes.includes(scope)) ? null : 'invalid_scope';
}

// The registered address itself or something below it.
const under = (given: string, registered: string) =>
  given === registered || [`${registered}/`, `${registered}?`].some((start) => given.startsWith(start));

function consent(inside: Inside, { scopes }: Wanted, fields: URLSearchParams): Reply {
  const { teams, users, installs } = inside.world;
  const had = (team: string, scope: string) => installs.get(team)?.scopes.has(scope) ?? false;
  const list = [...teams.values()].map(({ id, name }) => {
    const rows = scopes.map((scope) => `<li data-new="${!had(id, scope)}">${escapeHtml(scope)}</li>`);
    return `<section data-team="${id}"><h2>${escapeHtml(name)}</h2><ul>${rows.join('')}</ul></section>`;
  });
  const people = [...users.values()].filter(({ kind, deleted }) => kind === 'person' && !deleted);
  const hidden = [...fields].map(
    ([name, value]) => `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">`,
  );
  const choose = (name: string, ids: string[]) =>
    `<select name="${name}">${ids.map((id) => `<option>${id}</option>`).join('')}</select>`;
  const form = [
    ...hidden,
    choose('team', [...teams.keys()]),
    choose(
      'user',
      people.map(({ id }) => id),
    ),
    '<button name="decision" value="allow">Allow</button><button name="decision" value="cancel">Cancel</button>',
  ];
  return page(200, 'Permission request', `${list.join('')}<form method="post">${form.join('')}</form>`);
}

function decided(inside: Inside, wanted: Wanted, fields: URLSearchParams): Reply {
  const { world, mint, clock } = inside;
  const back = new URL(wanted.redirectUri ?? world.app.redirectUrls[0] ?? '');
  const team = fields.get('team') ?? '';
  const installer = world.users.get(fields.get('user') ?? '');
  if (fields.get('decision') === 'allow' && installer?.team === team) {
    const value = mint.secret();
    const { scopes, redirectUri } = wanted;
    world.codes.set(value, { value, team, installer: installer.id, scopes, redirectUri, at: clock.now(), used: false });
    back.searchParams.set('code', value);
  } else back.searchParams.set('error', 'access_denied');
  back.searchParams.set('state', wanted.state);
  return { status: 302, headers: { location: back.href }, body: '' };
}

export type Decision = { team: string; user: string; decision?: 'allow' | 'cancel' };

/** What the browser of somebody who decides does: where it is sent to next, with code or error in the query. */
export async function consentTo(url: string, { team, user, decision = 'allow' }: Decision): Promise<URL> {
  const body = new URLSearchParams({ team, user, decision });
  const answer = await fetch(url, { method: 'POST', body, redirect: 'manual' });
  const location = answer.headers.get('location');
  if (!location) throw new Error(`the consent page goes nowhere: ${await answer.text()}`);
  return new URL(location);
}
