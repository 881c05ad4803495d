// Refunds for one item and those that wait for a second person; exchanges, reimbursements, and the ways a return can end by them.
import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table refunds add column item text;
    alter table refunds drop constraint refunds_state_check;
    alter table refunds add constraint refunds_state_check
      check (state in ('waiting', 'declined', 'asked', 'settled', 'failed'));
    create unique index refunds_one_waiting on refunds (seller_id, return_id) where state = 'waiting';
    alter table return_requests add column exchange jsonb, add column reimbursement jsonb;
    alter table return_requests drop constraint return_requests_resolution_check;
    alter table return_requests add constraint return_requests_resolution_check check (resolution in (
      'refunded', 'partially_refunded', 'refunded_keep_item', 'refunded_automatically', 'exchanged', 'not_received',
      'rejected', 'cancelled'));
  `);
}

export async function down(): Promise<void> {
  throw new Error('Migrations go forward only: restore a backup instead.');
}
