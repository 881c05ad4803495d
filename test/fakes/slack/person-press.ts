import { blockActions, globalShortcut, messageAction, type Stand } from './payloads-interaction.ts';
import { type Found, find, type Pressable, pressables, type Which } from './person-blocks.ts';
import { holding, KINDS, stateOf } from './person-fields.ts';
import { channelOfMessage, gesture, homeOf, type Me, NOTHING, type Result, resultOf, topModal } from './person-me.ts';
import type { Seen } from './person-words.ts';
import { newResponseUrl, newTrigger } from './triggers.ts';
import type { Channel, Ephemeral, Json, Message, View } from './world.ts';

/** `confirm: false`: looks at the confirmation dialogue and says no. */
export type Press = Which & { confirm?: boolean };

/**
 * Presses a button, picks from a menu, ticks a box. A copy of a message that was read earlier can be pressed, too: the
 * element is taken from the copy, as on a client that has not redrawn yet; the payload shows the message as it is.
 */
export async function click(me: Me, on: Seen, what: string, { confirm = true, ...which }: Press = {}): Promise<Result> {
  const { world } = me.inside;
  const found = find(world, reachable(me, on), what, which);
  if (found.element.confirm && !confirm) return NOTHING;
  return press(me, on, found);
}

async function press(me: Me, on: Seen, { element, block, attachment, chosen }: Found): Promise<Result> {
  const stand = standOf(me, on, attachment);
  const before = stand.state[String(block.block_id)]?.[String(element.action_id)];
  const now = element.type === 'checkboxes' ? toggled(before, chosen) : chosen;
  const holds = KINDS[String(element.type)] ? holding(me.inside.world, element, now) : null;
  if (holds && element.type !== 'overflow') keep(stand, block, element, holds);
  const action = {
    action_id: element.action_id,
    block_id: block.block_id,
    ...written(element),
    ...holds,
    type: element.type,
  };
  return acted(me, stand, action);
}

/** A ticked box is unticked, the others stay as they are. */
function toggled(before: Json | undefined, pressed: string[]): string[] {
  const ticked = ((before?.selected_options ?? []) as Json[]).map(({ value }) => String(value));
  return [...ticked.filter((value) => !pressed.includes(value)), ...pressed.filter((value) => !ticked.includes(value))];
}

/** Sends the payload of something that was pressed or, in a form, changed. */
export async function acted(me: Me, stand: Stand, action: Json): Promise<Result> {
  const trigger = newTrigger(me.inside, me.team, me.user);
  return resultOf(await gesture(me, 'interaction', blockActions(me.inside, me, trigger, stand, action)));
}

/** What an action repeats of its element. */
const REPEATED = ['text', 'value', 'style', 'placeholder', 'url'];
const written = (element: Json): Json =>
  Object.fromEntries(REPEATED.filter((name) => element[name] !== undefined).map((name) => [name, element[name]]));

function keep(stand: Stand, block: Json, element: Json, holds: Json) {
  const blockId = String(block.block_id);
  stand.state[blockId] = { ...stand.state[blockId], [String(element.action_id)]: holds };
  if (stand.kind === 'view') stand.view.state = stand.state;
}

const isView = (on: Seen): on is View => 'hash' in on;
const isMessage = (on: Seen): on is Message => 'ts' in on;

/** Everything on it that this person can reach. Throws when they do not have it before them. */
function reachable(me: Me, on: Seen): Pressable[] {
  const { world } = me.inside;
  const own = pressables(world, on.blocks);
  if (isView(on)) {
    if (![topModal(me)?.id, homeOf(me)?.id].includes(on.id))
      throw new Error(`${me.user} does not have ${on.id} before them`);
    return own;
  }
  if (!isMessage(on)) {
    if (!world.ephemerals.some(({ id, user }) => id === on.id && user === me.user))
      throw new Error(`${me.user} sees no ${on.id}`);
    return own;
  }
  channelOfMessage(me, on);
  const attached = on.attachments.flatMap((one, index) =>
    pressables(world, (one.blocks as Json[] | undefined) ?? [], Number(one.id ?? index + 1)),
  );
  return [...own, ...attached];
}

export function standOf(me: Me, on: Seen, attachment: number | null = null): Stand {
  if (isView(on)) {
    const view = me.inside.world.views.get(on.id) ?? on;
    return { kind: 'view', view, state: stateOf(view.blocks, view.state) };
  }
  return isMessage(on) ? onMessage(me, on, attachment) : onEphemeral(me, on, attachment);
}

function onMessage(me: Me, on: Message, attachment: number | null): Stand {
  const channel = channelOfMessage(me, on);
  const message = channel.messages.find(({ ts }) => ts === on.ts) ?? on;
  const responseUrl = urlFor(me, channel, message.ts);
  return { kind: 'message', channel, message, attachment, state: stateOf(on.blocks, {}), responseUrl };
}

function onEphemeral(me: Me, ephemeral: Ephemeral, attachment: number | null): Stand {
  const channel = me.inside.world.channels.get(ephemeral.channel);
  if (!channel) throw new Error(`the channel of ${ephemeral.id} is gone`);
  const responseUrl = urlFor(me, channel, ephemeral.id);
  return { kind: 'ephemeral', channel, ephemeral, attachment, state: stateOf(ephemeral.blocks, {}), responseUrl };
}

const urlFor = ({ inside, team, user }: Me, channel: Channel, message: string) =>
  newResponseUrl(inside, { team, channel: channel.id, user, message });

const registered = ({ inside: { world } }: Me, callbackId: string, type: 'message' | 'global') => {
  const there = world.app.shortcuts.filter((one) => one.type === type);
  if (there.some((one) => one.callbackId === callbackId)) return;
  const all = there.map((one) => one.callbackId).join(', ') || 'nothing';
  throw new Error(`the menu offers no ${type} shortcut "${callbackId}"; it offers: ${all}`);
};

/** "More actions" on a message, also on a reply. */
export async function shortcut(me: Me, callbackId: string, message: Message): Promise<Result> {
  registered(me, callbackId, 'message');
  const channel = channelOfMessage(me, message);
  const responseUrl = urlFor(me, channel, message.ts);
  const trigger = newTrigger(me.inside, me.team, me.user);
  const payload = messageAction(me.inside, me, trigger, { callbackId, channel, message, responseUrl });
  return resultOf(await gesture(me, 'interaction', payload));
}

/** The lightning menu: no channel, no message. */
export async function globally(me: Me, callbackId: string): Promise<Result> {
  registered(me, callbackId, 'global');
  const trigger = newTrigger(me.inside, me.team, me.user);
  return resultOf(await gesture(me, 'interaction', globalShortcut(me.inside, me, trigger, callbackId)));
}
