import { type Finding, findings } from '../domain/guideline.ts';
import type { Photo, ReturnRequest } from '../domain/return-request.ts';
import { lookOver } from '../guidelines/index.ts';
import type { Asked } from './asked.ts';
import type { Looked } from './reading.ts';

/** What the shop's guideline says about a message before it goes to the customer, the gravest first. */
export function findingsIn(
  { text, files = [] }: { text: string; files?: readonly Photo[] },
  { request, setting }: Looked,
  { person }: Asked,
): Finding[] {
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
