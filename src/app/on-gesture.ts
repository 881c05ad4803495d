import { freePage, keepDraft, latestDraft, readDraft, usePage } from '../db/drafts.ts';
import { type Called, returnsCalled } from '../db/returns-called.ts';
import { returnUnder } from '../delivery/places.ts';
import type { Command } from '../domain/command.ts';
import { conversationState } from '../domain/conversation.ts';
import type { StaffChange } from '../domain/lifecycle.ts';
import { staffRow } from '../domain/lifecycle.ts';
import { atLeast } from '../domain/permissions.ts';
import { isRefusal, type Refusal, refuse } from '../domain/refusal.ts';
import type { ReturnRequest } from '../domain/return-request.ts';
import { isWriting } from '../domain/templates.ts';
import type { Desk, Gesture, Reply } from '../ports.ts';
import { buttonFor } from '../views/card.ts';
import { FORMS, WHY } from '../views/forms.ts';
import { insightsNotice } from '../views/insights.ts';
import { queueOf } from '../views/list.ts';
import { doneNotice, refusalNotice } from '../views/notice.ts';
import type { Reader } from '../views/reader.ts';
import { refusalWords } from '../views/words.ts';
import { actOnMany } from './act-on-many.ts';
import { withApproval } from './approval.ts';
import { type Asked, askedBy } from './asked.ts';
import { PICTURES, withPictures } from './attached.ts';
import { connect } from './connect.ts';
import { withAlarm } from './defects.ts';
import { readFields } from './filled.ts';
import {
  idOf,
  isFormAction,
  openFilled,
  openForm,
  previewDraft,
  refusedNow,
  sideOf,
  type WrittenBefore,
} from './form.ts';
import { lookedOver } from './guideline.ts';
import { help } from './help.ts';
import { insights } from './insights.ts';
import { inTheirLanguage } from './language.ts';
import { type Core, type Performed, perform } from './perform.ts';
import { cardFor, type Looked, look, mostOf, queue, search, suggestions, tabOf } from './reading.ts';
import { dryRun } from './rules.ts';
import { withTemplate } from './templates.ts';
import { onWorkspaceEvent } from './workspace-event.ts';
import { isWrong, type Wrong, wrongField } from './wrong-fields.ts';

/** What workspace adapters are given. */
export const deskFor = (core: Core): Desk => ({
  onGesture: (gesture) => onGesture(core, gesture),
  async home(at, who) {
    const asked = await askedBy(core, at, who);
    return 'refusal' in asked ? queueOf([], asked.reader.words) : queue(core, asked, asked.reader);
  },
  async suggest(at, who, typed) {
    const asked = await askedBy(core, at, who);
    return 'refusal' in asked ? [] : suggestions(core, asked, asked.reader, typed);
  },
  onWorkspaceEvent: (event) => onWorkspaceEvent(core, event),
});

/**
 * What a person did on a platform, answered. Finds seller, staff, role and language; no network I/O, so it fits in
 * three seconds; rejects for nothing a person did.
 */
