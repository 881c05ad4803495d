import type { IncomingMessage } from 'node:http';
import type { Bans } from '../bans.ts';
import { throughFaults } from '../faults.ts';
import { cloudflare, type Reply } from '../http.ts';
import type { Inside } from '../inside.ts';
import { mismatch } from '../law/answers.ts';
import { handBreaks } from '../law/hand.ts';
import { breaksInBody, breaksInPath, readQuery } from '../law/requests.ts';
import { type Matched, matched } from '../law/routes.ts';
import type { Limits } from '../limits.ts';
import type { Json } from '../world.ts';
import type { Answer, Call } from './call.ts';
import { invalid, notFound, type Refused, refuse, unauthorized } from './refusals.ts';
import { type Asked, readBody } from './request.ts';
import { ROUTES } from './routes.ts';
import { type Scope, tooMany } from './too-many.ts';

export type Door = { inside: Inside; limits: Limits; bans: Bans };

/**
 * The door of the REST API: who calls, where to, faults, limits, the law, then the route itself, which changes the
 * world in one go. Whatever happened is written into the journal. `path` is what follows `/api/v10`.
 */
export async function answerRest(
  door: Door,
  path: string,
  request: IncomingMessage,
  url: URL,
): Promise<Reply | 'reset'> {
  const { inside, bans } = door;
  const began = performance.now();
  const found = matched(request.method ?? '', path);
  const seen: Asked = { body: {}, files: [] };
  const reply = bans.banned()
    ? cloudflare(429, 'You are being rate limited')
    : await admit(door, found, request, url, seen);
  if (reply !== 'reset') bans.count(reply.status, reply.headers?.['x-ratelimit-scope']);
  inside.record({
    at: inside.clock.now(),
    direction: 'in',
    what: found?.operation.route ?? `${request.method} ${path}`,
    request: {
      ...(found && { params: found.params }),
      ...(url.search && { query: Object.fromEntries(url.searchParams) }),
      body: seen.body,
      ...(seen.files.length > 0 && { files: seen.files.map(({ n, filename, content }) => ({ n, filename, content })) }),
    },
    status: reply === 'reset' ? 0 : reply.status,
    response: reply === 'reset' ? 'connection cut' : (reply.body ?? null),
    took: performance.now() - began,
  });
  return reply;
}

async function admit({ inside, limits }: Door, found: Matched | null, request: IncomingMessage, url: URL, seen: Asked) {
  if (!inside.settings.userAgent.test(request.headers['user-agent'] ?? '')) return replyTo(refuse(40333));
  if (!found) {
    inside.complain(`Discord has no route ${request.method} ${url.pathname}`);
    return replyTo(notFound);
  }
  const { operation, params } = found;
  const read = await readBody(request, operation, inside.settings);
  if (!('refused' in read)) Object.assign(seen, read);
  return throughFaults(inside.world, operation.route, () => {
    const { headers, refused } = limits.count(operation.route, params);
    const reply = refused
      ? tooMany(refused.seconds, refused.scope satisfies Scope)
      : replyTo('refused' in read ? read : decide(inside, found, request, url, read));
    return { ...reply, headers: { ...headers, ...reply.headers } };
  });
}

function decide(inside: Inside, found: Matched, request: IncomingMessage, url: URL, asked: Asked): Answer {
  const { operation, params } = found;
  if (operation.needsToken && !authorized(inside, request)) return unauthorized;
  const route = ROUTES[operation.route];
  if (!route) {
    inside.complain(`${operation.route} is not built into the fake Discord`);
    return notFound;
  }
  const read = readQuery(operation, url.searchParams);
  const wrong = [...breaksInPath(params), ...('breaks' in read ? read.breaks : [])];
  if (wrong.length > 0 || 'breaks' in read) return invalid(wrong);
  const facts = route.facts?.({ inside, params }) ?? {};
  const takesBody = Object.keys(operation.bodies).length > 0;
  const breaks = takesBody ? breaksInBody(operation, asked.body, facts.variant ?? null) : [];
  const all = breaks.length > 0 ? breaks : handBreaks(operation.id, asked, facts.v2 ?? false);
  if (all.length > 0) return invalid(all);
  const list = Array.isArray(asked.body) ? asked.body : [];
  const body: Json = Array.isArray(asked.body) ? {} : asked.body;
  const call: Call = { inside, params, query: read.query, body, list, files: asked.files };
  const answer = route.run(call);
  hold(inside, found, answer);
  return answer;
}

const REAL_TOKEN = /^(Bot )?[\w-]{24,28}\.[\w-]{6}\.[\w-]{27,}$/;

function authorized(inside: Inside, { headers: { authorization = '' } }: IncomingMessage): boolean {
  if (REAL_TOKEN.test(authorization)) inside.complain('somebody sent a token that looks real to the fake Discord');
  return authorization === `Bot ${inside.world.app.token}`;
}

/** The fake is held to the document, too. */
function hold(inside: Inside, { operation }: Matched, answer: Answer) {
  const { status, body } = replyTo(answer);
  const wrong = mismatch(operation, status, body);
  if (wrong) inside.complain(`the fake answered ${operation.route} as Discord cannot: ${wrong}`);
}

const replyTo = (answer: Answer | Refused): Reply => ('refused' in answer ? answer.refused : answer);
