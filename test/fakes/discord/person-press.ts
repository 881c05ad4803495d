import { buttonData, COMPONENT, selectData } from './payloads-component.ts';
import { resolved } from './payloads-interaction.ts';
import { messagePayload } from './payloads-message.ts';
import { gesture } from './person-answer.ts';
import { chosenIds, optionValues } from './person-choices.ts';
import { type Found, find, type Which } from './person-components.ts';
import { guildOf, type Me, type Result, standing, world } from './person-me.ts';
import type { Json, Message } from './world.ts';

/**
 * Presses a button or picks from a menu. A copy of a message that was read earlier can be pressed, too: the element is
 * taken from the copy, as on a client that has not redrawn yet; the payload shows the message as it is.
 */
export async function click(me: Me, on: Message, what: string, which: Which = {}): Promise<Result> {
  const { channel, now } = standing(me, on);
  const found = find(world(me), on.components, what, which);
  const message = messagePayload(world(me), me.discord.inside.link, channel, now);
  return gesture(me, { type: 3, channel, message: now.id, payload: { data: dataOf(me, on, found), message } });
}

function dataOf(me: Me, on: Message, { element, chosen }: Found): Json {
  if (element.type === COMPONENT.button) return buttonData(element);
  const { channel } = standing(me, on);
  const values =
    element.type === COMPONENT.stringSelect ? optionValues(element, chosen) : chosenIds(me, element, chosen);
  const [least, most] = [Number(element.min_values ?? 1), Number(element.max_values ?? 1)];
  if (values.length < least || values.length > most) {
    throw new Error(`one chooses ${least} to ${most} there, not ${values.length}`);
  }
  const ids = element.type === COMPONENT.stringSelect ? [] : values;
  return selectData(element, values, resolved(world(me), guildOf(me), channel, me.user, ids));
}
