// A customer's message is given to a machine that translates it, in a lane of its own.
import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table deliveries drop constraint deliveries_what_check;
    alter table deliveries add constraint deliveries_what_check
      check (what in ('card', 'say', 'webhook', 'digest', 'pull', 'translate'));
  `);
}

export async function down(): Promise<void> {
  throw new Error('Migrations go forward only: restore a backup instead.');
}
