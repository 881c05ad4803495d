import { type KeptPicture, standingOf } from '../domain/pictures.ts';
import type { Photo } from '../domain/return-request.ts';
import { type Reader, sizeFor } from './reader.ts';
import type { Picture } from './vocabulary.ts';

/** What became of the files a return tells of, and how links to them are made. */
export type PictureSide = {
  kept: ReadonlyMap<string, KeptPicture>;
  link(kind: 'picture' | 'preview', ownId: string): string;
};

export const picturesOf = (photos: readonly Photo[], side: PictureSide, reader: Reader): Picture[] =>
  photos.map((photo) => {
    const kept = side.kept.get(photo.id);
    const standing = standingOf(photo, kept);
    const here = standing === 'arrived' && kept ? kept : null;
    return {
      name: photo.name,
      link: here && side.link('picture', here.ownId),
      preview: here && side.link('preview', here.ownId),
      state: standing === null || standing === 'arrived' ? null : stateWords(standing, reader.words),
      coming: kept?.state === 'expected' ? comingWords(kept.here, photo.bytes, reader) : null,
    };
  });

function comingWords(here: number, all: number, reader: Reader): Picture['coming'] {
  if (here === 0) return { words: null, share: null };
  // What is told of a picture may be wrong; then what came says more.
  const isTold = all >= here;
  const words = isTold
    ? reader.words.pictures.here(sizeFor(here, reader), sizeFor(all, reader))
    : sizeFor(here, reader);
  return { words, share: isTold ? here / all : null };
}

/** How many there are; while not all are here, how many are and what is wrong with the others. Empty: there are none. */
export function pictureWords(photos: readonly Photo[], side: PictureSide, { words }: Reader): string {
  const standings = photos.map((photo) => ({ photo, is: standingOf(photo, side.kept.get(photo.id)) }));
  const arrived = standings.filter(({ is }) => is === 'arrived').length;
  if (standings.every(({ is }) => is === null || is === 'arrived')) return String(photos.length || '');
  const failed = standings.flatMap(({ photo, is }) =>
    is === null || is === 'arrived' || is === 'expected'
      ? []
      : [words.pictures.failed(photo.name, stateWords(is, words))],
  );
  return [words.pictures.arrived(arrived, photos.length), ...failed].join('; ');
}

const stateWords = (is: Exclude<ReturnType<typeof standingOf>, null | 'arrived'>, words: Reader['words']): string =>
  is === 'expected' ? words.pictures.expected : words.pictures.faults[is];
