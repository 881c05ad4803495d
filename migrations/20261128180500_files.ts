// Pictures of customers and of staff: what a message says about a file, and what became of the file itself.
import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table files (
      seller_id text not null,
      shop_id text not null,
      -- As the shop names it, or our own id for what staff send.
      id text not null,
      -- What links carry.
      own_id uuid not null unique,
      -- The return it was first told of with; null: its bytes came before its message.
      return_id uuid,
      -- What was told of it.
      name text,
      told_type text,
      state text not null check (state in ('expected', 'arrived', 'refused')),
      -- What it is.
      type text,
      bytes bigint,
      sha256 text,
      width int,
      height int,
      why text,
      at timestamptz not null default now(),
      primary key (seller_id, shop_id, id),
      foreign key (seller_id, shop_id) references shops (seller_id, id) on delete cascade,
      check ((state = 'arrived') = (sha256 is not null)),
      check ((state = 'refused') = (why is not null))
    );
    -- Whether anything still needs these bytes.
    create index files_content on files (seller_id, sha256) where sha256 is not null;
  `);
}

export async function down(): Promise<void> {
  throw new Error('Migrations go forward only: restore a backup instead.');
}
