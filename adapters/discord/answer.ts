import {
  type APIInteractionResponse,
  type APIInteractionResponseCallbackData,
  InteractionResponseType,
  MessageFlags,
} from 'discord.js';
import type { Reply } from '../../src/ports.ts';
import { readButtonId } from '../../src/views/button-id.ts';
import type { Form, Notice } from '../../src/views/vocabulary.ts';
import { againId, draftId, filledId } from './carried.ts';
import {
  cardMessage,
  formMessage,
  formModals,
  linkMessage,
  listMessage,
  type MessageBody,
  noticeMessage,
} from './render.ts';
import type { How } from './render-shapes.ts';

/** From what it was asked: that decides how it can be answered. */
export type AskedBy = 'command' | 'card' | 'own line' | 'modal';

const BARE: Notice = { text: '', tone: 'info', mentions: [], quote: null, buttons: [] };
const said = (text: string, tone: Notice['tone'] = 'info'): Notice => ({ ...BARE, text, tone });

/**
 * The answer to an interaction, which is its acknowledgement as well. What only the person who asked may see is
 * ephemeral; a line of ours that only they see is replaced by what its button did.
 */
export function answerOf(reply: Reply, asked: AskedBy, how: How): APIInteractionResponse {
  if (reply.kind === 'form' && reply.form.fields.length > 0 && asked !== 'modal') return modalFor(reply.form, how);
  const body = bodyOf(reply, how);
  if (asked === 'own line')
    return { type: InteractionResponseType.UpdateMessage, data: { content: '', ...body } as Data };
  return {
    type: InteractionResponseType.ChannelMessageWithSource,
    data: { ...body, flags: MessageFlags.Ephemeral } as Data,
  };
}
type Data = APIInteractionResponseCallbackData;

// A modal holds five fields. What needs more is filled in where there is room: on the return's page in the console.
function modalFor(form: Form, { consoleUrl }: How): APIInteractionResponse {
  const [first, ...rest] = formModals(form, filledId(form.submit.id, form.carries));
  if (first && rest.length === 0) return { type: InteractionResponseType.Modal, data: first };
  const page = new URL(`/returns/${readButtonId(form.submit.id)?.target ?? ''}`, consoleUrl ?? 'http://localhost');
  return {
    type: InteractionResponseType.ChannelMessageWithSource,
    data: { ...linkMessage(page.href), flags: MessageFlags.Ephemeral } as Data,
  };
}

const plainHow = ({ consoleUrl }: How) => ({ consoleUrl, mark: null });

function bodyOf(reply: Reply, how: How): MessageBody {
  switch (reply.kind) {
    case 'notice':
      return noticeMessage(reply.notice, plainHow(how));
    case 'card':
      return cardMessage(reply.card, how);
    case 'list':
      return listMessage(reply.list, plainHow(how));
    case 'file':
      return linkMessage(reply.link);
    case 'form':
      return formMessage(reply.form, draftId(reply.form.submit.id, reply.form.carries.draft ?? ''));
    case 'invalid':
      return noticeMessage(invalidNotice(reply), plainHow(how));
  }
}

// Discord cannot mark a field of a modal, and closes it: the field is named, and a button opens it again as it was written.
function invalidNotice(reply: Extract<Reply, { kind: 'invalid' }>): Notice {
  const { button, written } = reply.again;
  const lines = Object.entries(reply.errors).map(([name, words]) =>
    [besides(reply.labels[name] ?? ''), words].filter(Boolean).join(' '),
  );
  return { ...said(lines.join('\n'), 'no'), buttons: [{ ...button, id: againId(button.id, written) }] };
}

// A question has its sign already.
const besides = (label: string): string => (label === '' || /[?؟]$/.test(label) ? label : `${label}:`);
