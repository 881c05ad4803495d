import type { Knex } from 'knex';
import { earlierReturns, pastReturns, readReturn } from '../db/returns.ts';
import { rulesOf } from '../db/rules.ts';
import type { Actor, Command, Details } from '../domain/command.ts';
import type { Change } from '../domain/lifecycle.ts';
import type { ReturnRequest } from '../domain/return-request.ts';
import { firing, type Rule } from '../domain/rules.ts';
import { sentencesFor } from '../i18n/index.ts';
import { type Past, rulesNotice, rulesPage, type Tried } from '../views/rules.ts';
import type { InsightsPage, Notice } from '../views/vocabulary.ts';
import { type Core, performLocked } from './perform.ts';
import type { Reading } from './reading.ts';

type Asked<A extends Change> = { action: A; details: Details[A] };
type Step = { [A in Change]: Asked<A> }[Change];

/** Lets the seller's rules act on a return that was just opened, in the same transaction; what cannot be is left out. */
export async function fireRules(trx: Knex.Transaction, core: Core, seller: string, returnId: string): Promise<void> {
  const rules = (await rulesOf(trx, seller)).filter(({ on }) => on);
  const request = rules.length > 0 ? await readReturn(trx, seller, returnId) : null;
  if (!request) return;
  const asksHistory = rules.some(({ when }) => when.earlier_returns !== undefined);
  const earlier = asksHistory ? await earlierReturns(trx, request) : 0;
  const steps = firing(rules, request, earlier).flatMap((rule) =>
    stepsOf(rule, request, core.ids).map((step) => ({ rule, step })),
  );
  // Where it is shown comes first: what the others do is said there.
  for (const { rule, step } of [...steps.filter(isRoute), ...steps.filter((one) => !isRoute(one))]) {
    const by: Actor = { kind: 'rule', id: rule.id, name: rule.name };
    const key = `rule:${rule.id}:${returnId}:${step.action}`;
    await performLocked(trx, core, { ...step, seller, returnId, key, by, seenVersion: null } as Command);
  }
}

const isRoute = ({ step }: { step: Step }): boolean => step.action === 'route';

function stepsOf({ do: what, name }: Rule, { customer }: ReturnRequest, ids: () => string): Step[] {
  const { language } = customer;
  const steps: Step[] = [];
  if (what.route) steps.push({ action: 'route', details: { place: what.route } });
  if (what.alert) steps.push({ action: 'alert', details: { text: what.alert } });
  if (what.assign) steps.push({ action: 'assign', details: { to: what.assign, reason: name } });
  if (what.approve) {
    const { label, free } = what.approve;
    steps.push({ action: 'approve', details: { label, freeReturn: free, refundFee: free } });
  }
  if (what.reject) {
    // Nobody wrote it: the customer reads the fixed sentence of the reason, in their language.
    const text = sentencesFor(language).rejectReasons[what.reject];
    steps.push({ action: 'reject', details: { messageId: ids(), reason: what.reject, text, fixed: true, language } });
  }
  return steps;
}

const DAY = 86_400_000;
/** How far back, and how many returns at most, a rule is tried on. */
const PAST = { days: 90, most: 500 };

/** What each rule, on or off, would have done to past returns, as a line each: nothing is changed. */
export async function dryRun(core: Core, seller: string, reader: Reading): Promise<Notice> {
  const { tried, past } = await triedOnPast(core, seller, reader.now);
  return rulesNotice(tried, past, reader);
}

/** The same as a page. */
export async function dryRunPage(core: Core, seller: string, reader: Reading): Promise<InsightsPage> {
  const { tried, past } = await triedOnPast(core, seller, reader.now);
  return rulesPage(tried, past, reader);
}

async function triedOnPast(core: Core, seller: string, now: Date): Promise<{ tried: Tried[]; past: Past }> {
  const rules = await rulesOf(core.db, seller);
  const past = await pastReturns(core.db, seller, new Date(now.getTime() - PAST.days * DAY), PAST.most);
  const tried = rules.map(
    (rule): Tried => ({
      rule,
      returns: past
        .filter(({ request, earlier }) => firing(rules, request, earlier).includes(rule))
        .map(({ request }) => request),
    }),
  );
  return { tried, past: { days: PAST.days, returns: past.length } };
}
