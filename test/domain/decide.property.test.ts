import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Actor, Command, Details } from '../../src/domain/command.ts';
import { CATEGORIES, conversationState, REPORT_REASONS, wasAnswered } from '../../src/domain/conversation.ts';
import { deadline, openDeadlines, wakeAt } from '../../src/domain/deadlines.ts';
import { type Decision, decide, type Facts } from '../../src/domain/decide.ts';
import { effects } from '../../src/domain/effects.ts';
import type { Event } from '../../src/domain/event.ts';
import { holdNow } from '../../src/domain/gate.ts';
import { type Change, LIFECYCLE, mayRule } from '../../src/domain/lifecycle.ts';
import { money } from '../../src/domain/money.ts';
import { agreedOffer, isLive } from '../../src/domain/offers.ts';
import { atLeast, ROLES, type Role } from '../../src/domain/permissions.ts';
import { gathers } from '../../src/domain/pictures.ts';
import { policyOf } from '../../src/domain/policy.ts';
import { isRefusal, type Refusal } from '../../src/domain/refusal.ts';
import {
  type Photo,
  type ReturnRequest,
  refundInFlight,
  STATUSES,
  type Status,
} from '../../src/domain/return-request.ts';
import { REJECT_REASONS } from '../../src/domain/verdict.ts';
import { en } from '../../src/i18n/en.ts';
import { AE, ALWAYS, aed, anOpening, MINUTE, OPENED, staff } from './sample.ts';

const SEED = Number(process.env.FC_SEED ?? Math.floor(Math.random() * 2 ** 31));
const RUNS = Number(process.env.FC_RUNS ?? 1_500);
console.log(`decide.property: FC_SEED=${SEED}`);

// ---- What may happen: one step is one command, or the shop's endpoint answering a delivery -------------------------

const HOW_OFTEN: Record<Step['action'], number> = {
  hold: 12,
  release: 2,
  take_over: 2,
  assign: 2,
  snooze: 3,
  step: 1,
  update: 4,
  move: 2,
  recompute: 2,
  erase: 1,
  forget: 2,
  alert: 1,
  set_free: 1,
  route: 1,
  elsewhere: 1,
  confirm: 10,
  inspect: 3,
  exchange: 1,
  not_received: 1,
  reimburse: 2,
  approve: 5,
  reject: 4,
  reopen: 6,
  contact: 12,
  answer: 20,
  undo: 5,
  note: 1,
  refund: 14,
  offer: 10,
  consent: 6,
  report: 2,
  retry: 8,
  open: 1,
  write: 16,
  accept_offer: 10,
  decline_offer: 2,
  cancel: 1,
  make_label: 2,
  take_picture: 2,
  pick_up: 3,
  lock: 3,
  unlock: 8,
  read_withheld: 3,
  receive: 8,
  settle_refund: 7,
  fail_refund: 4,
  refund_automatically: 1,
  ship_exchange: 1,
  settle_reimbursement: 1,
  refuse_reimbursement: 1,
  remind: 4,
  ask_hold: 8,
  end_hold: 2,
  expire_offer: 4,
  give_up_delivery: 6,
  translate: 3,
  keep_translation: 1,
  gather_picture: 8,
  delivered: 10,
  tried: 3,
};
/** Runs that are about offers: their holder, the customer and the shop, without much else. */
const DEALING: Partial<Record<Step['action'], number>> = {
  hold: 14,
  offer: 14,
  write: 10,
  accept_offer: 4,
  decline_offer: 1,
  consent: 12,
  refund: 10,
  settle_refund: 2,
  fail_refund: 2,
  expire_offer: 2,
  undo: 2,
  delivered: 8,
  give_up_delivery: 1,
};
/** Runs that are about what came back: it is looked at, refunded with a second person, exchanged or missing. */
const HANDLING: Partial<Record<Step['action'], number>> = {
  hold: 14,
  approve: 6,
  reject: 6,
  ask_hold: 4,
  refund: 10,
  confirm: 14,
  settle_refund: 6,
  fail_refund: 4,
  refund_automatically: 1,
  inspect: 4,
  exchange: 2,
  ship_exchange: 3,
  not_received: 1,
  reimburse: 6,
  settle_reimbursement: 4,
  refuse_reimbursement: 4,
  take_over: 2,
  assign: 2,
  snooze: 2,
  elsewhere: 1,
  reopen: 6,
  receive: 4,
  remind: 3,
};
const LEADING = new Set<Step['action']>(['confirm', 'take_over', 'assign', 'reopen']);
const PEOPLE = ['mona', 'samir', 'lina'];
const PAID = 24_900n;

type Step = {
  action: Change | 'delivered' | 'tried';
  /** Who acts, where it is not the one the table names. */
  stranger: Actor['kind'] | null;
  /** Null: whoever holds it, or the first. */
  person: number | null;
  role: Role;
  /** Which of a few ids, reasons, categories: few, so that they repeat. */
  pick: number;
  minor: bigint;
  flag: boolean;
  /** Time since the last step, and how long before now an outside event says it happened. */
  gap: number;
  lag: number;
  /** How many versions ago the person looked. */
  behind: number | null;
};

