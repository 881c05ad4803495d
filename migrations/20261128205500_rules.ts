// A seller's rules, and which of them fired on a return.
import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table sellers add column rules jsonb not null default '{}';
    alter table return_requests add column rules jsonb not null default '[]';
    -- How often the same customer returned something before.
    create index return_requests_by_customer on return_requests (seller_id, shop_id, (customer->>'id'), opened_at);
  `);
}

export async function down(): Promise<void> {
  throw new Error('Migrations go forward only: restore a backup instead.');
}
