import type { Command } from '../command.ts';
import type { Changed } from '../decide.ts';
import { customersPictures } from '../pictures.ts';
import type { ReturnRequest } from '../return-request.ts';

/** The bytes of a picture came, or came and could not be taken. The return stays as it is; its cards show it. */
export function takePicture(request: ReturnRequest, { details }: Command<'take_picture'>): Changed {
  const { fileId, fault } = details;
  // What came with a withheld message is read by nobody until the conversation is unlocked, not even its name.
  const name = customersPictures(request).some(({ id }) => id === fileId) ? details.name : '…';
  return fault
    ? { request, type: 'picture_refused', data: { fileId, name, fault } }
    : { request, type: 'picture_arrived', data: { fileId, name } };
}
