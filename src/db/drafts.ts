import type { Knex } from 'knex';

/** What a person wrote and has not sent: between the form and the preview. */
export type Draft = { id: string; staff: string; returnId: string; action: string; fields: Record<string, string> };

export const keepDraft = (db: Knex, seller: string, draft: Draft): Promise<unknown> =>
  db.raw(
    `insert into drafts (seller_id, id, staff_id, return_id, action, fields) values (?, ?, ?, ?, ?, ?)
     on conflict (seller_id, id) do update set fields = excluded.fields`,
    [seller, draft.id, draft.staff, draft.returnId, draft.action, JSON.stringify(draft.fields)],
  );

/** Only its author finds it. */
export async function readDraft(db: Knex, seller: string, staff: string, id: string): Promise<Draft | null> {
  const row = await db('drafts').where({ seller_id: seller, staff_id: staff, id }).first();
  return row
    ? { id: row.id, staff: row.staff_id, returnId: row.return_id, action: row.action, fields: row.fields }
    : null;
}
