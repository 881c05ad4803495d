import type { Inside } from './inside.ts';
import type { Interaction, Json, Message, Modal, Snowflake } from './world.ts';

export const FIRST_ANSWER_MS = 3000;
export const TOKEN_MS = 15 * 60_000;

export type NewInteraction = {
  /** Discord's numbers: 2 command, 3 component, 4 autocomplete, 5 modal submit. */
  type: number;
  user: Snowflake;
  channel: Snowflake;
  /** The message a component stands on; of a modal that a component opened, the same message. */
  message?: Snowflake | null;
  payload?: Json;
};

/** The record that the app's callback answers. The gateway hears of it at once. */
export function newInteraction(inside: Inside, given: NewInteraction): Interaction {
  const channel = inside.world.channels.get(given.channel);
  if (!channel) throw new Error(`there is no channel ${given.channel}`);
  const interaction: Interaction = {
    ...{ id: inside.mint.snowflake(), token: `aW50ZXJhY3Rpb246${inside.mint.secret()}`, user: given.user },
    ...{ guild: channel.guild, channel: channel.id, type: given.type, at: inside.clock.now(), answered: null },
    ...{ message: given.message ?? null, original: null, followUps: [], ephemeral: false },
    payload: given.payload ?? {},
  };
  inside.world.interactions.set(interaction.id, interaction);
  const where = { guild: interaction.guild, channel: interaction.channel };
  inside.clock.at(interaction.at + FIRST_ANSWER_MS, () => {
    if (interaction.answered) return;
    if (inside.settings.unanswered === 'complain') {
      inside.complain(
        `nobody answered the interaction ${interaction.id} (type ${interaction.type}) within three seconds`,
      );
    }
    inside.tell({ kind: 'interaction failed', interaction, ...where });
  });
  inside.tell({ kind: 'interaction created', interaction, ...where });
  return interaction;
}

export function answered(inside: Inside, interaction: Interaction, type: number, data: Json, message: Message | null) {
  interaction.answered = { type, at: inside.clock.now(), data };
  const where = { guild: interaction.guild, channel: interaction.channel };
  inside.tell({ kind: 'interaction answered', interaction, type, data, message, ...where });
}

export function openModal(
  inside: Inside,
  { id, user, guild, channel }: Interaction,
  form: Omit<Modal, 'user' | 'interaction'>,
) {
  const modal: Modal = { user, interaction: id, ...form };
  inside.world.modals.set(user, modal);
  inside.tell({ kind: 'modal opened', modal, guild, channel });
}

export function interactionBy({ world }: Inside, token: string): Interaction | undefined {
  return [...world.interactions.values()].find((one) => one.token === token);
}
