import type { Knex } from 'knex';
import { supportOf } from '../db/shops.ts';
import { helpNotice, helpPage } from '../views/help.ts';
import type { HelpPage, Notice } from '../views/vocabulary.ts';
import type { Reading } from './reading.ts';

/** Null: nobody's; then there is no shop to name. */
export const help = async (db: Knex, seller: string | null, reader: Reading): Promise<Notice> =>
  helpNotice(reader, seller === null ? [] : await supportOf(db, seller));

export const helpOnPage = async (db: Knex, seller: string, reader: Reading): Promise<HelpPage> =>
  helpPage(reader, await supportOf(db, seller));
