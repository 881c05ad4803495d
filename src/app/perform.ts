import type { Knex } from 'knex';
import { readEvent } from '../db/events.ts';
import { expectAgain, expectOwnFiles } from '../db/files.ts';
import { keepOutcome, type Outcome, readOutcome } from '../db/outcomes.ts';
import { readStaff } from '../db/people.ts';
import { placesShowing } from '../db/places.ts';
import { type Found, lockReturn, readForDecision, readReturn } from '../db/returns.ts';
import { type Saving, save } from '../db/save.ts';
import { readSetting, type Setting } from '../db/shops.ts';
import { cancel, deadDeliveries, leaveOthers, revive, rowsOf, unsentMessages } from '../delivery/outbox.ts';
import { standingIn } from '../delivery/places.ts';
import type { Command } from '../domain/command.ts';
import { type Decision, decide, type Facts } from '../domain/decide.ts';
import { effects, staffPictures } from '../domain/effects.ts';
import type { Change } from '../domain/lifecycle.ts';
import { isRefusal, type Refusal, refuse } from '../domain/refusal.ts';
import type { ReturnRequest } from '../domain/return-request.ts';
import { forShops } from './links.ts';

/** What every use-case is given. Time and chance come from here; in production they are the database's clock and `randomUUID`. */
export type Core = {
  db: Knex;
  /** Our time, made from the database's: identity in production, shifted in tests. */
  clock(databaseNow: Date): Date;
  ids(): string;
  /** Says that there may be work, after the commit that made it; workers look by themselves soon anyway. */
  wakeWorkers(): void;
  /** The platforms that are connected; places of others are kept and not written to. */
  platforms: readonly string[];
  /** A signed link to a return's transcript that lives 7 days. */
  transcriptUrl(seller: string, returnId: string, at: Date): string;
  /** A signed link to the page on which a draft goes on, with larger pictures; 15 minutes. */
  writingUrl(seller: string, draft: string, at: Date): string;
  /** A signed link to a picture or its preview. */
  pictureUrl(kind: 'picture' | 'preview', seller: string, id: string, until: Date): string;
};

/** The return as it is after the command, and what happened. For a command that was done before: what happened then. */
export type Performed = Decision & { repeated: boolean };

/** The one way a return request changes: lock, done before?, decide, save, event, deliveries, in one transaction. */
export async function perform(core: Core, command: Command): Promise<Performed | Refusal> {
  const done = await core.db.transaction((trx) => performIn(trx, core, command));
  core.wakeWorkers();
  return done;
}

/** The same inside a transaction that has more to commit with it, such as a delivery that was given up. */
export async function performIn(trx: Knex.Transaction, core: Core, command: Command): Promise<Performed | Refusal> {
  await lockReturn(trx, command.seller, command.returnId);
  return performLocked(trx, core, command);
}

/**
 * The same where the return's row is locked already, or does not exist yet and nobody else can open it now. `read`: what
 * was read under that lock, if it was.
 */
export async function performLocked(
  trx: Knex.Transaction,
  core: Core,
  command: Command,
  read: Found | null = null,
): Promise<Performed | Refusal> {
  const before = await doneBefore(trx, command);
  if (before) return before;
  const found = read ?? (await find(trx, core, command));
  if (!found) return refuse('not_found');
  const { request, setting } = found;
  const decision = decide(request, command, await factsFor(trx, core, setting, command));
  const outcome = isKept(command) ? { key: command.key, outcome: outcomeOf(decision) } : null;
  if (!isRefusal(decision)) await write(trx, core, setting, request, decision, outcome);
  else if (outcome) await keepOutcome(trx, command.seller, outcome.key, outcome.outcome);
  return isRefusal(decision) ? decision : { ...decision, repeated: false };
}

// Webhooks are done once by the inbox, the clock by what it finds; only a gesture needs its answer kept.
const isKept = (command: Command): boolean => command.by.kind === 'staff';

