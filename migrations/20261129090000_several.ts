// A form about several returns is kept as one about a single return is, to be opened again as it was written.
import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    -- Null: it is about several.
    alter table drafts alter column return_id drop not null;
  `);
}

export async function down(): Promise<void> {
  throw new Error('Migrations go forward only: restore a backup instead.');
}
