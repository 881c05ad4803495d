import { randomUUID } from 'node:crypto';
import type { StaffAction } from '../../src/domain/lifecycle.ts';
import type { Address, Gesture, Session, Who } from '../../src/ports.ts';
import { readButtonId } from '../../src/views/button-id.ts';

// What the pages and `/act` say to each other. Fields are prefixed, so that a form may call its fields what it likes.
export const BUTTON = 'button';
export const GESTURE = 'gesture';
export const FILLED = 'filled';
export const FIELD = 'field.';
export const CARRY = 'carry.';

export const newGesture = (): string => randomUUID();

/** In the console, the seller is the place; it comes from the session alone. */
export const addressOf = (session: Session): Address => ({
  platform: 'console',
  team: session.seller,
  channel: 'console',
});

export const whoOf = (session: Session): Who => ({
  platform: 'console',
  team: session.seller,
  user: session.staff,
  name: session.name,
  locale: session.language,
  kind: 'person',
});

/** Opens an action's form; changes nothing, so its id is by chance. */
export const opening = (session: Session, action: StaffAction, target: string): Gesture => ({
  id: newGesture(),
  at: addressOf(session),
  who: whoOf(session),
  action,
  target,
  seenVersion: null,
});

export type Press = { gesture: Gesture; target: string; action: StaffAction; typed: Record<string, string> | null };

/** Null: not made by one of our pages. */
export function pressOf(by: Pick<Gesture, 'at' | 'who'>, body: unknown): Press | null {
  const sent = new Map(Object.entries(body ?? {}).flatMap(([name, value]) => textsIn(name, value)));
  const button = readButtonId(sent.get(BUTTON) ?? '');
  const id = sent.get(GESTURE) ?? '';
  if (!button || !/^[\w-]{8,64}$/.test(id)) return null;
  const typed = sent.has(FILLED) ? under(FIELD, sent) : null;
  const gesture: Gesture = {
    id,
    ...by,
    action: button.action,
    target: button.target,
    seenVersion: button.version,
    ...(typed ? { fields: { ...typed, ...under(CARRY, sent) } } : {}),
  };
  return { gesture, target: button.target, action: button.action, typed };
}

// Boxes of one name arrive as a list: several, as a field holds them.
function textsIn(name: string, value: unknown): [string, string][] {
  if (typeof value === 'string') return [[name, value]];
  return Array.isArray(value) ? [[name, value.filter((one) => typeof one === 'string').join(',')]] : [];
}

const under = (prefix: string, sent: ReadonlyMap<string, string>): Record<string, string> =>
  Object.fromEntries(
    [...sent].flatMap(([name, value]) => (name.startsWith(prefix) ? [[name.slice(prefix.length), value]] : [])),
  );
