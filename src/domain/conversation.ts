import { isIn } from './language.ts';
import type { Message, Offer, ReturnRequest } from './return-request.ts';

export const CATEGORIES = ['returnless_refund', 'support', 'information'] as const;
/** Why the seller writes; each has a recommended next step while the customer is silent. */
export type Category = (typeof CATEGORIES)[number];

export const REPORT_REASONS = [
  'spam_or_suspicious',
  'rude_or_unprofessional',
  'inaccurate_or_misleading',
  'unclear_or_ineffective',
  'other',
] as const;
export type ReportReason = (typeof REPORT_REASONS)[number];

export type ConversationState = 'not_started' | 'open' | 'locked';

/** Longest text of a message, on every platform. */
export const TEXT_LIMIT = 3_000;

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
const BYTES_EACH = 4;

/**
 * How long a text is: its graphemes, or a quarter of its bytes as a webhook writes it where that is more, so that what a shop
 * is sent stays under the 20 kB of DESIGN §9 whatever it is made of.
 */
export function lengthOf(text: string): number {
  let count = 0;
  for (const _ of segmenter.segment(text)) count += 1;
  const bytes = new TextEncoder().encode(JSON.stringify(text)).length - 2;
  return Math.max(count, Math.ceil(bytes / BYTES_EACH));
}

/** Messages that were really said: not those taken back, cancelled, withheld or never delivered. */
const counts = (message: Message): boolean => message.state === 'received' || message.state === 'said';

export const lastStaffMessage = (request: ReturnRequest): Message | null =>
  request.messages.findLast((m) => m.from === 'staff' && counts(m)) ?? null;

const lastMessage = (request: ReturnRequest): Message | null => request.messages.findLast(counts) ?? null;

/** What the customer wrote last and can be read. */
export const lastReceived = (request: ReturnRequest): Message | null =>
  request.messages.findLast((m) => m.state === 'received') ?? null;

/** What the customer said of the items when asking; of which, where there are several. */
export function openingText({ items }: ReturnRequest): string {
  const said = items.flatMap(({ title, comment }) => (comment ? [{ title, comment }] : []));
  return items.length === 1
    ? (said[0]?.comment ?? '')
    : said.map(({ title, comment }) => `${title}:\n${comment}`).join('\n\n');
}

/** Words of the customer; `messageId` null: what they said when asking. */
type Foreign = { messageId: string | null; text: string };

/** The last words of the customer that are not in this language; null: there are none. What is in none we know may be. */
export function foreignTo(language: string, request: ReturnRequest): Foreign | null {
  const last = lastReceived(request);
  if (last && !isIn(language, last.language)) return { messageId: last.id, text: last.text };
  const text = openingText(request);
  return text && !isIn(language, request.customer.language) ? { messageId: null, text } : null;
}

/** Words of the customer that may be read. Null: there are none any more. */
export function wordsWith(messageId: string | null, request: ReturnRequest): string | null {
  if (messageId === null) return openingText(request) || null;
  return request.messages.find((m) => m.id === messageId && m.state === 'received')?.text ?? null;
}

/** Derived, never stored: taking back the first message takes back the beginning of the conversation. */
export function conversationState(request: ReturnRequest): ConversationState {
  if (request.locked) return 'locked';
  return lastStaffMessage(request) ? 'open' : 'not_started';
}

/** We spoke last and the customer has not answered: no follow-up now. Yes or no to an offer is an answer, too. */
export function awaitsCustomer(request: ReturnRequest): boolean {
  const last = lastMessage(request);
  return last?.from === 'staff' && !request.offers.some((o) => o.messageId === last.id && wasAnswered(o));
}

export const wasAnswered = ({ state, consent }: Offer): boolean => state === 'declined' || consent !== null;

/** What the customer has waited for longest: their first message after our last. Null: they do not wait. */
export function firstUnanswered(request: ReturnRequest): Message | null {
  if (request.locked) return null;
  const ours = request.messages.findLastIndex((m) => m.from === 'staff' && counts(m));
  return request.messages.slice(ours + 1).find(counts) ?? null;
}

/** Customers' messages since the last one of ours: the number on the button. */
export function newMessages(request: ReturnRequest): number {
  const ours = request.messages.findLastIndex((m) => m.from === 'staff' && counts(m));
  return request.messages.slice(ours + 1).filter((m) => m.from === 'customer' && counts(m)).length;
}

// Reasons for which keeping the item is usually the kinder answer: wrong or damaged goods.
const RETURNLESS = /damag|broken|wrong|colou?r|variant/;
const SUPPORT = /defect|fault|not_work|technical|confus|not_as_described|missing_parts/;
/** Codes are the shop's own words; what the customer ordered by mistake was not sent wrongly. */
const OWN_MISTAKE = /order|mistake|mind/;

/** The category a form proposes first, from the reason of the first item. */
export function likelyCategory(request: ReturnRequest): Category {
  const code = request.items[0]?.reason.code ?? '';
  if (OWN_MISTAKE.test(code)) return 'information';
  if (RETURNLESS.test(code)) return 'returnless_refund';
  return SUPPORT.test(code) ? 'support' : 'information';
}
