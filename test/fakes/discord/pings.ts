import { can } from './permissions.ts';
import type { Channel, Json, Message, Snowflake, World } from './world.ts';

/** As the request has it. Null and undefined are the same: nothing was said. */
export type AllowedMentions = {
  parse?: (string | null)[] | null;
  users?: (Snowflake | null)[] | null;
  roles?: (Snowflake | null)[] | null;
  replied_user?: boolean | null;
};

export type Pings = Pick<Message, 'mentions' | 'mentionRoles' | 'mentionEveryone'>;

type Said = { author: Snowflake; text: string; allowed: AllowedMentions | null; repliedTo: Snowflake | null };

const ORDINARY: AllowedMentions = { parse: ['users', 'roles', 'everyone'] };
const OF_WEBHOOKS: AllowedMentions = { parse: ['users'] };

/**
 * Who is pinged by a text. Without `allowed` an ordinary message pings everybody it names; an answer to an interaction
 * only people. Roles and everyone also need the permission.
 */
export function pingsOf(world: World, channel: Channel, said: Said, by: 'message' | 'interaction' = 'message'): Pings {
  const guild = world.guilds.get(channel.guild);
  const allowed = said.allowed ?? (by === 'message' ? ORDINARY : OF_WEBHOOKS);
  const parsed = (kind: string) => allowed.parse?.includes(kind) ?? false;
  const everybody = can(world, channel, said.author, 'MENTION_EVERYONE');
  const users = named(said.text, /<@!?(\d+)>/g).filter((id) => parsed('users') || allowed.users?.includes(id));
  const roles = named(said.text, /<@&(\d+)>/g).filter((id) => parsed('roles') || allowed.roles?.includes(id));
  const replied = said.repliedTo && allowed.replied_user !== false && (said.allowed === null || allowed.replied_user);
  const all = replied ? [...users, said.repliedTo ?? ''] : users;
  return {
    mentions: [...new Set(all)].filter((id) => world.users.has(id)),
    mentionRoles: roles.filter((id) => {
      const role = guild?.roles.get(id);
      return role !== undefined && (role.mentionable || everybody);
    }),
    mentionEveryone: parsed('everyone') && everybody && /@(everyone|here)\b/.test(said.text),
  };
}

const named = (text: string, form: RegExp) => [...new Set([...text.matchAll(form)].map(([, id = '']) => id))];

/** All that is read as text: the content, and the text displays of components. Embeds ping nobody. */
export function textOf({ content, components }: { content: string; components: Json[] }): string {
  return [content, ...components.flatMap(textsIn)].join('\n');
}

function textsIn(component: Json): string[] {
  const inner = ((component.components ?? []) as Json[]).flatMap(textsIn);
  return component.type === 10 ? [String(component.content)] : inner;
}
