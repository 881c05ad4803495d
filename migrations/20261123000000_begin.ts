// Everything carries its seller first: no row can be reached, joined or referenced across sellers.
import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table sellers (
      id text primary key,
      name text not null,
      language text not null,
      country text not null,
      timezone text not null,
      currency text not null,
      hours jsonb not null default '{}',
      limits jsonb not null default '{}',
      retention_days int not null default 180
    );

    create table shops (
      seller_id text not null references sellers,
      id text not null unique,
      name text not null,
      preset text not null,
      policy jsonb not null default '{}',
      features jsonb not null default '{}',
      country text not null,
      timezone text not null,
      currency text not null,
      endpoint_url text,
      -- Set when the endpoint answered 410: nothing is sent there until it is configured anew.
      endpoint_gone_at timestamptz,
      primary key (seller_id, id)
    );

    -- Sealed with ENCRYPTION_KEY; the open text is never stored.
    create table shop_secrets (
      seller_id text not null,
      shop_id text not null,
      direction text not null check (direction in ('in', 'out')),
      position int not null,
      sealed text not null,
      primary key (seller_id, shop_id, direction, position),
      foreign key (seller_id, shop_id) references shops (seller_id, id) on delete cascade
    );

    create table staff (
      seller_id text not null references sellers,
      id text not null,
      name text not null,
      role text not null check (role in ('viewer', 'agent', 'lead', 'admin')),
      language text,
      primary key (seller_id, id)
    );

    create table accounts (
      seller_id text not null,
      staff_id text not null,
      platform text not null,
      team text not null,
      user_id text not null,
      primary key (seller_id, platform, team, user_id),
      foreign key (seller_id, staff_id) references staff (seller_id, id) on delete cascade
    );

    create table places (
      seller_id text not null references sellers,
      id text not null,
      platform text not null,
      team text not null,
      channel text not null,
      -- Shops whose returns show here; null: all of the seller's.
      shops text[],
      default_role text not null default 'viewer' check (default_role in ('viewer', 'agent', 'lead', 'admin')),
      primary key (seller_id, id),
      unique (platform, team, channel)
    );

    create table return_requests (
      seller_id text not null,
      id uuid not null,
      shop_id text not null,
      shop_return_id text not null,
      order_id text not null,
      customer jsonb not null,
      items jsonb not null,
      status text not null check (status in ('requested', 'authorized', 'in_transit', 'pending_action', 'refunding', 'closed')),
      raw_status text,
      status_before text,
      resolution text check (resolution in ('refunded', 'partially_refunded', 'cancelled')),
      currency text not null,
      paid bigint not null check (paid >= 0),
      refunded bigint not null check (refunded >= 0),
      wants text,
      hold_by text,
      hold_name text,
      hold_until timestamptz,
      locked jsonb,
      deadlines jsonb not null,
      opened_at timestamptz not null,
      received_at timestamptz,
      closed_at timestamptz,
      told int not null,
      version int not null,
      -- Read out of the rest for the clock and the queue.
      wake_at timestamptz,
      due_at timestamptz,
      new_messages int not null default 0,
      primary key (seller_id, id),
      unique (seller_id, shop_id, shop_return_id),
      foreign key (seller_id, shop_id) references shops (seller_id, id),
      check (refunded <= paid),
      check ((hold_by is null) = (hold_until is null)),
      check ((status = 'closed') = (resolution is not null)),
      check ((status = 'closed') = (closed_at is not null)),
      check ((status = 'refunding') = (status_before is not null)),
      check (status <> 'pending_action' or received_at is not null)
    );
    create index return_requests_wake on return_requests (wake_at) where wake_at is not null;
    create index return_requests_queue on return_requests (seller_id, due_at) where status <> 'closed';

    create table messages (
      seller_id text not null,
      return_id uuid not null,
      id text not null,
      position int not null,
      sender text not null check (sender in ('customer', 'staff')),
      state text not null check (state in ('received', 'withheld', 'said', 'undelivered', 'undone', 'cancelled')),
      author jsonb,
      category text,
      body text not null,
      language text,
      files jsonb not null default '[]',
      at timestamptz not null,
      undo_until timestamptz,
      primary key (seller_id, return_id, id),
      foreign key (seller_id, return_id) references return_requests (seller_id, id)
    );

    create table refunds (
      seller_id text not null,
      return_id uuid not null,
      id text not null,
      state text not null check (state in ('asked', 'settled', 'failed')),
      amount bigint not null check (amount > 0),
      currency text not null,
      close_after boolean not null,
      asked_by jsonb,
      note text,
      at timestamptz not null,
      reference text,
      primary key (seller_id, return_id, id),
      foreign key (seller_id, return_id) references return_requests (seller_id, id)
    );
    -- Money leaves once: while one refund is asked for, there is no second.
    create unique index refunds_one_asked on refunds (seller_id, return_id) where state = 'asked';

    create table events (
      seller_id text not null,
      return_id uuid not null,
      version int not null,
      type text not null,
      data jsonb not null,
      at timestamptz not null,
      by jsonb not null,
      key text not null,
      before jsonb,
      after jsonb not null,
      primary key (seller_id, return_id, version),
      foreign key (seller_id, return_id) references return_requests (seller_id, id)
    );
    create unique index events_once on events (seller_id, return_id, key);

    -- What a gesture was answered with, so that the same gesture is done once and answered alike.
    create table outcomes (
      seller_id text not null,
      key text not null,
      outcome jsonb not null,
      at timestamptz not null default now(),
      primary key (seller_id, key)
    );

    -- Every webhook that was answered with 2xx, as it came.
    create table inbox (
      seller_id text not null,
      shop_id text not null,
      id text not null,
      type text not null,
      return_id text,
      sequence int,
      at timestamptz not null,
      body text not null,
      body_hash text not null,
      received_at timestamptz not null default now(),
      -- Waits for its return to open, until then; null: done.
      parked_until timestamptz,
      primary key (seller_id, shop_id, id)
    );
    create index inbox_parked on inbox (parked_until) where parked_until is not null;

    create table drafts (
      seller_id text not null,
      id text not null,
      staff_id text not null,
      return_id uuid not null,
      action text not null,
      fields jsonb not null,
      at timestamptz not null default now(),
      primary key (seller_id, id)
    );

    -- One row a lane: one return request in one place. Taking work reads this, never the deliveries behind it.
    create table lanes (
      seller_id text not null,
      return_id uuid not null,
      place text not null,
      -- When the lane next wants a worker; while one has it, when its lease ends. Null: nothing to do.
      next_at timestamptz,
      waiting int not null default 0 check (waiting >= 0),
      owner text,
      fence bigint not null default 0,
      -- The platform's handle of the card shown here.
      shown jsonb,
      primary key (seller_id, return_id, place)
    );
    create index lanes_next on lanes (next_at) where next_at is not null;

    create table deliveries (
      seller_id text not null,
      return_id uuid not null,
      place text not null,
      id uuid not null,
      position bigint generated always as identity,
      what text not null check (what in ('card', 'say', 'webhook')),
      -- The event that caused it: with the return, what a 'say' tells.
      version int not null,
      type text,
      body text,
      about text,
      state text not null default 'waiting' check (state in ('waiting', 'sent', 'dead', 'cancelled')),
      attempts int not null default 0,
      due_at timestamptz not null default now(),
      first_tried_at timestamptz,
      ended_at timestamptz,
      why text,
      created_at timestamptz not null default now(),
      primary key (seller_id, id)
    );
    create index deliveries_waiting on deliveries (seller_id, return_id, place, position) where state = 'waiting';
    create index deliveries_dead on deliveries (seller_id, return_id) where state = 'dead';
    -- Cards coalesce: one redraw waits a lane.
    create unique index deliveries_one_redraw on deliveries (seller_id, return_id, place)
      where what = 'card' and state = 'waiting' and attempts = 0;

    create table login_links (
      token_hash text primary key,
      seller_id text not null,
      staff_id text not null,
      expires_at timestamptz not null,
      foreign key (seller_id, staff_id) references staff (seller_id, id) on delete cascade
    );
    create table sessions (
      id_hash text primary key,
      seller_id text not null,
      staff_id text not null,
      expires_at timestamptz not null,
      foreign key (seller_id, staff_id) references staff (seller_id, id) on delete cascade
    );
  `);
}

export async function down(): Promise<void> {
  throw new Error('Migrations go forward only: restore a backup instead.');
}
