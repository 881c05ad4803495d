import type { ReturnRequest } from '../domain/return-request.ts';
import type { Rule, RuleOffer } from '../domain/rules.ts';
import type { Reader } from './reader.ts';
import type { InsightsPage, Notice } from './vocabulary.ts';

/** A rule, the past returns it would have acted on, on how many it did, and why it would not have decided others that it fits. */
export type Tried = { rule: Rule; returns: ReturnRequest[]; acted: number; heldBack: ('before' | 'unasked' | null)[] };

const HELD_BACK = ['before', 'unasked'] as const;
/** How many returns are named. */
const EXAMPLES = 5;

export type Past = { days: number; returns: number };

/** What each rule would do, how often it would have done it, and to which returns for example: a line each. */
export function rulesNotice(tried: readonly Tried[], past: Past, reader: Pick<Reader, 'words'>): Notice {
  const { rules } = reader.words;
  const lines = tried.map((one) => {
    const { name, would, found } = wordsFor(one, past, reader);
    const all = one.acted > 0 ? [rules.findActed(one.acted, searchOf(one.rule))] : [];
    return [name, would, found, ...all].join(' · ');
  });
  const text = [rules.title, ...(lines.length > 0 ? lines : [rules.none])].join('\n');
  return { text, tone: 'info', mentions: [], quote: null, buttons: [] };
}

/** The same for a page with room. */
export function rulesPage(tried: readonly Tried[], past: Past, reader: Pick<Reader, 'words'>): InsightsPage {
  const { rules } = reader.words;
  return {
    title: rules.title,
    empty: tried.length === 0 ? rules.none : null,
    alarms: [],
    sections: tried.map((one) => {
      const { name, would, found } = wordsFor(one, past, reader);
      const share = past.returns === 0 ? null : one.returns.length / past.returns;
      const find = one.acted > 0 ? { find: { label: rules.acted(one.acted), words: searchOf(one.rule) } } : {};
      return { title: name, figures: [{ label: would, value: found, share }], ...find };
    }),
  };
}

/** What is searched for to find the returns a rule acted on. */
const searchOf = ({ id }: Rule): string => `rule:${id}`;

function wordsFor({ rule, returns, heldBack }: Tried, past: Past, { words }: Pick<Reader, 'words'>) {
  const { rules } = words;
  const examples = returns.slice(0, EXAMPLES).map(({ shopReturnId }) => shopReturnId);
  return {
    name: rules.rule(rule.name, rule.on),
    would: rules.would(actionsOf(rule, words)),
    found: [
      rules.matched(returns.length, past.returns, past.days),
      ...(examples.length > 0 ? [rules.examples(examples.join(', '))] : []),
      ...HELD_BACK.flatMap((why) => {
        const n = heldBack.filter((one) => one === why).length;
        return n > 0 ? [rules.heldBack[why](n)] : [];
      }),
    ].join(' · '),
  };
}

function actionsOf({ do: what }: Rule, { rules, rejectReasons, verdicts }: Reader['words']): string {
  return [
    ...(what.approve ? [what.approve.label ? verdicts.withLabel : verdicts.withoutLabel] : []),
    ...(what.approve?.free ? [verdicts.free] : []),
    ...(what.reject ? [verdicts.rejected(rejectReasons[what.reject])] : []),
    ...(what.free ? [verdicts.free] : []),
    ...(what.offer ? [rules.offer(offerWords(what.offer))] : []),
    ...(what.route ? [rules.route(what.route)] : []),
    ...(what.assign ? [rules.assign(what.assign)] : []),
    ...(what.alert ? [rules.alert(what.alert)] : []),
  ].join(', ');
}

const offerWords = (offer: RuleOffer): string =>
  'share' in offer ? `${offer.share}%` : `${offer.amount} ${offer.currency}`;
