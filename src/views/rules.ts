import type { ReturnRequest } from '../domain/return-request.ts';
import type { Rule } from '../domain/rules.ts';
import type { Reader } from './reader.ts';
import type { Notice } from './vocabulary.ts';

/** A rule, and the past returns it would have acted on. */
export type Tried = { rule: Rule; returns: ReturnRequest[] };

/** How many returns are named. */
const EXAMPLES = 5;

/** What each rule would do, how often it would have done it, and to which returns for example. */
export function rulesNotice(
  tried: readonly Tried[],
  past: { days: number; returns: number },
  { words }: Pick<Reader, 'words'>,
): Notice {
  const { rules } = words;
  const lines = tried.map(({ rule, returns }) => {
    const examples = returns.slice(0, EXAMPLES).map(({ shopReturnId }) => shopReturnId);
    return [
      rules.rule(rule.name, rule.on),
      rules.would(actionsOf(rule, words)),
      rules.matched(returns.length, past.returns, past.days),
      ...(examples.length > 0 ? [rules.examples(examples.join(', '))] : []),
    ].join(' · ');
  });
  const text = [rules.title, ...(lines.length > 0 ? lines : [rules.none])].join('\n');
  return { text, tone: 'info', mentions: [], quote: null, buttons: [] };
}

function actionsOf({ do: what }: Rule, { rules, rejectReasons, verdicts }: Reader['words']): string {
  return [
    ...(what.approve ? [what.approve.label ? verdicts.withLabel : verdicts.withoutLabel] : []),
    ...(what.approve?.free ? [verdicts.free] : []),
    ...(what.reject ? [verdicts.rejected(rejectReasons[what.reject])] : []),
    ...(what.assign ? [rules.assign(what.assign)] : []),
    ...(what.alert ? [rules.alert(what.alert)] : []),
  ].join(', ');
}
