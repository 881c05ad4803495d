// What a return is found by, and the indexes of the queue's tabs. Words are written by the desk (src/domain/search.ts) as
// lexemes, so that no locale and no text-search dictionary of the server matters; what is there already is split here.
import type { Knex } from 'knex';

const PUNCTUATION = `!"#$%&''()*+,-./:;<=>@[]^_{|}~\\`;
const split = (text: string): string =>
  `to_tsvector('simple', translate(regexp_replace(normalize(lower(left(${text}, 20000)), NFKD), '[\\u0300-\\u036F\\u064B-\\u065F]', '', 'g'),
     '${PUNCTUATION}ةى', '${' '.repeat(PUNCTUATION.length - 1)}هي'))`;

export async function up(knex: Knex): Promise<void> {
  const statements = `
    alter table return_requests add column words tsvector not null default '';
    update return_requests r set words = strip(${split(`concat_ws(' ', shop_return_id, order_id, customer->>'name', customer->>'id',
      jsonb_path_query_array(items, '$[*].title')::text, jsonb_path_query_array(items, '$[*].sku')::text)`)}
      || coalesce((select ${split(`string_agg(m.body, ' ' order by m.position)`)} from messages m
                   where m.seller_id = r.seller_id and m.return_id = r.id and m.state <> 'withheld'), ''));
    create index return_requests_words on return_requests using gin (words);
    create index return_requests_held on return_requests (seller_id, hold_until) where hold_until is not null;
    create index return_requests_closed on return_requests (seller_id, closed_at desc) where status = 'closed';
  `;
  await knex.raw(statements.replaceAll('?', '\\?'));
}

export async function down(): Promise<void> {
  throw new Error('Migrations go forward only: restore a backup instead.');
}
