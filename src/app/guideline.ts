import { type Check, type Finding, findings } from '../domain/guideline.ts';
import { type StaffChange, staffRow } from '../domain/lifecycle.ts';
import { type Refusal, refuse } from '../domain/refusal.ts';
import type { Photo, ReturnRequest } from '../domain/return-request.ts';
import { lookOver } from '../guidelines/index.ts';
import type { Asked } from './asked.ts';
import type { Looked } from './reading.ts';

type Judged = { found: Finding[]; blocked: Refusal | null; toConfirm: Check[] };

/** What is found in what an action tells the customer: what stops it, and what needs a reason. */
export function lookedOver(action: StaffChange, details: object, looked: Looked, asked: Asked): Judged {
  const found = forCustomer(action, details) ? findingsIn(details, looked, asked) : [];
  const gravest = found.find(({ level }) => level === 'block');
  return {
    found,
    blocked: gravest ? refuse('guideline', { found: gravest }) : null,
    toConfirm: found.filter(({ level }) => level === 'confirm').map(({ check }) => check),
  };
}

// A sentence that is the desk's own needs no look.
const forCustomer = (action: StaffChange, details: object): details is Message =>
  staffRow(action).asks === 'form and preview' && 'text' in details && !('fixed' in details && details.fixed);
type Message = { text: string; files?: readonly Photo[] };

/** What the shop's guideline says about a message before it goes to the customer, the gravest first. */
function findingsIn({ text, files = [] }: Message, { request, setting }: Looked, { person }: Asked): Finding[] {
  const names = [request.customer.name, setting.sellerName, person.name].flatMap((name) => [
    name,
    ...name.split(/\s+/),
  ]);
  const about = { own: ownWords(request), names, country: request.customer.country };
  // Pictures say something, whatever stands beside them.
  const found = lookOver(text, about).filter(({ check }) => check !== 'empty' || files.length === 0);
  return findings(text, found, setting.policy.guideline);
}

// What a message has to be able to name: ids of the return and what its items are called.
const ownWords = ({ id, shopReturnId, orderId, items, refunds, offers, label }: ReturnRequest): string[] =>
  [
    id,
    shopReturnId,
    orderId,
    label?.tracking,
    ...items.flatMap((item) => [item.id, item.sku, item.title]),
    ...refunds.flatMap((refund) => [refund.id, refund.reference]),
    ...offers.map((offer) => offer.id),
  ].filter((word): word is string => Boolean(word));
