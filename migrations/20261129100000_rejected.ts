// Rejected requests stay among the requests, the newest first.
import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(
    `create index return_requests_rejected on return_requests (seller_id, closed_at desc) where resolution = 'rejected'`,
  );
}

export async function down(): Promise<void> {
  throw new Error('Migrations go forward only: restore a backup instead.');
}
