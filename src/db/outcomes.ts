import type { Knex } from 'knex';
import type { Refusal } from '../domain/refusal.ts';
import { fromStored, jsonb } from './json.ts';

/** What an asking was answered with: the version it made, or the refusal. */
export type Outcome = { returnId: string; version: number } | Refusal;

/** Null: this key was never answered. Ask after the return's row is locked, so two of the same cannot both see null. */
export async function readOutcome(trx: Knex.Transaction, seller: string, key: string): Promise<Outcome | null> {
  const row = await trx('outcomes').where({ seller_id: seller, key }).first('outcome');
  return row ? fromStored<Outcome>(row.outcome) : null;
}

export const keepOutcome = (trx: Knex.Transaction, seller: string, key: string, outcome: Outcome): Promise<unknown> =>
  trx.raw('insert into outcomes (seller_id, key, outcome) values (?, ?, ?)', [seller, key, jsonb(outcome)]);