async function onGesture(core: Core, gesture: Gesture): Promise<Reply> {
  if (gesture.action === 'connect') return connect(core, gesture);
  const asked = await askedBy(core, gesture.at, gesture.who);
  if ('refusal' in asked) return no(asked.refusal, { ...asked.reader, zone: 'UTC' });
  const { role } = staffRow(gesture.action);
  if (!atLeast(asked.role, role)) return no(refuse('not_your_role', { needs: role }), { ...asked.reader, zone: 'UTC' });
  const most = mostOf(gesture.fields?.most);
  if (gesture.action === 'queue')
    return { kind: 'list', list: await queue(core, asked, asked.reader, tabOf(gesture.target, asked.reader), most) };
  if (gesture.action === 'many') return actOnMany(core, gesture, asked, (one) => onGesture(core, one));
  if (gesture.action === 'search')
    return gesture.target?.trim()
      ? { kind: 'list', list: await search(core, asked.seller, asked.reader, gesture.target, most) }
      : no(refuse('nothing_to_search'), { ...asked.reader, zone: 'UTC' });
  if (gesture.action === 'insights')
    return {
      kind: 'notice',
      notice: insightsNotice(await insights(core, asked.seller, asked.reader), asked.reader.words),
    };
  if (gesture.action === 'rules') return { kind: 'notice', notice: await dryRun(core, asked.seller, asked.reader) };
  if (gesture.action === 'help') return { kind: 'notice', notice: await help(core.db, asked.seller, asked.reader) };
  const returnId = await targetOf(core, gesture, asked);
  if (returnId && typeof returnId === 'object') return no(returnId, { ...asked.reader, zone: 'UTC' });
  const looked = returnId ? await lookFor(core, gesture, returnId, asked) : null;
  if (!looked) return no(refuse('not_found'), { ...asked.reader, zone: 'UTC' });
  if (gesture.action === 'show') return { kind: 'card', card: cardFor(looked) };
  if (gesture.action === 'transcript')
    return { kind: 'file', link: core.transcriptUrl(asked.seller, looked.request.id, asked.reader.now) };
  // Words for the customer begin a conversation or go on with it, as it stands.
  if (gesture.words === undefined) return change(core, gesture, gesture.action, asked, looked);
  const action = conversationState(looked.request) === 'not_started' ? 'contact' : 'answer';
  return openFilled(core, gesture, asked, action, looked);
}

/** Whoever writes to a customer has to know in which language they read; nothing else needs it. */
async function lookFor(core: Core, { action, words }: Gesture, returnId: string, asked: Asked): Promise<Looked | null> {
  const looked = await look(core, asked.seller, returnId, asked.reader);
  if (!looked || !(isWriting(action) || words !== undefined)) return looked;
  return { ...looked, request: await inTheirLanguage(looked.request) };
}

/** Nobody acts on a return they did not mean: a number that several have is asked about. */
async function targetOf(core: Core, { target, under, at }: Gesture, asked: Asked): Promise<string | Refusal | null> {
  if (!target) return under ? returnUnder(core.db, asked.seller, at, under) : null;
  const [one, ...others] = await returnsCalled(core.db, asked, target);
  if (!one || others.length === 0) return one?.id ?? null;
  return refuse('several_called', { typed: target, shops: shopsOf([one, ...others]) });
}

/** By their names, where those tell them apart. */
function shopsOf(called: Called[]): string {
  const names = new Set(called.map(({ shopName }) => shopName));
  const shops = names.size === called.length ? names : new Set(called.map(({ shop }) => shop));
  return [...shops].join(' · ');
}

// However often it is pressed: a draft is one message.
const HERE = 'here';

