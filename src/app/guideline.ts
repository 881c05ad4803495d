import { type Check, type Finding, findings, type Said } from '../domain/guideline.ts';
import { baseOf } from '../domain/language.ts';
import { type StaffChange, staffRow } from '../domain/lifecycle.ts';
import { type Refusal, refuse } from '../domain/refusal.ts';
import type { Photo, ReturnRequest } from '../domain/return-request.ts';
import { lookOver } from '../guidelines/index.ts';
import { languageOf, READ, type Read } from '../guidelines/language.ts';
import type { Asked } from './asked.ts';
import type { Looked } from './reading.ts';

type Message = { text: string; language: string | null; files?: readonly Photo[] };
type Judged<D> = { details: D; found: Finding[]; blocked: Refusal | null; toConfirm: Check[] };

/** What stops a message is told all at once, as far as it can be read at a glance. */
const MOST_SAID = 3;

/**
 * What is found in what an action tells the customer: what stops it, and what needs a reason. The details come back with
 * the language the text is in, where it can be told.
 */
export async function lookedOver<D extends object>(
  action: StaffChange,
  details: D,
  looked: Pick<Looked, 'request' | 'setting'>,
  asked: Pick<Asked, 'person'>,
): Promise<Judged<D>> {
  if (!forCustomer(action, details)) return { details, found: [], blocked: null, toConfirm: [] };
  const written = await languageOf(details.text);
  const found = findings(
    [...saidIn(details, looked, asked), ...otherLanguage(written, looked.request)],
    looked.setting.policy.guideline,
  );
  const stops = found.filter(({ level }) => level === 'block');
  return {
    details: { ...details, language: written ?? details.language },
    found,
    blocked: stops.length > 0 ? refuse('guideline', { found: stops.slice(0, MOST_SAID) }) : null,
    toConfirm: found.filter(({ level }) => level === 'confirm').map(({ check }) => check),
  };
}

// A sentence that is the desk's own needs no look.
const forCustomer = <D extends object>(action: StaffChange, details: D): details is D & Message =>
  staffRow(action).asks === 'form and preview' && 'text' in details && !('fixed' in details && details.fixed);

function saidIn(
  { text, files = [] }: Message,
  { request, setting }: Pick<Looked, 'request' | 'setting'>,
  { person }: Pick<Asked, 'person'>,
): Said[] {
  const names = [request.customer.name, setting.sellerName, person.name].flatMap((name) => [
    name,
    ...name.split(/\s+/),
  ]);
  const about = { own: ownWords(request), names, country: request.customer.country };
  // Pictures say something, whatever stands beside them.
  const found = lookOver(text, about).filter(({ check }) => check !== 'empty' || files.length === 0);
  return found.map(({ check, from, to }) => ({ check, said: text.slice(from, to) }));
}

// Only between languages that can be told apart.
function otherLanguage(written: Read | null, { customer }: ReturnRequest): Said[] {
  const theirs = READ.find((tag) => tag === baseOf(customer.language ?? ''));
  return theirs && written && written !== theirs ? [{ check: 'language', said: written }] : [];
}

/** What a message has to be able to name: ids of the return and what its items are called. */
export const ownWords = ({ id, shopReturnId, orderId, items, refunds, offers, label }: ReturnRequest): string[] =>
  [
    id,
    shopReturnId,
    orderId,
    label?.tracking,
    ...items.flatMap((item) => [item.id, item.sku, item.title]),
    ...refunds.flatMap((refund) => [refund.id, refund.reference]),
    ...offers.map((offer) => offer.id),
  ].filter((word): word is string => Boolean(word));
