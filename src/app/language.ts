import type { ReturnRequest } from '../domain/return-request.ts';
import { languageOf } from '../guidelines/language.ts';

/**
 * The return with the language its customer reads: as the shop told it, with the customer or with what they wrote last;
 * else as their own words read. Null stays where those are too few to tell.
 */
export async function inTheirLanguage(request: ReturnRequest): Promise<ReturnRequest> {
  const { customer, messages, items } = request;
  if (customer.language) return request;
  const written = messages.filter((m) => m.from === 'customer' && m.state === 'received');
  const told = written.findLast((m) => m.language)?.language;
  const words = [...items.map(({ comment }) => comment ?? ''), ...written.map(({ text }) => text)].slice(-LAST);
  const language = told ?? (await languageOf(words.join('\n')));
  return { ...request, customer: { ...customer, language } };
}
const LAST = 5;
