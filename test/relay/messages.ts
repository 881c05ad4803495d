// Messages as a shop sends them, every field filled in, so that a test can spoil one.

export const RETURN_OPENED = {
  return_id: 'R-1001',
  sequence: 1,
  order_id: 'O-77',
  status: 'pickup_authorized',
  opened_at: '2026-11-20T19:50:00Z',
  customer: { id: 'C-5', name: 'Noura', language: 'ar', country: 'ae' },
  items: [
    {
      id: 'I-1',
      sku: 'LAMP-2',
      title: 'Desk lamp',
      quantity: 1,
      unit_price: { amount: '249.00', currency: 'AED' },
      reason: { code: 'Damaged_On_Arrival', label: 'Arrived broken' },
      comment: 'The glass is in pieces',
      answers: [{ question: 'Was the box open?', answer: 'No' }],
      photos: [{ id: 'F-1', name: 'lamp.jpg', type: 'image/jpeg', bytes: 48_213, url: 'https://shop.example/f/1' }],
    },
  ],
  paid: { amount: '249.00', currency: 'AED' },
  refunded: { amount: '10.5', currency: 'AED' },
  return_fee: { amount: '15', currency: 'AED', prepaid: true },
  wants: 'Exchange',
  respond_by: '2026-11-24T23:59:59.999+04:00',
};

const about = { return_id: 'R-1001', sequence: 2 };
const amount = { amount: '249.00', currency: 'AED' };
const { order_id: _order, ...changed } = RETURN_OPENED;

/** One good message of every type of the contract. */
export const MESSAGES = {
  'return.opened': RETURN_OPENED,
  'message.received': {
    ...about,
    message_id: 'M-1',
    text: 'Where is my refund?',
    language: 'en',
    files: [{ id: 'F-2', name: 'box.png', type: 'image/png', bytes: 7, sha256: 'ab'.repeat(32) }],
    accepts_offer: 'offer-1',
    sent_at: '2026-11-21T08:00:00Z',
  },
  'offer.accepted': { ...about, offer_id: 'offer-1', message_id: 'M-2' },
  'offer.declined': { ...about, offer_id: 'offer-1' },
  'return.cancelled': { ...about, reason: 'changed her mind' },
  'return.label_created': { ...about, tracking: 'TRK-1' },
  'return.picked_up': { ...about },
  'return.received': {
    ...about,
    items: [{ id: 'I-1', quantity: 0 }],
    received_at: '2026-11-22T10:00:00Z',
    respond_by: '2026-11-24T10:00:00Z',
  },
  'return.updated': changed,
  'return.status_changed': { ...about, status: 'somewhere_else' },
  'exchange.shipped': { ...about, reference: 'X-1' },
  'reimbursement.settled': { ...about, amount, reference: 'B-1' },
  'reimbursement.refused': { ...about, reason: 'too late' },
  'customer.erased': { customer: { id: 'C-5' } },
  'refund.settled': { ...about, refund_id: 'RF-1', amount, reference: 'PSP-9' },
  'refund.failed': { ...about, refund_id: 'RF-1', reason: 'card expired' },
  'refund.automatic': { ...about, refund_id: 'RF-2', amount },
  'conversation.reported': { ...about, by: 'customer', reason: 'spam' },
  'conversation.unlocked': { ...about, by: 'support' },
  'seller.feature_changed': { feature: 'messaging', enabled: false, reason: 'misuse' },
};
export type MessageType = keyof typeof MESSAGES;

export const bodyOf = (type: string, data: unknown): string =>
  JSON.stringify({ type, timestamp: '2026-11-21T08:00:01Z', data });

/** A copy of the message with one thing at `path` replaced; `undefined` takes it away. */
export function spoiled(data: object, path: (string | number)[], value: unknown): unknown {
  const copy: unknown = structuredClone(data);
  let at = copy as Record<string | number, unknown>;
  for (const key of path.slice(0, -1)) at = at[key] as Record<string | number, unknown>;
  at[path.at(-1) ?? ''] = value;
  return copy;
}
