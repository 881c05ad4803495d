// Returns are found by the rule that acted on them.
import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw('create index return_requests_rules on return_requests using gin (rules jsonb_path_ops)');
}

export async function down(): Promise<void> {
  throw new Error('Migrations go forward only: restore a backup instead.');
}
