// When to ask whoever holds a return whether they are still on it; null once they were asked, and for holds from before.
import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw('alter table return_requests add column hold_ask_at timestamptz');
}

export async function down(): Promise<void> {
  throw new Error('Migrations go forward only: restore a backup instead.');
}
