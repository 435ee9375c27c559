import { describe, expect, test } from 'vitest';
import cases from '../../../test/fixtures/ssrf-cases.json' with { type: 'json' };
import { createAddressPolicy } from './address-policy.ts';

const strict = createAddressPolicy([]);

describe('without allowed CIDRs', () => {
  test.each(cases.addresses)('%s is refused', (address) => {
    expect(strict.verdict(address)).toBe('refused');
  });

  /** The first and last address of each refused block, and those just outside where they are public. */
  test.each([
    ['0.0.0.0', '0.255.255.255', undefined, '1.0.0.0'],
    ['10.0.0.0', '10.255.255.255', '9.255.255.255', '11.0.0.0'],
    ['100.64.0.0', '100.127.255.255', '100.63.255.255', '100.128.0.0'],
    ['127.0.0.0', '127.255.255.255', '126.255.255.255', '128.0.0.0'],
    ['168.63.129.16', '168.63.129.16', '168.63.129.15', '168.63.129.17'],
    ['169.254.0.0', '169.254.255.255', '169.253.255.255', '169.255.0.0'],
    ['172.16.0.0', '172.31.255.255', '172.15.255.255', '172.32.0.0'],
    ['192.0.0.0', '192.0.0.255', '191.255.255.255', '192.0.1.0'],
    ['192.0.2.0', '192.0.2.255', '192.0.1.255', '192.0.3.0'],
    ['192.31.196.0', '192.31.196.255', '192.31.195.255', '192.31.197.0'],
    ['192.52.193.0', '192.52.193.255', '192.52.192.255', '192.52.194.0'],
    ['192.88.99.0', '192.88.99.255', '192.88.98.255', '192.88.100.0'],
    ['192.168.0.0', '192.168.255.255', '192.167.255.255', '192.169.0.0'],
    ['192.175.48.0', '192.175.48.255', '192.175.47.255', '192.175.49.0'],
    ['198.18.0.0', '198.19.255.255', '198.17.255.255', '198.20.0.0'],
    ['198.51.100.0', '198.51.100.255', '198.51.99.255', '198.51.101.0'],
    ['203.0.113.0', '203.0.113.255', '203.0.112.255', '203.0.114.0'],
    ['224.0.0.0', '255.255.255.255', '223.255.255.255', undefined],
    ['::', '1fff:ffff:ffff:ffff:ffff:ffff:ffff:ffff', undefined, '2000::'],
    ['2001::', '2001:1ff:ffff:ffff:ffff:ffff:ffff:ffff', '2000:ffff::', '2001:200::'],
    ['2001:db8::', '2001:db8:ffff:ffff::', '2001:db7:ffff::', '2001:db9::'],
    ['2002::', '2002:ffff:ffff:ffff::', '2001:ffff::', '2003::'],
    ['2620:4f:8000::', '2620:4f:8000:ffff::', '2620:4f:7fff::', '2620:4f:8001::'],
    ['3fff::', '3fff:fff:ffff:ffff::', '3ffe:ffff::', '3fff:1000::'],
    ['4000::', 'ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff', '3fff:ffff::', undefined],
  ])('%s to %s is refused, and nothing beside it', (first, last, before, after) => {
    expect([strict.verdict(first), strict.verdict(last)]).toEqual(['refused', 'refused']);
    const outside = [before, after].filter((address) => address !== undefined);
    expect(outside.filter((address) => strict.verdict(address) !== 'public')).toEqual([]);
  });

  test.each([
    '',
    'localhost',
    '1.1.1',
    '0177.0.0.1',
    '2130706433',
    '[::1]',
    'fe80::1%eth0',
    '1.1.1.1/32',
  ])('%j, which is no address to connect to, is refused', (text) => {
    expect(strict.verdict(text)).toBe('refused');
  });
});

describe('an allowed CIDR', () => {
  const policy = createAddressPolicy(['10.1.2.0/24', 'fd00:1::/32', '168.63.129.16/32']);

  test.each([
    ['10.1.2.0', 'allowed'],
    ['10.1.2.255', 'allowed'],
    ['::ffff:10.1.2.3', 'allowed'],
    ['fd00:1:ffff::1', 'allowed'],
    ['168.63.129.16', 'allowed'],
    ['10.1.3.0', 'refused'],
    ['::ffff:10.1.3.0', 'refused'],
    ['fd00:2::1', 'refused'],
    ['127.0.0.1', 'refused'],
    ['1.1.1.1', 'public'],
    ['2606:4700::1111', 'public'],
  ])('makes %s %s', (address, verdict) => {
    expect(policy.verdict(address)).toBe(verdict);
  });

  test('of one whole family does not open the other', () => {
    expect(createAddressPolicy(['::/0']).verdict('10.0.0.1')).toBe('refused');
    expect(createAddressPolicy(['::/0']).verdict('::ffff:10.0.0.1')).toBe('refused');
    expect(createAddressPolicy(['::/0']).verdict('fd00::1')).toBe('allowed');
    expect(createAddressPolicy(['0.0.0.0/0']).verdict('fd00::1')).toBe('refused');
  });
});
