// Days on which a shop keeps otherwise than its country: closed on a working day, open on a holiday.
import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table shops add column calendar_overrides jsonb not null default '{"closed": [], "open": []}';
  `);
}

export async function down(): Promise<void> {
  throw new Error('Migrations go forward only: restore a backup instead.');
}