const often = <T>(weight: number, ...values: T[]) => ({ weight, arbitrary: fc.constantFrom(...values) });
const mostlyNull = <T>(weight: number, arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.oneof(often<T | null>(weight, null), { weight: 1, arbitrary });
const actionIn = (weights: Partial<Record<Step['action'], number>>): fc.Arbitrary<Step['action']> =>
  fc.oneof(...Object.entries(weights).map(([action, weight]) => often(weight, action as Step['action'])));
const step: fc.Arbitrary<Step> = fc.record({
  action: actionIn(HOW_OFTEN),
  stranger: mostlyNull(20, fc.constantFrom<Actor['kind']>('staff', 'customer', 'shop', 'clock', 'rule')),
  person: mostlyNull(2, fc.nat(2)),
  role: fc.oneof(often(8, ...ROLES.slice(1)), often<Role>(1, 'viewer')),
  pick: fc.nat(5),
  minor: fc.oneof(
    { weight: 6, arbitrary: fc.bigInt({ min: 1n, max: PAID / 3n }) },
    { weight: 2, arbitrary: fc.bigInt({ min: 1n, max: 2n * PAID }) },
    often(1, -1n, 0n, 1n, PAID, PAID + 1n),
  ),
  flag: fc.boolean(),
  gap: fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: 1, max: 20 * MINUTE }) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 60 * 60 * MINUTE }) },
  ),
  lag: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 30 * MINUTE })),
  behind: mostlyNull(1, fc.oneof(often(5, 0), often(1, 1, 2))),
});
const setting = fc.record({
  preset: fc.constantFrom('pickup' as const, 'pickup-48h' as const),
  followUp: fc.oneof(often(4, 'refuse' as const), often(1, 'confirm' as const)),
  messaging: fc.oneof(often(6, true), often(1, false)),
  returnless: fc.oneof(often(6, true), often(1, false)),
  needsConsent: fc.oneof(often(4, true), often(1, false)),
  offerHours: fc.constantFrom(1, 48),
  undoSeconds: fc.constantFrom(0, 10),
  limit: mostlyNull(2, fc.bigInt({ min: PAID / 4n, max: PAID })),
  second: mostlyNull(2, fc.bigInt({ min: PAID / 4n, max: PAID })),
  begins: fc.constantFrom<Status | null>(null, 'requested', 'authorized', 'in_transit', 'pending_action'),
  refunded: fc.oneof(often(4, 0n), often(1, 1n, 10_000n, PAID)),
  respondBy: mostlyNull(4, fc.integer({ min: -MINUTE, max: 5_000 * MINUTE })),
});
type Setting = typeof setting extends fc.Arbitrary<infer S> ? S : never;

const story = (one: fc.Arbitrary<Step>) => fc.array(one, { minLength: 1, maxLength: 50, size: 'max' });
const dealing = fc
  .record({ one: step, action: actionIn(DEALING) })
  .map(({ one, action }): Step => ({ ...one, action, stranger: null, person: null, role: 'agent', behind: null }));
const handling = fc.record({ one: step, action: actionIn(HANDLING) }).map(
  ({ one, action }): Step => ({
    ...one,
    action,
    stranger: null,
    behind: null,
    // Near the end of a hold that was just taken.
    gap: action === 'ask_hold' ? 110 * MINUTE : one.gap,
    ...whoHandles(one, action),
  }),
);
// Those who lead are not always others than who asked.
const whoHandles = ({ pick }: Step, action: Step['action']): Pick<Step, 'person' | 'role'> =>
  LEADING.has(action) ? { person: pick === 0 ? null : 2, role: 'lead' } : { person: null, role: 'agent' };
const cameBack = fc
  .record({
    given: setting,
    begins: fc.constantFrom<Status>('requested', 'requested', 'pending_action', 'pending_action', 'in_transit'),
  })
  .map(
    ({ given, begins }): Setting => ({
      ...given,
      begins,
      refunded: 0n,
      limit: null,
      second: PAID / 12n,
    }),
  );
const offering = setting.map(
  (given): Setting => ({ ...given, begins: 'authorized', messaging: true, returnless: true, refunded: 0n }),
);
const runs = fc.oneof(
  { weight: 3, arbitrary: fc.record({ given: setting, steps: story(step) }) },
  { weight: 1, arbitrary: fc.record({ given: offering, steps: story(dealing) }) },
  { weight: 1, arbitrary: fc.record({ given: cameBack, steps: story(handling) }) },
);

// ---- The world around `decide`: a lane to the shop, as the outbox keeps it -----------------------------------------

/** What waits to leave for the shop, in its order, and the pictures that are being fetched, each by itself. */
type Carrier = {
  id: string;
  what: 'webhook' | 'pull';
  fileId: string | null;
  about: string | null;
  state: 'waiting' | 'sent' | 'dead' | 'cancelled';
  attempts: number;
};
type World = {
  setting: Setting;
  now: Date;
  request: ReturnRequest | null;
  lane: Carrier[];
  events: Event[];
  /** Every instant at which an outside event said it happened. */
  named: Set<number>;
  reminded: Set<string>;
  /** The shop refunded by itself while a refund of ours was on its way: only then may the sum be too much. */
  shopPaidBeside: boolean;
  made: number;
};

