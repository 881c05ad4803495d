import { type Hook, type Hooks, isDone } from './book.ts';

// What the webhooks of a return add up to, as its customer and the shop's back office see it.

export type TalkLine = {
  id: string;
  side: 'customer' | 'seller' | 'shop';
  who: string;
  text: string;
  language: string | null;
  at: string;
  /** The webhook that carries a customer's message; null for what the seller wrote. */
  hook: Hook | null;
  /** When the customer was told to expect an answer. */
  answerBy: string | null;
  /** What the seller offers with it. */
  offer: Offer | null;
};

export type Offer = {
  id: string;
  amount: string;
  keepItem: boolean;
  expiresAt: string;
  /** What we told the desk, last. */
  answer: Hook | null;
};

export type Refund = {
  id: string;
  amount: { amount: string; currency: string };
  note: string | null;
  keepItem: boolean;
  /** What we told the desk about it, last. */
  outcome: Hook | null;
};

/** Something the shop lets its sellers do, and what it told the desk of it last. */
export type Feature = { name: string; label: string; on: boolean; hook: Hook | null };
const FEATURES = { messaging: 'Messaging', returnless_refund: 'Refunds without return' };

type Item = { id: string; title: string; quantity: number; reason: string; comment: string };

/** An exchange or a reimbursement the desk asks for, what the shop can answer, and what it did. */
export type Question = { hook: Hook; words: string; answers: { type: string; label: string }[]; answer: Hook | null };

export type ShopReturn = {
  id: string;
  orderId: string;
  customer: { id: string; name: string; language: string };
  items: Item[];
  paid: string;
  opened: Hook;
  hooks: Hook[];
  talk: TalkLine[];
  refunds: Refund[];
  asked: Question[];
  /** The last of these that we told the desk. */
  steps: Partial<Record<'return.picked_up' | 'return.received' | 'return.cancelled', Hook>>;
  /** What locked or unlocked the conversation last, from either side; null: nothing did. */
  lock: Hook | null;
  features: Feature[];
};

type Data = Record<string, unknown>;

export const allReturns = (hooks: Hooks): ShopReturn[] =>
  [...hooks.values()]
    .filter(({ direction, type }) => direction === 'sent' && type === 'return.opened')
    .map((opened) => gather(opened, [...hooks.values()]))
    .reverse();

export function returnOf(hooks: Hooks, id: string): ShopReturn | null {
  const all = [...hooks.values()];
  const opened = all.find((h) => h.direction === 'sent' && h.type === 'return.opened' && h.returnId === id);
  return opened ? gather(opened, all) : null;
}

function gather(opened: Hook, all: Hook[]): ShopReturn {
  const hooks = all.filter(({ returnId }) => returnId === opened.returnId);
  const data = dataOf(opened);
  const customer = record(data.customer);
  const paid = record(data.paid);
  const name = text(customer.name);
  const promises = promisesIn(hooks);
  const last = (type: string) => hooks.findLast((h) => h.direction === 'sent' && h.type === type);
  const steps = Object.fromEntries(
    (['return.picked_up', 'return.received', 'return.cancelled'] as const).flatMap((type) => {
      const hook = last(type);
      return hook ? [[type, hook]] : [];
    }),
  );
  return {
    id: opened.returnId ?? '',
    orderId: text(data.order_id),
    customer: { id: text(customer.id), name, language: text(customer.language) },
    items: list(data.items).map(itemOf),
    paid: amountWords(paid),
    opened,
    hooks,
    talk: hooks.flatMap((hook) => lineOf(hook, hooks, name, promises) ?? []),
    refunds: hooks.filter(arrived('refund.requested')).map((hook) => refundOf(hook, hooks)),
    asked: hooks.flatMap((hook) => askedIn(hook, hooks) ?? []),
    steps,
    lock: hooks.findLast(({ type }) => type === 'conversation.reported' || type === 'conversation.unlocked') ?? null,
    features: Object.entries(FEATURES).map(([name, label]) => {
      const hook = all.findLast((h) => h.type === 'seller.feature_changed' && dataOf(h).feature === name) ?? null;
      return { name, label, on: hook === null || dataOf(hook).enabled === true, hook };
    }),
  };
}

function lineOf(hook: Hook, hooks: Hook[], customer: string, promises: ReadonlyMap<string, string>): TalkLine | null {
  const data = dataOf(hook);
  if (hook.direction === 'sent') {
    const told = SENT_NOTES[hook.type];
    if (told) {
      const note = { id: hook.id, at: hook.at, hook, answerBy: null, offer: null, who: '', language: 'en' };
      return { ...note, side: 'shop', text: told };
    }
    if (hook.type !== 'message.received') return null;
    const id = text(data.message_id);
    const own = { id, side: 'customer' as const, who: customer, text: text(data.text), language: text(data.language) };
    return { ...own, at: hook.at, hook, answerBy: promises.get(id) ?? null, offer: null };
  }
  const said = hook.type === 'message.sent' ? data : record(data.message);
  const seller = text(record(data.seller).name);
  const offer = hook.type === 'offer.made' ? offerOf(data, hooks) : null;
  const line = { id: hook.id, at: hook.at, hook: null, answerBy: null, offer };
  if (text(said.text)) {
    return { ...line, side: 'seller', who: seller, text: text(said.text), language: text(said.language) || null };
  }
  const note = NOTES[hook.type]?.(data, seller);
  return note ? { ...line, side: 'shop', who: '', text: note, language: 'en' } : null;
}

