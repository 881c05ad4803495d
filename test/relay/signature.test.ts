import fc from 'fast-check';
import { Webhook } from 'standardwebhooks';
import { describe, expect, test } from 'vitest';
import { newSecret, sign, verify } from '../../adapters/relay/signature.ts';

const now = new Date('2026-11-21T08:00:00.700Z');
const secret = newSecret();
const body = '{"type":"message.received","data":{"text":"مرحبا 👋"}}';
const raw = Buffer.from(body);
const signed = (over: Partial<Parameters<typeof sign>[0]> = {}) =>
  sign({ id: 'msg_1', at: now, body, secrets: [secret], ...over });
const check = (headers: Parameters<typeof verify>[0]['headers'], over: Partial<Parameters<typeof verify>[0]> = {}) =>
  verify({ headers, raw, secrets: [secret], now, ...over });
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);

test('what we sign we accept, under its id', () => {
  expect(check(signed())).toEqual({ ok: true, id: 'msg_1' });
  expect(check(signed({ body: raw }))).toEqual({ ok: true, id: 'msg_1' });
});

describe('against the library of Standard Webhooks', () => {
  test('what it signs we accept', () => {
    const signature = new Webhook(secret).sign('msg_1', now, body);
    const headers = { ...signed(), 'webhook-signature': signature };
    expect(check(headers).ok).toBe(true);
  });

  test('what we sign it accepts, with either of two secrets', () => {
    const other = newSecret();
    const headers = sign({ id: 'msg_1', at: new Date(), body, secrets: [secret, other] });
    expect(new Webhook(secret).verify(body, headers)).toEqual(JSON.parse(body));
    expect(new Webhook(other).verify(body, headers)).toEqual(JSON.parse(body));
    expect(() => new Webhook(newSecret()).verify(body, headers)).toThrow();
  });

  test('its published vector', () => {
    const headers = sign({
      id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      at: new Date(1_614_265_330_000),
      body: '{"test": 2432232314}',
      secrets: ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'],
    });
    expect(headers['webhook-signature']).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
  });

  test('the other body it takes for the same when bytes are no UTF-8, we refuse', () => {
    const broken = Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d]);
    const replaced = Buffer.from(broken.toString());
    const headers = sign({ id: 'msg_1', at: new Date(), body: replaced, secrets: [secret] });
    expect(() => new Webhook(secret).verify(broken, headers, { jsonParse: false })).not.toThrow();
    expect(check(headers, { raw: broken, now: new Date() })).toEqual({ ok: false, why: 'signature' });
  });
});

describe('is refused', () => {
  const forgeries: Record<string, () => ReturnType<typeof verify>> = {
    'another body': () => check(signed(), { raw: Buffer.from(`${body} `) }),
    'another secret': () => check(signed({ secrets: [newSecret()] })),
    'another id': () => check({ ...signed(), 'webhook-id': 'msg_2' }),
    'another second': () => check({ ...signed(), 'webhook-timestamp': signed({ at: later(1) })['webhook-timestamp'] }),
    'a dot moved from the id to the timestamp': () => {
      const forged = sign({ id: 'a.1', at: now, body, secrets: [secret] });
      return check({ ...forged, 'webhook-id': 'a' });
    },
    'another version of the scheme': () =>
      check({ ...signed(), 'webhook-signature': signed()['webhook-signature'].replace('v1,', 'v2,') }),
    'half a signature': () => check({ ...signed(), 'webhook-signature': signed()['webhook-signature'].slice(0, 30) }),
    'the right signature in fifth place': () =>
      check({
        ...signed(),
        'webhook-signature': `${`${signed({ secrets: [newSecret()] })['webhook-signature']} `.repeat(4)}${signed()['webhook-signature']}`,
      }),
    'a third secret': () => check(signed(), { secrets: [newSecret(), newSecret(), secret] }),
    'a shop without a secret': () => check(signed(), { secrets: [] }),
  };
  test.each(Object.entries(forgeries))('%s', (_name, forge) => {
    expect(forge()).toEqual({ ok: false, why: 'signature' });
  });

  test('an empty key, for which anybody could sign', () => {
    expect(check(signed(), { secrets: ['whsec_'] })).toEqual({ ok: false, why: 'signature' });
    expect(check(signed(), { secrets: [secret.slice(6)] })).toEqual({ ok: false, why: 'signature' });
  });
});

test('five minutes either way are accepted and one second more is not', () => {
  expect(check(signed(), { now: later(300) }).ok).toBe(true);
  expect(check(signed(), { now: later(-300) }).ok).toBe(true);
  expect(check(signed(), { now: later(301) })).toEqual({ ok: false, why: 'stale' });
  expect(check(signed(), { now: later(-301) })).toEqual({ ok: false, why: 'early' });
  expect(check(signed(), { now: new Date(Number.NaN) })).toEqual({ ok: false, why: 'stale' });
});