const factsOf = ({ setting, now, lane }: World): Facts => ({
  at: now,
  policy: policyOf(setting.preset, {
    translate: true,
    follow_up: setting.followUp,
    undo_seconds: setting.undoSeconds,
    keep_item_needs_consent: setting.needsConsent,
    offer_hours: setting.offerHours,
  }),
  calendar: AE,
  hours: ALWAYS,
  steps: ['concept'],
  staff: [
    { id: 'mona', name: 'MONA', role: 'agent' },
    { id: 'samir', name: 'SAMIR', role: 'agent' },
    { id: 'lina', name: 'LINA', role: 'lead' },
  ],
  features: { messaging: setting.messaging, returnless_refund: setting.returnless },
  limits: {
    refund: setting.limit === null ? {} : { agent: aed(setting.limit) },
    secondPersonAbove: setting.second === null ? null : aed(setting.second),
  },
  unsent: new Map(
    lane.flatMap((d) => (d.state === 'waiting' && d.about ? [[d.about, { attempts: d.attempts }] as const] : [])),
  ),
  dead: lane.flatMap(({ id, about, state }) => (state === 'dead' ? [{ id, about }] : [])),
});

const head = (world: World): Carrier | undefined =>
  world.lane.find((d) => d.state === 'waiting' && d.what === 'webhook');
const fetching = ({ lane }: World, pick: number): Carrier | undefined => {
  const pulls = lane.filter((d) => d.state === 'waiting' && d.what === 'pull');
  return pulls[pick % Math.max(1, pulls.length)];
};
const late = ({ lane }: World): Carrier | undefined =>
  lane.findLast((d) => d.what === 'pull' && d.state === 'cancelled');

/** An instant that an outside event names: never after now, and no two alike. */
function named(world: World, lag: number): Date {
  let at = world.now.getTime() - lag;
  while (world.named.has(at)) at -= 1;
  world.named.add(at);
  return new Date(at);
}

function detailsOf(world: World, { action, pick, minor, flag, lag }: Step): Details[Change] {
  const currency = pick === 5 && flag ? 'USD' : 'AED';
  const amount = money(minor, currency);
  // Ours are made anew mostly; a few are asked for again, as by a gesture whose answer was lost.
  const ours = (kind: string) => (pick > 1 ? `${kind}-${world.made}` : `${kind}-again-${pick}`);
  const text = pick === 4 && flag ? '   ' : 'some words';
  switch (action) {
    case 'open':
      return anOpening({
        status: world.setting.begins,
        refunded: aed(world.setting.refunded),
        openedAt: named(world, lag),
        respondBy: world.setting.respondBy === null ? null : new Date(OPENED.getTime() + world.setting.respondBy),
      });
    case 'contact':
      return {
        ...{ messageId: ours('m'), text, language: 'ar', category: CATEGORIES[pick % 3] ?? 'support' },
        files: picturesOf(world, pick),
      };
    case 'answer':
      return { messageId: ours('m'), text, language: null, files: picturesOf(world, pick) };
    case 'gather_picture':
      return {
        // One that was on its way when its message was taken back comes all the same.
        fileId: (flag ? fetching(world, pick) : late(world))?.fileId ?? 'f-none',
        is: { type: 'image/png', bytes: 7, sha256: 'ab'.repeat(32) },
      };
    case 'note':
      return { noteId: ours('n'), text };
    case 'refund': {
      // Mostly what was agreed, where something was.
      const agreed = world.request && pick > 2 ? agreedOffer(world.request, world.now) : null;
      const item = pick === 3 ? 'i-1' : null;
      return { refundId: ours('r'), amount: agreed?.amount ?? amount, item, closeAfter: flag, note: null };
    }
    case 'confirm':
      return { yes: pick > 2, comment: flag ? text : null };
    case 'take_over':
      return { reason: text };
    case 'assign':
      return { to: ['mona', 'samir', 'eve'][pick % 3] ?? 'eve', reason: text };
    case 'snooze':
      return { hours: [1, 4, 24][pick % 3] ?? 1 };
    case 'alert':
      return { text };
    case 'route':
      return { place: `slack:T1:C${pick}` };
    case 'step':
      return { step: pick === 5 ? 'no' : 'concept', note: null };
    case 'update':
      return {
        orderId: `O-${pick}`,
        customer: null,
        items: null,
        paid: pick > 3 ? money(PAID - minor / 50n, currency) : null,
        wants: flag ? 'refund' : null,
        returnFee: null,
        respondBy: pick === 2 ? new Date(world.now.getTime() + 500 * MINUTE) : null,
      };
    case 'move': {
      const status = STATUSES[pick] ?? null;
      return { status: flag ? status : null, rawStatus: flag ? null : `raw-${pick}`, movedAt: named(world, lag) };
    }
    case 'elsewhere':
      return { text };
    case 'inspect':
      return { item: pick === 5 ? 'no' : 'i-1', received: pick, condition: 'used', cause: 'customer', restock: flag };
    case 'exchange':
      return { free: flag };
    case 'not_received':
      return { refund: flag ? 'refused' : 'already_paid' };
    case 'reimburse':
      return { amount, reason: text };
    case 'refund_automatically':
      return { refundId: `automatic-${pick}`, amount, reason: null };
    case 'ship_exchange':
      return { reference: null };
    case 'settle_reimbursement':
      return { amount: flag ? amount : null, reference: null };
    case 'refuse_reimbursement':
      return { reason: null };
    case 'offer':
      return { offerId: ours('o'), messageId: ours('m'), text, language: null, amount, keepItem: flag };
    case 'consent':
      return { offerId: offerIn(world, flag ? pick : 0), messageId: lastFrom(world, 'customer') };
    case 'accept_offer':
      return {
        offerId: offerIn(world, pick),
        messageId: flag ? lastFrom(world, 'customer') : null,
        saidAt: named(world, lag),
      };
    case 'decline_offer':
      return { offerId: offerIn(world, pick), messageId: null };
    case 'report':
      return { reason: REPORT_REASONS[pick % 5] ?? 'other', comment: flag ? 'because' : null };
    case 'write':
      return {
        messageId: ours('c'),
        text,
        language: null,
        files: [],
        sentAt: named(world, lag),
        acceptsOffer: pick < 2 ? offerIn(world, pick) : null,
      };
    case 'approve':
      return { label: flag, freeReturn: pick > 2, refundFee: pick % 2 === 0 };
    case 'reject':
      return { messageId: ours('m'), reason: REJECT_REASONS[pick % 5] ?? 'other', text, fixed: flag, language: null };
    case 'reopen':
      return { reason: text };
    case 'take_picture':
      return { fileId: 'f-1', name: 'box.jpg', fault: flag ? 'broken' : null };
    case 'make_label':
    case 'pick_up':
      return { tracking: flag ? 'T-1' : null };
    case 'lock':
      return { by: flag ? 'customer' : 'shop', reason: null };
    case 'unlock':
      return { reason: null };
    case 'forget':
      return { closedBefore: new Date(world.now.getTime() - pick * 1_000) };
    case 'cancel':
      return { reason: null };
    case 'receive':
      return { items: [{ id: 'i-1', quantity: pick }], receivedAt: named(world, lag), respondBy: null };
    case 'settle_refund':
    case 'fail_refund': {
      const known = world.request?.refunds.at(pick % 3 === 2 ? 0 : -1)?.id;
      const refundId = (pick < 5 || flag) && known ? known : `shop-${pick}-${flag}`;
      return action === 'settle_refund'
        ? { refundId, amount: flag ? amount : null, reference: null }
        : { refundId, reason: null };
    }
    case 'translate':
      return { to: 'en' };
    case 'keep_translation':
      return { messageId: 'c-1', from: null, to: 'en', text: 'Hello', doubtful: flag };
    case 'give_up_delivery': {
      const given = pick > 2 ? (fetching(world, pick) ?? head(world)) : head(world);
      return {
        deliveryId: given?.id ?? 'card',
        what: given?.what ?? 'card',
        type: null,
        about: given?.about ?? null,
        why: 'no answer',
      };
    }
    default:
      return {};
  }
}

