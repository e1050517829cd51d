import { BlockList, isIPv4, isIPv6 } from 'node:net';

/** Where in the network an address is. Nothing is ever sent to a forbidden one: metadata services, link-local, multicast. */
export type Zone = 'public' | 'private' | 'loopback' | 'forbidden';

const loopback = blockList(['127.0.0.0/8', '::1/128']);
/** https://www.iana.org/assignments/iana-ipv4-special-registry and -ipv6-special-registry. */
const privateUse = blockList([
  '10.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '100.64.0.0/10',
  '198.18.0.0/15',
  'fc00::/7',
]);
const forbidden = blockList([
  '0.0.0.0/8',
  '169.254.0.0/16',
  '192.0.0.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
  // Metadata services that are not link-local: Alibaba, Azure's wire server, AWS over IPv6.
  '100.100.100.200/32',
  '168.63.129.16/32',
  'fd00:ec2::254/128',
  '::/96',
  'fe80::/10',
  'fec0::/10',
  'ff00::/8',
  // Addresses that embed an IPv4 address which nothing here would look at: local NAT64, Teredo, 6to4.
  '64:ff9b:1::/48',
  '2001::/32',
  '2002::/16',
]);

/** The zone of an IP address, in brackets or not. What is no address is forbidden. */
export function zoneOf(address: string): Zone {
  const ip = embedded(canonical(address.replace(/^\[|\]$/g, '').replace(/%.*$/, '')));
  const family = isIPv4(ip) ? 'ipv4' : isIPv6(ip) ? 'ipv6' : undefined;
  if (family === undefined) return 'forbidden';
  if (loopback.check(ip, family)) return 'loopback';
  if (forbidden.check(ip, family)) return 'forbidden';
  return privateUse.check(ip, family) ? 'private' : 'public';
}

/** The zone of a host that is written as an address; undefined for a name. */
export function zoneOfLiteral(hostname: string): Zone | undefined {
  const isLiteral = isIPv4(hostname) || hostname.startsWith('[');
  return isLiteral ? zoneOf(hostname) : undefined;
}

/** What a registry may send us on to: the public network, and where it is itself. */
export function mayLeadTo(registry: Zone, target: Zone): boolean {
  return target !== 'forbidden' && (target === 'public' || target === registry);
}

/** One way of writing an IPv6 address: `::1.2.3.4` has others. */
function canonical(ip: string): string {
  return isIPv6(ip) ? new URL(`http://[${ip}]`).hostname.slice(1, -1) : ip;
}

/** The IPv4 address inside a NAT64 address (RFC 6052); IPv4-mapped ones are known to BlockList. */
function embedded(ip: string): string {
  const found = /^64:ff9b::(?:([0-9a-f]{1,4}):)?([0-9a-f]{1,4})$/i.exec(ip);
  if (found === null) return ip;
  const [high, low] = [Number.parseInt(found[1] ?? '0', 16), Number.parseInt(found[2] ?? '0', 16)];
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}

function blockList(subnets: readonly string[]): BlockList {
  const list = new BlockList();
  for (const subnet of subnets) {
    const [address = '', bits] = subnet.split('/');
    list.addSubnet(address, Number(bits), address.includes(':') ? 'ipv6' : 'ipv4');
  }
  return list;
}
