// Places that a rule of the seller's sent a return to.
import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    -- It is shown there instead of in the shop's other places of the same platform.
    alter table return_requests add column routed_to text[] not null default '{}';
  `);
}

export async function down(): Promise<void> {
  throw new Error('Migrations go forward only: restore a backup instead.');
}
