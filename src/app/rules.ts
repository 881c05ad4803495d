import type { Knex } from 'knex';
import { earlierReturns, pastReturns, readReturn } from '../db/returns.ts';
import { rulesOf } from '../db/rules.ts';
import { readSetting } from '../db/shops.ts';
import type { Actor, Command, Details } from '../domain/command.ts';
import type { Change } from '../domain/lifecycle.ts';
import type { ReturnRequest } from '../domain/return-request.ts';
import { firing, heldBack, type Rule, type Terms } from '../domain/rules.ts';
import { type Past, rulesNotice, rulesPage, type Tried } from '../views/rules.ts';
import type { InsightsPage, Notice } from '../views/vocabulary.ts';
import { withApproval } from './approval.ts';
import { type Core, performLocked } from './perform.ts';
import type { Reading } from './reading.ts';
import { ruleOffer } from './rule-offer.ts';
import { ruleRejection } from './rule-rejection.ts';

type StepOf<A extends Change> = { action: A; details: Details[A] };
type Step = { [A in Change]: StepOf<A> }[Change];

/** Lets the seller's rules act on a return that was just opened, in the same transaction; what cannot be is left out. */
export async function fireRules(trx: Knex.Transaction, core: Core, seller: string, returnId: string): Promise<void> {
  const rules = (await rulesOf(trx, seller)).filter(({ on }) => on);
  const request = rules.length > 0 ? await readReturn(trx, seller, returnId) : null;
  if (!request) return;
  const asksHistory = rules.some(({ when }) => when.earlier_returns !== undefined);
  const earlier = asksHistory ? await earlierReturns(trx, request) : 0;
  const steps: { rule: Rule; step: Step }[] = [];
  for (const rule of firing(rules, request, earlier)) {
    const details = await ruleOffer(trx, core, rule, request);
    const offer: Step[] = details ? [{ action: 'offer', details }] : [];
    const no = await ruleRejection(trx, core, rule, request);
    const rejection: Step[] = no ? [{ action: 'reject', details: no }] : [];
    const asked = await withMessage(trx, core, stepsOf(rule), request);
    steps.push(...[...asked, ...rejection, ...offer].map((step) => ({ rule, step })));
  }
  // Where it is shown comes first: what the others do is said there.
  for (const { rule, step } of steps.toSorted((a, b) => orderOf(a.step) - orderOf(b.step))) {
    const by: Actor = { kind: 'rule', id: rule.id, name: rule.name };
    const key = `rule:${rule.id}:${returnId}:${step.action}`;
    await performLocked(trx, core, { ...step, seller, returnId, key, by, seenVersion: null } as Command);
  }
}

// An offer is made on what another rule may have approved.
const orderOf = ({ action }: Step): number => ORDER[action] ?? 1;
const ORDER: Partial<Record<Step['action'], number>> = { route: 0, set_free: 0, offer: 2 };

function stepsOf({ do: what, name }: Rule): Step[] {
  const steps: Step[] = [];
  if (what.route) steps.push({ action: 'route', details: { place: what.route } });
  if (what.free) steps.push({ action: 'set_free', details: {} });
  if (what.alert) steps.push({ action: 'alert', details: { text: what.alert } });
  if (what.assign) steps.push({ action: 'assign', details: { to: what.assign, reason: name } });
  if (what.approve) {
    const { label, free } = what.approve;
    steps.push({ action: 'approve', details: { label, freeReturn: free, refundFee: free, message: null } });
  }
  return steps;
}

// The customer reads the same as when somebody of staff approves.
async function withMessage(trx: Knex.Transaction, core: Core, steps: Step[], request: ReturnRequest): Promise<Step[]> {
  if (!steps.some(({ action }) => action === 'approve')) return steps;
  const setting = await readSetting(trx, request.seller, request.shop, core.platforms);
  if (!setting) return steps;
  return Promise.all(
    steps.map(async (step) => ({
      ...step,
      details: await withApproval(step.action, step.details, { request, setting }, core.ids()),
    })) as Promise<Step>[],
  );
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
  const terms = await termsOf(core, seller, [...new Set(past.map(({ request }) => request.shop))]);
  const fired = past.map(({ request, earlier }) => ({
    request,
    earlier,
    ids: firing(rules, request, earlier, terms.get(request.shop)).map(({ id }) => id),
  }));
  const tried = rules.map(
    (rule): Tried => ({
      rule,
      returns: fired.filter(({ ids }) => ids.includes(rule.id)).map(({ request }) => request),
      acted: past.filter(({ request }) => request.rules.some(({ id }) => id === rule.id)).length,
      heldBack: fired.map(({ request, earlier, ids }) => heldBack(rule, ids.includes(rule.id), request, earlier)),
    }),
  );
  return { tried, past: { days: PAST.days, returns: past.length } };
}

async function termsOf(core: Core, seller: string, shops: string[]): Promise<Map<string, Terms>> {
  const found = new Map<string, Terms>();
  for (const shop of shops) {
    const setting = await readSetting(core.db, seller, shop, core.platforms);
    if (!setting) continue;
    const { features, limits } = setting;
    found.set(shop, {
      returnless: features.returnless_refund && features.messaging,
      secondPersonAbove: limits.secondPersonAbove,
    });
  }
  return found;
}
