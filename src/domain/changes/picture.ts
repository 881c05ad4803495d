import type { Command } from '../command.ts';
import type { Changed } from '../decide.ts';
import { customersPictures, gathers } from '../pictures.ts';
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

/** The bytes of a picture that somebody of staff attached came. With the last of them their message can leave. */
export function gatherPicture(request: ReturnRequest, { details }: Command<'gather_picture'>): Changed {
  const { fileId, is } = details;
  const waiting = request.messages.find(({ files }) => files.some(({ id, source }) => id === fileId && source));
  if (!waiting) return { request, type: 'ignored', data: { action: 'gather_picture', why: 'twice' } };
  const files = waiting.files.map((file) => (file.id === fileId ? { id: file.id, name: file.name, ...is } : file));
  const message = { ...waiting, files };
  const name = files.find(({ id }) => id === fileId)?.name ?? '';
  return {
    request: { ...request, messages: request.messages.map((m) => (m === waiting ? message : m)) },
    type: 'picture_gathered',
    data: { fileId, name, messageId: message.id, complete: message.state === 'said' && !gathers(message) },
  };
}
