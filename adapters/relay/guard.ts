import dns, { type LookupAddress } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';

// Addresses are typed in by sellers and read by our server, which can reach what they cannot. Checked twice: what the
// URL says before we connect, and every address its name has in the lookup of that very connection, since a name may
// answer differently a moment later.

export class AddressRefused extends Error {
  override readonly name = 'AddressRefused';
}

type Checked = { ok: true; url: URL } | { ok: false; why: string };

const PORTS = new Set(['', '443', '8443']);

/** Loopback is for development and the demo, where plain http and any port go with it. */
export function checkUrl(address: string, { allowLoopback }: { allowLoopback: boolean }): Checked {
  if (!URL.canParse(address)) return no('it is not a URL');
  const url = new URL(address);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return no('it is not https');
  if (url.username !== '' || url.password !== '') return no('it has a user name in it');
  if (isLoopbackHost(url.hostname)) return allowLoopback ? { ok: true, url } : no('it is this machine');
  if (url.protocol !== 'https:') return no('it is not https');
  if (!PORTS.has(url.port)) return no('its port is neither 443 nor 8443');
  const host = bare(url.hostname);
  return isIP(host) !== 0 && !isPublic(host) ? no('it is not a public address') : { ok: true, url };
}

/** Takes what `URL.hostname` gives: lower case, numbers in all their spellings already dotted. */
export function isLoopbackHost(hostname: string): boolean {
  const host = bare(hostname).replace(/\.$/, '');
  return host === 'localhost' || host.endsWith('.localhost') || isLoopback(host);
}

const isLoopback = (address: string): boolean => rangeOf(address) === 'loopback';

/** Public means: not special in any list, and for IPv6 inside 2000::/3, because ipaddr.js calls ::127.0.0.1 unicast. */
export function isPublic(address: string): boolean {
  if (rangeOf(address) !== 'unicast') return false;
  const ip = ipaddr.process(address);
  return ip.kind() === 'ipv4' || ip.match(GLOBAL_V6);
}

/**
 * For a connection's `lookup`: refuses the name if a single one of its addresses is refused. Node does not ask it about
 * addresses in digits, and it lets `localhost` be this machine: ask `checkUrl` first.
 */
export function guardedLookup(resolve: Resolve = dns.lookup): LookupFunction {
  return (hostname, options, callback) => {
    const allowed = isLoopbackHost(hostname) ? isLoopback : isPublic;
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      const first = addresses?.[0];
      if (error) callback(error, []);
      else if (!first || !addresses.every(({ address }) => allowed(address)))
        callback(new AddressRefused('its name has an address that is not public'), []);
      else if (options.all) callback(null, addresses);
      else callback(null, first.address, first.family);
    });
  };
}
export type Resolve = (
  hostname: string,
  options: dns.LookupAllOptions,
  callback: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

const GLOBAL_V6 = ipaddr.parseCIDR('2000::/3');

// Zones (`fe80::1%eth0`) are only used with addresses that are refused anyway.
const rangeOf = (address: string): string | null =>
  isIP(address) !== 0 && !address.includes('%') ? ipaddr.process(address).range() : null;

const bare = (hostname: string): string => hostname.replace(/^\[(.*)\]$/, '$1');
const no = (why: string): Checked => ({ ok: false, why });
