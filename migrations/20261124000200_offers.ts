// Offers: exact proposals to the customer, the consent to one, and the refund that is asked for under it.
import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table return_requests drop constraint return_requests_resolution_check;
    alter table return_requests add constraint return_requests_resolution_check
      check (resolution in ('refunded', 'partially_refunded', 'refunded_keep_item', 'cancelled'));

    create table offers (
      seller_id text not null,
      return_id uuid not null,
      id text not null,
      position int not null,
      state text not null check (state in ('made', 'accepted', 'declined', 'expired', 'void')),
      amount bigint not null check (amount > 0),
      currency text not null,
      keep_item boolean not null,
      message_id text not null,
      by jsonb not null,
      at timestamptz not null,
      expires_at timestamptz not null,
      consent jsonb,
      replaces text,
      primary key (seller_id, return_id, id),
      foreign key (seller_id, return_id) references return_requests (seller_id, id),
      check (state <> 'accepted' or consent is not null),
      check (state <> 'made' or consent is null)
    );
    -- One proposal at a time: what a customer may say yes to is never in doubt.
    create unique index offers_one_made on offers (seller_id, return_id) where state = 'made';

    alter table refunds add column keep_item boolean not null default false, add column offer_id text;
    alter table refunds add foreign key (seller_id, return_id, offer_id) references offers (seller_id, return_id, id);
    -- For the count of items left with customers, by shop and month.
    create index refunds_keep_item on refunds (seller_id, at) where keep_item;
  `);
}

export async function down(): Promise<void> {
  throw new Error('Migrations go forward only: restore a backup instead.');
}
