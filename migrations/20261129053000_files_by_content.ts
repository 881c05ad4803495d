// The janitor asks which contents a file still needs, whoever's it is.
import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw('create index files_by_content on files (sha256) where sha256 is not null');
}

export async function down(): Promise<void> {
  throw new Error('Migrations go forward only: restore a backup instead.');
}
