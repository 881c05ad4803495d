// What a seller keeps is weighed before more is taken: from an index alone, however many pictures there are.
import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create index files_weight on files (seller_id, sha256) include (bytes) where sha256 is not null;
    drop index files_content;
  `);
}

export async function down(): Promise<void> {
  throw new Error('Migrations go forward only: restore a backup instead.');
}
