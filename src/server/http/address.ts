/**
 * Where a call came from: the other end of the connection, or, when that is a proxy we were told to
 * trust, whom that proxy names. X-Forwarded-For is read from its end, where trusted proxies write; what
 * stands before them anybody may have typed, so that a rotating header is no way round the throttle.
 */
import { BlockList, isIP } from 'node:net';

/** The test for "one of these addresses or networks"; undefined when one of them is none. */
export function addressList(text: string): ((address: string) => boolean) | undefined {
  const list = new BlockList();
  for (const entry of text.split(',').map((one) => one.trim()).filter(Boolean)) {
    const [address = '', bits, ...rest] = entry.split('/');
    const family = isIP(address);
    if (family === 0 || rest.length > 0) return undefined;
    const most = family === 4 ? 32 : 128;
    const length = bits === undefined ? most : /^\d{1,3}$/.test(bits) ? Number(bits) : Number.NaN;
    if (!(length <= most)) return undefined;
    list.addSubnet(address, length, family === 4 ? 'ipv4' : 'ipv6');
  }
  return (address) => { const family = isIP(address); return family !== 0 && list.check(address, family === 4 ? 'ipv4' : 'ipv6'); };
}

/** An IPv4 address that came over an IPv6 socket, as IPv4. */
const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, '');

/** The caller's address. */
export function callerOf(connection: string, forwarded: string | null, isTrustedProxy: (address: string) => boolean): string {
  let caller = plain(connection);
  for (const one of (forwarded ?? '').split(',').map((part) => plain(part.trim())).reverse()) {
    if (!isTrustedProxy(caller) || isIP(one) === 0) break;
    caller = one;
  }
  return isIP(caller) === 6 ? network(caller) : caller;
}

/** A household or a server has 2^64 addresses of IPv6: they count as one, by their first four groups. */
function network(address: string): string {
  const [front = '', back] = address.toLowerCase().replace(/%.*$/, '').split('::');
  const first = front.split(':').filter(Boolean);
  const last = back === undefined ? [] : back.split(':').filter(Boolean);
  const zeros = Array.from({ length: Math.max(0, 8 - first.length - last.length) }, () => '0');
  return `${[...first, ...zeros, ...last].slice(0, 4).map((group) => group.replace(/^0+(?=.)/, '')).join(':')}::/64`;
}