// None mostly; else one that is here already, and one or two that are still where they were attached.
const picturesOf = ({ made }: World, pick: number): Photo[] =>
  ['stored', 'attached', 'attached too'].slice(0, Math.max(0, pick - 2)).map((name, n) => ({
    ...{ id: `f-${made}-${n}`, name, type: 'image/png', bytes: 7 },
    ...(n === 0 ? { sha256: 'cd'.repeat(32) } : { source: { platform: 'slack', file: `F${n}` } }),
  }));

// The last offer mostly, else the first or one nobody made.
const offerIn = ({ request }: World, pick: number): string =>
  (pick === 5 ? undefined : request?.offers.at(pick === 4 ? 0 : -1)?.id) ?? 'o-unknown';
const lastFrom = ({ request }: World, from: 'customer' | 'staff'): string =>
  request?.messages.findLast((m) => m.from === from)?.id ?? 'm-unknown';

const personOf = ({ request }: World, { person }: Step): string =>
  (person === null ? request?.hold?.by.id : PEOPLE[person]) ?? 'mona';

function actorOf(world: World, step: Step, kind: Actor['kind']): Actor {
  if (kind === 'staff') return staff(personOf(world, step), step.role);
  return kind === 'rule' ? { kind, id: 'rule-1', name: 'A rule' } : { kind };
}

function commandOf(world: World, step: Step, action: Change): Command {
  const kind = step.stranger ?? LIFECYCLE[action].by;
  const by = actorOf(world, step, kind);
  return {
    action,
    seller: 'sahara',
    returnId: 'return-1',
    key: `key-${world.made}`,
    by,
    seenVersion: step.behind === null ? null : Math.max(0, (world.request?.version ?? 0) - step.behind),
    details: detailsOf(world, step),
  } as Command;
}

/** Frozen all the way down: a change of what came in throws. */
function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value) && !(value instanceof Map)) {
    Object.freeze(value);
    for (const part of Object.values(value)) frozen(part);
  }
  return value;
}

const OTHER = { pickup: 'pickup-48h', 'pickup-48h': 'pickup' } as const;

function take(world: World, step: Step): void {
  world.now = new Date(world.now.getTime() + step.gap);
  // What a lead opens again, and what can be read again, begins anew then.
  if (
    step.action === 'reopen' ||
    step.action === 'unlock' ||
    step.action === 'read_withheld' ||
    step.action === 'approve'
  )
    world.named.add(world.now.getTime());
  world.made += 1;
  if (step.action === 'recompute') world.setting = { ...world.setting, preset: OTHER[world.setting.preset] };
  const first = head(world);
  if (step.action === 'delivered' || step.action === 'tried') {
    if (first)
      Object.assign(first, { attempts: first.attempts + 1, state: step.action === 'tried' ? first.state : 'sent' });
    return;
  }
  const command = frozen(commandOf(world, step, step.action));
  const facts = frozen(factsOf(world));
  const before = frozen(world.request);
  const outcome = decide(before, command, facts);
  if (isRefusal(outcome)) {
    refusedWell(outcome, command, before);
    return;
  }
  decidedWell(world, before, command, facts, outcome);
  follow(world, command, outcome);
  standsWell(world, outcome.request, facts);
}

