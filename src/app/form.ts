import { createHash } from 'node:crypto';
import { type By, type Draft, keepDraft } from '../db/drafts.ts';
import { keptThisMonth } from '../db/kept-items.ts';
import { readStaff } from '../db/people.ts';
import type { Details } from '../domain/command.ts';
import { gate } from '../domain/gate.ts';
import type { Finding } from '../domain/guideline.ts';
import { type StaffChange, staffRow } from '../domain/lifecycle.ts';
import { atLeast } from '../domain/permissions.ts';
import type { Refusal } from '../domain/refusal.ts';
import type { Photo } from '../domain/return-request.ts';
import { isWriting, templatesFor } from '../domain/templates.ts';
import type { Gesture, Reply } from '../ports.ts';
import { ALONE, type FormSide, withAttached } from '../views/form-parts.ts';
import { FORMS, type FormAction, type PreviewAction, previewForm } from '../views/forms.ts';
import { offerTerms } from '../views/forms-offer.ts';
import { refusalNotice } from '../views/notice.ts';
import { approvalTexts } from './approval.ts';
import type { Asked } from './asked.ts';
import { PICTURES, picturesIn, sorted } from './attached.ts';
import { type Core, factsOf } from './perform.ts';
import type { Looked } from './reading.ts';
import { beginningOf } from './templates.ts';

export const isFormAction = (action: StaffChange): action is FormAction => staffRow(action).asks !== 'nothing';

/** Opens an action's form, or says at once why it could not be sent: nobody fills in a form for nothing. */
export async function openForm(
  core: Core,
  asked: Asked,
  action: FormAction,
  looked: Looked,
  { fields: written, id, unfit = [] }: WrittenBefore = NOTHING_WRITTEN,
): Promise<Reply> {
  const refused = refusedNow(core, asked, action, looked);
  if (refused) return refused;
  const { request, reader } = looked;
  const form = FORMS[action](request, reader, written, await sideOf(core, action, looked));
  const names = picturesIn(written).map(({ name }) => name);
  return { kind: 'form', form: withAttached(form, { id, names, unfit }, reader) };
}

/** What was written before, and the draft that keeps it; `unfit`: what could not be kept with it. */
export type WrittenBefore = { fields: Record<string, string>; id: string | null; unfit?: Refusal[] };
const NOTHING_WRITTEN: WrittenBefore = { fields: {}, id: null };

/** Words and pictures of a colleague's message, to go on to the customer. */
export async function openFilled(
  core: Core,
  gesture: Gesture,
  asked: Asked,
  action: FormAction,
  looked: Looked,
): Promise<Reply> {
  const { fit, unfit } = sorted(core, gesture.files ?? []);
  const id = idOf(gesture);
  const fields = { text: gesture.words ?? '', ...(fit.length > 0 ? { [PICTURES]: JSON.stringify(fit) } : {}) };
  const returnId = looked.request.id;
  if (fit.length > 0) await keepDraft(core.db, asked.seller, { id, staff: asked.person.id, returnId, action, fields });
  return openForm(core, asked, action, looked, { fields, id, unfit });
}

/** What a platform's list takes. */
const MOST_STAFF = 25;

// Read only where the form tells it.
export async function sideOf(
  { db }: Core,
  action: FormAction,
  { request, reader, setting }: Looked,
): Promise<FormSide> {
  const kept = () => keptThisMonth(db, request.seller, request.shop, reader.zone, reader.now);
  if (action === 'assign') {
    const staff = await readStaff(db, request.seller);
    return { ...ALONE, assignable: staff.filter(({ role }) => atLeast(role, 'agent')).slice(0, MOST_STAFF) };
  }
  if (isWriting(action)) {
    const templates = templatesFor(action, setting.templates).map((name) => ({
      name,
      text: beginningOf(name, { request, setting }),
    }));
    return { ...ALONE, templates, keptThisMonth: action === 'offer' ? await kept() : 0 };
  }
  if (action === 'approve') return { ...ALONE, approvals: await approvalTexts({ request, setting }) };
  if (action === 'step') return { ...ALONE, steps: setting.steps };
  return action === 'refund' && !request.receivedAt ? { ...ALONE, keptThisMonth: await kept() } : ALONE;
}

/**
 * Keeps what was written and shows what the customer would get. A draft is named by the gesture that wrote it: the same
 * gesture again shows the same one.
 */
export async function previewDraft(
  core: Core,
  { id, fields, by }: Pick<Draft, 'id' | 'fields'> & { by: By },
  action: StaffChange,
  asked: Asked,
  looked: Looked,
  details: object,
  found: readonly Finding[],
): Promise<Reply> {
  const refused = refusedNow(core, asked, action, looked);
  if (refused) return refused;
  // The console's own form takes pictures of any size.
  const hasPage = 'files' in details && asked.platform !== 'console';
  const staff = asked.person.id;
  const returnId = looked.request.id;
  await keepDraft(core.db, asked.seller, { id, staff, returnId, action, fields, by: hasPage ? by : null });
  const { sellerName, policy } = looked.setting;
  const { request, reader } = looked;
  const terms = isOffer(details) ? offerTerms(request, details, policy, reader) : [];
  const text = 'text' in details && typeof details.text === 'string' ? details.text : '';
  // A decision leaves at once; a lead can open it again.
  const undoSeconds = action === 'reject' ? 0 : policy.undo_seconds;
  const pictures = 'files' in details ? (details as { files: Photo[] }).files.map(({ name }) => name) : [];
  const page = hasPage ? core.writingUrl(asked.seller, id, asked.reader.now) : null;
  const draft = { id, text, sellerName, undoSeconds, terms, pictures, found, page };
  return { kind: 'form', form: previewForm(action as PreviewAction, request, reader, draft) };
}

const isOffer = (details: object): details is Details['offer'] => 'keepItem' in details;

/** Why it could not be done now; null: it could. */
export function refusedNow(core: Core, asked: Asked, action: StaffChange, looked: Looked): Reply | null {
  const by = { kind: 'staff', person: asked.person, role: asked.role, platform: asked.platform } as const;
  const refusal = gate(looked.request, { action, by, seenVersion: null }, factsOf(core, looked.setting));
  return refusal && { kind: 'notice', notice: refusalNotice(refusal, looked.reader) };
}

/** What a gesture makes (a message, a refund, a draft) is named by the gesture: asked twice, it is made once. */
export function idOf({ who, id }: Gesture): string {
  const hash = createHash('sha256')
    .update(`${who.platform}/${who.team ?? ''}/${id}`)
    .digest('hex');
  return [hash.slice(0, 8), hash.slice(8, 12), hash.slice(12, 16), hash.slice(16, 20), hash.slice(20, 32)].join('-');
}