/** What the customer sees of what was told to the desk. */
const SENT_NOTES: Record<string, string> = {
  'conversation.reported': 'You reported this conversation. Our support reads it now.',
  'conversation.unlocked': 'Our support has looked at it. You can write to each other again.',
};

/** What the shop tells its customer when the desk tells the shop. */
const NOTES: Record<string, (data: Data, seller: string) => string> = {
  'refund.requested': (data, seller) => `${seller} asked us to refund you ${amountWords(record(data.amount))}.`,
  'conversation.reported': (_, seller) => `${seller} reported this conversation. Our support reads it now.`,
  'return.approved': (_, seller) => `${seller} approved your return.`,
  'exchange.requested': (_, seller) => `${seller} asked us to exchange it.`,
  'return.rejected': (_, seller) => `${seller} rejected your return.`,
  'return.not_received': (_, seller) => `${seller} did not receive your parcel.`,
};

const ANSWERS: Record<string, Question['answers']> = {
  'exchange.requested': [{ type: 'exchange.shipped', label: 'Ship the exchange' }],
  'reimbursement.requested': [
    { type: 'reimbursement.settled', label: 'Pay it' },
    { type: 'reimbursement.refused', label: 'Refuse it' },
  ],
};

/** What the desk asks of the shop besides refunds, and whether the shop has answered since. */
function askedIn(hook: Hook, hooks: Hook[]): Question | null {
  const answers = ANSWERS[hook.type];
  if (!answers || hook.direction === 'sent') return null;
  const data = dataOf(hook);
  const since = hooks.slice(hooks.indexOf(hook));
  const words =
    hook.type === 'exchange.requested' ? 'An exchange' : `Reimbursement of ${amountWords(record(data.amount))}`;
  const answer = since.find((h) => h.direction === 'sent' && answers.some(({ type }) => type === h.type));
  return { hook, words, answers, answer: answer ?? null };
}

function offerOf(data: Data, hooks: Hook[]): Offer {
  const id = text(data.offer_id);
  const answers = hooks.filter(
    (h) => h.direction === 'sent' && h.type.startsWith('offer.') && text(dataOf(h).offer_id) === id,
  );
  return {
    id,
    amount: amountWords(record(data.amount)),
    keepItem: data.keep_item === true,
    expiresAt: text(data.expires_at),
    answer: answers.findLast(isDone) ?? answers.at(-1) ?? null,
  };
}

function refundOf(hook: Hook, hooks: Hook[]): Refund {
  const data = dataOf(hook);
  const id = text(data.refund_id);
  const amount = record(data.amount);
  const outcomes = hooks.filter(
    (h) =>
      h.direction === 'sent' &&
      (h.type === 'refund.settled' || h.type === 'refund.failed') &&
      text(dataOf(h).refund_id) === id,
  );
  return {
    id,
    amount: { amount: text(amount.amount), currency: text(amount.currency) },
    note: text(data.note) || null,
    keepItem: data.keep_item === true,
    outcome: outcomes.findLast(isDone) ?? outcomes.at(-1) ?? null,
  };
}

const promisesIn = (hooks: Hook[]): Map<string, string> =>
  new Map(
    hooks.filter(arrived('message.acknowledged')).flatMap((hook) => {
      const { message_id, seller_responds_by } = dataOf(hook);
      return text(seller_responds_by) ? [[text(message_id), text(seller_responds_by)]] : [];
    }),
  );

const arrived =
  (type: string) =>
  (hook: Hook): boolean =>
    hook.direction === 'received' && hook.type === type;

function itemOf(value: unknown): Item {
  const item = record(value);
  const reason = record(item.reason);
  const quantity = typeof item.quantity === 'number' ? item.quantity : 1;
  return {
    id: text(item.id),
    title: text(item.title),
    quantity,
    reason: text(reason.label) || text(reason.code),
    comment: text(item.comment),
  };
}

// What the desk sends is signed, yet a shop reads only what it understands and never falls over the rest.
function dataOf(hook: Hook): Data {
  try {
    return record(record(JSON.parse(hook.body)).data);
  } catch {
    return {};
  }
}
const record = (value: unknown): Data => (typeof value === 'object' && value !== null ? (value as Data) : {});
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const amountWords = (money: Data): string => `${text(money.amount)} ${text(money.currency)}`;
