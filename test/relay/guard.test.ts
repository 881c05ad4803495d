import type { LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { describe, expect, test } from 'vitest';
import { AddressRefused, checkUrl, guardedLookup, isPublic } from '../../adapters/relay/guard.ts';

const inProduction = (url: string) => checkUrl(url, { allowLoopback: false }).ok;
const inDevelopment = (url: string) => checkUrl(url, { allowLoopback: true }).ok;

// Every spelling of an address that is not the public internet, as people have slipped them past such checks.
const INSIDE = [
  '10.0.0.1',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '100.127.255.255',
  '198.18.0.1',
  '198.19.255.255',
  '192.0.0.8',
  '192.0.2.1',
  '198.51.100.1',
  '203.0.113.1',
  '192.88.99.1',
  '224.0.0.1',
  '239.255.255.255',
  '240.0.0.1',
  '255.255.255.255',
  '0.0.0.0',
  '0.1.2.3',
  '[::]',
  '[::ffff:10.0.0.1]',
  '[::ffff:a9fe:a9fe]',
  '[0:0:0:0:0:ffff:0a00:0001]',
  '[64:ff9b::10.0.0.1]',
  '[64:ff9b::8.8.8.8]',
  '[64:ff9b:1::1]',
  '[2002:7f00:1::]',
  '[2001:0:7f00:1::]',
  '[fe80::1]',
  '[fec0::1]',
  '[fc00::1]',
  '[fd12:3456::1]',
  '[ff02::1]',
  '[::127.0.0.1]',
  '[::10.0.0.1]',
  '[::ffff:0:127.0.0.1]',
  '[100::1]',
  '[2001:db8::1]',
  '[3fff::1]',
  '[5f00::1]',
  '[2001:2::1]',
  '[2001:10::1]',
  '[2001:20::1]',
  '[4000::1]',
];
const THIS_MACHINE = [
  '127.0.0.1',
  '127.1',
  '127.255.255.254',
  '2130706433',
  '0x7f000001',
  '0x7f.0.0.1',
  '0177.0.0.1',
  '017700000001',
  '①②⑦.⓪.⓪.①',
  '127.0.0.1.',
  '[::1]',
  '[0:0:0:0:0:0:0:1]',
  '[::ffff:127.0.0.1]',
  '[::ffff:7f00:1]',
  'localhost',
  'LOCALHOST.',
  'foo.localhost',
];

test.each(INSIDE)('%s is never reached, not even in development', (host) => {
  expect(inProduction(`https://${host}/`)).toBe(false);
  expect(inDevelopment(`https://${host}/`)).toBe(false);
  expect(inDevelopment(`http://${host}/`)).toBe(false);
});

test.each(['0', '10.1', '167772161', '0xa9fea9fe', '0251.0376.0251.0376', '1⁰.0.0.1'])(
  '%s is another spelling of one of them',
  (host) => {
    expect(inProduction(`https://${host}/`)).toBe(false);
    expect(inDevelopment(`http://${host}/`)).toBe(false);
  },
);

test.each(THIS_MACHINE)('%s is this machine: reached in development only, by plain http and any port', (host) => {
  expect(inProduction(`https://${host}/`)).toBe(false);
  expect(inProduction(`http://${host}/`)).toBe(false);
  expect(inDevelopment(`http://${host}:4711/`)).toBe(true);
  expect(inDevelopment(`https://${host}:4711/`)).toBe(true);
});

test.each([
  'http://shop.example/',
  'http://8.8.8.8/',
  'https://shop.example:80/',
  'https://shop.example:8080/',
  'https://user@shop.example/',
  'https://user:pass@shop.example/',
  'https://:pass@shop.example/',
  'ftp://shop.example/',
  'file:///etc/passwd',
  'gopher://shop.example/',
  'javascript:alert(1)',
  'data:text/plain,hi',
  'https://[fe80::1%25eth0]/',
  'https://',
  '//shop.example/',
  'shop.example',
  '',
])('the endpoint %s is refused', (url) => {
  expect(inProduction(url)).toBe(false);
  expect(inDevelopment(url)).toBe(false);
});

test.each([
  'https://shop.example/hooks?x=1',
  'https://shop.example:8443/',
  'HTTPS://SHOP.EXAMPLE',
  'https://8.8.8.8/',
  'https://[2606:4700::1111]/',
  'https://xn--mgbh0fb.example/',
  'https://localhost.example/',
  'https://notlocalhost/',
])('the endpoint %s is accepted', (url) => {
  expect(inProduction(url)).toBe(true);
});

describe('in the lookup of the connection', () => {
  const answer = (...addresses: string[]): LookupAddress[] =>
    addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
  const look = (addresses: LookupAddress[], { host = 'shop.example', all = true } = {}) =>
    new Promise<unknown>((resolve) => {
      const lookup: LookupFunction = guardedLookup((_host, _options, done) => done(null, addresses));
      lookup(host, { all }, (error, found, family) => resolve(error ?? (all ? found : [found, family])));
    });

  test('public addresses pass, in both of the forms Node asks for', async () => {
    const found = answer('8.8.8.8', '2606:4700::1111');
    expect(await look(found)).toEqual(found);
    expect(await look(found, { all: false })).toEqual(['8.8.8.8', 4]);
  });

  test('one inner address among public ones refuses the name', async () => {
    expect(await look(answer('8.8.8.8', '10.0.0.1'))).toBeInstanceOf(AddressRefused);
    expect(await look(answer('8.8.8.8', '::ffff:169.254.169.254'), { all: false })).toBeInstanceOf(AddressRefused);
    expect(await look(answer('127.0.0.1'))).toBeInstanceOf(AddressRefused);
    expect(await look(answer('fe80::1%eth0'))).toBeInstanceOf(AddressRefused);
    expect(await look([])).toBeInstanceOf(AddressRefused);
  });

  test('localhost may only be this machine', async () => {
    expect(await look(answer('127.0.0.1', '::1'), { host: 'localhost' })).toHaveLength(2);
    expect(await look(answer('8.8.8.8'), { host: 'localhost' })).toBeInstanceOf(AddressRefused);
    expect(await look(answer('10.0.0.1'), { host: 'foo.localhost' })).toBeInstanceOf(AddressRefused);
  });

  test('what cannot be found stays the error it was', async () => {
    const missing = Object.assign(new Error('no'), { code: 'ENOTFOUND' });
    const lookup = guardedLookup((_host, _options, done) => done(missing, []));
    const error = await new Promise((resolve) => lookup('shop.example', {}, (problem) => resolve(problem)));
    expect(error).toBe(missing);
  });
});

test('words and zones are no public addresses', () => {
  for (const not of ['', 'shop.example', 'fe80::1%1', '2606:4700::1111%eth0', '8.8.8.8/24'])
    expect(isPublic(not)).toBe(false);
});
