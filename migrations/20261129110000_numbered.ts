// A shop that numbers its messages per return is told apart from one of which some are missing.
import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create index inbox_numbered on inbox (seller_id, shop_id, return_id, sequence) where sequence is not null;
  `);
}

export async function down(): Promise<void> {
  throw new Error('Migrations go forward only: restore a backup instead.');
}
