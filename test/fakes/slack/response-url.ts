import type { IncomingMessage } from 'node:http';
import { type Content, contentOf } from './api/content.ts';
import { channelOf, messageAt, repliesTo } from './channels.ts';
import { throughFaults } from './faults.ts';
import { bytesOf, type Reply, tooMany } from './http.ts';
import type { Inside } from './inside.ts';
import { record } from './journal.ts';
import type { Limits } from './limits.ts';
import { alter, kept, remove, say } from './messages.ts';
import type { Ephemeral, Json, Message, ResponseUrl } from './world.ts';

const LIFE = 30 * 60 * 1000;
const USES = 5;

/**
 * What the app posts to a `response_url`: shown to the person alone unless `response_type` says otherwise, replacing or
 * deleting the message that was pressed if asked to. The bot need not be in the channel. Five times, thirty minutes.
 */
export async function respond(
  inside: Inside,
  limits: Limits,
  request: IncomingMessage,
  url: URL,
): Promise<Reply | 'reset' | null> {
  if (!/^\/(actions|commands)\//.test(url.pathname)) return null;
  const began = performance.now();
  const body = parsed(await bytesOf(request));
  const to = inside.world.responseUrls.get(`${inside.origin}${url.pathname}`);
  const reply = await throughFaults(inside.world, 'response_url', () => {
    if (!to || to.uses >= USES || inside.clock.now() - to.at > LIFE) return no(404, { error: 'expired_url' });
    const wait = limits.refuses({ method: 'response_url', team: to.team, channel: to.channel });
    if (wait !== null) return tooMany(wait);
    const refusal = body ? act(inside, to, body) : { error: 'invalid_payload' };
    if (refusal) return no(400, refusal);
    to.uses++;
    return { status: 200, body: 'ok' };
  });
  record(inside.world, {
    ...{ at: inside.clock.now(), direction: 'in', what: 'response_url', request: body ?? {} },
    status: reply === 'reset' ? 0 : reply.status,
    response: reply === 'reset' ? 'connection cut' : (reply.body as Json | string),
    took: performance.now() - began,
  });
  return reply;
}

const no = (status: number, refusal: Json): Reply => ({ status, body: { ok: false, ...refusal } });

function parsed(body: Buffer): Json | null {
  try {
    const value: unknown = JSON.parse(body.toString('utf8'));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : null;
  } catch {
    return null;
  }
}

/** Null: done. */
function act(inside: Inside, to: ResponseUrl, body: Json): Json | null {
  const original = originalOf(inside, to);
  if (body.delete_original === true) return erase(inside, to, original);
  const content = contentOf(body, 'response_url');
  if ('error' in content) return content;
  const given = { text: '', ...content };
  if (body.replace_original === true && original) replace(inside, to, original, given);
  else if (body.response_type === 'in_channel') post(inside, to, body, given);
  else show(inside, to, body, given);
  return null;
}

type Original = { message: Message } | { ephemeral: Ephemeral };
type Given = Content & { text: string };

// A command has no original of its own: then it is what was last said through the same address.
function originalOf({ world }: Inside, to: ResponseUrl): Original | null {
  const message = to.message === null ? undefined : messageAt(channelOf(world, to.channel), to.message);
  if (message) return { message };
  const ephemeral = world.ephemerals.findLast(({ id, responseUrl }) =>
    to.message === null ? responseUrl === to.url : id === to.message,
  );
  return ephemeral ? { ephemeral } : null;
}

function erase(inside: Inside, { team, channel }: ResponseUrl, original: Original | null): Json | null {
  if (!original) return { error: 'message_not_found' };
  if ('message' in original) {
    remove(inside, channel, original.message.ts);
    return null;
  }
  const { ephemerals } = inside.world;
  ephemerals.splice(ephemerals.indexOf(original.ephemeral), 1);
  inside.tell({ kind: 'ephemeral deleted', team, channel, ephemeral: original.ephemeral });
  return null;
}

function replace(inside: Inside, to: ResponseUrl, original: Original, given: Given) {
  const stored = kept(inside, given);
  if ('message' in original) {
    alter(inside, to.channel, original.message, original.message.user, {
      ...stored,
      ...(given.metadata !== undefined && { metadata: given.metadata }),
    });
    return;
  }
  Object.assign(original.ephemeral, { text: stored.text, blocks: stored.blocks });
  inside.tell({ kind: 'ephemeral replaced', team: to.team, channel: to.channel, ephemeral: original.ephemeral });
}

/** Such messages are `bot_message`s with the app's own bot id. */
function post(inside: Inside, to: ResponseUrl, body: Json, given: Given) {
  const install = inside.world.installs.get(to.team);
  const bot = { user: install?.botUser ?? '', botId: install?.botId ?? null, appId: inside.world.app.id };
  const threadTs = typeof body.thread_ts === 'string' ? body.thread_ts : null;
  const { text, blocks, attachments, metadata } = given;
  say(inside, to.channel, {
    ...{ ...bot, text, threadTs, subtype: 'bot_message', metadata: metadata ?? null },
    ...(blocks && { blocks }),
    ...(attachments && { attachments }),
  });
}

function show(inside: Inside, to: ResponseUrl, body: Json, given: Given) {
  const channel = channelOf(inside.world, to.channel);
  const threadTs = typeof body.thread_ts === 'string' ? body.thread_ts : null;
  if (threadTs && repliesTo(channel, threadTs).length === 0) return;
  const { text, blocks } = kept(inside, given);
  const ephemeral: Ephemeral = {
    ...{ id: inside.mint.ts(channel), user: to.user, channel: to.channel, threadTs, text, blocks },
    ...{ at: inside.clock.now(), responseUrl: to.url },
  };
  inside.world.ephemerals.push(ephemeral);
  inside.tell({ kind: 'ephemeral shown', team: to.team, channel: to.channel, ephemeral });
}
