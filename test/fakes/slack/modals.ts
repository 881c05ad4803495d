import type { Inside } from './inside.ts';
import { stored, storedBlocks } from './stored-blocks.ts';
import type { Json, View, ViewState } from './world.ts';

export type Viewer = { team: string; user: string };

/** `team/user`: whose modals are stacked, whose home it is. */
export const viewerKey = ({ team, user }: Viewer) => `${team}/${user}`;

/** A new modal closes what stood open. */
export function openModal(inside: Inside, viewer: Viewer, given: Json): View {
  closeAll(inside, viewer);
  const view = newView(inside, viewer, given, { type: 'modal', under: null });
  inside.world.stacks.set(viewerKey(viewer), [view.id]);
  inside.tell({ kind: 'view opened', ...viewer, view: view.id });
  return view;
}

/** Null: nothing is open to push onto, or three are open already. */
export function pushModal(inside: Inside, viewer: Viewer, given: Json): View | 'nothing open' | 'full' {
  const stack = inside.world.stacks.get(viewerKey(viewer)) ?? [];
  const under = inside.world.views.get(stack.at(-1) ?? '');
  if (!under) return 'nothing open';
  if (stack.length >= 3) return 'full';
  const view = newView(inside, viewer, given, { type: 'modal', under });
  stack.push(view.id);
  inside.tell({ kind: 'view pushed', ...viewer, view: view.id });
  return view;
}

/** What was typed stays where block id and action id are the same as before. */
export function replaceView(inside: Inside, view: View, given: Json) {
  Object.assign(view, contentOf(inside, given), { hash: inside.mint.hash() });
  view.state = stillThere(view.state, view.blocks);
  const kind = view.type === 'home' ? 'home published' : 'view updated';
  inside.tell({ kind, team: view.team, user: view.user, view: view.id });
}

export function publishHome(inside: Inside, viewer: Viewer, given: Json): View {
  const { world } = inside;
  const before = world.views.get(world.homes.get(viewerKey(viewer)) ?? '');
  if (before) {
    replaceView(inside, before, given);
    return before;
  }
  const view = newView(inside, viewer, given, { type: 'home', under: null });
  world.homes.set(viewerKey(viewer), view.id);
  inside.tell({ kind: 'home published', ...viewer, view: view.id });
  return view;
}

/** Takes the top modal away; the one under it shows again. */
export function closeTop({ world }: Inside, viewer: Viewer) {
  const id = world.stacks.get(viewerKey(viewer))?.pop();
  if (id) world.views.delete(id);
}

export function closeAll({ world }: Inside, viewer: Viewer) {
  for (const id of world.stacks.get(viewerKey(viewer)) ?? []) world.views.delete(id);
  world.stacks.delete(viewerKey(viewer));
}

export function externalIdTaken({ world }: Inside, team: string, given: Json, except?: View): boolean {
  const id = given.external_id;
  return (
    Boolean(id) && [...world.views.values()].some((one) => one.externalId === id && one.team === team && one !== except)
  );
}

function newView(
  inside: Inside,
  viewer: Viewer,
  given: Json,
  { type, under }: { type: View['type']; under: View | null },
) {
  const id = inside.mint.id('V');
  const view: View = {
    ...{ id, type, ...viewer, hash: inside.mint.hash(), ...contentOf(inside, given), state: {} },
    ...{ rootViewId: under?.rootViewId ?? id, previousViewId: under?.id ?? null },
  };
  inside.world.views.set(id, view);
  return view;
}

function contentOf({ mint }: Inside, given: Json) {
  const word = (name: string) => (typeof given[name] === 'string' ? (given[name] as string) : '');
  const object = (name: string) => (given[name] ? stored(given[name] as Json, mint.secret) : null);
  return {
    ...{ externalId: word('external_id'), callbackId: word('callback_id'), privateMetadata: word('private_metadata') },
    ...{ title: object('title'), submit: object('submit'), close: object('close') },
    blocks: storedBlocks((given.blocks as Json[] | undefined) ?? [], mint.secret),
    ...{ notifyOnClose: given.notify_on_close === true, clearOnClose: given.clear_on_close === true },
  };
}

function stillThere(state: ViewState, blocks: Json[]): ViewState {
  const kept = Object.entries(state).map(([block, actions]): [string, Record<string, Json>] => {
    const there = actionIds(blocks.find((one) => one.block_id === block));
    return [block, Object.fromEntries(Object.entries(actions).filter(([action]) => there.has(action)))];
  });
  return Object.fromEntries(kept.filter(([, actions]) => Object.keys(actions).length > 0));
}

function actionIds(block: Json | undefined): Set<unknown> {
  const elements = [block?.element, block?.accessory, ...((block?.elements as unknown[] | undefined) ?? [])];
  return new Set(elements.map((one) => (one as Json | undefined)?.action_id));
}
