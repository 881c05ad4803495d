import { COMPONENT, type Held, modalData } from './payloads-component.ts';
import { resolved } from './payloads-interaction.ts';
import { attachmentPayload } from './payloads-media.ts';
import { messagePayload } from './payloads-message.ts';
import { gesture } from './person-answer.ts';
import { type File, type Holding, kindOf, sent, type Value } from './person-fields.ts';
import { uploaded } from './person-files.ts';
import { guildOf, type Me, NOTHING, openModal, type Result, world } from './person-me.ts';
import type { Attachment, Channel, Interaction, Json, Message, Modal } from './world.ts';

/** By label or custom id. */
export type Values = Record<string, Value>;

type Place = { label: string; element: Json };

/** `name`: its custom id. */
export type Field = { label: string; name: string; value: Holding };

// What was typed into a form stays with it until it goes.
const typed = new WeakMap<Modal, Map<string, Holding>>();

const list = (value: unknown) => (Array.isArray(value) ? (value as Json[]) : []);

const placesIn = (modal: Modal): Place[] =>
  modal.components.flatMap((one): Place[] => {
    if (one.type === COMPONENT.label) return [{ label: String(one.label), element: one.component as Json }];
    return list(one.components).map((element) => ({ label: String(element.label ?? ''), element }));
  });

function form(me: Me): Modal {
  const modal = openModal(me);
  if (!modal) throw new Error(`${me.user} has no form before them`);
  return modal;
}

const holdings = (modal: Modal): Map<string, Holding> => {
  const before = typed.get(modal) ?? new Map<string, Holding>();
  typed.set(modal, before);
  return before;
};

const holds = (modal: Modal, element: Json): Holding =>
  holdings(modal).get(String(element.custom_id)) ?? kindOf(element).initial(element);

export const fieldsOf = (modal: Modal): Field[] =>
  placesIn(modal).map(({ label, element }) => ({
    label,
    name: String(element.custom_id),
    value: holds(modal, element),
  }));

/** Types and chooses. Nothing reaches the app before `submit`. */
export function fill(me: Me, values: Values) {
  const modal = form(me);
  const fields = placesIn(modal);
  for (const [name, value] of Object.entries(values)) {
    const found =
      fields.find(({ element }) => element.custom_id === name) ?? fields.find(({ label }) => label === name);
    if (!found) {
      const there = fields.map(({ label, element }) => `"${label}" (${element.custom_id})`).join(', ') || 'none';
      throw new Error(`the form has no field "${name}"; it has: ${there}`);
    }
    const { element } = found;
    holdings(modal).set(String(element.custom_id), kindOf(element).take(me, element, value));
  }
}

/**
 * Presses the form's button. What the client itself refuses is never sent. The form goes when the app has answered; when
 * nobody does it stays, with what was typed.
 */
export async function submit(me: Me): Promise<Result> {
  const modal = form(me);
  const errors = refusals(modal);
  if (Object.keys(errors).length > 0) return { ...NOTHING, errors };
  const { channel, message } = sourceOf(me, modal);
  const payload = payloadOf(me, modal, channel);
  const shown = message && { message: messagePayload(world(me), me.discord.inside.link, channel, message) };
  const result = await gesture(me, {
    type: 5,
    channel,
    message: message?.id ?? null,
    payload: { ...payload, ...shown },
  });
  if (!result.error) closeModal(me, modal);
  return result;
}

function refusals(modal: Modal): Record<string, string> {
  const problems = placesIn(modal).flatMap(({ element }) => {
    const problem = kindOf(element).refuse(element, holds(modal, element));
    return problem ? [[String(element.custom_id), problem] as const] : [];
  });
  return Object.fromEntries(problems);
}

/** Where the form was opened: the channel, and the message if it was by a button of one. */
function sourceOf(me: Me, modal: Modal): { channel: Channel; message: Message | null } {
  const opener: Interaction | undefined = world(me).interactions.get(modal.interaction);
  const channel = world(me).channels.get(opener?.channel ?? '');
  if (!opener || !channel) throw new Error(`the channel in which "${modal.title}" was opened is gone`);
  return { channel, message: channel.messages.find(({ id }) => id === opener.message) ?? null };
}

const SELECTS = new Set<unknown>([
  ...[COMPONENT.userSelect, COMPONENT.roleSelect, COMPONENT.mentionableSelect, COMPONENT.channelSelect],
]);

function payloadOf(me: Me, modal: Modal, channel: Channel): Json {
  const elements = placesIn(modal).map(({ element }) => element);
  const files = new Map(
    elements
      .filter(({ type }) => type === COMPONENT.fileUpload)
      .map((element) => [element, (holds(modal, element) as File[]).map((file) => uploaded(me, channel, file))]),
  );
  const all: Attachment[] = [...files.values()].flat();
  const held = (element: Json): Held =>
    sent(
      element,
      holds(modal, element),
      (files.get(element) ?? []).map(({ id }) => id),
    );
  const ids = elements.filter(({ type }) => SELECTS.has(type)).flatMap((element) => holds(modal, element) as string[]);
  const found = {
    ...resolved(world(me), guildOf(me), channel, me.user, ids),
    ...(all.length > 0
      ? {
          attachments: Object.fromEntries(
            all.map((one) => [one.id, attachmentPayload(me.discord.inside.link, channel.id, one)]),
          ),
        }
      : {}),
  };
  return { data: modalData(modal.customId, modal.components, held, found), opener: modal.interaction };
}

/** Also by Escape: the app hears nothing of it. */
export function closeModal(me: Me, modal: Modal = form(me)) {
  for (const [key, open] of world(me).modals) if (open === modal) world(me).modals.delete(key);
}
