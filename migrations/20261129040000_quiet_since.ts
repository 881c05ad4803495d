// Returns are kept for as long as their seller keeps them (`retention_days`); then their customers are erased.
import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    -- Since when nothing happened to a closed return; null: it is open, or its customer is erased.
    alter table return_requests add column quiet_since timestamptz;
    update return_requests r set quiet_since =
      (select e.at from events e where e.seller_id = r.seller_id and e.return_id = r.id order by e.version desc limit 1)
    where status = 'closed';
    create index return_requests_quiet on return_requests (seller_id, quiet_since) where quiet_since is not null;
    -- What is written of a return, for when it is erased.
    create index deliveries_bodies on deliveries (seller_id, return_id) where body is not null;
    create index inbox_of_return on inbox (seller_id, shop_id, return_id) where body <> '';
    create index drafts_of_return on drafts (seller_id, return_id);
    create index files_of_return on files (seller_id, return_id);
    -- Written in the order of time, so that so small an index finds what is old.
    create index inbox_old on inbox using brin (received_at);
    create index outcomes_old on outcomes using brin (at);
  `);
}

export async function down(): Promise<void> {
  throw new Error('Migrations go forward only: restore a backup instead.');
}
