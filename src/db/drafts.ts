import type { Knex } from 'knex';
import type { Address, Who } from '../ports.ts';

/** Who asked, and where. */
export type By = { at: Address; who: Who };
/**
 * What a person wrote and has not sent: between the form and the preview. `returnId` null: it is about several. `by`: where
 * a page belongs to it.
 */
export type Draft = {
  id: string;
  staff: string;
  returnId: string | null;
  action: string;
  fields: Record<string, string>;
  by?: By | null;
};

export const keepDraft = (db: Knex, seller: string, { by = null, ...draft }: Draft): Promise<unknown> =>
  db.raw(
    `insert into drafts (seller_id, id, staff_id, return_id, action, fields, by) values (?, ?, ?, ?, ?, ?, ?)
     on conflict (seller_id, id) do update set fields = excluded.fields`,
    [
      ...[seller, draft.id, draft.staff, draft.returnId, draft.action],
      JSON.stringify(draft.fields),
      by && JSON.stringify(by),
    ],
  );

/** Only its author finds it. */
export async function readDraft(db: Knex, seller: string, staff: string, id: string): Promise<Draft | null> {
  const row = await db('drafts').where({ seller_id: seller, staff_id: staff, id }).first();
  if (!row) return null;
  const { staff_id, return_id, action, fields, by } = row;
  return { id, staff: staff_id, returnId: return_id, action, fields, by };
}

/** What this person wrote last for this and did not send within the day, whether it was previewed or not. */
export async function latestDraft(
  db: Knex,
  { seller, staff, returnId, action }: { seller: string; staff: string; returnId: string; action: string },
): Promise<Draft | null> {
  const row = await db('drafts')
    .where({ seller_id: seller, return_id: returnId, staff_id: staff, action })
    .whereRaw(`at > now() - interval '1 day'`)
    .orderBy('at', 'desc')
    .first('id', 'fields');
  return row ? { id: row.id, staff, returnId, action, fields: row.fields } : null;
}

/** The page that belongs to a draft; whoever has its signed link is its author. */
export async function readPage(
  db: Knex,
  seller: string,
  id: string,
): Promise<(Omit<Draft, 'fields'> & { returnId: string; by: By; used: boolean }) | null> {
  const row = await db('drafts').where({ seller_id: seller, id }).whereNotNull('by').first();
  if (!row) return null;
  const { staff_id: staff, return_id: returnId, action, by } = row;
  return { id, staff, returnId, action, by, used: row.page_used_by !== null };
}

/** Before a draft leaves, from its page or where it was written: true for the first press, and again for the same one. */
export async function usePage(db: Knex, seller: string, id: string, press: string): Promise<boolean> {
  const taken = await db.raw(
    `update drafts set page_used_by = ? where seller_id = ? and id = ? and coalesce(page_used_by, ?) = ? returning 1`,
    [press, seller, id, press, press],
  );
  return taken.rows.length > 0;
}

export const freePage = (db: Knex, seller: string, id: string, press: string): Promise<unknown> =>
  db('drafts').where({ seller_id: seller, id, page_used_by: press }).update({ page_used_by: null });