test.each(['webhook-id', 'webhook-timestamp', 'webhook-signature'] as const)('a missing %s is named', (header) => {
  expect(check({ ...signed(), [header]: undefined })).toEqual({ ok: false, why: 'missing', header });
  expect(check({ ...signed(), [header]: ['a', 'b'] })).toEqual({ ok: false, why: 'missing', header });
});

test.each(['1764abc', '1764abcdef', '17640000000', '-176400000', '1.76400e9', '１７６４００００００'])(
  'the timestamp %s is malformed even when it is signed',
  (timestamp) => {
    expect(check({ ...signed(), 'webhook-timestamp': timestamp })).toEqual({
      ok: false,
      why: 'malformed',
      header: 'webhook-timestamp',
    });
  },
);

test.each(['a b', 'a.b', 'é', 'x'.repeat(65), "'; drop table"])(
  'the id %s is malformed even when it is signed',
  (id) => {
    expect(check(signed({ id }))).toEqual({ ok: false, why: 'malformed', header: 'webhook-id' });
  },
);

test('while a secret rotates, either is enough, and so is the right one of four signatures', () => {
  const fresh = newSecret();
  expect(check(signed({ secrets: [fresh] }), { secrets: [secret, fresh] }).ok).toBe(true);
  expect(check(signed({ secrets: [fresh, secret] })).ok).toBe(true);
  const wrong = `${signed({ secrets: [newSecret()] })['webhook-signature']} `;
  const fourth = `v1a,abc ${wrong.repeat(3)}${signed()['webhook-signature']}`;
  expect(check({ ...signed(), 'webhook-signature': fourth }).ok).toBe(true);
});

test('a signature after 4,096 characters of others is not read', () => {
  const right = signed()['webhook-signature'];
  expect(check({ ...signed(), 'webhook-signature': `${'v1a,0123456789 '.repeat(200)}${right}` }).ok).toBe(true);
  expect(check({ ...signed(), 'webhook-signature': `${'v1a,0123456789 '.repeat(300)}${right}` }).ok).toBe(false);
});

test('a hundred thousand signatures in one header are no work', () => {
  const many = `${signed()['webhook-signature']} `.repeat(100_000);
  const started = performance.now();
  expect(check({ ...signed(), 'webhook-signature': `v1,x ${many}` }).ok).toBe(true);
  expect(performance.now() - started).toBeLessThan(100);
});

test('whatever the headers are, verifying says no and does not throw', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme-composite' }),
    fc.array(fc.string()),
    fc.constantFrom(undefined, '', 'v1,', 'v1', ',', ' ', 'v1,'.repeat(50), '__proto__', '1764000000'),
  );
  const headers = fc.record({ 'webhook-id': hostile, 'webhook-timestamp': hostile, 'webhook-signature': hostile });
  fc.assert(
    fc.property(headers, fc.uint8Array(), fc.array(fc.string()), (some, bytes, secrets) => {
      expect(verify({ headers: some, raw: Buffer.from(bytes), secrets, now }).ok).toBe(false);
    }),
    { numRuns: 2_000 },
  );
});

test('any body signed with any secret is accepted, and with one bit turned it is not', () => {
  const bytes = fc.uint8Array({ minLength: 1, maxLength: 300 });
  fc.assert(
    fc.property(bytes, fc.uint8Array({ minLength: 1, maxLength: 80 }), fc.nat(), (some, key, bit) => {
      const message = Buffer.from(some);
      const secrets = [newSecret(key)];
      const headers = sign({ id: 'msg_1', at: now, body: message, secrets });
      expect(verify({ headers, raw: message, secrets, now }).ok).toBe(true);
      const turned = Buffer.from(message);
      const at = bit % message.length;
      turned[at] = (turned[at] ?? 0) ^ (1 << (bit % 8));
      expect(verify({ headers, raw: turned, secrets, now }).ok).toBe(false);
    }),
  );
});

test('a secret is whsec_ and base64 of something, and signing with less is an error that does not show it', () => {
  expect(newSecret()).not.toBe(newSecret());
  for (const not of ['', 'whsec_', 'whsec_***', 'c2VjcmV0', 'whsec_c2VjcmV0-_'] as const) {
    expect(() => signed({ secrets: [not] })).toThrow('a secret must be whsec_ and base64');
  }
  expect(() => signed({ secrets: [] })).toThrow('no secret');
});
