// What a shop took away, when its rules changed and by which holidays it counts, and the steps of a seller's own.
import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    -- Beside what is declared in desk.json, which 'apply' may write over at any time.
    alter table shops add column taken_away jsonb not null default '{}';
    -- Since when the deadlines of open returns wait to be looked at again; null: they do not.
    alter table shops add column rules_changed_at timestamptz, add column holidays text;
    create index shops_rules_changed on shops (rules_changed_at) where rules_changed_at is not null;
    alter table sellers add column steps text[] not null default '{}';
    alter table return_requests add column steps jsonb not null default '[]';
  `);
}

export async function down(): Promise<void> {
  throw new Error('Migrations go forward only: restore a backup instead.');
}
