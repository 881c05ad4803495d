import { DiscordAPIError, REST, type RouteLike, Routes } from 'discord.js';
import { expect } from 'vitest';
import { type Options, openFakeDiscord } from './index.ts';
import type { Json } from './world.ts';

/** A guild with the bot and one person in it, a channel, and discord.js's own REST client. */
export async function furnished(options: Options & { permissions?: bigint } = {}) {
  const { permissions, ...rest } = options;
  const discord = await openFakeDiscord(rest);
  const guild = discord.guild({ name: 'Shop' });
  discord.invite(guild, permissions);
  const channel = discord.channel(guild, { name: 'returns' });
  const anna = discord.member(guild, { username: 'anna' });
  const client = new REST({ api: discord.url, retries: 0, timeout: 5000 }).setToken(discord.token);

  const post = (body: Json, to = channel.id) => client.post(Routes.channelMessages(to), { body }) as Promise<Json>;
  const edit = (id: string, body: Json, of = channel.id) =>
    client.patch(Routes.channelMessage(of, id), { body }) as Promise<Json>;
  const thread = (id: string, name = 'Return 1') =>
    client.post(Routes.threads(channel.id, id), { body: { name } }) as Promise<Json>;
  /** Past the library: what it would never send, or would wait for. */
  const raw = (method: string, path: string, init: { body?: string; headers?: Record<string, string> } = {}) =>
    fetch(`${discord.url}/v10${path}`, {
      method,
      headers: {
        authorization: `Bot ${discord.token}`,
        'user-agent': 'DiscordBot (https://example.org, 1)',
        ...init.headers,
      },
      ...(init.body !== undefined && { body: init.body }),
    });
  const json = (method: string, path: string, body: unknown) =>
    raw(method, path, { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } });
  const answer = (to: { id: string; token: string }, body: Json, query?: Json) =>
    client.post(Routes.interactionCallback(to.id, to.token), {
      body,
      auth: false,
      ...(query && { query: new URLSearchParams(query as Record<string, string>) }),
    }) as Promise<Json>;
  const hook = (token: string, id?: string) => Routes.webhookMessage(discord.world.app.id, token, id) as RouteLike;

  return { discord, guild, channel, anna, client, post, edit, thread, raw, json, answer, hook };
}

export type Room = Awaited<ReturnType<typeof furnished>>;

/** `404 10003`, `400 50035 embeds.0.title`, or `ok`. */
export function outcome(call: Promise<unknown>): Promise<string> {
  return call.then(
    () => 'ok',
    (error: unknown) => {
      if (!(error instanceof DiscordAPIError)) throw error;
      const { errors } = error.rawError as { errors?: Json };
      const at = errors ? pathsIn(errors) : [];
      return [error.status, error.code, ...(at.length > 0 ? [at.sort().join(' ')] : [])].join(' ');
    },
  );
}

/** Where a nested body has `_errors`; the root is `.`. */
export function pathsIn(errors: Json, at = ''): string[] {
  return Object.entries(errors).flatMap(([name, inner]) =>
    name === '_errors' ? [at || '.'] : pathsIn(inner as Json, at ? `${at}.${name}` : name),
  );
}

/** A fake that found nothing to complain of is what every test ends with. */
export async function shut(room: Room) {
  await room.discord.close();
  expect(room.discord.complaints).toEqual([]);
}
