import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { ACTED_ON, parseEnvelope } from '../../adapters/relay/schema.ts';
import { decimalsOf, toDecimal } from '../../src/domain/money.ts';
import { bodyOf, MESSAGES, type MessageType, RETURN_OPENED, spoiled } from './messages.ts';

const TYPES = Object.keys(MESSAGES) as MessageType[];
const parse = (type: string, data: unknown) => parseEnvelope(bodyOf(type, data));
function read(type: string, data: unknown) {
  const parsed = parse(type, data);
  if (!parsed.ok) throw new Error(parsed.problem);
  return parsed;
}
function opened(path: (string | number)[] = [], value: unknown = undefined) {
  const { message } = read('return.opened', path.length > 0 ? spoiled(RETURN_OPENED, path, value) : RETURN_OPENED);
  if (message?.type !== 'return.opened') throw new Error('not an opening');
  return message.data;
}

test('every type of the contract has a schema and an example here', () => {
  expect(Object.keys(ACTED_ON).sort()).toEqual([...TYPES].sort());
});

test.each(TYPES)('%s is accepted as the contract describes it', (type) => {
  const parsed = read(type, MESSAGES[type]);
  expect(parsed).toMatchObject({ type, at: new Date('2026-11-21T08:00:01Z') });
  expect(parsed.message?.type).toBe(type);
  expect(parsed.returnId).toBe('return_id' in MESSAGES[type] ? 'R-1001' : null);
  expect(parsed.sequence).toBe('sequence' in MESSAGES[type] ? MESSAGES[type].sequence : null);
});

test.each(TYPES)('%s can be described as JSON Schema', (type) => {
  expect(z.toJSONSchema(ACTED_ON[type], { io: 'input' })).toMatchObject({ type: 'object' });
});

test('an opening becomes our words: minor units, instants, lower-case codes', () => {
  expect(opened()).toEqual({
    returnId: 'R-1001',
    orderId: 'O-77',
    status: 'authorized',
    rawStatus: null,
    openedAt: new Date('2026-11-20T19:50:00Z'),
    customer: { id: 'C-5', name: 'Noura', language: 'ar', country: 'AE' },
    items: [
      {
        id: 'I-1',
        sku: 'LAMP-2',
        title: 'Desk lamp',
        quantity: 1,
        unitPrice: { minor: 24_900n, currency: 'AED' },
        reason: { code: 'damaged_on_arrival', label: 'Arrived broken' },
        comment: 'The glass is in pieces',
        answers: [{ question: 'Was the box open?', answer: 'No' }],
        photos: [
          {
            id: 'F-1',
            name: 'lamp.jpg',
            type: 'image/jpeg',
            bytes: 48_213,
            url: 'https://shop.example/f/1',
            sha256: null,
          },
        ],
        received: null,
      },
    ],
    paid: { minor: 24_900n, currency: 'AED' },
    refunded: { minor: 1_050n, currency: 'AED' },
    wants: 'exchange',
    returnFee: { minor: 1_500n, currency: 'AED', prepaid: true },
    respondBy: new Date('2026-11-24T19:59:59.999Z'),
  });
});

test('a yes names its offer, in a message or by itself', () => {
  expect(read('message.received', MESSAGES['message.received']).message?.data).toMatchObject({
    acceptsOffer: 'offer-1',
  });
  const bare = spoiled(MESSAGES['message.received'], ['accepts_offer'], undefined);
  expect(read('message.received', bare).message?.data).toMatchObject({ acceptsOffer: null });
  const [yes, no] = (['offer.accepted', 'offer.declined'] as const).map((type) => read(type, MESSAGES[type]).message);
  expect(yes?.data).toEqual({ returnId: 'R-1001', offerId: 'offer-1', messageId: 'M-2' });
  expect(no?.data).toEqual({ returnId: 'R-1001', offerId: 'offer-1', messageId: null });
});

