import type { Inside } from '../inside.ts';
import { messagePayload, redacted } from '../payloads-message.ts';
import type { Json, Message } from '../world.ts';

/** A message as the bot gets it by REST. Without the intent, what others wrote is withheld. */
export function shown(inside: Inside, message: Message): Json {
  const { world, settings } = inside;
  const channel = world.channels.get(message.channel);
  if (!channel) throw new Error(`the message ${message.id} stands in no channel`);
  const payload = messagePayload(world, inside.link, channel, message);
  return settings.messageContent ? payload : redacted(world, payload);
}
