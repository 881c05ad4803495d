import { channelOf } from './channels.ts';
import type { Inside } from './inside.ts';
import { say } from './messages.ts';
import type { Json, SlackFile } from './world.ts';

/** Where a completed upload shall show, once it is scanned. */
export type Sharing = {
  channel: string;
  threadTs: string | null;
  comment: string;
  blocks: Json[];
  botId: string | null;
};

const KINDS: Record<string, string> = {
  ...{ pdf: 'application/pdf', png: 'image/png', jpg: 'image/jpeg', jpeg: 'image/jpeg', gif: 'image/gif' },
  ...{ txt: 'text/plain', csv: 'text/csv', json: 'application/json', webp: 'image/webp', heic: 'image/heic' },
};

export const mimetypeOf = (name: string): string =>
  KINDS[name.toLowerCase().split('.').at(-1) ?? ''] ?? 'application/octet-stream';

export function newFile(
  inside: Inside,
  given: Pick<SlackFile, 'name' | 'bytes' | 'team' | 'user'> & Partial<SlackFile>,
): SlackFile {
  const { world, mint, clock } = inside;
  const file: SlackFile = {
    ...{ id: mint.id('F'), state: 'uploading', shares: [], content: Buffer.alloc(0) },
    ...{ createdAt: clock.now(), mimetype: mimetypeOf(given.name) },
    ...given,
  };
  world.files.set(file.id, file);
  return file;
}

/** A completed upload waits for its scan, which may take long or never end; until then it is shared nowhere. */
export function scanLater(inside: Inside, files: SlackFile[], to: Sharing[]) {
  const { settings, clock } = inside;
  const dropped = settings.files.dropNext > 0;
  if (dropped) settings.files.dropNext--;
  for (const file of files) file.state = dropped ? 'dropped' : 'scanning';
  if (dropped) return;
  const scan = () => {
    if (waiting(inside).delete(scan)) finish(inside, files, to);
  };
  waiting(inside).add(scan);
  clock.at(clock.now() + settings.files.scanMs, scan);
}

/** Ends every scan that is under way, now. */
export function scanAll(inside: Inside) {
  for (const scan of [...waiting(inside)]) scan();
}

function finish(inside: Inside, files: SlackFile[], to: Sharing[]) {
  const left = files.filter((file) => !file.deleted);
  for (const file of left) file.state = 'shared';
  const first = left[0];
  if (first) for (const sharing of to) share(inside, left, first.user, sharing);
}

/** One message for all files of an upload. */
export function share(inside: Inside, files: SlackFile[], user: string, to: Sharing) {
  const { channel, threadTs, comment, blocks, botId } = to;
  const { team } = channelOf(inside.world, channel);
  const appId = botId ? inside.world.app.id : null;
  for (const file of files) file.state = 'shared';
  const message = say(inside, channel, {
    ...{ user, botId, appId, text: comment, blocks, threadTs },
    ...{ files: files.map((file) => file.id), subtype: 'file_share' },
  });
  for (const file of files) inside.tell({ kind: 'file shared', team, channel, file: file.id, ts: message.ts });
  return message;
}

type Scans = Set<() => void>;
const scans = new WeakMap<Inside, Scans>();

function waiting(inside: Inside): Scans {
  const found = scans.get(inside) ?? new Set();
  scans.set(inside, found);
  return found;
}
