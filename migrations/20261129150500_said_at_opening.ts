// A return is found by what its customer said when opening it, too: reasons, comments, answers. Split as the words that are
// there already were (20261128201500_search.ts).
import type { Knex } from 'knex';

const PUNCTUATION = `!"#$%&''()*+,-./:;<=>@[]^_{|}~\\؟،؛«»„“”‘’…–—`;

export async function up(knex: Knex): Promise<void> {
  const statement = `
    update return_requests r set words = strip(r.words || to_tsvector('simple', translate(
      regexp_replace(normalize(lower(left(said.text, 20000)), NFKD), '[\\u0300-\\u036F\\u064B-\\u065F]', '', 'g'),
      '${PUNCTUATION}ةى', '${' '.repeat(PUNCTUATION.length - 1)}هي')))
    from (
      select o.seller_id, o.id, string_agg(part #>> '{}', ' ') as text
      from return_requests o, jsonb_array_elements(o.items) item,
        lateral (
          values (coalesce(nullif(item->'reason'->'label', 'null'), item->'reason'->'code')), (item->'comment')
          union all select jsonb_path_query(item, '$.answers[*].answer')
        ) as parts (part)
      where jsonb_typeof(part) = 'string'
      group by o.seller_id, o.id
    ) said
    where said.seller_id = r.seller_id and said.id = r.id
  `;
  await knex.raw(statement.replaceAll('?', '\\?'));
}

export async function down(): Promise<void> {
  throw new Error('Migrations go forward only: restore a backup instead.');
}
