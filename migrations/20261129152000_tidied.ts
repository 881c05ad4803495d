// What is looked for has its index, and what is over can be tidied away without a look at all the rest.
import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create index deliveries_carried on deliveries (seller_id, return_id) where what = 'webhook' and about is not null;
    create index workspace_events_old on workspace_events (at);
    create index sessions_over on sessions (expires_at);
    create index login_links_over on login_links (expires_at);
    create index paces_through on paces (through_at);
  `);
}

export async function down(): Promise<void> {
  throw new Error('Migrations go forward only: restore a backup instead.');
}
