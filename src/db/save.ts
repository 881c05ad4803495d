import type { Knex } from 'knex';
import { newMessages } from '../domain/conversation.ts';
import { nextDeadline, wakeAt } from '../domain/deadlines.ts';
import type { Event } from '../domain/event.ts';
import type { Item, Message, Offer, Refund, ReturnRequest } from '../domain/return-request.ts';
import { idWords, searchWords } from '../domain/search.ts';
import { type Stored, toStored } from './json.ts';
import type { Outcome } from './outcomes.ts';
import { prepared } from './prepared.ts';

/** What one change writes. `deliveries` are rows of `outbox.ts`, in the order they must leave. */
export type Saving = {
  before: ReturnRequest | null;
  after: ReturnRequest;
  event: Event;
  deliveries: object[];
  /** The answer of a gesture, by its key; null for what is done once by other means. */
  outcome: { key: string; outcome: Outcome } | null;
};

/**
 * Writes a change whole, in one statement: the return over the version that was locked, children that changed, the
 * event, and its deliveries in their lanes. One statement, because each costs a round trip, and most of what a webhook
 * costs is round trips. Workers are woken after the commit, not here: NOTIFY inside would make all commits wait for
 * each other.
 */
export async function save(
  trx: Knex.Transaction,
  { before, after, event, deliveries, outcome }: Saving,
): Promise<void> {
  const had = new Set<unknown>([...(before?.messages ?? []), ...(before?.offers ?? []), ...(before?.refunds ?? [])]);
  await prepared(trx, before ? CHANGE : OPEN, {
    seller: after.seller,
    id: after.id,
    seen: before?.version ?? 0,
    version: event.version,
    row: json({ ...rowOf(after), quiet_since: quietSince(after, event) }),
    messages: json(after.messages.flatMap((m, position) => (had.has(m) ? [] : [messageRow(m, position)]))),
    offers: json(after.offers.flatMap((o, position) => (had.has(o) ? [] : [offerRow(o, position)]))),
    refunds: json(after.refunds.flatMap((r) => (had.has(r) ? [] : [refundRow(r)]))),
    event: json(eventRow(event)),
    deliveries: JSON.stringify(deliveries),
    words: wordsOf(before, after, had).slice(0, MOST_AT_ONCE).join(' '),
    outcomes: json(outcome ? [{ key: outcome.key, outcome: toStored(outcome.outcome) }] : []),
  });
}

// Written for every change; what identifies a return or never changes is written at its opening only.
const CHANGING = [
  'order_id',
  'customer',
  'items',
  'status',
  'raw_status',
  'status_before',
  'resolution',
  'paid',
  'refunded',
  'wants',
  'return_fee',
  'verdict',
  'label',
  'rules',
  'routed_to',
  'steps',
  'exchange',
  'reimbursement',
  'hold_by',
  'hold_name',
  'hold_until',
  'hold_ask_at',
  'locked',
  'deadlines',
  'received_at',
  'closed_at',
  'told',
  'version',
  'wake_at',
  'due_at',
  'new_messages',
  'quiet_since',
];
const COLUMNS = ['seller_id', 'id', 'shop_id', 'shop_return_id', 'currency', 'opened_at', ...CHANGING];

// Beyond this a return is found by its earlier words: a column of words has an end, and it must not end a conversation.
const MOST_WORDS = 4_000;
const MOST_AT_ONCE = 2_000;
const WORDS = `array_to_tsvector(string_to_array(cast(:words as text), ' '))`;

