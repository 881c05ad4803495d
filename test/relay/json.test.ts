import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseJson } from '../../adapters/relay/json.ts';

test('a key that is there twice is refused, wherever it is and however it is written', () => {
  const twice = [
    ['{"amount":"1.00","amount":"9.00"}', 'amount'],
    ['{"data":{"paid":{"amount":"1.00","amount":"1.00"}}}', 'data.paid.amount'],
    ['{"data":{"items":[{"id":"a"},{"p":{"currency":"AED","\\u0063urrency":"EUR"}}]}}', 'data.items[1].p.currency'],
    ['{"data":{"paid":{}},"x":1,"data":{}}', 'data'],
    ['[[],{},[0,{"":1,"":2}]]', '[2][1].'],
  ] as const;
  for (const [text, path] of twice)
    expect(parseJson(text)).toEqual({ ok: false, path, problem: `${path} is there twice.` });
});

test('the same key in two objects, as a value, or inside a string is no repetition', () => {
  const once = [
    '{"a":{"a":{"a":"a"}}}',
    '[{"a":1},{"a":2}]',
    '{"a":"a","b":["a","a"],"c":"a"}',
    '{"a":"\\",\\"a\\":1,{[","b":{"a":[]},"c":"}"}',
    '{"a":1,"A":2," a":3}',
  ];
  for (const text of once) expect(parseJson(text)).toEqual({ ok: true, value: JSON.parse(text) });
});

test('all that JSON.stringify writes is read as it was', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(undefined, 2), (value, indent) => {
      const text = JSON.stringify(value, null, indent);
      expect(parseJson(text)).toEqual({ ok: true, value: JSON.parse(text) });
    }),
  );
});

test('an object with one of its keys written again is always refused', () => {
  const object = fc.dictionary(fc.string(), fc.jsonValue(), { minKeys: 1 });
  fc.assert(
    fc.property(object, fc.nat(), fc.jsonValue(), (some, n, value) => {
      const keys = Object.keys(some);
      const again = `${JSON.stringify(keys[n % keys.length])}:${JSON.stringify(value)}`;
      expect(parseJson(`${JSON.stringify(some).slice(0, -1)},${again}}`).ok).toBe(false);
      expect(parseJson(`{${again},${JSON.stringify(some).slice(1)}`).ok).toBe(false);
    }),
  );
});

test('256 kB made to be slow are read in a moment', () => {
  const slow = [
    `{"a":"${'\\\\'.repeat(120_000)}"}`,
    `${'{"a":'.repeat(40_000)}1${'}'.repeat(40_000)}`,
    `${'['.repeat(120_000)}${']'.repeat(120_000)}`,
    `[${'"",'.repeat(80_000)}""]`,
    `{${Array.from({ length: 20_000 }, (_, n) => `"${n}":0`).join(',')}}`,
  ];
  for (const text of slow) {
    const started = performance.now();
    expect(parseJson(text).ok).toBe(true);
    expect(performance.now() - started).toBeLessThan(500);
  }
});
