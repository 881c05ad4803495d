import type { Details, TemplateMessage } from '../domain/command.ts';
import { approvalTemplate } from '../domain/templates.ts';
import { inTheirLanguage } from './language.ts';
import type { Looked } from './reading.ts';
import { saidBy } from './templates.ts';

type Decided = Pick<Looked, 'request' | 'setting'>;

/** What an approval tells the customer: how it goes on, in their language. */
async function approvalMessage(label: boolean, decided: Decided, messageId: string): Promise<TemplateMessage | null> {
  const request = await inTheirLanguage(decided.request);
  const said = saidBy(approvalTemplate(label), { ...decided, request });
  return said && { messageId, ...said };
}

/** Both of them, for whoever decides: nothing goes to a customer that nobody could read before. */
export async function approvalTexts(decided: Decided): Promise<{ label: boolean; text: string }[]> {
  const told = [true, false].map(async (label) => ({ label, message: await approvalMessage(label, decided, '') }));
  return (await Promise.all(told)).flatMap(({ label, message }) => (message ? [{ label, text: message.text }] : []));
}

/** An approval with what the customer reads; anything else as it is. */
export async function withApproval<D extends object>(
  action: string,
  details: D,
  decided: Decided,
  id: string,
): Promise<D> {
  if (action !== 'approve') return details;
  const { label } = details as D & Details['approve'];
  return { ...details, message: await approvalMessage(label, decided, id) };
}