function follow(world: World, command: Command, { request, event }: Decision): void {
  const linkTo = (id: string) => ({ url: `u/${id}`, until: new Date(0) });
  const around = {
    sellerName: 'Sahara',
    places: ['p'],
    standing: [{ place: 'p', card: true }],
    transcriptUrl: 'u',
    linkTo,
  };
  const { deliver, cancel, revive, told } = effects(event, request, around);
  const webhooks = deliver.flatMap((d) => (d.webhook ? [{ about: d.about, body: JSON.parse(d.webhook.body) }] : []));
  same(
    'the shop counts what it is told: no number is left out or used twice',
    webhooks.map(({ body }) => body.data.sequence),
    webhooks.map((_, n) => request.told + n + 1),
  );
  must('what was told is counted', told === request.told + webhooks.length);
  if (command.action === 'give_up_delivery') {
    const given = world.lane.find((d) => d.id === command.details.deliveryId);
    if (given) given.state = 'dead';
  }
  if (command.action === 'gather_picture') {
    const came = world.lane.find((d) => d.fileId === command.details.fileId && d.state === 'waiting');
    if (came) came.state = 'sent';
  }
  for (const { about, body } of webhooks.filter(({ body }) => body.type === 'message.sent')) {
    const message = request.messages.find((m) => m.id === about);
    must('only what is said leaves', message?.state === 'said');
    must(
      'a message leaves with every picture whole',
      body.data.files.length === message?.files.length && body.data.files.every((f: Photo) => f.sha256),
    );
    must(
      'it is told by whoever wrote it',
      body.data.by.kind === 'staff' && body.data.by.name === message?.author?.name,
    );
    must('a message leaves once', !world.lane.some((d) => d.what === 'webhook' && d.about === about));
  }
  for (const d of world.lane) {
    const mayStop = d.state === 'waiting' || (d.state === 'dead' && d.what === 'pull');
    if (d.about && cancel.includes(d.about) && mayStop) d.state = 'cancelled';
    if (revive.includes(d.id)) Object.assign(d, { state: 'waiting', attempts: 0 });
  }
  world.lane.push(
    ...webhooks.map(({ about }, n) => ({
      id: `d-${event.version}-${n}`,
      ...{ what: 'webhook' as const, fileId: null, about, state: 'waiting' as const, attempts: 0 },
    })),
    ...deliver.flatMap(({ what, picture, about }) =>
      what === 'pull' && picture
        ? [{ id: `pull-${picture.id}`, what, fileId: picture.id, about, state: 'waiting' as const, attempts: 0 }]
        : [],
    ),
  );
  const inFlight = world.request && refundInFlight(world.request);
  const paid = event.type === 'refund_settled' || event.type === 'refunded_automatically' ? event.data.refundId : null;
  if (paid && inFlight && inFlight.id !== paid) world.shopPaidBeside = true;
  if (!refundInFlight(request)) world.shopPaidBeside = false;
  world.request = { ...request, told };
  world.events.push(event);
}

// ---- What must hold ------------------------------------------------------------------------------------------------

// Said a hundred thousand times a run: `expect` would take most of the time.
function must(what: string, holds: boolean): void {
  if (!holds) throw new Error(`not so: ${what}`);
}
function same(what: string, is: unknown, should: unknown): void {
  if (!isDeepStrictEqual(is, should)) expect(is, what).toEqual(should);
}

const REFUSALS = Object.keys(en.refusals);

function refusedWell(refusal: Refusal, command: Command, before: ReturnRequest | null): void {
  must('a refusal is one that has a sentence', REFUSALS.includes(refusal.refused));
  const { by } = LIFECYCLE[command.action];
  const fact = before && by === command.by.kind && (by === 'shop' || by === 'customer');
  must('what the outside tells of a return is recorded, never refused', !fact);
}

function decidedWell(
  world: World,
  before: ReturnRequest | null,
  command: Command,
  facts: Facts,
  { request: after, event }: Decision,
): void {
  const { by } = command;
  must('versions are gapless', after.version === (before?.version ?? 0) + 1 && event.version === after.version);
  must('the event names what caused it', event.key === command.key && event.by === by && event.at === facts.at);
  must(
    'the event tells where it stood',
    event.before?.status === before?.status && event.after.status === after.status,
  );
  const itself = by.kind === 'rule' ? mayRule(command.action) : by.kind === LIFECYCLE[command.action].by;
  must('nobody acts for somebody else', itself);
  must('which rule did it stays with the return', by.kind !== 'rule' || after.rules.some(({ id }) => id === by.id));
  must('viewers change nothing', by.kind !== 'staff' || atLeast(by.role, 'agent'));
  if (event.type === 'ignored')
    same('what is ignored changes nothing', { ...after, version: 0 }, { ...before, version: 0 });
  if (before?.status === 'closed') {
    if (event.type === 'reopened')
      must(
        'a lead opens it again, in time',
        by.kind === 'staff' && atLeast(by.role, 'lead') && after.status !== 'closed',
      );
    else same('closed is final', final(after), final(before));
    if (by.kind === 'staff') same('nobody moves money of a closed return', after.refunds, before.refunds);
  }
  heldWell(before, after, event, by, facts);
  paidWell(before, after, event, by, facts);
  verdictWell(before, event, by, facts);
  offeredWell(before, after, event, by, facts);
  talkedWell(before, after, event, command, facts);
  if (event.type === 'reminded') remindedWell(world, before, after, facts);
}