async function change(core: Core, gesture: Gesture, action: StaffChange, asked: Asked, looked: Looked): Promise<Reply> {
  const brought = await withPictures(core, gesture, asked, looked);
  const fields = brought?.fields;
  if (isFormAction(action) && !fields)
    return openForm(core, asked, action, looked, await writtenBefore(core, gesture, asked, action, looked));
  const draft = fields?.draft ? await readDraft(core.db, asked.seller, asked.person.id, fields.draft) : null;
  if (fields?.draft && (draft?.returnId !== looked.request.id || draft.action !== action)) {
    return no(refuse('draft_gone'), looked.reader);
  }
  // A draft is sent under its own id: pressed twice, or on two devices, it is one message.
  const id = draft?.id ?? idOf(gesture);
  const filled = { ...gesture, ...(fields ? { fields } : {}) };
  const [unfit] = brought?.unfit ?? [];
  if (unfit) return invalid(core, filled, action, asked, looked, { wrong: { [PICTURES]: unfit } });
  const written = draft?.fields ?? withTemplate(action, fields ?? {}, looked);
  if (isWrong(written)) return invalid(core, filled, action, asked, looked, written);
  const read = readFields(action, written, looked.request, id, looked.reader.words.language);
  if (isWrong(read)) return invalid(core, filled, action, asked, looked, read);
  const { found, blocked, toConfirm, ...over } = await lookedOver(action, read, looked, asked);
  const details = await withApproval(action, over.details, looked, id);
  if (blocked) {
    const refused = refusedNow(core, asked, action, looked);
    const wrong = { wrong: { text: blocked } };
    return refused ?? (draft ? no(blocked, looked.reader) : invalid(core, filled, action, asked, looked, wrong));
  }
  const reason = fields?.[WHY]?.trim() ?? '';
  if (staffRow(action).asks === 'form and preview' && (!draft || (toConfirm.length > 0 && !reason)))
    return previewDraft(
      core,
      { id, fields: written, by: { at: gesture.at, who: gesture.who } },
      action,
      asked,
      looked,
      details,
      found,
    );
  // Whoever went on with larger pictures on its page must not send it a second time without them.
  if (draft?.by && !(await usePage(core.db, asked.seller, draft.id, HERE)))
    return no(refuse('sent_from_page'), looked.reader);
  const done = await perform(core, {
    action,
    seller: asked.seller,
    returnId: looked.request.id,
    key: `gesture:${idOf(gesture)}`,
    by: { kind: 'staff', person: asked.person, role: asked.role, platform: asked.platform },
    seenVersion: gesture.seenVersion,
    details: toConfirm.length > 0 ? { ...details, heeded: toConfirm, why: reason } : details,
  } as Command);
  if (!isRefusal(done)) return told(core, done, looked);
  if (draft?.by) await freePage(core.db, asked.seller, draft.id, HERE);
  const wrong = fields && !draft ? wrongField(done) : null;
  return wrong ? invalid(core, filled, action, asked, looked, wrong) : no(done, looked.reader);
}

async function told(core: Core, done: Performed, { reader, setting }: Looked): Promise<Reply> {
  const notice = doneNotice(done.event, done.request, reader, setting.policy.undo_seconds);
  return { kind: 'notice', notice: await withAlarm(core, done, notice, reader) };
}

/** What is wrong, beside which field; what was written is kept, for platforms whose forms close when they are sent. */
async function invalid(
  core: Core,
  gesture: Gesture,
  action: StaffChange,
  asked: Asked,
  looked: Looked,
  { wrong }: Wrong,
): Promise<Reply> {
  const { request, reader } = looked;
  const written = idOf(gesture);
  const fields = gesture.fields ?? {};
  await keepDraft(core.db, asked.seller, { id: written, staff: asked.person.id, returnId: request.id, action, fields });
  const form = isFormAction(action) ? FORMS[action](request, reader, {}, await sideOf(core, action, looked)) : null;
  return {
    kind: 'invalid',
    errors: Object.fromEntries(Object.entries(wrong).map(([field, refusal]) => [field, refusalWords(refusal, reader)])),
    labels: Object.fromEntries((form?.fields ?? []).map(({ name, label }) => [name, label])),
    again: { button: buttonFor(action, request, reader), written },
  };
}

async function writtenBefore(
  core: Core,
  { written }: Gesture,
  { seller, person }: Asked,
  action: StaffChange,
  { request }: Looked,
): Promise<WrittenBefore> {
  const draft = written
    ? await readDraft(core.db, seller, person.id, written)
    : await unsentDraft(core, { seller, staff: person.id, returnId: request.id, action }, request);
  return { fields: draft?.fields ?? {}, id: draft?.id ?? null };
}

/** What was written for the customer and left before it was sent, or taken back to be mended. */
async function unsentDraft(core: Core, of: Parameters<typeof latestDraft>[1], { messages }: ReturnRequest) {
  if (!isTalk(of.action)) return null;
  const draft = await latestDraft(core.db, of);
  const message = messages.find(({ id }) => id === draft?.id);
  return !message || message.state === 'undone' ? draft : null;
}
const isTalk = (action: string): boolean => action === 'contact' || action === 'answer';

const no = (refusal: Refusal, reader: Reader): Reply => ({ kind: 'notice', notice: refusalNotice(refusal, reader) });