test('what is optional may be missing, null or empty, and is null', () => {
  const bare = {
    return_id: 'R-1',
    order_id: 'O-1',
    customer: { id: 'C', name: '', language: null, country: '' },
    items: [{ id: 'I', title: 'Lamp', quantity: 2, sku: '', reason: { code: 'other' }, photos: null }],
    paid: { amount: '1', currency: 'KWD' },
    status: null,
  };
  const { message, sequence } = read('return.opened', bare);
  expect(sequence).toBeNull();
  expect(message?.data).toMatchObject({
    status: null,
    rawStatus: null,
    openedAt: null,
    customer: { language: null, country: null },
    items: [{ sku: null, unitPrice: null, reason: { label: null }, comment: null, answers: [], photos: [] }],
    paid: { minor: 1_000n, currency: 'KWD' },
    refunded: null,
    wants: null,
    respondBy: null,
  });
});

test.each([
  ['requested', 'requested', null],
  ['Pending_Action', 'pending_action', null],
  ['PICKUP_AUTHORIZED', 'authorized', null],
  ['closed', null, 'closed'],
  ['refunding', null, 'refunding'],
  ['Awaiting_Drone', null, 'Awaiting_Drone'],
])('the status %s is read as %s and kept raw as %s', (word, status, rawStatus) => {
  expect(opened(['status'], word)).toMatchObject({ status, rawStatus });
});

test('unknown words, unknown fields and unknown types are accepted', () => {
  expect(opened(['wants'], 'store_credit').wants).toBeNull();
  expect(opened(['items', 0, 'reason'], { code: 'Eaten_By_Camel' }).items[0]?.reason.code).toBe('eaten_by_camel');
  expect(opened(['customer', 'horoscope'], 'leo').customer).not.toHaveProperty('horoscope');
  expect(read('conversation.reported', { ...MESSAGES['conversation.reported'], by: 'a_robot' }).ok).toBe(true);
  expect(read('parcel.weighed', { return_id: 'R-1', sequence: 9, items: 'odd' })).toMatchObject({
    type: 'parcel.weighed',
    returnId: 'R-1',
    sequence: 9,
    message: null,
  });
  for (const data of [undefined, null, 7, [], { return_id: 7, sequence: -1 }, { return_id: 'x'.repeat(129) }])
    expect(read('parcel.weighed', data)).toMatchObject({ returnId: null, sequence: null, message: null });
  expect(read('constructor', {}).message).toBeNull();
});

test('a type in capitals is the same type', () => {
  expect(read('Return.Cancelled', MESSAGES['return.cancelled'])).toMatchObject({
    type: 'return.cancelled',
    message: { type: 'return.cancelled', data: { returnId: 'R-1001', reason: 'changed her mind' } },
  });
});

