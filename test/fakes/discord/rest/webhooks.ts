import { interactionBy, TOKEN_MS } from '../interactions.ts';
import { alter, erase, FLAG, messageIn } from '../messages.ts';
import type { Interaction, Message } from '../world.ts';
import { type Answer, type Call, done, ok, type Route } from './call.ts';
import { draftOf } from './callback.ts';
import { changedContent, flagsOf, isEmpty, type Said } from './content.ts';
import { archivedAgainst, editedFlags } from './message-edits.ts';
import { type Refused, refuse } from './refusals.ts';
import { shown } from './shown.ts';

/** The application's webhook for an interaction: there after the first answer, and for fifteen minutes. */
function interactionOf({ inside, params }: Pick<Call, 'inside' | 'params'>): { interaction: Interaction } | Refused {
  const interaction = interactionBy(inside, params.webhook_token ?? '');
  if (!interaction || params.webhook_id !== inside.world.app.id) return refuse(10015);
  if (inside.clock.now() - interaction.at > TOKEN_MS) return refuse(50027);
  return interaction.answered ? { interaction } : refuse(10015);
}

function followUp(call: Call): Answer {
  const found = interactionOf(call);
  if ('refused' in found) return found;
  const { interaction } = found;
  const said = call.body as Said;
  // Deprecated, and still so: the first one after a deferred answer takes its place.
  const waiting = messageOf(call, interaction, '@original');
  if (waiting && (waiting.flags & FLAG.loading) !== 0) return change(call, waiting, said);
  const draft = draftOf(call, interaction, said);
  if ('refused' in draft) return draft;
  const message = draft.message(flagsOf(said, 'ephemeral'));
  interaction.followUps.push(message.id);
  return ok(shown(call.inside, message));
}

function messageOf(
  { inside: { world } }: Pick<Call, 'inside'>,
  interaction: Interaction,
  id: string,
): Message | undefined {
  const place = world.channels.get(interaction.channel);
  const wanted = id === '@original' ? interaction.original : id;
  const own = wanted === interaction.original || interaction.followUps.includes(wanted ?? '');
  return place && wanted !== null && own ? messageIn(place, wanted) : undefined;
}

const one =
  (act: (call: Call, message: Message) => Answer): Route['run'] =>
  (call) => {
    const found = interactionOf(call);
    if ('refused' in found) return found;
    const message = messageOf(call, found.interaction, call.params.message_id ?? '@original');
    return message ? act(call, message) : refuse(10008);
  };

/** The answer that was promised is there: it no longer thinks. */
function change(call: Call, message: Message, said: Said): Answer {
  const { inside, files } = call;
  const channel = inside.world.channels.get(message.channel);
  if (!channel || channel.deleted) return refuse(10003);
  const archived = archivedAgainst(channel);
  if (archived) return archived;
  const who = { channel, author: message.author, by: 'interaction', repliedTo: null } as const;
  const changed = changedContent(inside, message, said, files, who);
  if ('refused' in changed) return changed;
  if (isEmpty(changed.content, said)) return refuse(50006);
  const flags = editedFlags(message, said) & ~FLAG.loading;
  return ok(shown(inside, alter(inside, message, { ...changed.content, flags })));
}

const edit = one((call, message) => change(call, message, call.body as Said));
const get = one((call, message) => ok(shown(call.inside, message)));
const remove = one((call, message) => {
  erase(call.inside, message);
  return done;
});

const isV2: Route['facts'] = (call) => {
  const found = interactionOf(call);
  const message =
    'refused' in found ? undefined : messageOf(call, found.interaction, call.params.message_id ?? '@original');
  return { v2: ((message?.flags ?? 0) & FLAG.v2) !== 0 };
};

const PATH = '/webhooks/{webhook_id}/{webhook_token}';

export const WEBHOOKS: Record<string, Route> = {
  [`POST ${PATH}`]: { run: followUp },
  ...Object.fromEntries(
    ['@original', '{message_id}'].flatMap((message): [string, Route][] => [
      [`GET ${PATH}/messages/${message}`, { run: get }],
      [`PATCH ${PATH}/messages/${message}`, { run: edit, facts: isV2 }],
      [`DELETE ${PATH}/messages/${message}`, { run: remove }],
    ]),
  ),
};
