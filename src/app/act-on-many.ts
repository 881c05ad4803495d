import { keepDraft, readDraft } from '../db/drafts.ts';
import { readStaff } from '../db/people.ts';
import { shopReturnIds } from '../db/returns-called.ts';
import { atLeast } from '../domain/permissions.ts';
import { refuse } from '../domain/refusal.ts';
import type { Tab } from '../domain/tabs.ts';
import { sentencesFor } from '../i18n/index.ts';
import type { Gesture, Reply, Session } from '../ports.ts';
import { chosenIn } from '../views/form-parts.ts';
import { DO, MANY, type ManyAction, manyButton, manyForm, RETURNS } from '../views/many.ts';
import type { Form, Notice } from '../views/vocabulary.ts';
import { refusalWords } from '../views/words.ts';
import type { Asked } from './asked.ts';
import { wrongForAll } from './filled.ts';
import { idOf } from './form.ts';
import type { Core } from './perform.ts';
import { queue, tabOf } from './reading.ts';

/** The form without its returns, for a queue in which they are chosen. Null: this person does not lead. */
export async function manyFormFor(core: Core, session: Session, tab: Tab): Promise<Form | null> {
  if (!session.leads) return null;
  const words = sentencesFor(session.language);
  return manyForm({ rows: [], count: 0 }, await assignable(core, session.seller), tab, { words });
}

const assignable = async ({ db }: Core, seller: string) =>
  (await readStaff(db, seller)).filter(({ role }) => atLeast(role, 'agent'));

/** As many as are chosen on one page. */
const MOST = 200;
/** Asked side by side: a platform waits three seconds for all of them. */
const TOGETHER = 4;
/** Refusals that are told one by one. */
const TOLD = 10;

/**
 * Asks the same of each return that was chosen, as if it were pressed on each by whoever sent this, where they sent it: what
 * one refuses does not stop the others. Without fields it opens the form in which they are chosen.
 */
export async function actOnMany(
  core: Core,
  gesture: Gesture,
  asked: Asked,
  ask: (one: Gesture) => Promise<Reply>,
): Promise<Reply> {
  const { fields } = gesture;
  if (!fields) return open(core, gesture, asked);
  const action = MANY.find((word) => word === fields[DO]) ?? null;
  const chosen = [...new Set(chosenIn(fields[RETURNS] ?? ''))].slice(0, MOST);
  const errors = errorsIn(action, chosen, fields, asked);
  if (!action || Object.keys(errors).length > 0) return invalid(core, gesture, asked, errors);
  const names = await shopReturnIds(core.db, asked.seller, chosen);
  const refused: string[] = [];
  const askOne = async (returnId: string): Promise<string[]> => {
    const no = refusalIn(
      await ask({ ...gesture, id: `${gesture.id}/${action}/${returnId}`, action, target: returnId }),
    );
    return no === null ? [] : [`${names.get(returnId) ?? '?'}: ${no}`];
  };
  for (let n = 0; n < chosen.length; n += TOGETHER)
    refused.push(...(await Promise.all(chosen.slice(n, n + TOGETHER).map(askOne))).flat());
  const done = asked.reader.words.many.done(chosen.length - refused.length, chosen.length);
  const more = refused.length > TOLD ? [`… +${refused.length - TOLD}`] : [];
  return said([done, ...refused.slice(0, TOLD), ...more].join('\n'), refused.length === 0 ? 'done' : 'no');
}

async function open(core: Core, { target, written }: Gesture, asked: Asked): Promise<Reply> {
  const tab = tabOf(target, asked.reader);
  const { rows, ...list } = await queue(core, asked, asked.reader, tab);
  // What was decided stands there to be read.
  const asks = tab === 'closed' ? rows : rows.filter(({ tone }) => tone !== 'done');
  if (asks.length === 0) return said(list.empty, 'info');
  const before = written ? await readDraft(core.db, asked.seller, asked.person.id, written) : null;
  const staff = await assignable(core, asked.seller);
  return { kind: 'form', form: manyForm({ ...list, rows: asks }, staff, tab, asked.reader, before?.fields) };
}

function errorsIn(
  action: ManyAction | null,
  chosen: string[],
  fields: Record<string, string>,
  { reader }: Asked,
): Record<string, string> {
  const wrong = action ? wrongForAll(action, fields)?.wrong : { [DO]: refuse('choice_missing') };
  const inWords = Object.entries(wrong ?? {}).map(([name, no]) => [name, refusalWords(no, { ...reader, zone: 'UTC' })]);
  return { ...(chosen.length === 0 ? { [RETURNS]: reader.words.many.none } : {}), ...Object.fromEntries(inWords) };
}

async function invalid(
  core: Core,
  gesture: Gesture,
  { seller, person, reader }: Asked,
  errors: Record<string, string>,
): Promise<Reply> {
  const { action, fields = {}, target } = gesture;
  const written = idOf(gesture);
  await keepDraft(core.db, seller, { id: written, staff: person.id, returnId: null, action, fields });
  const tab = tabOf(target, reader);
  const form = manyForm({ rows: [], count: 0 }, [], tab, reader);
  return {
    kind: 'invalid',
    errors,
    labels: Object.fromEntries(form.fields.map(({ name, label }) => [name, label])),
    again: { button: manyButton(tab, reader), written },
  };
}

const said = (text: string, tone: Notice['tone']): Reply => ({
  kind: 'notice',
  notice: { text, tone, mentions: [], quote: null, buttons: [] },
});

/** Null: it was done. */
function refusalIn(reply: Reply): string | null {
  if (reply.kind === 'notice') return reply.notice.tone === 'no' ? reply.notice.text : null;
  return reply.kind === 'invalid' ? Object.values(reply.errors).join(' ') : '';
}
