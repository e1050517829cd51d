import { describe, expect, test } from '@jest/globals';
import { mayLeadTo, type Zone, zoneOf, zoneOfLiteral } from '../../../../src/adapters/web/zone.ts';

const zones: Readonly<Record<Zone, readonly string[]>> = {
  public: [
    '1.1.1.1',
    '93.184.215.14',
    '172.15.255.255',
    '172.32.0.0',
    '100.128.0.0',
    '2606:4700::1111',
    '64:ff9b::101:101',
    '::ffff:8.8.8.8',
  ],
  private: [
    '10.0.0.1',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '100.64.0.1',
    '198.18.0.1',
    'fc00::1',
    'fd12::1',
    '::ffff:10.0.0.1',
    '64:ff9b::a00:1',
    '64:ff9b::10.0.0.1',
  ],
  loopback: [
    '127.0.0.1',
    '127.255.255.254',
    '::1',
    '[::1]',
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    '64:ff9b::7f00:1',
    '0:0:0:0:0:0:0:1',
  ],
  forbidden: [
    '169.254.169.254',
    '169.254.0.1',
    '0.0.0.0',
    '0.1.2.3',
    '192.0.0.192',
    '224.0.0.1',
    '240.0.0.1',
    '255.255.255.255',
    '100.100.100.200',
    '168.63.129.16',
    '::',
    '::127.0.0.1',
    'fe80::1',
    'fe80::1%eth0',
    'fec0::1',
    'ff02::1',
    'fd00:ec2::254',
    '::ffff:169.254.169.254',
    '::ffff:a9fe:a9fe',
    '64:ff9b::a9fe:a9fe',
    '64:ff9b:1::a9fe:a9fe',
    '2002:a9fe:a9fe::1',
    '2001:0:a9fe:a9fe::1',
    '',
    'localhost',
    '1.2.3',
    '1.2.3.4.5',
    '01.2.3.4',
    '1.2.3.4/8',
    ':::1',
  ],
};

describe('the zone of an address', () => {
  test.each(Object.entries(zones).flatMap(([zone, addresses]) => addresses.map((address) => [address, zone])))(
    '%j is %s',
    (address, zone) => {
      expect(zoneOf(address)).toBe(zone);
    },
  );
});

test.each<[string, Zone | undefined]>([
  ['registry.test', undefined],
  ['localhost', undefined],
  ['127.0.0.1', 'loopback'],
  ['[::1]', 'loopback'],
  ['[fe80::1]', 'forbidden'],
  ['10.0.0.1', 'private'],
])('the host %s is in zone %s by what it is called', (host, zone) => {
  expect(zoneOfLiteral(host)).toBe(zone);
});

test('a registry leads to the public network or to where it is itself', () => {
  const all: readonly Zone[] = ['public', 'private', 'loopback', 'forbidden'];
  const allowed = all.flatMap((from) => all.filter((to) => mayLeadTo(from, to)).map((to) => `${from} → ${to}`));
  expect(allowed).toEqual([
    'public → public',
    'private → public',
    'private → private',
    'loopback → public',
    'loopback → loopback',
    'forbidden → public',
  ]);
});
