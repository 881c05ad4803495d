// After an erasure what the desk said in the workspaces goes, too.
import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table deliveries drop constraint deliveries_what_check;
    alter table deliveries add constraint deliveries_what_check
      check (what in ('card', 'say', 'webhook', 'digest', 'pull', 'translate', 'clear'));
    -- Stopped with their place: they begin again with it.
    create index deliveries_clears on deliveries (seller_id, place) where what = 'clear' and state = 'cancelled';

    -- What else of ours stands in a place for a return than its card and the lines under it: cards that were shown anew
    -- elsewhere, lines said beside their thread, pictures that a platform keeps by themselves. Handles, no words.
    create table strays (
      seller_id text not null,
      return_id uuid not null,
      place text not null,
      shown jsonb not null,
      primary key (seller_id, return_id, place, shown)
    );
  `);
}

export async function down(): Promise<void> {
  throw new Error('Migrations go forward only: restore a backup instead.');
}
