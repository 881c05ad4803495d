import type { Knex } from 'knex';
import { holderOf, removeRow } from '../db/declared.ts';
import { redrawRouted } from '../delivery/places.ts';
import { type DeskFile, DeskFileError, placeId, teamOf } from './desk-file.ts';

/**
 * A channel belongs to one seller. One that the file gives to another than before is taken from who had it, first; one that
 * its own team connected, or whose seller the file does not name, is theirs: that is refused with what to do. Answers a line
 * for each that moved.
 */
export async function moveChannels(trx: Knex.Transaction, file: DeskFile): Promise<string[]> {
  const lines: string[] = [];
  const problems: string[] = [];
  for (const [i, seller] of file.sellers.entries()) {
    for (const [j, place] of seller.places.entries()) {
      const channel = 'channel' in place ? place.channel : 'console';
      const at = { platform: place.platform, team: teamOf(seller.id, place), channel };
      const holder = await holderOf(trx, at);
      if (!holder || holder.seller === seller.id) continue;
      const isNamed = file.sellers.some(({ id }) => id === holder.seller);
      if (isNamed && !holder.connected) {
        await removeRow(trx, 'places', { seller_id: holder.seller, id: holder.id });
        await redrawRouted(trx, holder);
        lines.push(`- place ${holder.id}`);
        continue;
      }
      problems.push(
        `sellers[${i}].places[${j}]: the channel "${placeId(seller.id, place)}" belongs to seller "${holder.seller}"` +
          `${holder.connected ? ', whose team connected it' : ''}; declare it there and apply, then move it here, or leave it out`,
      );
    }
  }
  if (problems.length > 0) throw new DeskFileError(problems);
  return lines;
}
