// Workspaces on other people's platforms: how they are reached, how fast, and what becomes of them when they cannot be.
import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    -- Why nothing is sent to a place: its channel cannot be used, or the whole installation cannot. Null: all is well.
    alter table places add column paused_at timestamptz, add column paused_why text, add column paused_by text
      check (paused_by in ('place', 'install'));
    alter table places add check ((paused_at is null) = (paused_by is null));
    -- Who connected it from inside the workspace; null: a desk.json declares it.
    alter table places add column connected_by text;
    -- The platform's roles that stand for ours, for people the seller does not list: {"<role id>": "agent"}.
    alter table places add column roles jsonb not null default '{}';

    -- An attempt began and nobody wrote down that it was not done: it may have been.
    alter table deliveries add column maybe_done boolean not null default false;
    alter table deliveries drop constraint deliveries_what_check;
    alter table deliveries add constraint deliveries_what_check check (what in ('card', 'say', 'webhook', 'digest'));

    -- The moment the platform's pace gives this lane's head, and by which paces. Null: it has not asked yet.
    alter table lanes add column slot_at timestamptz, add column paces text[];
    create index lanes_shown on lanes (seller_id, place, shown) where shown is not null;

    -- How fast a platform takes things, shared by all processes: one row a channel or method that is written to.
    create table paces (
      key text primary key,
      -- When everything that has a slot will be through.
      through_at timestamptz not null default now(),
      -- When something last left at this pace.
      last_at timestamptz,
      -- The platform asked for silence until then.
      silent_until timestamptz,
      -- The crowd that waits now was told of in a digest.
      crowd_told boolean not null default false
    );

    -- What a platform told of a workspace: told again, it is done once.
    create table workspace_events (
      platform text not null,
      id text not null,
      at timestamptz not null default now(),
      primary key (platform, id)
    );

    -- The app, installed in somebody's team. Tokens are sealed with ENCRYPTION_KEY.
    create table installs (
      platform text not null,
      team text not null,
      name text not null,
      bot_id text not null,
      bot_user text not null,
      scopes text[] not null,
      sealed_token text not null,
      sealed_refresh text,
      expires_at timestamptz,
      installed_by text,
      installed_at timestamptz not null default now(),
      primary key (platform, team)
    );
  `);
}

export async function down(): Promise<void> {
  throw new Error('Migrations go forward only: restore a backup instead.');
}