function verdictWell(before: ReturnRequest | null, event: Event, by: Actor, facts: Facts): void {
  if (event.type !== 'approved' && event.type !== 'rejected') return;
  must('only a request is decided', before?.status === 'requested');
  must(
    'only the holder decides, or a rule',
    by.kind === 'rule' || (by.kind === 'staff' && before !== null && holdNow(before, facts.at)?.by.id === by.person.id),
  );
}

const final = ({ status, resolution, closedAt, hold }: ReturnRequest) => ({ status, resolution, closedAt, hold });

const leads = (by: Actor): boolean => by.kind === 'staff' && atLeast(by.role, 'lead');
const PAYS = new Set<Event['type']>(['refund_settled', 'refunded_automatically']);

const FULL = policyOf('pickup', {}).hold_minutes * MINUTE;

function heldWell(before: ReturnRequest | null, after: ReturnRequest, event: Event, by: Actor, { at }: Facts): void {
  const had = before?.hold ?? null;
  const me = by.kind === 'staff' ? by.person.id : 'nobody';
  if (event.type === 'held' || event.type === 'contacted' || event.type === 'answered' || event.type === 'offer_made') {
    must(
      'whoever is on it or answers holds it now; a rule holds nothing',
      by.kind === 'rule' ? isDeepStrictEqual(had, after.hold) : holdNow(after, at)?.by.id === me,
    );
  }
  if (event.type === 'held') must('a hold is for its full time', after.hold?.until.getTime() === at.getTime() + FULL);
  if (isDeepStrictEqual(had, after.hold)) return;
  const holder = before && holdNow(before, at)?.by.id;
  const free = !holder;
  const mine = after.hold?.by.id === me;
  switch (event.type) {
    case 'held':
      must('nobody takes what another holds', (free || holder === me) && mine);
      break;
    case 'taken_over':
      must('a lead takes it over', leads(by) && mine);
      break;
    case 'assigned':
      must(
        'a lead gives it to somebody who may decide',
        (leads(by) || by.kind === 'rule') && after.hold?.by.id === event.data.to.id,
      );
      break;
    case 'contacted':
    case 'answered':
      must('only the first answer takes the hold, and only a free one', free && mine);
      break;
    case 'released':
      must('only the holder gives it back', holder === me && !after.hold);
      break;
    case 'hold_asked':
      must(
        'a holder is asked once, in time',
        had?.askAt !== null && holder === after.hold?.by.id && !after.hold?.askAt,
      );
      break;
    case 'hold_ended':
      must('a hold ends when its time is up', had !== null && had.until <= at && !after.hold);
      break;
    default:
      must(`${event.type} changes a hold only by closing`, after.status === 'closed' && !after.hold);
      break;
  }
}

function paidWell(before: ReturnRequest | null, after: ReturnRequest, event: Event, by: Actor, facts: Facts): void {
  if (!before) return;
  if (event.type !== 'updated') same('what was paid stays', after.paid, before.paid);
  must('no more is refunded than was paid', after.refunded.minor <= after.paid.minor);
  const grew = after.refunded.minor - before.refunded.minor;
  must('only a settled refund counts, and never backwards', grew === 0n || (grew > 0n && PAYS.has(event.type)));
  if (event.type === 'refund_settled') {
    const known = before.refunds.find((r) => r.id === event.data.refundId);
    must('a refund is settled once', known?.state !== 'settled');
    must('what was paid back counts in full', grew === event.data.amount.minor);
  }
  if (event.type !== 'refund_asked' || by.kind !== 'staff') return;
  const { amount, refundId, confirms } = event.data;
  must('only the holder refunds', confirms !== null || holdNow(before, facts.at)?.by.id === by.person.id);
  must('nobody approves what they asked for', confirms === null || (leads(by) && confirms.id !== by.person.id));
  must('an exchange or money, not both', before.exchange === null);
  agreedWell(before, event, facts);
  must('a refund is asked for once', !before.refunds.some((r) => r.id === refundId && r.state !== 'waiting'));
  must('a refund is an amount', amount.minor > 0n && amount.currency === 'AED');
  must('no more is asked for than was paid', before.refunded.minor + amount.minor <= PAID);
  const { refund, secondPersonAbove } = facts.limits;
  must('nobody refunds above their limit', amount.minor <= (refund[by.role] ?? amount).minor);
  must(
    'nobody refunds alone above the limit of one',
    confirms !== null || amount.minor <= (secondPersonAbove ?? amount).minor,
  );
}

const LEFT = new Set(['asked', 'settled']);

function agreedWell(before: ReturnRequest, { data }: Event<'refund_asked'>, { at, policy, features }: Facts): void {
  const early = before.receivedAt === null;
  must('what is on its way back is waited for', ['authorized', 'pending_action'].includes(before.status));
  must('a refund before the item is back needs the feature', !early || features.returnless_refund);
  must(
    'a refund before the item is back needs consent',
    !early || !policy.keep_item_needs_consent || data.consent !== null,
  );
  must('the shop is told whether the item stays', data.consent !== null || data.keepItem === early);
  if (!data.consent) return;
  const offer = before.offers.find((o) => o.id === data.consent?.offerId);
  must('what was agreed is what is paid', offer?.amount.minor === data.amount.minor && offer.amount.currency === 'AED');
  must('only an offer that was accepted and stands is paid', offer?.state === 'accepted' && offer.expiresAt > at);
  must(
    'consent is newer than the offer',
    (offer?.consent?.at.getTime() ?? 0) >= Math.floor((offer?.at.getTime() ?? 0) / 1_000) * 1_000,
  );
  must('an offer is used once', !before.refunds.some((r) => r.offerId === offer?.id && LEFT.has(r.state)));
}

