import { readFile, refuseFile } from '../db/files.ts';
import type { Begun } from '../delivery/lanes.ts';
import { pulledFrom } from '../domain/effects.ts';
import { PICTURE_LIMIT, type PictureFault } from '../domain/pictures.ts';
import type { Photo } from '../domain/return-request.ts';
import { DeliveryError, type Pulls, type Whereabouts, type WorkspaceAdapter } from '../ports.ts';
import { howFar } from './how-far.ts';
import { type Filing, judged, mayBring, settle } from './on-file.ts';

type Workspaces = ReadonlyMap<string, WorkspaceAdapter>;

/**
 * Fetches a picture a message points to: the shop's link, or what somebody of staff attached on their platform. What it is
 * not is written down; its delivery ends then, to be sent again by hand.
 */
export async function pullPicture(
  core: Filing,
  pulls: Pulls,
  workspaces: Workspaces,
  { lane, shop, body }: Begun,
): Promise<void> {
  const id = pulledFrom(lane.place);
  if (!shop || id === null) throw new DeliveryError('return_gone', { certain: true, final: true });
  const key = { seller: lane.seller, shop, id };
  const before = await readFile(core.db, key);
  // Here already; or its customer was erased meanwhile.
  if (!before || before.state === 'arrived') return;
  const photo: Photo = JSON.parse(body ?? '{}');
  const { bytes, sha256 = null } = photo;
  const refuse = async (why: PictureFault): Promise<never> => {
    await refuseFile(core.db, key, why);
    throw new DeliveryError(why, { certain: true, final: true });
  };
  if (!(await mayBring(core, lane.seller, { sha256, bytes }))) return refuse('over_quota');
  const source = pulls.open(await whereIs(photo, workspaces));
  const { came, ended } = howFar(core, key, before.returnId);
  const arrived = await core.files.receive(source, { limit: PICTURE_LIMIT, expected: bytes, came });
  await ended();
  if ('fault' in arrived) {
    const told = source.errored;
    source.destroy();
    if (arrived.fault === 'too_large' || told?.message === 'too_large') return refuse('too_large');
    if (arrived.fault === 'full') throw noRoom();
    throw told ?? new DeliveryError('connection_broke', { certain: true, final: false });
  }
  try {
    const isTold = sha256 ? arrived.sha256 === sha256 : bytes === 0 || arrived.bytes === bytes;
    const became = isTold
      ? await judged(core, key, arrived, null).catch(unreached)
      : { state: 'refused' as const, why: 'altered' as const };
    if (became.state === 'full') throw noRoom();
    if (became.state === 'refused') return await refuse(became.why);
    const settled = await settle(core, key, became);
    if (settled === 'over_quota') return await refuse('over_quota');
    if (settled === 'gone') throw noRoom();
  } finally {
    await arrived.drop();
  }
}

/** Where pictures are kept cannot be reached now. */
export function unreached(error: unknown): never {
  if (error instanceof DeliveryError) throw error;
  const why = error instanceof Error ? error.name : 'unknown';
  throw new DeliveryError(`store_away ${why}`, { certain: true, final: false });
}

const noRoom = (): DeliveryError =>
  new DeliveryError('no_room', { certain: true, final: false, retryAfterSeconds: 300 });

async function whereIs({ url, source }: Photo, workspaces: Workspaces): Promise<string | Whereabouts> {
  if (!source) return url ?? '';
  const adapter = workspaces.get(source.platform);
  if (!adapter?.whereIs) throw new DeliveryError(`platform_away ${source.platform}`, { certain: true, final: true });
  try {
    return await adapter.whereIs(source);
  } catch (error) {
    // What it means for a channel does not matter here: only this picture waits.
    if (!(error instanceof DeliveryError)) throw error;
    const { certain, retryAfterSeconds, answer } = error;
    throw new DeliveryError(error.message, {
      certain,
      final: error.final,
      retryAfterSeconds,
      answer: answer && 'refused',
    });
  }
}
