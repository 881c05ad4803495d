import { judgeView } from '../judge/index.ts';
import { externalIdTaken, openModal, publishHome, pushModal, replaceView, type Viewer, viewerKey } from '../modals.ts';
import { trigger } from '../triggers.ts';
import type { Json, Trigger, View } from '../world.ts';
import { needed, text } from './arguments.ts';
import { judged } from './content.ts';
import { type BotCall, method, type Refused, refuse, wrongArguments } from './method.ts';
import { missingScope } from './scopes.ts';
import { viewShape } from './view-shape.ts';

const TRIGGER = [
  'invalid_trigger_id',
  'expired_trigger_id',
  'exchanged_trigger_id',
  'invalid_arguments',
  'missing_scope',
] as const;

export const open = method([...TRIGGER, 'duplicate_external_id'] as const, (call) => {
  const { inside, caller } = call;
  const view = viewOf(call, 'views.open');
  if ('error' in view) return view;
  const spent = triggerOf(call);
  if ('error' in spent) return spent;
  if (externalIdTaken(inside, caller.team.id, view.given)) return refuse('duplicate_external_id');
  spent.used = true;
  return { ok: true, view: viewShape(inside, openModal(inside, viewer(spent), view.given)) };
});

export const push = method(
  [...TRIGGER, 'duplicate_external_id', 'push_limit_reached', 'not_found'] as const,
  (call) => {
    const { inside, caller } = call;
    const view = viewOf(call, 'views.push');
    if ('error' in view) return view;
    const spent = triggerOf(call);
    if ('error' in spent) return spent;
    if (externalIdTaken(inside, caller.team.id, view.given)) return refuse('duplicate_external_id');
    const pushed = pushModal(inside, viewer(spent), view.given);
    if (pushed === 'nothing open') return refuse('not_found');
    if (pushed === 'full') return refuse('push_limit_reached');
    spent.used = true;
    return { ok: true, view: viewShape(inside, pushed) };
  },
);

export const update = method(
  ['not_found', 'hash_conflict', 'duplicate_external_id', 'invalid_arguments', 'missing_scope'],
  (call) => {
    const { inside, args, caller } = call;
    const view = viewOf(call, 'views.update');
    if ('error' in view) return view;
    const id = text(args, 'view_id');
    const externalId = text(args, 'external_id');
    if (!id && !externalId) return wrongArguments('[ERROR] missing required field: view_id');
    const all = [...inside.world.views.values()];
    const found = all.find(
      (one) => one.team === caller.team.id && (id ? one.id === id : one.externalId === externalId),
    );
    if (!found) return refuse('not_found');
    if (stale(call, found)) return refuse('hash_conflict');
    if (externalIdTaken(inside, caller.team.id, view.given, found)) return refuse('duplicate_external_id');
    replaceView(inside, found, view.given);
    return { ok: true, view: viewShape(inside, found) };
  },
);

export const publish = method(
  ['hash_conflict', 'duplicate_external_id', 'invalid_arguments', 'missing_scope'],
  (call) => {
    const { inside, args, caller } = call;
    const { world } = inside;
    const view = viewOf(call, 'views.publish');
    if ('error' in view) return view;
    const user = world.users.get(needed(args, 'user_id'));
    if (!user || user.team !== caller.team.id || user.deleted) return wrongArguments('invalid `user_id`');
    const to: Viewer = { team: caller.team.id, user: user.id };
    const before = world.views.get(world.homes.get(viewerKey(to)) ?? '');
    if (before && stale(call, before)) return refuse('hash_conflict');
    if (externalIdTaken(inside, to.team, view.given, before)) return refuse('duplicate_external_id');
    return { ok: true, view: viewShape(inside, publishHome(inside, to, view.given)) };
  },
);

const viewer = ({ team, user }: Trigger): Viewer => ({ team, user });

const stale = ({ args }: BotCall, view: View) => args.hash !== undefined && args.hash !== '' && args.hash !== view.hash;

function viewOf(
  { args, caller }: BotCall,
  name: 'views.open' | 'views.push' | 'views.update' | 'views.publish',
): { given: Json } | Refused<'invalid_arguments' | 'missing_scope'> {
  const { view } = args;
  if (typeof view !== 'object' || view === null || Array.isArray(view)) {
    return wrongArguments('[ERROR] must provide an object [json-pointer:/view]');
  }
  const refused = judged(judgeView(view, { method: name }));
  if (refused) return refused;
  // Slack's own condition for a file input; with which word it refuses is not written down.
  const asksFiles = ((view as Json).blocks as Json[]).some(({ element }) => (element as Json)?.type === 'file_input');
  if (asksFiles && !caller.token.scopes.has('files:read')) return missingScope(caller.token, 'files:read');
  return { given: view as Json };
}

function triggerOf({ inside, args, caller }: BotCall): Trigger | Refused<(typeof TRIGGER)[number]> {
  const id = text(args, 'trigger_id') ?? text(args, 'interactivity_pointer');
  if (!id) return wrongArguments('invalid `trigger_id`');
  const found = trigger(inside, id, caller.team.id);
  return typeof found === 'string' ? refuse(found) : found;
}
