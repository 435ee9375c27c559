import { describe, expect, it } from 'vitest';
import { limiterAddress } from './limiter-address.ts';

describe('tries are counted', () => {
  it.each([
    ['an IPv4 address', '203.0.113.9', '203.0.113.9'],
    ['an IPv4 address in IPv6 clothes', '::ffff:203.0.113.9', '203.0.113.9'],
    ['the same in hexadecimal', '::FFFF:CB00:7109', '203.0.113.9'],
    ['the /64 of an IPv6 address', '2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['the /64 of its neighbour', '2001:DB8:1:2::1', '2001:db8:1:2::/64'],
    ['another /64', '2001:db8:1:3::1', '2001:db8:1:3::/64'],
    ['a link-local address with its zone', 'fe80::1%eth0', 'fe80::/64'],
    ['what is no address', 'unknown', 'unknown'],
  ])('for %s', (_what, address, counted) => {
    expect(limiterAddress(address)).toBe(counted);
  });
});