describe('is refused with its path', () => {
  const item = ['items', 0];
  const photos = Array.from({ length: 7 }, (_, n) => ({ id: `F${n}`, name: 'a', type: 'image/png', bytes: 1 }));
  const cases: [MessageType, (string | number)[], unknown, string?][] = [
    ['return.opened', ['return_id'], undefined, 'data.return_id is missing.'],
    ['return.opened', ['return_id'], 'x'.repeat(129), 'data.return_id is longer than 128 characters.'],
    ['return.opened', ['return_id'], 7, 'data.return_id must be a string.'],
    ['return.opened', ['return_id'], 'a\0b', 'data.return_id has a control character in it.'],
    ['return.opened', ['order_id'], '', 'data.order_id is empty.'],
    ['return.opened', ['sequence'], -1],
    ['return.opened', ['sequence'], 2 ** 31],
    ['return.opened', ['customer'], null, 'data.customer must be an object.'],
    ['return.opened', ['customer', 'id'], undefined],
    ['return.opened', ['items'], {}, 'data.items must be a list.'],
    ['return.opened', ['items'], [], 'data.items is empty.'],
    [
      'return.opened',
      ['items'],
      Array.from({ length: 101 }, () => RETURN_OPENED.items[0]),
      'data.items has more than 100 entries.',
    ],
    ['return.opened', [...item, 'quantity'], 0, 'data.items[0].quantity is less than 1.'],
    ['return.opened', [...item, 'quantity'], 1.5, 'data.items[0].quantity must be a whole number.'],
    ['return.opened', [...item, 'quantity'], '1'],
    ['return.opened', [...item, 'reason', 'code'], ''],
    ['return.opened', [...item, 'photos'], photos, 'data.items[0].photos has more than 6 entries.'],
    ['return.opened', [...item, 'photos', 0, 'url'], 'http://shop.example/f/1'],
    ['return.opened', [...item, 'photos', 0, 'url'], 'javascript:alert(1)'],
    ['return.opened', [...item, 'photos', 0, 'bytes'], -1],
    ['return.opened', [...item, 'unit_price', 'amount'], 249, 'data.items[0].unit_price.amount must be a string.'],
    ['return.opened', [...item, 'comment'], 'x'.repeat(20_001)],
    ['return.opened', ['paid'], undefined, 'data.paid is missing.'],
    ['return.opened', ['paid', 'currency'], 'aed'],
    ['return.opened', ['paid', 'currency'], 'DIRHAM'],
    ['return.opened', ['paid', 'amount'], '249.001', 'data.paid.amount has more decimals than AED, 2.'],
    ['return.opened', ['opened_at'], '2026-11-20T19:50:00'],
    ['return.opened', ['opened_at'], '2026-11-20'],
    ['return.opened', ['opened_at'], '2026-02-30T10:00:00Z'],
    ['return.opened', ['opened_at'], 1_764_000_000],
    ['return.opened', ['respond_by'], '9999-12-31T23:59:59-14:00'],
    ['return.opened', ['respond_by'], '0000-01-01T00:00:00Z'],
    ['return.opened', ['return_fee', 'prepaid'], 'yes', 'data.return_fee.prepaid must be true or false.'],
    ['return.updated', ['paid', 'amount'], 'lots'],
    ['message.received', ['sent_at'], undefined, 'data.sent_at is missing.'],
    ['message.received', ['text'], null],
    ['message.received', ['files', 0, 'sha256'], 'abc'],
    ['return.received', ['items', 0, 'quantity'], -1],
    ['refund.settled', ['refund_id'], undefined],
    ['refund.automatic', ['amount'], undefined],
    ['seller.feature_changed', ['enabled'], 'no'],
    ['customer.erased', ['customer', 'id'], ''],
  ];
  test.each(cases)('%s with %j = %j', (type, keys, value, sentence) => {
    const path = `data${keys.map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`)).join('')}`;
    const parsed = parse(type, spoiled(MESSAGES[type], keys, value));
    expect(parsed).toMatchObject({ ok: false, path });
    if (parsed.ok) return;
    expect(parsed.problem.startsWith(path)).toBe(true);
    expect(parsed.problem).not.toMatch(/Invalid|undefined|expected/);
    if (sentence) expect(parsed.problem).toBe(sentence);
  });

  test.each([
    [['refunded', 'currency'], 'EUR', 'data.refunded.currency'],
    [['return_fee', 'currency'], 'EUR', 'data.return_fee.currency'],
    [['items', 0, 'unit_price', 'currency'], 'EUR', 'data.items[0].unit_price.currency'],
  ])('a second currency at %j', (keys, value, path) => {
    for (const type of ['return.opened', 'return.updated'] as const)
      expect(parse(type, spoiled(MESSAGES[type], keys, value))).toEqual({
        ok: false,
        path,
        problem: `${path} is EUR, but another amount of this return is AED.`,
      });
  });

  test.each([
    ['', ''],
    ['{', ''],
    ['\ufeff{}', ''],
    ['[]', ''],
    ['null', ''],
    ['{"timestamp":"2026-11-21T08:00:01Z","data":{}}', 'type'],
    ['{"type":"","timestamp":"2026-11-21T08:00:01Z","data":{}}', 'type'],
    ['{"type":"x","data":{}}', 'timestamp'],
    ['{"type":"x","timestamp":"yesterday","data":{}}', 'timestamp'],
    ['{"type":"return.cancelled","timestamp":"2026-11-21T08:00:01Z"}', 'data'],
    ['{"type":"return.cancelled","timestamp":"2026-11-21T08:00:01Z","data":[]}', 'data'],
  ])('the body %s', (body, path) => {
    expect(parseEnvelope(body)).toMatchObject({ ok: false, path });
  });
});

test('no sentence quotes what was sent', () => {
  const secret = 'canary-4711';
  for (const keys of [['paid', 'amount'], ['opened_at'], ['items'], ['items', 0, 'photos', 0, 'url'], ['customer']])
    expect(JSON.stringify(parse('return.opened', spoiled(RETURN_OPENED, keys, secret)))).not.toContain(secret);
  expect(JSON.stringify(parseEnvelope(`{"type": ${secret}`))).not.toContain(secret);
});

test('text is kept as written, counted in characters, without what no database stores', () => {
  const say = (text: string) => read('message.received', { ...MESSAGES['message.received'], text }).message?.data;
  expect(say('  <b>hi</b> {x} \n')).toMatchObject({ text: '  <b>hi</b> {x} \n' });
  expect(say('👋'.repeat(20_000))).toMatchObject({ text: '👋'.repeat(20_000) });
  expect(() => say('👋'.repeat(20_001))).toThrow('data.text is longer than 20,000 characters');
  expect(say('a\0b\ud800c👋')).toMatchObject({ text: 'ab\ufffdc👋' });
  expect(say('')).toMatchObject({ text: '' });
});

test('any amount of any currency arrives as exactly that', () => {
  const amount = fc.record({
    currency: fc.constantFrom('AED', 'SAR', 'EUR', 'KWD', 'IQD', 'JPY', 'BHD', 'XYZ'),
    minor: fc.bigInt({ min: 0n, max: 99_999_999_999n }),
  });
  fc.assert(
    fc.property(amount, (money) => {
      const wire = { amount: toDecimal(money), currency: money.currency };
      const data = { ...RETURN_OPENED, items: [], paid: wire, refunded: null, return_fee: null };
      const items = [{ ...RETURN_OPENED.items[0], unit_price: wire }];
      expect(read('return.opened', { ...data, items }).message?.data).toMatchObject({
        paid: money,
        items: [{ unitPrice: money }],
      });
    }),
  );
});

test('an amount with more decimals than its currency, or in any other form, is refused', () => {
  const odd = fc.oneof(
    fc.string(),
    fc.string({ unit: fc.constantFrom(...'0123456789.,-+eE ٣') }),
    fc.constantFrom('-1', '+1', '1e3', '1,5', '.5', '5.', '٢٤٩', '1234567890123', '0.12345', 'NaN', '١.٥', ' 1', '1\n'),
  );
  fc.assert(
    fc.property(odd, fc.constantFrom('AED', 'KWD', 'JPY'), (amount, currency) => {
      const [whole, fraction, ...more] = amount.split('.');
      const good =
        more.length === 0 &&
        /^[0-9]{1,12}$/.test(whole ?? '') &&
        (fraction === undefined || (/^[0-9]+$/.test(fraction) && fraction.length <= decimalsOf(currency)));
      const parsed = parse('refund.settled', { return_id: 'R', refund_id: 'F', amount: { amount, currency } });
      expect(parsed.ok).toBe(good && !/\n/.test(amount));
    }),
    { numRuns: 1_000 },
  );
});

test('whatever JSON is sent, reading it does not throw', () => {
  fc.assert(
    fc.property(fc.constantFrom(...TYPES), fc.jsonValue(), (type, data) => {
      expect(typeof parse(type, data).ok).toBe('boolean');
    }),
  );
  expect(parseEnvelope('['.repeat(128_000) + ']'.repeat(128_000)).ok).toBe(false);
});
