import { readStaff, type Staff } from '../db/people.ts';
import { shopReturnIds } from '../db/returns.ts';
import { atLeast } from '../domain/permissions.ts';
import { sentencesFor } from '../i18n/index.ts';
import type { Many, Reply, Session } from '../ports.ts';
import { isMany, manyForm } from '../views/many.ts';
import type { ManyForm, Notice } from '../views/vocabulary.ts';
import { onGesture } from './on-gesture.ts';
import type { Core } from './perform.ts';

export const leads = async (core: Core, session: Session): Promise<boolean> =>
  isLead(await readStaff(core.db, session.seller), session);

function isLead(staff: Pick<Staff, 'id' | 'role'>[], session: Session): boolean {
  const role = staff.find(({ id }) => id === session.staff)?.role;
  return role !== undefined && atLeast(role, 'lead');
}

/** Null: this person does not lead. */
export async function manyFormFor(core: Core, session: Session): Promise<ManyForm | null> {
  const staff = await readStaff(core.db, session.seller);
  if (!isLead(staff, session)) return null;
  const assignable = staff.filter((one) => atLeast(one.role, 'agent'));
  return manyForm(assignable, { words: sentencesFor(session.language), now: core.clock(new Date()) });
}

/** As many as are chosen on one page. */
const MOST = 200;
/** Refusals that are told one by one. */
const TOLD = 10;

/** Asks the same of each return that was chosen, as if it were pressed on each: what one refuses does not stop the others. */
export async function actOnMany(core: Core, session: Session, asked: Many): Promise<Notice> {
  const { many } = sentencesFor(session.language);
  const chosen = [...new Set(asked.returns)].slice(0, MOST);
  if (!isMany(asked.action) || chosen.length === 0) return said(many.none, 'no');
  const names = await shopReturnIds(core.db, session.seller, chosen);
  const refused: string[] = [];
  for (const returnId of chosen) {
    const reply = await onGesture(core, {
      id: `${asked.id}/${returnId}`,
      at: { platform: 'console', team: session.seller, channel: 'console' },
      who: { ...WHO, team: session.seller, user: session.staff, name: session.name, locale: session.language },
      action: asked.action,
      target: returnId,
      seenVersion: null,
      fields: asked.fields,
    });
    const no = refusalIn(reply);
    if (no !== null) refused.push(`${names.get(returnId) ?? '?'}: ${no}`);
  }
  const done = many.done(chosen.length - refused.length, chosen.length);
  const more = refused.length > TOLD ? [`… +${refused.length - TOLD}`] : [];
  return said([done, ...refused.slice(0, TOLD), ...more].join('\n'), refused.length === 0 ? 'done' : 'no');
}

const WHO = { platform: 'console', kind: 'person' } as const;

const said = (text: string, tone: Notice['tone']): Notice => ({ text, tone, mentions: [], quote: null, buttons: [] });

/** Null: it was done. */
function refusalIn(reply: Reply): string | null {
  if (reply.kind === 'notice') return reply.notice.tone === 'no' ? reply.notice.text : null;
  return reply.kind === 'invalid' ? Object.values(reply.errors).join(' ') : '';
}
