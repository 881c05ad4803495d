import { fitsQuota, keepOwnFile, lockKept } from '../db/files.ts';
import { readReturn } from '../db/returns.ts';
import { disagrees, type Unkept } from '../domain/pictures.ts';
import type { ArrivedFile, FileRef } from '../ports.ts';
import { type Filing, isStillThere } from './on-file.ts';

/**
 * Stores what somebody of staff attached, before the message it goes with is sent. What is told of it is true of what the
 * shop gets: the picture alone. Null: there is no such return.
 */
export async function keepStaffPicture(
  core: Filing,
  { seller, returnId }: { seller: string; returnId: string },
  arrived: ArrivedFile,
  said: { name: string; type: string },
): Promise<FileRef | { fault: Unkept } | null> {
  const request = await readReturn(core.db, seller, returnId);
  if (!request) return null;
  const looked = await arrived.look();
  if ('fault' in looked) return looked;
  const fault = disagrees(said, looked.type);
  if (fault) return { fault };
  const { keep, ...is } = looked;
  if (!(await fitsQuota(core.db, seller, is, core.quota))) return { fault: 'over_quota' };
  await keep(seller);
  const { type, bytes, sha256 } = is;
  const id = core.ids();
  const unkept = await core.db.transaction(async (trx): Promise<Unkept | null> => {
    await lockKept(trx, seller);
    if (!(await fitsQuota(trx, seller, is, core.quota))) return 'over_quota';
    if (!(await isStillThere(core, seller, sha256))) return 'cut';
    await keepOwnFile(trx, { seller, shop: request.shop, id }, returnId, said, is);
    return null;
  });
  if (unkept) return { fault: unkept };
  return { id, name: said.name, type, bytes, sha256 };
}