function offeredWell(before: ReturnRequest | null, after: ReturnRequest, event: Event, by: Actor, facts: Facts): void {
  const live = after.offers.filter((o) => isLive(after, o));
  must('one offer at a time', live.length <= 1);
  must('a closed return offers nothing', after.status !== 'closed' || live.length === 0);
  must(
    'consent is known where it was given',
    after.offers.every((o) => o.state !== 'accepted' || o.consent !== null),
  );
  switch (event.type) {
    case 'offer_made':
      must('offers are made while they may be', facts.features.returnless_refund && facts.features.messaging);
      must(
        'only the holder offers, or a rule, what needs no second person',
        by.kind === 'rule'
          ? event.data.amount.minor <= (facts.limits.secondPersonAbove ?? event.data.amount).minor
          : by.kind === 'staff' && before !== null && holdNow(before, facts.at)?.by.id === by.person.id,
      );
      must('no more is offered than could be paid', event.data.amount.minor <= PAID - (before?.refunded.minor ?? 0n));
      must('the new offer is the one that stands', live[0]?.id === event.data.offerId);
      break;
    case 'offer_accepted':
    case 'consent_marked': {
      const offer = before?.offers.find((o) => o.id === event.data.offerId);
      must('only an offer that stands is accepted', offer?.state === 'made' && offer.expiresAt > facts.at);
      break;
    }
    case 'offer_answer_ignored':
      same('an answer to nothing changes nothing', { ...after, version: 0 }, { ...before, version: 0 });
  }
}

function talkedWell(
  before: ReturnRequest | null,
  after: ReturnRequest,
  event: Event,
  command: Command,
  facts: Facts,
): void {
  switch (event.type) {
    case 'contacted':
    case 'answered':
    case 'offer_made':
      must('after a report nobody writes', !before?.locked);
      must('while messaging is off nobody writes', facts.features.messaging);
      break;
    case 'taken_back':
      must(
        'only what has not left is taken back',
        facts.unsent.get(event.data.messageId)?.attempts === 0 ||
          before?.messages.some((m) => m.id === event.data.messageId && gathers(m)) === true,
      );
      break;
    case 'delivery_retried':
      must('a locked conversation stays silent', !before?.locked || isDeepStrictEqual(after.messages, before.messages));
      break;
    case 'message_received': {
      if (command.action !== 'write' || !before) return;
      const withheld = before.locked !== null || !facts.features.messaging;
      must('while locked or off, messages are withheld', event.data.withheld === withheld);
      if (!awaitsAnswer(after) || awaitsAnswer(before)) return;
      const due = deadline('reply', command.details.sentAt, null, facts);
      const reply = after.deadlines.findLast((d) => d.kind === 'reply');
      same('the time to answer runs from when it was sent', reply, due);
      break;
    }
  }
}

function remindedWell(world: World, before: ReturnRequest | null, after: ReturnRequest, { at }: Facts): void {
  const told = before?.deadlines.filter((d, n) => !isDeepStrictEqual(d, after.deadlines[n])) ?? [];
  const [due] = told;
  must('a reminder is of one deadline', told.length === 1 && due !== undefined);
  const steps = due?.rungs.filter((rung) => rung.saidAt === null && rung.at <= at) ?? [];
  must('a reminder comes when a step is due', steps.length > 0);
  for (const { name } of steps) {
    const step = `${due?.kind} ${due?.from.toISOString()} ${name}`;
    must('a step of a deadline is reminded of once', !world.reminded.has(step));
    world.reminded.add(step);
  }
}

const unique = (ids: string[]): boolean => new Set(ids).size === ids.length;

function standsWell(world: World, request: ReturnRequest, facts: Facts): void {
  const { status, statusBefore, refunds, resolution, closedAt, messages, deadlines } = request;
  const asked = refunds.filter((r) => r.state === 'asked');
  const refunding = status === 'refunding';
  must('refunding: one refund is under way, and it is known where to go back to', asked.length === (refunding ? 1 : 0));
  const waiting = refunds.filter((r) => r.state === 'waiting').length;
  must(
    'at most one refund waits for a second person, and none once it is closed',
    waiting <= (status === 'closed' ? 0 : 1),
  );
  must('where to go back to is known only while refunding', refunding === (statusBefore !== null));
  const closed = status === 'closed';
  must('closed: how and when is known', closed === (resolution !== null) && closed === (closedAt !== null));
  must(
    'one decision stands: a rejected return is closed and says so',
    (request.verdict?.is === 'rejected') === (resolution === 'rejected'),
  );
  must('a closed return is held by nobody', !closed || request.hold === null);
  must('what needs action was received', status !== 'pending_action' || request.receivedAt !== null);

  must('no more is refunded than was paid', request.refunded.minor <= PAID);
  const leaving = asked.reduce((sum, r) => sum + r.amount.minor, 0n);
  must('nor is what is leaving too much', world.shopPaidBeside || request.refunded.minor + leaving <= PAID);
  must(
    'refunds are amounts',
    refunds.every((r) => r.amount.minor > 0n),
  );
  must('a refund is there once', unique(refunds.map((r) => r.id)));

  must('a message is there once', unique(messages.map((m) => m.id)));
  const carried = (id: string, what: Carrier['what']) => world.lane.some((d) => d.about === id && d.what === what);
  must(
    'what waits for its pictures has not left, and they are being fetched or somebody was told',
    messages.every((m) => !gathers(m) || (carried(m.id, 'pull') && !carried(m.id, 'webhook'))),
  );
  must(
    'a message that is said leaves, or its pictures are on their way',
    messages.every(
      (m) =>
        m.state !== 'said' ||
        world.lane.some(
          (d) => d.about === m.id && (d.state === 'waiting' || (d.state === 'sent' && d.what === 'webhook')),
        ),
    ),
  );
  // Yes or no to an offer is an answer, with words or without.
  const answered = new Set(request.offers.filter(wasAnswered).map((o) => o.messageId));
  const counted = messages
    .filter((m) => m.state === 'said' || m.state === 'received')
    .flatMap((m) => (answered.has(m.id) ? [m.from, 'customer'] : [m.from]));
  const followsUp = counted.join(' ').includes('staff staff');
  must('no message follows ours before the customer answers', facts.policy.follow_up === 'confirm' || !followsUp);

  must('a deadline is there once', unique(deadlines.map((d) => `${d.kind} ${d.from.getTime()}`)));
  must(
    'time runs from the instant the outside named',
    deadlines.every((d) => d.rule.by === 'offer' || d.kind === 'refund' || world.named.has(d.from.getTime())),
  );
  const open = openDeadlines(request).map((d) => d.kind);
  must('who waits has a time to wait for', closed || !awaitsAnswer(request) || open.includes('reply'));
  must('nothing is due once it is closed', !closed || open.length === 0);
  must('nobody owes an answer in a locked conversation', request.locked === null || !open.includes('reply'));

  const next = wakeAt(clockDone(request, facts));
  must('a clock that did all it could is not woken before something is due', next === null || next > facts.at);
  must('a closed return sleeps', !closed || next === null);
}

