import type { Message, Photo, ReturnRequest } from './return-request.ts';

/** Bytes of the largest picture. */
export const PICTURE_LIMIT = 1_073_741_824;

/** Why a picture is not taken, in the order it is looked at. */
export const PICTURE_FAULTS = [
  'too_large',
  'over_quota',
  'altered',
  'not_a_picture',
  'type_differs',
  'name_differs',
  'bomb',
  'broken',
  'unreachable',
] as const;
export type PictureFault = (typeof PICTURE_FAULTS)[number];
/** What keeps a picture of staff's from being kept: what is wrong with it, or that it did not arrive, or there is no room. */
export type Unkept = PictureFault | 'cut' | 'full';
export const isFault = (word: string): word is PictureFault => (PICTURE_FAULTS as readonly string[]).includes(word);

export type PictureType = 'image/jpeg' | 'image/png';
const ENDINGS: Record<PictureType, readonly string[]> = { 'image/jpeg': ['jpg', 'jpeg'], 'image/png': ['png'] };
const SAID: Record<string, PictureType> = {
  'image/jpeg': 'image/jpeg',
  'image/jpg': 'image/jpeg',
  'image/png': 'image/png',
};

/** Whether what was said of a picture agrees with what its bytes are. What was not said disagrees with nothing. */
export function disagrees(said: { name: string | null; type: string | null }, is: PictureType): PictureFault | null {
  if (said.type !== null && SAID[said.type.split(';')[0]?.trim().toLowerCase() ?? ''] !== is) return 'type_differs';
  if (said.name === null) return null;
  const ending = said.name.slice(said.name.lastIndexOf('.') + 1).toLowerCase();
  return said.name.includes('.') && ENDINGS[is].includes(ending) ? null : 'name_differs';
}

/** What is wrong with a picture by what is said of it alone, before its bytes are fetched; null: nothing. */
export function unfitPicture({ name, type, bytes }: Pick<Photo, 'name' | 'type' | 'bytes'>): PictureFault | null {
  const is = type ? SAID[type.split(';')[0]?.trim().toLowerCase() ?? ''] : typeByName(name);
  if (!is) return 'not_a_picture';
  return bytes > PICTURE_LIMIT ? 'too_large' : disagrees({ name, type: null }, is);
}

/** The type of picture whose name ends like this one; null: none. */
export const typeByName = (name: string): PictureType | null =>
  disagrees({ name, type: null }, 'image/jpeg') === null
    ? 'image/jpeg'
    : disagrees({ name, type: null }, 'image/png') === null
      ? 'image/png'
      : null;

/** How many pictures a message takes. */
export const MOST_PICTURES = 10;

/** A message of ours that waits for its pictures: the bytes of some are still where they were attached. */
export const gathers = ({ files }: Message): boolean => files.some(({ source }) => source);

/** What became of the bytes of a picture. */
export type KeptPicture = {
  /** As the shop names it. */
  id: string;
  /** Ours, for links. */
  ownId: string;
} & (
  | {
      state: 'expected';
      /** Bytes that came so far. */
      here: number;
    }
  /** `sha256` of what is kept, `sentSha256` as it came. */
  | { state: 'arrived'; type: PictureType; bytes: number; sha256: string; sentSha256: string }
  | { state: 'refused'; why: PictureFault }
);

/** How a picture stands; null: nobody said that its bytes would come. */
type PictureStanding = 'expected' | 'arrived' | PictureFault | null;

export function standingOf(photo: Photo, kept: KeptPicture | undefined): PictureStanding {
  if (!kept) return null;
  if (kept.state === 'refused') return kept.why;
  if (kept.state === 'expected') return 'expected';
  // Customers' pictures are told of as they were sent, staff's as they are kept.
  if (photo.sha256 && ![kept.sentSha256, kept.sha256].includes(photo.sha256)) return 'altered';
  return disagrees(photo, kept.type) ?? 'arrived';
}

/** The customer's pictures: with the request, then with what they wrote that may be read. */
export const customersPictures = (request: ReturnRequest): Photo[] => {
  const all = [
    ...request.items.flatMap((item) => item.photos),
    ...request.messages.flatMap((m) => (m.from === 'customer' && m.state === 'received' ? m.files : [])),
  ];
  // A picture that is sent again is the same picture.
  return [...new Map(all.map((photo) => [photo.id, photo])).values()];
};

/** Every picture anything of this return mentions. */
export const allPictures = (request: ReturnRequest): Photo[] => [
  ...request.items.flatMap((item) => item.photos),
  ...request.messages.flatMap((m) => m.files),
];
