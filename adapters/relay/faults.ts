import { PICTURE_LIMIT, type PictureFault } from '../../src/domain/pictures.ts';
import { type Answer, problem } from './answer.ts';

const fault = (status: number, reason: PictureFault, detail: string): Answer => problem(status, detail, { reason });
/** What a shop is answered whose picture is not taken. */
export const FAULTS: Record<PictureFault, Answer> = {
  too_large: fault(413, 'too_large', `the file is over ${PICTURE_LIMIT} bytes`),
  over_quota: fault(507, 'over_quota', 'the room for pictures of this seller is used up'),
  altered: fault(400, 'altered', 'the file does not have the digest that content-digest claims'),
  not_a_picture: fault(415, 'not_a_picture', 'the file is neither a JPEG nor a PNG picture'),
  type_differs: fault(415, 'type_differs', 'the picture is of another type than content-type or its message says'),
  name_differs: fault(415, 'name_differs', 'the name in its message has the ending of another type'),
  bomb: fault(400, 'bomb', 'the picture has too many pixels for its size'),
  unreachable: fault(400, 'unreachable', 'the picture could not be fetched'),
  broken: fault(400, 'broken', 'the picture is damaged'),
};