type Beginning = { request: null; setting: Setting };

async function find(trx: Knex.Transaction, core: Core, command: Command): Promise<Found | Beginning | null> {
  const { seller, returnId } = command;
  const found = await readForDecision(trx, seller, returnId, core.platforms);
  if (found || command.action !== 'open') return found;
  const setting = await readSetting(trx, seller, command.details.shop, core.platforms);
  return setting && { request: null, setting };
}

/** What `decide` may know before any delivery was looked at. */
export const factsOf = (core: Core, { now, policy, calendar, hours, steps, features, limits }: Setting): Facts => ({
  at: core.clock(now),
  policy,
  calendar,
  hours,
  steps,
  features,
  limits,
  unsent: new Map(),
  dead: [],
  staff: [],
});

// Those that call or name somebody of staff.
const CALLS_STAFF = new Set<Change>(['remind', 'assign', 'refund']);

async function factsFor(trx: Knex.Transaction, core: Core, setting: Setting, command: Command): Promise<Facts> {
  const { seller, returnId, action } = command;
  const facts = factsOf(core, setting);
  if (action === 'undo' || action === 'report' || action === 'lock')
    return { ...facts, unsent: await unsentMessages(trx, seller, returnId) };
  if (CALLS_STAFF.has(action)) return { ...facts, staff: await readStaff(trx, seller) };
  return action === 'retry' ? { ...facts, dead: await deadDeliveries(trx, seller, returnId) } : facts;
}

async function write(
  trx: Knex.Transaction,
  core: Core,
  { sellerName, places: shown }: Setting,
  before: ReturnRequest | null,
  { request, event }: Decision,
  outcome: Saving['outcome'],
): Promise<void> {
  const places = event.type === 'routed' ? await sentTo(trx, core, request) : shown;
  const standing = event.type === 'erased' ? await standingIn(trx, event) : [];
  const until = forShops(event.at);
  const linkTo = (id: string) => ({ url: core.pictureUrl('picture', request.seller, id, until), until });
  const transcriptUrl = event.type === 'reported' ? core.transcriptUrl(request.seller, request.id, event.at) : '';
  const {
    deliver,
    cancel: stopped,
    revive: again,
    told,
  } = effects(event, request, { sellerName, places, standing, transcriptUrl, linkTo });
  await cancel(trx, event, stopped, event.type);
  await revive(trx, event, again);
  if (again.length > 0) await expectAgain(trx, request.seller, request.id);
  const pictures = staffPictures(event, request);
  if (pictures.length > 0)
    await expectOwnFiles(trx, { seller: request.seller, shop: request.shop, returnId: request.id }, pictures);
  await save(trx, { before, after: { ...request, told }, event, deliveries: rowsOf(deliver, core.ids), outcome });
}

// What waits for places that do not show it any more never gets there.
async function sentTo(trx: Knex.Transaction, core: Core, request: ReturnRequest): Promise<string[]> {
  const places = await placesShowing(trx, request, core.platforms);
  await leaveOthers(trx, { seller: request.seller, returnId: request.id }, places);
  return places;
}

async function doneBefore(trx: Knex.Transaction, command: Command): Promise<Performed | Refusal | null> {
  const before = isKept(command) ? await readOutcome(trx, command.seller, command.key) : null;
  return before && again(trx, command.seller, before);
}

async function again(trx: Knex.Transaction, seller: string, outcome: Outcome): Promise<Performed | Refusal> {
  if ('refused' in outcome) return outcome;
  const request = await readReturn(trx, seller, outcome.returnId);
  const event = await readEvent(trx, seller, outcome.returnId, outcome.version);
  if (!request || !event) throw new Error('an outcome without its return or its event');
  return { request, event, repeated: true };
}

const outcomeOf = (decision: Decision | Refusal): Outcome =>
  isRefusal(decision) ? decision : { returnId: decision.request.id, version: decision.event.version };
