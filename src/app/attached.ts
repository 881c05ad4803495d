import { readDraft } from '../db/drafts.ts';
import { MOST_PICTURES, typeByName, unfitPicture } from '../domain/pictures.ts';
import { type Refusal, refuse } from '../domain/refusal.ts';
import type { Photo } from '../domain/return-request.ts';
import type { Gesture, UnkeptFile } from '../ports.ts';
import type { Asked } from './asked.ts';
import type { Core } from './perform.ts';
import type { Looked } from './reading.ts';

/** The field of a form that takes pictures. */
export const PICTURES = 'pictures';
/** What was stored for a message before, never written by a form. */
export const picturesIn = ({ [PICTURES]: kept }: Record<string, string>): Photo[] => (kept ? JSON.parse(kept) : []);
/** The draft whose pictures go with what is written, carried by a form unseen. */
const ATTACHED = 'attached';

type Files = NonNullable<Gesture['files']>;
const isLost = (file: Files[number]): file is UnkeptFile => 'fault' in file;

/** Pictures that can go with a message, and what is wrong with the others. */
type Sorted = { fit: Photo[]; unfit: Refusal[] };

// The end of a longer one, which says of which type it is: ten of them fit into a webhook with everything else.
const NAME = 100;

/** What was attached, by what is said of it: bytes that are with a platform are looked at when they are fetched. */
export function sorted(core: Core, files: Files): Sorted {
  const lost = files.filter(isLost);
  const all = files.flatMap((file): Photo[] => {
    if (isLost(file)) return [];
    const name = [...file.name].slice(-NAME).join('');
    if (!('source' in file)) return [{ ...file, name }];
    const type = file.type || (typeByName(file.name) ?? '');
    // By chance, so that nobody outside can put bytes under this name first.
    return [{ ...file, name, type, id: core.ids() }];
  });
  const faults = new Map(all.map((photo) => [photo, photo.source ? unfitPicture(photo) : null]));
  const fit = all.filter((photo) => faults.get(photo) === null);
  return {
    fit: fit.slice(0, MOST_PICTURES),
    unfit: [
      ...lost.map(({ name, fault }) => refuse('picture_unfit', { name, fault })),
      ...all.flatMap((photo) => {
        const fault = faults.get(photo);
        return fault ? [refuse('picture_unfit', { name: photo.name, fault })] : [];
      }),
      ...(fit.length > MOST_PICTURES ? [refuse('too_many_pictures', { most: MOST_PICTURES })] : []),
    ],
  };
}

/**
 * What a form brought, with its pictures: those that came with it, and those that waited for it in a draft of the same
 * person. Which they are is told by the adapter and by the draft, never by a field somebody may have made up.
 */
export async function withPictures(
  core: Core,
  { fields, files = [] }: Gesture,
  { seller, person }: Asked,
  { request }: Looked,
): Promise<{ fields: Record<string, string>; unfit: Refusal[] } | null> {
  if (!fields) return null;
  const { [PICTURES]: _, ...typed } = fields;
  const waiting = typed[ATTACHED] ? await readDraft(core.db, seller, person.id, typed[ATTACHED]) : null;
  const before = waiting?.returnId === request.id ? picturesIn(waiting.fields) : [];
  const { fit, unfit } = sorted(core, files);
  const all = [...before, ...fit];
  if (all.length > MOST_PICTURES) unfit.push(refuse('too_many_pictures', { most: MOST_PICTURES }));
  const kept = all.slice(0, MOST_PICTURES);
  return { fields: kept.length > 0 ? { ...typed, [PICTURES]: JSON.stringify(kept) } : typed, unfit };
}
