// One digest a place and morning, whoever of several processes comes first.
import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table morning_digests (
      seller_id text not null,
      place text not null,
      day date not null,
      primary key (seller_id, place, day),
      foreign key (seller_id, place) references places (seller_id, id) on delete cascade
    );
  `);
}

export async function down(): Promise<void> {
  throw new Error('Migrations go forward only: restore a backup instead.');
}
