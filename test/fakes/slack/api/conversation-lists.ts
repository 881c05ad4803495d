import type { Channel } from '../world.ts';
import { flag, text } from './arguments.ts';
import { conversationShape } from './conversation-shape.ts';
import { wrongLimit } from './conversations.ts';
import { type BotCall, method, type Refused, refuse } from './method.ts';
import { pageOf } from './pages.ts';
import { visible } from './places.ts';
import { missingScope } from './scopes.ts';

// `mpim`s may be asked for; the fake has none.
const KINDS: Record<string, { kind: Channel['kind'] | null; scope: string }> = {
  public_channel: { kind: 'public', scope: 'channels:read' },
  private_channel: { kind: 'private', scope: 'groups:read' },
  im: { kind: 'im', scope: 'im:read' },
  mpim: { kind: null, scope: 'mpim:read' },
};
const SAYS = ['invalid_types', 'missing_scope', 'invalid_cursor', 'invalid_limit'] as const;

export const list = method(SAYS, (call) => {
  const { inside, caller } = call;
  const all = [...inside.world.channels.values()].filter((channel) => visible(caller, channel));
  return listed(call, all, { members: true });
});

/** The conversations somebody is in: the bot, or a person as far as the bot may know. */
export const ofUser = method(SAYS, (call) => {
  const { inside, args, caller } = call;
  const user = text(args, 'user') ?? caller.install.botUser;
  const all = [...inside.world.channels.values()];
  const theirs = all.filter((channel) => channel.members.has(user) && visible(caller, channel));
  return listed(call, theirs, { membership: false });
});

function listed(call: BotCall, channels: Channel[], how: { members?: boolean; membership?: boolean }) {
  const { inside, args, caller } = call;
  const kinds = kindsOf(call);
  if ('error' in kinds) return kinds;
  const wrong = wrongLimit(call);
  if (wrong) return wrong;
  const fitting = channels.filter(
    ({ kind, archived }) => kinds.asked.includes(kind) && !(archived && flag(args, 'exclude_archived')),
  );
  const page = pageOf(fitting, args, { most: 1000, usual: 100, key: 'team', of: ({ id }) => id });
  if ('error' in page) return page;
  const shown = page.items.map((channel) => conversationShape(inside.world, caller, channel, how));
  return { ok: true as const, channels: shown, response_metadata: page.response_metadata };
}

function kindsOf({ args, caller }: BotCall): { asked: unknown[] } | Refused<'invalid_types' | 'missing_scope'> {
  const names = (text(args, 'types') || 'public_channel').split(',').map((name) => name.trim());
  const asked: unknown[] = [];
  for (const name of names) {
    const row = KINDS[name];
    if (!row) return refuse('invalid_types');
    if (!caller.token.scopes.has(row.scope)) return missingScope(caller.token, row.scope);
    asked.push(row.kind);
  }
  return { asked };
}