const rest = (saved: string) => `with saved as (${saved}), said as (
    insert into messages (seller_id, return_id, id, position, sender, state, author, category, body, language, files, at, undo_until)
    select :seller, cast(:id as uuid), m.id, m.position, m.sender, m.state, m.author, m.category, m.body, m.language, m.files, m.at, m.undo_until
    from jsonb_populate_recordset(cast(null as messages), cast(:messages as jsonb)) m
    on conflict (seller_id, return_id, id) do update set state = excluded.state, files = excluded.files
  ), offered as (
    insert into offers (seller_id, return_id, id, position, state, amount, currency, keep_item, message_id, by, at, expires_at, consent, replaces)
    select :seller, cast(:id as uuid), o.id, o.position, o.state, o.amount, o.currency, o.keep_item, o.message_id, o.by, o.at, o.expires_at, o.consent, o.replaces
    from jsonb_populate_recordset(cast(null as offers), cast(:offers as jsonb)) o
    -- What stops standing first: only one may stand at any moment.
    order by o.state = 'made'
    on conflict (seller_id, return_id, id) do update
      set state = excluded.state, consent = excluded.consent, expires_at = excluded.expires_at
  ), refunded as (
    insert into refunds (seller_id, return_id, id, state, amount, currency, item, keep_item, offer_id, close_after, asked_by, note, at, reference)
    select :seller, cast(:id as uuid), f.id, f.state, f.amount, f.currency, f.item, f.keep_item, f.offer_id, f.close_after, f.asked_by, f.note, f.at, f.reference
    from jsonb_populate_recordset(cast(null as refunds), cast(:refunds as jsonb)) f
    on conflict (seller_id, return_id, id) do update
      set state = excluded.state, amount = excluded.amount, reference = excluded.reference, keep_item = excluded.keep_item,
        offer_id = excluded.offer_id, at = excluded.at
  ), recorded as (
    insert into events (seller_id, return_id, version, type, data, at, by, key, before, after)
    select :seller, cast(:id as uuid), e.version, e.type, e.data, e.at, e.by, e.key, e.before, e.after
    from jsonb_populate_record(cast(null as events), cast(:event as jsonb)) e
  ), answered as (
    insert into outcomes (seller_id, key, outcome)
    select :seller, o.key, o.outcome from jsonb_to_recordset(cast(:outcomes as jsonb)) as o(key text, outcome jsonb)
  ), written as (
    insert into deliveries (seller_id, return_id, place, id, what, version, type, body, about, due_at)
    select :seller, cast(:id as uuid), g.place, g.id, g.what, cast(:version as int), g.type, g.body, g.about, coalesce(g.due_at, now())
    from jsonb_to_recordset(cast(:deliveries as jsonb))
      as g(n int, place text, id uuid, what text, type text, body text, about text, due_at timestamptz) order by g.n
    on conflict (seller_id, return_id, place) where what = 'card' and state = 'waiting' and attempts = 0
      do update set version = excluded.version
    returning place, due_at, position, xmax = 0 as fresh
  ), laned as (
    insert into lanes (seller_id, return_id, place, waiting, next_at)
    select :seller, cast(:id as uuid), place, count(*) filter (where fresh), (array_agg(due_at order by position))[1]
    from written group by place order by place
    on conflict (seller_id, return_id, place) do update
      set waiting = lanes.waiting + excluded.waiting, next_at = coalesce(lanes.next_at, excluded.next_at)
  )
  select 1`;

const CHANGE = rest(`
    update return_requests r set (${CHANGING}) = (select ${CHANGING.map((c) => `n.${c}`)} from jsonb_populate_record(cast(null as return_requests), cast(:row as jsonb)) n),
      words = case when cast(:words as text) = '' or length(r.words) > ${MOST_WORDS} then r.words else r.words || ${WORDS} end
    where r.seller_id = :seller and r.id = cast(:id as uuid) and r.version = cast(:seen as int)`);
const OPEN = rest(`
    insert into return_requests (${COLUMNS}, words) select ${COLUMNS.map((c) => `n.${c}`)}, ${WORDS}
    from jsonb_populate_record(cast(null as return_requests), cast(:row as jsonb)) n where cast(:seen as int) = 0`);

/** What was withheld until now is found by its words, too: nobody's change carries them. */
export async function findByMessages(db: Knex, { seller, id, messages }: ReturnRequest): Promise<void> {
  const readable = messages.filter(({ state }) => state !== 'withheld');
  const words = readable.flatMap(({ text }) => searchWords(text)).slice(0, MOST_AT_ONCE);
  await db.raw(
    `update return_requests set words = words || array_to_tsvector(?::text[])
     where seller_id = ? and id = ? and length(words) <= ${MOST_WORDS}`,
    [words, seller, id],
  );
}

