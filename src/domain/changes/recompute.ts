import type { Command } from '../command.ts';
import { type Deadline, deadline, openDeadlines, type SpanKind } from '../deadlines.ts';
import type { Changed, Facts } from '../decide.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { ReturnRequest } from '../return-request.ts';
import { saidBefore } from '../rungs.ts';

/** Makes what is due anew, by the rules and the calendar there are now. What the shop or an offer set stays as it is. */
export function recompute(request: ReturnRequest, _: Command<'recompute'>, facts: Facts): Changed | Refusal {
  const open = openDeadlines(request).filter(({ kind, rule }) => rule.by === 'policy' && kind !== 'refund');
  const deadlines = request.deadlines.map((d) => (open.includes(d) ? anew(d, facts) : d));
  const moved = deadlines.flatMap((d, n) => {
    const was = request.deadlines[n];
    return was && was !== d ? [{ kind: d.kind, was: was.at, at: d.at }] : [];
  });
  if (moved.length === 0) return refuse('not_due');
  return { request: { ...request, deadlines }, type: 'deadlines_moved', data: { moved } };
}

/** The same object where nothing moves. A step of the ladder that was said stays said. */
function anew(before: Deadline, facts: Facts): Deadline {
  const next = deadline(before.kind as SpanKind, before.from, null, facts);
  const names = (d: Deadline): string => d.rungs.map(({ name }) => name).join();
  if (next.at.getTime() === before.at.getTime() && names(next) === names(before)) return before;
  return { ...before, ...next, rungs: saidBefore(next.rungs, before.rungs) };
}
