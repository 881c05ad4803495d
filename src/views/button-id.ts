import { isStaffAction, type StaffAction } from '../domain/lifecycle.ts';

/** What a button says when it is pressed. Only ids and a version: everything else is read again on our side. */
export type ButtonId = { action: StaffAction; target: string; version: number };

/** `v1:<action>:<id>:<version>`, under the 100 characters the narrowest platform allows. */
export const buttonId = ({ action, target, version }: ButtonId): string => `v1:${action}:${target}:${version}`;

// Every version ever written stays readable: cards live in channels for years.
const READERS: Record<string, (rest: string[]) => ButtonId | null> = {
  v1: ([action, target, version, ...more]) =>
    action && isStaffAction(action) && target && /^\d{1,9}$/.test(version ?? '') && more.length === 0
      ? { action, target, version: Number(version) }
      : null,
};

/** Null for anything that was never a button of ours. */
export function readButtonId(id: string): ButtonId | null {
  const [codec = '', ...rest] = id.split(':');
  return Object.hasOwn(READERS, codec) ? (READERS[codec]?.(rest) ?? null) : null;
}