/** What it can be found by from now on; what staff may not read is not among it. */
const wordsOf = (before: ReturnRequest | null, after: ReturnRequest, had: ReadonlySet<unknown>): string[] => [
  ...(before ? changedWords(before, after) : openingWords(after)),
  ...after.rules.filter(({ id }) => !before?.rules.some((r) => r.id === id)).flatMap(({ name }) => searchWords(name)),
  ...after.messages.flatMap((m) => (had.has(m) || m.state === 'withheld' ? [] : searchWords(m.text))),
];
export const openingWords = ({ shopReturnId, orderId, customer, items }: ReturnRequest): string[] => [
  ...[shopReturnId, orderId, customer.id, ...items.map(({ sku }) => sku ?? '')].flatMap(idWords),
  ...[customer.name, ...items.flatMap(saidOf)].flatMap(searchWords),
];
/** What an item is called, and what the customer said of it; what the shop asks everybody tells none apart. */
const saidOf = ({ title, reason, comment, answers }: Item): string[] => [
  title,
  reason.label ?? reason.code,
  comment ?? '',
  ...answers.map(({ answer }) => answer),
];
// The shop may tell it anew; most changes leave it alone, and there it is not worth asking.
function changedWords(before: ReturnRequest, after: ReturnRequest): string[] {
  const { items, customer, orderId } = after;
  if (before.items === items && before.customer === customer && before.orderId === orderId) return [];
  const had = new Set(openingWords(before));
  return openingWords(after).filter((word) => !had.has(word));
}

/** From when a closed return is kept for as long as its seller keeps them; null: there is nothing left to forget. */
const quietSince = ({ status }: ReturnRequest, { type, data, at }: Event): Date | null =>
  status !== 'closed' || (type === 'erased' && data.why === 'retention') ? null : at;

const json = (value: unknown): string => JSON.stringify(value);

// Rows as JSON: jsonb columns hold `Stored` values, instants are ISO text, bigints are text.
const rowOf = (r: ReturnRequest): Record<string, unknown> => ({
  seller_id: r.seller,
  id: r.id,
  shop_id: r.shop,
  shop_return_id: r.shopReturnId,
  order_id: r.orderId,
  customer: toStored(r.customer),
  items: toStored(r.items),
  status: r.status,
  raw_status: r.rawStatus,
  status_before: r.statusBefore,
  resolution: r.resolution,
  currency: r.paid.currency,
  paid: r.paid.minor.toString(),
  refunded: r.refunded.minor.toString(),
  wants: r.wants,
  return_fee: stored(r.returnFee),
  verdict: stored(r.verdict),
  label: stored(r.label),
  rules: toStored(r.rules),
  routed_to: r.routedTo,
  steps: toStored(r.steps),
  exchange: stored(r.exchange),
  reimbursement: stored(r.reimbursement),
  hold_by: r.hold?.by.id ?? null,
  hold_name: r.hold?.by.name ?? null,
  hold_until: r.hold?.until ?? null,
  hold_ask_at: r.hold?.askAt ?? null,
  locked: stored(r.locked),
  deadlines: toStored(r.deadlines),
  opened_at: r.openedAt,
  received_at: r.receivedAt,
  closed_at: r.closedAt,
  told: r.told,
  version: r.version,
  wake_at: wakeAt(r),
  due_at: nextDeadline(r)?.at ?? null,
  new_messages: newMessages(r),
});

const messageRow = (m: Message, position: number): Record<string, unknown> => ({
  id: m.id,
  position,
  sender: m.from,
  state: m.state,
  author: stored(m.author),
  category: m.category,
  body: m.text,
  language: m.language,
  files: toStored(m.files),
  at: m.at,
  undo_until: m.undoUntil,
});

const offerRow = (o: Offer, position: number): Record<string, unknown> => ({
  id: o.id,
  position,
  state: o.state,
  amount: o.amount.minor.toString(),
  currency: o.amount.currency,
  keep_item: o.keepItem,
  message_id: o.messageId,
  by: stored(o.by),
  at: o.at,
  expires_at: o.expiresAt,
  consent: stored(o.consent),
  replaces: o.replaces,
});

const refundRow = (f: Refund): Record<string, unknown> => ({
  id: f.id,
  state: f.state,
  amount: f.amount.minor.toString(),
  currency: f.amount.currency,
  item: f.item,
  keep_item: f.keepItem,
  offer_id: f.offerId,
  close_after: f.closeAfter,
  asked_by: stored(f.by),
  note: f.note,
  at: f.at,
  reference: f.reference,
});

const eventRow = (e: Event): Record<string, unknown> => ({
  version: e.version,
  type: e.type,
  data: toStored(e.data),
  at: e.at,
  by: toStored(e.by),
  key: e.key,
  before: stored(e.before),
  after: toStored(e.after),
});

const stored = (value: object | null): Stored => (value ? toStored(value) : null);
