import type { Readable } from 'node:stream';
import { type FileKey, type FileRow, fitsQuota, lockKept, readFile, type Settled, settleFile } from '../db/files.ts';
import type { Command } from '../domain/command.ts';
import { disagrees, PICTURE_LIMIT, type PictureFault } from '../domain/pictures.ts';
import type { ArrivedFile, FileStore, Upload, UploadReceipt } from '../ports.ts';
import { howFar } from './how-far.ts';
import { type Core, performIn } from './perform.ts';

/** `quota`: bytes of pictures a seller may keep. */
export type Filing = Core & { files: FileStore; quota: number };

/** A shop puts a picture: taken whole, looked at, kept and told to its return; or refused, and nothing is kept. */
export async function onFile(core: Filing, upload: Upload, body: Readable): Promise<UploadReceipt> {
  const before = await readFile(core.db, upload);
  if (before?.state === 'arrived') return again(before.sentSha256, upload.digest);
  if (!(await mayBring(core, upload.seller, { sha256: upload.digest, bytes: upload.bytes })))
    return refused(core, upload, 'over_quota');
  const { came, ended } = howFar(core, upload, before?.returnId ?? null);
  const arrived = await core.files.receive(body, { limit: PICTURE_LIMIT, expected: upload.bytes, came });
  await ended();
  if ('fault' in arrived)
    return arrived.fault === 'too_large' ? refused(core, upload, 'too_large') : { kind: arrived.fault };
  try {
    // Not written down: whoever sends it again may send it whole.
    if (arrived.sha256 !== upload.digest) return { kind: 'refused', why: 'altered' };
    const became = await judged(core, upload, arrived, upload.type);
    if (became.state === 'full') return { kind: 'full' };
    if (became.state === 'refused') return refused(core, upload, became.why);
    const settled = await settle(core, upload, became);
    if (settled === 'over_quota') return refused(core, upload, settled);
    if (settled === 'gone') return { kind: 'full' };
    if (settled === 'done') return { kind: 'accepted', duplicate: false };
    const first = await readFile(core.db, upload);
    return again(first?.state === 'arrived' ? first.sentSha256 : '', upload.digest);
  } finally {
    await arrived.drop();
  }
}

type Announced = { sha256: string | null; bytes: number | null };
/** Whether what was told of may come at all: asked before its first byte. */
export const mayBring = (core: Filing, seller: string, { sha256, bytes }: Announced): Promise<boolean> =>
  fitsQuota(core.db, seller, { sha256: sha256 ?? '', bytes: bytes ?? 0 }, core.quota);

/** Judges what came, and keeps it if it is a picture. What was said of it, here and in its message, must agree with what it is. */
export async function judged(
  core: Filing,
  key: FileKey,
  arrived: ArrivedFile,
  type: string | null,
): Promise<Settled | { state: 'full' }> {
  const looked = await arrived.look();
  if ('fault' in looked) return looked.fault === 'full' ? { state: 'full' } : { state: 'refused', why: looked.fault };
  const told = await readFile(core.db, key);
  const why =
    disagrees({ name: null, type }, looked.type) ??
    disagrees({ name: told?.name ?? null, type: told?.toldType ?? null }, looked.type);
  if (why) return { state: 'refused', why };
  // Asked before its place is taken, and again when it is written down.
  if (!(await fitsQuota(core.db, key.seller, looked, core.quota))) return { state: 'refused', why: 'over_quota' };
  // The file first: a row whose file is missing would lie, a file without a row is swept up.
  const { keep, ...is } = looked;
  await keep(key.seller);
  return { state: 'arrived', ...is, sentSha256: arrived.sha256 };
}

async function refused(core: Filing, key: FileKey, why: PictureFault): Promise<UploadReceipt> {
  await settle(core, key, { state: 'refused', why });
  return { kind: 'refused', why };
}

const again = (before: string, now: string): UploadReceipt =>
  before === now ? { kind: 'accepted', duplicate: true } : { kind: 'conflict' };

/**
 * Whether a picture that was put into the store may be written down, under `lockKept`: it may have been taken away since, with
 * somebody who was erased, and has to come again then. A store that does not answer has it, as it said.
 */
export const isStillThere = ({ files }: Pick<Filing, 'files'>, seller: string, sha256: string): Promise<boolean> =>
  files.open(seller, sha256).then(
    (file) => file !== null,
    () => true,
  );

type Became = 'done' | 'before' | 'over_quota' | 'gone';

/**
 * Writes down what became of a file, and tells its return, in one transaction. `before`: it had arrived. The return
 * is locked first, as everywhere; where its message came in just now, from the beginning again. `gone`: it is not there any more.
 */
export async function settle(core: Filing, key: FileKey, settled: Settled): Promise<Became> {
  for (;;) {
    const told = await readFile(core.db, key);
    const returnId = told?.returnId ?? null;
    const done = await core.db
      .transaction(async (trx) => {
        if (returnId) {
          await performIn(trx, core, tellOf(key, told, returnId, settled, core.ids()));
        }
        if (settled.state === 'arrived') {
          await lockKept(trx, key.seller);
          if (!(await fitsQuota(trx, key.seller, settled, core.quota))) throw new Undone('over_quota');
          if (!(await isStillThere(core, key.seller, settled.sha256))) throw new Undone('gone');
        }
        const row = await settleFile(trx, key, isOurs(key, told) ? asKept(settled) : settled, core.ids());
        if (row === undefined) throw new Undone('before');
        if (row.returnId !== returnId) throw new Undone('again');
        return 'done' as const;
      })
      .catch((error: unknown) => {
        if (error instanceof Undone) return error.why;
        throw error;
      });
    if (done === 'again') continue;
    core.wakeWorkers();
    return done;
  }
}

/** What its return is told: of a picture of the shop's that it came or was refused, of one of staff's what it is. */
function tellOf(key: FileKey, told: FileRow | null, returnId: string, settled: Settled, id: string): Command {
  const about = { seller: key.seller, returnId, key: `picture:${id}`, seenVersion: null };
  if (settled.state === 'arrived' && isOurs(key, told)) {
    const { type, bytes, sha256 } = settled;
    const details = { fileId: key.id, is: { type, bytes, sha256 } };
    return { ...about, action: 'gather_picture', by: { kind: 'clock' }, details };
  }
  const fault = settled.state === 'refused' ? settled.why : null;
  const details = { fileId: key.id, name: told?.name ?? '', fault };
  return { ...about, action: 'take_picture', by: { kind: 'shop' }, details };
}

// The id of what staff attached is ours on both sides.
const isOurs = ({ id }: FileKey, told: FileRow | null): boolean => told?.ownId === id;

// Nobody told us its digest before: what the shop is told of it is told of what is kept.
const asKept = (settled: Settled): Settled =>
  settled.state === 'arrived' ? { ...settled, sentSha256: settled.sha256 } : settled;

/** Takes back what the transaction did so far. */
class Undone extends Error {
  readonly why: Exclude<Became, 'done'> | 'again';
  constructor(why: Undone['why']) {
    super(why);
    this.why = why;
  }
}
