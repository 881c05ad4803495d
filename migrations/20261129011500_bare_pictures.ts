// Pictures are kept without where and when they were taken, so what is kept has another digest than what was sent.
import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    -- As it came; null: it was kept as it came.
    alter table files add column sent_sha256 text;
  `);
}

export async function down(): Promise<void> {
  throw new Error('Migrations go forward only: restore a backup instead.');
}
