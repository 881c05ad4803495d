// A deadline has a ladder of reminders. The one reminder that deadlines had becomes a ladder of one step.
import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    update return_requests r set deadlines = (
      select coalesce(jsonb_agg(
        (d.one - 'remindAt' - 'remindedAt') || jsonb_build_object(
          'rungs', jsonb_build_array(jsonb_build_object('name', 4, 'at', d.one -> 'remindAt', 'saidAt', d.one -> 'remindedAt')))
        order by d.position), '[]')
      from jsonb_array_elements(r.deadlines) with ordinality as d(one, position))
    where exists (select 1 from jsonb_array_elements(r.deadlines) as d(one) where d.one ->> 'rungs' is null);

    update events set data = data || '{"calls": "holder", "leads": []}' where type = 'reminded' and data ->> 'calls' is null;
  `);
}

export async function down(): Promise<void> {
  throw new Error('Migrations go forward only: restore a backup instead.');
}
