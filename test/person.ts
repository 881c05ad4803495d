import { randomUUID } from 'node:crypto';
import { deskFor } from '../src/app/on-gesture.ts';
import type { StaffAction } from '../src/domain/lifecycle.ts';
import type { Gesture, Reply } from '../src/ports.ts';
import type { TestDesk } from './desk.ts';

/** What somebody does at the desk's own seam, without a platform: for what is about the core alone. */
export function gesturesOf(desk: TestDesk, user: string, seller = desk.seller.id) {
  const { onGesture } = deskFor(desk.core);
  const asked = (action: StaffAction, target: string | null, more: Partial<Gesture>): Gesture => ({
    id: randomUUID(),
    at: { platform: 'console', team: seller, channel: 'console' },
    who: { platform: 'console', team: seller, user, name: user, locale: null, kind: 'person' },
    action,
    target,
    seenVersion: null,
    ...more,
  });
  return {
    asked,
    do: (action: StaffAction, target: string | null, more: Partial<Gesture> = {}): Promise<Reply> =>
      onGesture(asked(action, target, more)),
    again: (gesture: Gesture): Promise<Reply> => onGesture(gesture),
    /** Form, preview, send. */
    async writes(action: 'contact' | 'answer', target: string, fields: Record<string, string>): Promise<Reply> {
      const preview = await onGesture(asked(action, target, { fields }));
      return preview.kind === 'form' ? onGesture(asked(action, target, { fields: preview.form.carries })) : preview;
    },
  };
}

/** The text of a notice; fails when something else came back. */
export function said(reply: Reply): string {
  if (reply.kind !== 'notice') throw new Error(`a notice was expected, and came: ${JSON.stringify(reply)}`);
  return reply.notice.text;
}
