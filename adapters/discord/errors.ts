import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js';
import { type DeliveryAnswer, DeliveryError } from '../../src/ports.ts';

/** What a code of Discord's means for us; the rest is a refusal that is tried a few times. */
type Meaning = 'card_gone' | 'guild_gone' | 'permission' | 'payload_bad' | 'too_slow' | 'acknowledged' | 'slow_down';

const CODES: Record<Meaning, number[]> = {
  // Unknown channel (also a thread), unknown message.
  card_gone: [10003, 10008],
  guild_gone: [10004, 50001],
  // A thread that is locked is for those who may manage threads.
  permission: [50013, 160005],
  payload_bad: [50035, 50006],
  too_slow: [10062],
  acknowledged: [40060],
  slow_down: [30046],
};
const MEANINGS = new Map(
  Object.entries(CODES).flatMap(([meaning, codes]) => codes.map((code) => [code, meaning as Meaning] as const)),
);

/** Discord's own code; null where it did not answer as Discord does. */
export const codeOf = (error: unknown): number | null =>
  error instanceof DiscordAPIError && typeof error.code === 'number' ? error.code : null;

export const meaningOf = (error: unknown): Meaning | null => MEANINGS.get(codeOf(error) ?? -1) ?? null;

const known = (error: DiscordAPIError): string => `Discord ${error.code}: ${error.message}`.slice(0, 200);

/** Minutes in which nothing is asked: what Cloudflare answers in Discord's place is a ban, and trying makes it longer. */
const SILENCE = 300;

/**
 * Any failure of a call as the one error the core knows. A code means that it was certainly not done; after a lost
 * connection or a 5xx nobody knows.
 */
export function deliveryError(error: unknown): DeliveryError {
  if (error instanceof DeliveryError) return error;
  if (error instanceof RateLimitError) {
    const seconds = Math.max(1, Math.ceil(error.retryAfter / 1_000));
    return new DeliveryError('ratelimited', { certain: true, final: false, retryAfterSeconds: seconds });
  }
  if (error instanceof DiscordAPIError && error.status < 500) return refusal(error);
  const status = error instanceof HTTPError || error instanceof DiscordAPIError ? error.status : null;
  const what = status === null ? 'Discord could not be reached' : `Discord answered ${status}`;
  return new DeliveryError(what, { certain: false, final: false });
}

function refusal(error: DiscordAPIError): DeliveryError {
  // The token itself was refused: nothing can be done anywhere until there is another.
  if (error.status === 401)
    return new DeliveryError('DISCORD_TOKEN was refused', { certain: true, final: true, answer: 'install_dead' });
  if (codeOf(error) === null)
    return new DeliveryError(`Discord’s door answered ${error.status}`, {
      certain: true,
      final: false,
      retryAfterSeconds: SILENCE,
    });
  const how: Record<Meaning, () => DeliveryError> = {
    card_gone: () => new DeliveryError(known(error), { certain: true, final: false, answer: 'card_gone' }),
    guild_gone: () => dead(error, 'place_unusable'),
    permission: () => dead(error, 'place_unusable'),
    payload_bad: () => dead(error, null),
    too_slow: () => dead(error, null),
    acknowledged: () => dead(error, null),
    slow_down: () => new DeliveryError(known(error), { certain: true, final: false, retryAfterSeconds: 60 }),
  };
  const meaning = meaningOf(error);
  if (meaning) return how[meaning]();
  return new DeliveryError(known(error), { certain: true, final: false, answer: 'refused' });
}

const dead = (error: DiscordAPIError, answer: DeliveryAnswer | null): DeliveryError =>
  new DeliveryError(known(error), { certain: true, final: true, answer });
