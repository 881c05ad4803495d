import { ofShop } from '../db/returns.ts';
import type { Core } from './perform.ts';
import { transcript } from './transcript.ts';

/**
 * How a return stands, for its shop: the record of it, and the `sequence` of the last webhook about it, which the record
 * includes. Null: the shop has none of that id.
 */
export async function standing(
  core: Core,
  shop: { seller: string; shop: string },
  shopReturnId: string,
): Promise<object | null> {
  const found = await ofShop(core.db, shop, shopReturnId);
  const record = found && (await transcript(core, shop.seller, found.id));
  return record && { ...record, sequence: found.told };
}
