// A return is found by the number its shop gave it, however it is typed, without a look at all the others.
import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw('create index return_requests_called on return_requests (seller_id, lower(shop_return_id));');
}

export async function down(): Promise<void> {
  throw new Error('Migrations go forward only: restore a backup instead.');
}
