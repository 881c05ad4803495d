// What a shop was told of its seller's own switch of messaging.
import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    -- What the shop goes by, which is on until it hears otherwise; null: nobody knows whether it heard the last word.
    alter table shops add column told_messaging boolean default true;
  `);
}

export async function down(): Promise<void> {
  throw new Error('Migrations go forward only: restore a backup instead.');
}
