import { answered, FIRST_ANSWER_MS, openModal } from '../interactions.ts';
import { notOneOf } from '../law/breaks.ts';
import { alter, FLAG, messageIn, post } from '../messages.ts';
import type { Interaction, Json, Message } from '../world.ts';
import { type Answer, type Call, done, ok, type Route } from './call.ts';
import { changedContent, flagsOf, isEmpty, newContent, type Said } from './content.ts';
import { editedFlags } from './message-edits.ts';
import { invalid, type Refused, refuse } from './refusals.ts';
import { shown } from './shown.ts';
import { numbered } from './stored.ts';

const [MESSAGE, LATER, LATER_UPDATE, UPDATE, CHOICES, MODAL] = [4, 5, 6, 7, 8, 9];

/** What each type of interaction may be answered with. A modal is no answer to a modal. */
const ALLOWED: Record<number, number[]> = {
  2: [MESSAGE, LATER, MODAL],
  3: [MESSAGE, LATER, LATER_UPDATE, UPDATE, MODAL],
  4: [CHOICES],
  5: [MESSAGE, LATER],
};

// A modal that a component opened can change the message that the component stands on.
const allowedFor = ({ type, message }: Interaction) => [
  ...(ALLOWED[type] ?? []),
  ...(type === 5 && message !== null ? [LATER_UPDATE, UPDATE] : []),
];

type Body = { type: number; data?: Json | null };
type Effect = { message: Message | null } | Refused;

function callback(call: Call): Answer {
  const { inside, params, query } = call;
  const interaction = inside.world.interactions.get(params.interaction_id ?? '');
  if (!interaction || interaction.token !== params.interaction_token) return refuse(10062);
  if (interaction.answered) return refuse(40060);
  if (inside.clock.now() - interaction.at > FIRST_ANSWER_MS) return refuse(10062);
  const { type, data } = call.body as Body;
  const allowed = allowedFor(interaction);
  if (!allowed.includes(type)) return invalid([notOneOf(['type'], allowed)]);
  const effect = EFFECTS[type]?.(call, interaction, data ?? {}) ?? { message: null };
  if ('refused' in effect) return effect;
  answered(inside, interaction, type, data ?? {}, effect.message);
  return query.with_response === true ? ok(withResponse(call, interaction, type, effect.message)) : done;
}

const EFFECTS: Record<number, (call: Call, interaction: Interaction, data: Json) => Effect> = {
  [MESSAGE]: say,
  [LATER]: think,
  [LATER_UPDATE]: (call, interaction) => ({ message: standsOn(call, interaction) }),
  [UPDATE]: update,
  [MODAL]: form,
};

function say(call: Call, interaction: Interaction, data: Said): Effect {
  const draft = draftOf(call, interaction, data);
  if ('refused' in draft) return draft;
  return { message: began(call, interaction, draft.message(flagsOf(data, 'ephemeral'))) };
}

/** Of its data a deferred answer takes the flag for ephemeral, and no more. */
function think(call: Call, interaction: Interaction, data: Said): Effect {
  const flags = flagsOf(data, 'ephemeral');
  const place = call.inside.world.channels.get(interaction.channel);
  if (!place) return refuse(10003);
  const message = post(call.inside, place, { ...ofInteraction(call, interaction, flags), flags: flags | FLAG.loading });
  return { message: began(call, interaction, message) };
}

function began(_: Call, interaction: Interaction, message: Message): Message {
  interaction.original = message.id;
  interaction.ephemeral = message.ephemeralFor !== null;
  return message;
}

function update(call: Call, interaction: Interaction, data: Said): Effect {
  const message = standsOn(call, interaction);
  const channel = call.inside.world.channels.get(message?.channel ?? '');
  if (!message || !channel) return refuse(10008);
  interaction.original = message.id;
  const who = { channel, author: message.author, by: 'interaction', repliedTo: null } as const;
  const change = changedContent(call.inside, message, data, call.files, who);
  if ('refused' in change) return change;
  if (isEmpty(change.content, data)) return refuse(50006);
  return { message: alter(call.inside, message, { ...change.content, flags: editedFlags(message, data) }) };
}

function form(call: Call, interaction: Interaction, data: Json): Effect {
  const { custom_id, title, components } = data as { custom_id: string; title: string; components: Json[] };
  openModal(call.inside, interaction, { customId: custom_id, title, components: numbered(components) });
  return { message: null };
}

function standsOn({ inside: { world } }: Call, interaction: Interaction): Message | null {
  const place = world.channels.get(interaction.channel);
  const message = interaction.message ? place && messageIn(place, interaction.message) : undefined;
  if (message) interaction.original = message.id;
  return message ?? null;
}

const ofInteraction = ({ inside: { world } }: Call, interaction: Interaction, flags: number) => ({
  author: world.app.bot,
  type: typeFor(interaction),
  interaction: interaction.id,
  ephemeralFor: flags & FLAG.ephemeral ? interaction.user : null,
});

const CHAT = 1;

/** 20 for chat commands, 23 for context menus; answers to the rest are ordinary. */
function typeFor({ type, original, payload }: Interaction): number {
  if (type !== 2 || original !== null) return 0;
  const { type: kind = CHAT } = (payload.data ?? {}) as Json;
  return kind === CHAT ? 20 : 23;
}

/** A message through the interaction's token: the bot needs no permissions in the channel. */
export function draftOf(
  call: Call,
  interaction: Interaction,
  said: Said,
): { message(ephemeral: number): Message } | Refused {
  const { inside, files } = call;
  const place = inside.world.channels.get(interaction.channel);
  if (!place || place.deleted) return refuse(10003);
  const who = { channel: place, author: inside.world.app.bot, by: 'interaction', repliedTo: null } as const;
  const content = newContent(inside, said, files, who);
  if (isEmpty(content, said)) return refuse(50006);
  const flags = flagsOf(said, 'suppressEmbeds', 'suppressNotifications', 'v2');
  return {
    message: (ephemeral) =>
      post(inside, place, { ...ofInteraction(call, interaction, ephemeral), ...content, flags: flags | ephemeral }),
  };
}

function withResponse({ inside }: Call, interaction: Interaction, type: number, message: Message | null): Json {
  const showsMessage = message !== null && (type === MESSAGE || type === UPDATE);
  return {
    interaction: {
      ...{ id: interaction.id, type: interaction.type, guild_id: interaction.guild, channel_id: interaction.channel },
      ...(message && {
        response_message_id: message.id,
        response_message_loading: (message.flags & FLAG.loading) !== 0,
        response_message_ephemeral: message.ephemeralFor !== null,
      }),
    },
    ...(showsMessage && { resource: { type, message: shown(inside, message) } }),
  };
}

const isV2: Route['facts'] = ({ inside: { world }, params }) => {
  const interaction = world.interactions.get(params.interaction_id ?? '');
  const message = world.channels
    .get(interaction?.channel ?? '')
    ?.messages.find(({ id }) => id === interaction?.message);
  return { v2: ((message?.flags ?? 0) & FLAG.v2) !== 0 };
};

export const CALLBACK: Record<string, Route> = {
  'POST /interactions/{interaction_id}/{interaction_token}/callback': { run: callback, facts: isV2 },
};
