import type { IncomingMessage } from 'node:http';
import { contractOf, documented, type MethodContract } from '../contract.ts';
import { throughFaults } from '../faults.ts';
import { type Reply, tooMany } from '../http.ts';
import type { Inside } from '../inside.ts';
import { record } from '../journal.ts';
import type { Limits } from '../limits.ts';
import type { Json, Token } from '../world.ts';
import { type Args, readArguments, text } from './arguments.ts';
import { callerOf, liveToken } from './callers.ts';
import type { Answer, BotCall, Call, Method } from './method.ts';
import { METHODS } from './methods.ts';
import { type Asked, readRequest } from './request.ts';
import { acceptedScopes, lacksScope } from './scopes.ts';

/**
 * The door of every Web API method: token, scopes, arguments against the contract, faults, limits, then the method
 * itself, which changes the world in one go. Whatever happened is written into the journal.
 */
export async function answerCall(
  inside: Inside,
  limits: Limits,
  name: string,
  request: IncomingMessage,
  url: URL,
): Promise<Reply | 'reset'> {
  const began = performance.now();
  const asked = await readRequest(request, url);
  const reply = 'error' in asked ? ok(asked) : await decide(inside, limits, name, request, asked);
  record(inside.world, {
    at: inside.clock.now(),
    direction: 'in',
    what: `api ${name}`,
    request: 'error' in asked ? {} : asked.given,
    status: reply === 'reset' ? 0 : reply.status,
    response: reply === 'reset' ? 'connection cut' : (reply.body as Json | string),
    took: performance.now() - began,
  });
  return reply;
}

async function decide(
  inside: Inside,
  limits: Limits,
  name: string,
  request: IncomingMessage,
  asked: Asked,
): Promise<Reply | 'reset'> {
  const contract = contractOf(name);
  const method = METHODS[name];
  if (!contract || !method) {
    inside.complain(contract ? `${name} is not built into the fake Slack` : `there is no method ${name}`);
    return ok({ ok: false, error: 'unknown_method', req_method: name });
  }
  if (name === 'apps.connections.open' && request.method !== 'POST')
    return ok({ ok: false, error: 'insecure_request' });
  const token = method.needs === 'nothing' ? null : liveToken(inside, asked.token, method.needs);
  if (token && 'error' in token) return ok(token);
  const headers = scopeHeaders(contract, token);
  const lacking = token && lacksScope(contract, token);
  if (lacking) return { ...ok(lacking), headers };
  const args = argumentsOf(inside, name, contract, asked);
  if ('refused' in args) return { ...ok(args.refused), headers };
  const call: Call = { inside, args: args.read };
  return throughFaults(inside.world, name, () => {
    const wait = limits.refuses({ method: name, team: token?.team ?? '', channel: text(args.read, 'channel') ?? null });
    if (wait !== null) return tooMany(wait);
    const answer = withWarnings(run(call, method, token), asked.warnings);
    if (!answer.ok) holdToContract(inside, name, String(answer.error));
    return { ...ok(answer), headers };
  });
}

// A JSON body is not read by methods that take forms only: they see no arguments at all.
function argumentsOf(inside: Inside, name: string, contract: MethodContract, asked: Asked) {
  const given = asked.json && !contract.json_input_supported ? {} : asked.given;
  const client = asked.client ? { client_id: asked.client.id, client_secret: asked.client.secret } : {};
  const token = 'token' in contract.args.properties && asked.token !== null ? { token: asked.token } : {};
  const read = readArguments(contract, { ...client, ...given, ...token });
  if ('error' in read) return { refused: read as Json };
  for (const stranger of read.strangers) inside.complain(`${name} knows no argument "${stranger}"`);
  return { read: read.args as Args };
}

function run(call: Call, method: Method, token: Token | null): Answer<string> {
  if (method.needs !== 'bot') return method.run(call);
  if (!token) throw new Error('a method of the bot was let in without a token');
  const caller = callerOf(call.inside, token);
  return 'error' in caller ? caller : method.run({ ...call, caller } satisfies BotCall);
}

function holdToContract(inside: Inside, name: string, error: string) {
  if (!documented(name, error))
    inside.complain(`the fake answered ${name} with "${error}", which Slack does not document`);
}

function withWarnings(answer: Answer<string>, warnings: string[]): Json & { ok: boolean } {
  if (warnings.length === 0) return answer;
  const metadata = (answer.response_metadata ?? {}) as Json;
  return { ...answer, warning: warnings.join(','), response_metadata: { ...metadata, warnings } };
}

function scopeHeaders(contract: MethodContract, token: Token | null): Record<string, string> {
  const accepted = acceptedScopes(contract).join(',');
  return {
    ...(token && { 'x-oauth-scopes': [...token.scopes].join(',') }),
    ...(accepted !== '' && { 'x-accepted-oauth-scopes': accepted }),
  };
}

const ok = (body: Json): Reply => ({ status: 200, body });
