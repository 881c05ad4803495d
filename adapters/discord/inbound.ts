import {
  type APIInteraction,
  type APIInteractionResponse,
  ApplicationCommandType,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
  type REST,
  Routes,
} from 'discord.js';
import type { Desk, Gesture } from '../../src/ports.ts';
import { type AskedBy, answerOf } from './answer.ts';
import { codeOf, meaningOf } from './errors.ts';
import type { Log } from './outbound.ts';
import { addressOf, commandOf, menuOf, pressOf, submissionOf, typedIn, whoOf } from './parse.ts';
import type { How } from './render-shapes.ts';

type InboundOptions = { desk: Desk; rest(): REST; how: How; log: Log };

/**
 * Answers an interaction as the gateway brought it. The answer is the acknowledgement, sent the moment the desk has it;
 * a too late or second one changes nothing: what was done is done, and the card shows it.
 */
export async function onInteraction(
  { desk, rest, how, log }: InboundOptions,
  interaction: APIInteraction,
): Promise<void> {
  const answer = await answered(desk, how, interaction);
  if (!answer) return;
  await rest()
    .post(Routes.interactionCallback(interaction.id, interaction.token), { body: answer, auth: false })
    .catch((error: unknown) => {
      const meaning = meaningOf(error);
      if (meaning === 'acknowledged') return;
      log.warn({ why: codeOf(error), late: meaning === 'too_slow' }, 'an answer did not reach Discord');
    });
}

async function answered(desk: Desk, how: How, interaction: APIInteraction): Promise<APIInteractionResponse | null> {
  if (interaction.type === InteractionType.Ping) return { type: InteractionResponseType.Pong };
  const who = whoOf(interaction);
  if (!who) return null;
  if (interaction.type === InteractionType.ApplicationCommandAutocomplete) {
    const typed = typedIn(interaction).target ?? '';
    const suggested = await desk.suggest(addressOf(interaction), who, typed);
    const choices = suggested.slice(0, CHOICES).map(({ value, label }) => ({ name: cut(label), value: cut(value) }));
    return { type: InteractionResponseType.ApplicationCommandAutocompleteResult, data: { choices } };
  }
  const asked = askedIn(interaction, who);
  if (!asked) return null;
  const { gesture, by } = asked;
  const reply = await desk.onGesture(gesture);
  return answerOf(reply, by, how);
}

const CHOICES = 25;
const CHOICE = 100;
const cut = (text: string): string => [...text].slice(0, CHOICE).join('');

type GestureBy = { gesture: Gesture; by: AskedBy };

function askedIn(interaction: APIInteraction, who: NonNullable<ReturnType<typeof whoOf>>): GestureBy | null {
  switch (interaction.type) {
    case InteractionType.ApplicationCommand: {
      const { data } = interaction;
      if (data.type === ApplicationCommandType.ChatInput) {
        return { gesture: commandOf(interaction as Parameters<typeof commandOf>[0], who), by: 'command' };
      }
      return data.type === ApplicationCommandType.Message
        ? { gesture: menuOf(interaction as Parameters<typeof menuOf>[0], who), by: 'command' }
        : null;
    }
    case InteractionType.MessageComponent: {
      const isOwn = ((interaction.message.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
      return { gesture: pressOf(interaction, who), by: isOwn ? 'own line' : 'card' };
    }
    case InteractionType.ModalSubmit:
      return { gesture: submissionOf(interaction, who), by: 'modal' };
    default:
      return null;
  }
}
