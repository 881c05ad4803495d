import {
  type APIChatInputApplicationCommandInteraction,
  type APIInteraction,
  type APIMessageApplicationCommandInteraction,
  type APIMessageComponentInteraction,
  type APIModalSubmitInteraction,
  ApplicationCommandOptionType,
  ChannelType,
} from 'discord.js';
import type { Address, Gesture, Shown, Who } from '../../src/ports.ts';
import { readButtonId } from '../../src/views/button-id.ts';
import { attachedIn, filesOf } from './attached.ts';
import { readCarried } from './carried.ts';
import { actionOf } from './commands.ts';
import { shownAt } from './outbound.ts';
import { wordsOfFields } from './render.ts';

/** Who did it, as Discord vouches for them in the interaction itself. Outside a server nobody is anybody. */
export function whoOf({ member, user, guild_id, locale }: APIInteraction & { locale?: string }): Who | null {
  const person = member?.user ?? user;
  if (!person) return null;
  return {
    platform: 'discord',
    team: guild_id ?? null,
    user: person.id,
    name: member?.nick ?? person.global_name ?? person.username,
    locale: locale ?? null,
    kind: person.bot ? 'bot' : guild_id ? 'person' : 'foreign',
    ...(member ? { roles: member.roles } : {}),
  };
}

type Where = Pick<APIInteraction, 'guild_id' | 'channel'>;
const THREADS = new Set([ChannelType.PublicThread, ChannelType.PrivateThread, ChannelType.AnnouncementThread]);

/** The channel it belongs to: a thread belongs to its card's. */
export const addressOf = ({ guild_id, channel }: Where): Address => ({
  platform: 'discord',
  team: guild_id ?? null,
  channel: (isThread(channel) ? channel?.parent_id : channel?.id) ?? '',
});

type AnyChannel = { id: string; type: ChannelType; parent_id?: string | null } | undefined;
function isThread(channel: unknown): channel is AnyChannel & { parent_id?: string | null } {
  return THREADS.has((channel as AnyChannel)?.type as never);
}

/** The card in whose thread it was done: a thread from a message has the message's id. */
function underOf({ channel }: Where): Shown | null {
  const thread = channel as AnyChannel;
  return thread && isThread(channel) && thread.parent_id ? shownAt(thread.parent_id, thread.id) : null;
}

const base = (interaction: APIInteraction, who: Who) => ({
  id: interaction.id,
  at: addressOf(interaction),
  who,
  seenVersion: null,
});

/** What stands on our messages and is not read any more is answered with what there is, as an old command is. */
const unread = (interaction: APIInteraction, who: Who): Gesture => ({
  ...base(interaction, who),
  action: 'help',
  target: null,
});

/** A press on a button, or a choice from "More…". */
export function pressOf(interaction: APIMessageComponentInteraction, who: Who): Gesture {
  const { data } = interaction;
  const chosen = 'values' in data ? (data.values[0] ?? '') : data.custom_id;
  const carried = readCarried(chosen);
  const button = carried?.button ?? readButtonId(chosen);
  if (!button) return unread(interaction, who);
  return {
    ...base(interaction, who),
    action: button.action,
    target: button.target,
    seenVersion: button.version || null,
    ...(carried?.written ? { written: carried.written } : carried ? { fields: carried.carries } : {}),
  };
}

/** A modal that was sent. */
export function submissionOf(interaction: APIModalSubmitInteraction, who: Who): Gesture {
  const carried = readCarried(interaction.data.custom_id);
  if (!carried) return unread(interaction, who);
  const { button, carries } = carried;
  return {
    ...base(interaction, who),
    action: button.action,
    target: button.target,
    seenVersion: button.version || null,
    fields: { ...wordsOfFields(interaction.data.components), ...carries },
    files: attachedIn(filesOf(interaction.data)),
  };
}

/** "Send to customer" on a message: its words and pictures are to go to the customer of the thread's return. */
export function menuOf(interaction: APIMessageApplicationCommandInteraction, who: Who): Gesture {
  const { target_id, resolved } = interaction.data;
  const message = resolved.messages[target_id];
  const address = addressOf(interaction);
  return {
    ...base(interaction, who),
    action: 'answer',
    target: null,
    under: underOf(interaction) ?? shownAt(address.channel, target_id),
    words: message?.content ?? '',
    files: attachedIn(message?.attachments ?? []),
  };
}

export function commandOf(interaction: APIChatInputApplicationCommandInteraction, who: Who): Gesture {
  const { words, target } = typedIn(interaction);
  const action = actionOf(words) ?? 'help';
  // In a card's thread the return need not be named.
  const under = target ? null : underOf(interaction);
  return { ...base(interaction, who), action, target, ...(under ? { under } : {}) };
}

type Typed = { words: string; target: string | null };

/** The group and word that were chosen, and what was typed behind them. */
export function typedIn({ data }: APIChatInputApplicationCommandInteraction | { data: unknown }): Typed {
  type Option = { name: string; type: number; value?: unknown; options?: Option[] };
  const words: string[] = [];
  let level = ((data as { options?: Option[] }).options ?? []) as Option[];
  for (;;) {
    const [only] = level;
    const isWord = only?.type === ApplicationCommandOptionType.Subcommand;
    if (!only || !(isWord || only.type === ApplicationCommandOptionType.SubcommandGroup)) break;
    words.push(only.name);
    level = only.options ?? [];
  }
  // One option at most: the return, the tab or the words it is about.
  const which = level.find(({ value }) => typeof value === 'string')?.value;
  return { words: words.join(' '), target: typeof which === 'string' && which.trim() ? which.trim() : null };
}
