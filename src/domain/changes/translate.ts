import type { Command } from '../command.ts';
import { foreignTo } from '../conversation.ts';
import type { Changed } from '../decide.ts';
import { isErased } from '../erased.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { ReturnRequest } from '../return-request.ts';

/** Asks a machine for what the customer wrote last in another language, in that of whoever asks. */
export function translate(request: ReturnRequest, { details }: Command<'translate'>): Changed | Refusal {
  const foreign = foreignTo(details.to, request);
  if (!foreign) return refuse('nothing_to_translate');
  return { request, type: 'translation_asked', data: { messageId: foreign.messageId, to: details.to } };
}

/** Words that a machine brings back after their customer was erased are not written down. */
export const keepTranslation = (request: ReturnRequest, { details }: Command<'keep_translation'>): Changed =>
  isErased(request)
    ? { request, type: 'ignored', data: { action: 'keep_translation', why: 'too_late' } }
    : { request, type: 'translated', data: details };