function clockDone(request: ReturnRequest, facts: Facts): ReturnRequest {
  for (const action of ['expire_offer', 'remind', 'ask_hold', 'end_hold'] as const) {
    const by = { kind: 'clock' } as const;
    const tick = { action, seller: 'sahara', returnId: 'return-1', key: 'tick', by, seenVersion: null, details: {} };
    const done = decide(request, tick, facts);
    if (!isRefusal(done)) return clockDone(done.request, facts);
  }
  return request;
}

const blank = (setting: Setting): World => ({
  setting,
  now: OPENED,
  request: null,
  lane: [],
  events: [],
  named: new Set(),
  reminded: new Set(),
  shopPaidBeside: false,
  made: 0,
});
const OPEN: Step = {
  action: 'open',
  stranger: null,
  person: 0,
  role: 'agent',
  pick: 0,
  minor: 1n,
  flag: false,
  gap: 1,
  lag: 0,
  behind: null,
};

test('whatever people, customer, shop and clock do in whatever order, a return request stays sound', () => {
  const happened = new Map<string, number>();
  fc.assert(
    fc.property(runs, ({ given, steps }) => {
      const world = blank(given);
      for (const one of [OPEN, ...steps]) take(world, one);
      for (const { type } of world.events) happened.set(type, (happened.get(type) ?? 0) + 1);
    }),
    { seed: SEED, numRuns: RUNS },
  );
  // A property that never sees a thing happen proves nothing about it.
  if (process.env.FC_COUNTS) console.log(Object.fromEntries(happened));
  expect([...happened.keys()].sort()).toEqual(Object.keys(HAPPENS).sort());
});

const HAPPENS: { [T in Event['type']]: true } = {
  opened: true,
  approved: true,
  rejected: true,
  reopened: true,
  label_made: true,
  picture_arrived: true,
  picture_refused: true,
  picture_gathered: true,
  picked_up: true,
  locked: true,
  unlocked: true,
  message_received: true,
  translation_asked: true,
  translated: true,
  cancelled: true,
  received: true,
  refund_settled: true,
  refund_failed: true,
  held: true,
  released: true,
  taken_over: true,
  assigned: true,
  snoozed: true,
  step_taken: true,
  alerted: true,
  made_free: true,
  routed: true,
  updated: true,
  status_changed: true,
  deadlines_moved: true,
  contacted_elsewhere: true,
  approval_asked: true,
  refund_declined: true,
  refunded_automatically: true,
  inspected: true,
  exchange_asked: true,
  exchange_shipped: true,
  erased: true,
  marked_not_received: true,
  reimbursement_asked: true,
  reimbursement_settled: true,
  reimbursement_refused: true,
  hold_asked: true,
  hold_ended: true,
  contacted: true,
  answered: true,
  taken_back: true,
  noted: true,
  refund_asked: true,
  offer_made: true,
  offer_accepted: true,
  consent_marked: true,
  offer_declined: true,
  offer_expired: true,
  offer_answer_ignored: true,
  reported: true,
  reminded: true,
  delivery_given_up: true,
  delivery_retried: true,
  ignored: true,
};

test('before a return is opened there is nothing to change', () => {
  fc.assert(
    fc.property(setting, step, (given, one) => {
      const world = blank(given);
      take(world, one);
      const opens = one.action === 'open' && (one.stranger ?? 'customer') === 'customer';
      expect(world.events.map((e) => e.type)).toEqual(opens ? ['opened'] : []);
    }),
    { seed: SEED },
  );
});

/** The customer spoke last and waits. */
function awaitsAnswer(request: ReturnRequest): boolean {
  const last = request.messages.findLast(({ state }) => state === 'received' || state === 'said');
  return conversationState(request) === 'open' && last?.from === 'customer';
}
