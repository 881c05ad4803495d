import { readReturn } from '../db/returns.ts';
import type { Begun } from '../delivery/lanes.ts';
import { wordsWith } from '../domain/conversation.ts';
import type { TranslationAsked } from '../domain/effects.ts';
import { isRefusal } from '../domain/refusal.ts';
import { lookOver } from '../guidelines/index.ts';
import { DeliveryError, type Translator } from '../ports.ts';
import { ownWords } from './guideline.ts';
import { type Core, perform } from './perform.ts';

/**
 * Has a customer's message translated and keeps what came. Ids, addresses and numbers are no words: they stay here, and
 * go back in where the machine left room for them.
 */
export async function translateMessage(core: Core, translator: Translator | null, delivery: Begun): Promise<void> {
  const { lane, id, body } = delivery;
  if (!translator) throw new DeliveryError('translation_off', { certain: true, final: true });
  const { messageId, to }: TranslationAsked = JSON.parse(body ?? '{}');
  const request = await readReturn(core.db, lane.seller, lane.returnId);
  const original = request && wordsWith(messageId, request);
  // Erased or withheld meanwhile.
  if (!request || !original) return;
  const { text, kept } = masked(original, ownWords(request));
  const answer = await translator.translate(text, to);
  const back = unmasked(answer.text, kept);
  const done = await perform(core, {
    action: 'keep_translation',
    seller: lane.seller,
    returnId: lane.returnId,
    key: `translation:${id}`,
    by: { kind: 'clock' },
    seenVersion: null,
    details: { messageId, from: answer.from, to, text: back, doubtful: numbersIn(back) !== numbersIn(original) },
  });
  if (isRefusal(done)) throw new DeliveryError(done.refused, { certain: true, final: true });
}

// Read by machines as a word that is left alone, written by nobody.
const stand = (n: number): string => `QX${n}Z`;
const AMOUNT = /(?:[A-Z]{3}\s?)?\d[\d.,:/-]*\d(?:\s?(?:[A-Z]{3}|%|[€$£]))?|\d/g;

function masked(text: string, own: readonly string[]): { text: string; kept: string[] } {
  const found = lookOver(text, { own: [], names: [], country: null })
    .filter(({ check }) => check === 'phone' || check === 'email' || check === 'link')
    .map(({ from, to }) => text.slice(from, to));
  const kept: string[] = [];
  const away = (rest: string, what: string | RegExp): string =>
    rest
      .split(/(QX\d+Z)/)
      .map((part, n) => (n % 2 === 1 ? part : part.replaceAll(what, (word) => stand(kept.push(word)))))
      .join('');
  const names = [...own, ...found].filter((word) => word.length > 1 && /\p{N}|@|\./u.test(word));
  const longestFirst = names.toSorted((a, b) => b.length - a.length);
  return { text: [...longestFirst, AMOUNT].reduce<string>(away, text), kept };
}

/** With what was kept back in its places; what the machine lost stays lost, and shows in the numbers. */
const unmasked = (text: string, kept: readonly string[]): string =>
  text.replace(/qx\s?(\d+)\s?z/gi, (stood, n: string) => kept[Number(n) - 1] ?? stood);

const numbersIn = (text: string): string => (text.normalize('NFKC').match(/\p{Nd}+/gu) ?? []).toSorted().join(' ');
