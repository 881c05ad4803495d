// Decisions about a request: approved or rejected, the fee of a return, and the label that was made for it.
import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table return_requests drop constraint return_requests_resolution_check;
    alter table return_requests add constraint return_requests_resolution_check
      check (resolution in ('refunded', 'partially_refunded', 'refunded_keep_item', 'rejected', 'cancelled'));
    alter table return_requests add column return_fee jsonb, add column verdict jsonb, add column label jsonb;
    -- A rejected return says why, for as long as it is rejected.
    alter table return_requests add constraint return_requests_rejected_check
      check (resolution is distinct from 'rejected' or coalesce(verdict->>'is' = 'rejected', false));
  `);
}

export async function down(): Promise<void> {
  throw new Error('Migrations go forward only: restore a backup instead.');
}
