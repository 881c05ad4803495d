// Insights look at what was opened in the last weeks.
import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw('create index return_requests_opened on return_requests (seller_id, opened_at)');
}

export async function down(): Promise<void> {
  throw new Error('Migrations go forward only: restore a backup instead.');
}
