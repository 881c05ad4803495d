import type { StaffChange } from '../domain/lifecycle.ts';
import { staffRow } from '../domain/lifecycle.ts';
import { atLeast } from '../domain/permissions.ts';
import { refuse } from '../domain/refusal.ts';
import type { Gesture, Reply } from '../ports.ts';
import { refusalNotice } from '../views/notice.ts';
import { askedBy } from './asked.ts';
import { refusedNow } from './form.ts';
import type { Core } from './perform.ts';
import { look } from './reading.ts';

/** What this person would be told if they could not do it now, whatever they filled in; null: they could. Changes nothing. */
export async function refusedTo(
  core: Core,
  { at, who }: Pick<Gesture, 'at' | 'who'>,
  action: StaffChange,
  returnId: string,
): Promise<Reply | null> {
  const asked = await askedBy(core, at, who);
  const reader = { ...asked.reader, zone: 'UTC' };
  const { role } = staffRow(action);
  if ('refusal' in asked) return { kind: 'notice', notice: refusalNotice(asked.refusal, reader) };
  if (!atLeast(asked.role, role))
    return { kind: 'notice', notice: refusalNotice(refuse('not_your_role', { needs: role }), reader) };
  const looked = await look(core, asked.seller, returnId, asked.reader);
  if (!looked) return { kind: 'notice', notice: refusalNotice(refuse('not_found'), reader) };
  return refusedNow(core, asked, action, looked);
}
