// A link in a preview opens a page that takes larger pictures than the platform does.
import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    -- Who wrote it, and where, as their platform vouched for them; null: no page belongs to it.
    alter table drafts add column by jsonb;
    -- The press that sent something from its page: a link sends once.
    alter table drafts add column page_used_by text;
  `);
}

export async function down(): Promise<void> {
  throw new Error('Migrations go forward only: restore a backup instead.');
}
