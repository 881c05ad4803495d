import {
  type APIInteractionResponse,
  type APIInteractionResponseCallbackData,
  InteractionResponseType,
  MessageFlags,
} from 'discord.js';
import type { Reply } from '../../src/ports.ts';
import type { Form, Notice } from '../../src/views/vocabulary.ts';
import { draftId, filledId } from './carried.ts';
import { cardMessage, formMessage, formModals, listMessage, type MessageBody, noticeMessage } from './render.ts';

export type How = { consoleUrl: string | null };

/** From what it was asked: that decides how it can be answered. */
export type AskedBy = 'command' | 'card' | 'own line' | 'modal';

const BARE: Notice = { text: '', tone: 'info', mention: null, quote: null, buttons: [] };
const said = (text: string, tone: Notice['tone'] = 'info'): Notice => ({ ...BARE, text, tone });

/**
 * The answer to an interaction, which is its acknowledgement as well. What only the person who asked may see is
 * ephemeral; a line of ours that only they see is replaced by what its button did.
 */
export function answerOf(
  reply: Reply,
  asked: AskedBy,
  typed: Record<string, string>,
  how: How,
): APIInteractionResponse {
  if (reply.kind === 'form' && reply.form.fields.length > 0 && asked !== 'modal') return modalFor(reply.form);
  const body = bodyOf(reply, typed, how);
  if (asked === 'own line')
    return { type: InteractionResponseType.UpdateMessage, data: { content: '', ...body } as Data };
  return {
    type: InteractionResponseType.ChannelMessageWithSource,
    data: { ...body, flags: MessageFlags.Ephemeral } as Data,
  };
}
type Data = APIInteractionResponseCallbackData;

function modalFor(form: Form): APIInteractionResponse {
  const [first, ...rest] = formModals(form, filledId(form.submit.id));
  if (!first || rest.length > 0) throw new Error(`the form "${form.submit.action}" does not fit one modal`);
  return { type: InteractionResponseType.Modal, data: first };
}

const plainHow = ({ consoleUrl }: How) => ({ consoleUrl, mark: null });

function bodyOf(reply: Reply, typed: Record<string, string>, how: How): MessageBody {
  switch (reply.kind) {
    case 'notice':
      return noticeMessage(reply.notice, plainHow(how));
    case 'card':
      return cardMessage(reply.card, how);
    case 'list':
      return listMessage(reply.list, plainHow(how));
    case 'file':
      return noticeMessage(said(reply.link), plainHow(how));
    case 'form':
      return formMessage(reply.form, draftId(reply.form.submit.id, reply.form.carries.draft ?? ''));
    case 'invalid':
      return noticeMessage(invalidNotice(reply.errors, typed), plainHow(how));
  }
}

// Discord cannot mark a field of a modal: it is said, and what was typed stands below so that nothing is lost.
function invalidNotice(errors: Record<string, string>, typed: Record<string, string>): Notice {
  const longest = Object.values(typed).reduce((most, one) => (one.length > most.length ? one : most), '');
  const quote = longest.trim() ? { who: '', text: longest, language: null, caution: null } : null;
  return { ...said(Object.values(errors).join('\n'), 'no'), quote };
}
