import { newInteraction } from './interactions.ts';
import { type Did, type Me, NOTHING, openModal, type Result, world } from './person-me.ts';
import type { Channel, Interaction, Json, Message, Snowflake } from './world.ts';

/** As Discord's client words it. */
export const FAILED = 'This interaction failed';
export const NO_ANSWER = 'The application did not respond';

// The fake itself says so after three seconds of its clock. This is for a clock that stands still.
const PATIENCE_MS = 3250;
const COMMAND = 2;

const DID: Record<number, Did> = {
  ...{ 4: 'message', 5: 'deferred', 6: 'deferred update', 7: 'update', 8: 'suggestions', 9: 'modal' },
};

export type Gesture = { type: number; channel: Channel; message?: Snowflake | null; payload: Json };

/**
 * Sends what a gesture causes and waits for the first answer: at most three seconds, by the wall or by the world's
 * clock, whichever is over first. That nobody answered is no error of the person's: it comes back as one they read.
 */
export function gesture(me: Me, { type, channel, message = null, payload }: Gesture): Promise<Result> {
  return new Promise((resolve) => {
    let made: Interaction | null = null;
    const done = (result: () => Result) => {
      clearTimeout(late);
      stop();
      // What the answer brings about may be told after the answer itself.
      queueMicrotask(() => resolve(result()));
    };
    const failed = (): Result => ({
      ...{ ...NOTHING, error: type === COMMAND ? NO_ANSWER : FAILED, interaction: made?.id ?? null },
    });
    const stop = me.discord.happens((told) => {
      if (told.kind === 'interaction failed' && told.interaction === made) done(failed);
      if (told.kind !== 'interaction answered' || told.interaction !== made) return;
      const { interaction, message: shown } = told;
      done(() => resultOf(me, interaction, shown));
    });
    const late = setTimeout(() => done(failed), PATIENCE_MS);
    made = newInteraction(me.discord.inside, {
      ...{ type, user: me.user, channel: channel.id, message },
      payload: { locale: me.locale, ...payload },
    });
  });
}

function resultOf(me: Me, interaction: Interaction, shown: Message | null): Result {
  const did = DID[interaction.answered?.type ?? 0] ?? null;
  return {
    ...NOTHING,
    did,
    shown,
    modal: did === 'modal' ? openModal(me) : null,
    ephemeral: interaction.ephemeral,
    interaction: interaction.id,
  };
}

const LOADING = 1 << 7;

/** The answer that a deferred one became, once it is there; null: not yet. */
export function finished(me: Me, { interaction: id }: Result): Message | null {
  const interaction = world(me).interactions.get(id ?? '');
  const channel = world(me).channels.get(interaction?.channel ?? '');
  const found = channel?.messages.find((one) => one.id === interaction?.original);
  return found && !found.deleted && (found.flags & LOADING) === 0 ? found : null;
}
