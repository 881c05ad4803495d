// How much of an expected file is here already, for whoever waits for it; null: nothing was told yet.
import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw('alter table files add column here_bytes bigint');
}

export async function down(): Promise<void> {
  throw new Error('Migrations go forward only: restore a backup instead.');
}
