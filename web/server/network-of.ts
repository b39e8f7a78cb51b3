import { isIP } from 'node:net';

/**
 * What one client has of the net: an IPv4 address, or the /64 that any IPv6 subscriber gets. IPv4 written as IPv6 is IPv4.
 * A text that is no address (a proxy may send anything) counts as written.
 */
export function networkOf(address: string): string {
  const plain = address.replace(/%.*$/, '');
  if (isIP(plain) !== 6) return plain.slice(0, 60);
  // the URL parser writes every form of an address in one way
  const [left = '', right] = new URL(`http://[${plain}]`).hostname.slice(1, -1).split('::');
  const before = left === '' ? [] : left.split(':');
  const after = right ? right.split(':') : [];
  const zeros = right === undefined ? [] : Array<string>(8 - before.length - after.length).fill('0');
  const groups = [...before, ...zeros, ...after];
  if (groups.slice(0, 6).join(':') === '0:0:0:0:0:ffff')
    return groups
      .slice(6)
      .map((group) => Number.parseInt(group, 16))
      .flatMap((two) => [two >> 8, two & 255])
      .join('.');
  return `${groups.slice(0, 4).join(':')}::/64`;
}
