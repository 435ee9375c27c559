import { BlockList, isIP } from 'node:net';

/**
 * - `public`: a global unicast address that anyone may be sent to;
 * - `allowed`: inside a CIDR that the operator allowed, whatever it is otherwise;
 * - `refused`: private, local, reserved or a cloud's metadata service.
 */
export type AddressVerdict = 'public' | 'allowed' | 'refused';

export interface AddressPolicy {
  /** False: there is nothing private that could be reached, so a local name needs no look-up. */
  readonly allowsPrivate: boolean;
  /** Text that is no address is refused. */
  verdict(address: string): AddressVerdict;
}

/**
 * Every block of the IANA IPv4 Special-Purpose Address Registry
 * (https://www.iana.org/assignments/iana-ipv4-special-registry), multicast and class E; and
 * [Azure's WireServer](https://learn.microsoft.com/azure/virtual-network/what-is-ip-address-168-63-129-16), which is a
 * public address that only leads to the host of a virtual machine. The metadata services 169.254.169.254,
 * 169.254.170.2, 100.100.100.200 and 192.0.0.192 lie within these blocks.
 */
const REFUSED_IPV4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '168.63.129.16/32',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.31.196.0/24',
  '192.52.193.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '192.175.48.0/24',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
];

/**
 * All that IANA has given out as global unicast
 * (https://www.iana.org/assignments/ipv6-unicast-address-assignments). Loopback, mapped and translated IPv4
 * (`::ffff:0:0/96`, `64:ff9b::/96`), unique local, link-local and multicast addresses lie outside.
 */
const GLOBAL_IPV6 = '2000::/3';

/**
 * The blocks of https://www.iana.org/assignments/iana-ipv6-special-registry within global unicast: protocol
 * assignments with Teredo, documentation, 6to4, AS112.
 */
const REFUSED_IPV6 = ['2001::/23', '2001:db8::/32', '2002::/16', '2620:4f:8000::/48', '3fff::/20'];

/** IPv4 addresses in the clothes of IPv6: connecting to one goes out over IPv4. */
const MAPPED_IPV4 = '::ffff:0:0/96';

const refusedIpv4 = blockList(REFUSED_IPV4);
const mappedIpv4 = blockList([MAPPED_IPV4]);
const globalIpv6 = blockList([GLOBAL_IPV6]);
const refusedIpv6 = blockList(REFUSED_IPV6);

/** @param allow valid CIDRs of either family; an IPv4 one also admits the same addresses in their `::ffff:` form */
export function createAddressPolicy(allow: readonly string[]): AddressPolicy {
  // Apart, because a BlockList holds that `::/0` contains every IPv4 address.
  const allowedIpv4 = blockList(allow.filter((cidr) => !cidr.includes(':')));
  const allowedIpv6 = blockList(allow.filter((cidr) => cidr.includes(':')));
  return {
    allowsPrivate: allow.length > 0,
    verdict(address) {
      switch (isIP(address)) {
        case 4:
          if (allowedIpv4.check(address, 'ipv4')) return 'allowed';
          return refusedIpv4.check(address, 'ipv4') ? 'refused' : 'public';
        case 6:
          if (mappedIpv4.check(address, 'ipv6')) {
            return allowedIpv4.check(address, 'ipv6') ? 'allowed' : 'refused';
          }
          if (allowedIpv6.check(address, 'ipv6')) return 'allowed';
          if (!globalIpv6.check(address, 'ipv6')) return 'refused';
          return refusedIpv6.check(address, 'ipv6') ? 'refused' : 'public';
        default:
          return 'refused';
      }
    },
  };
}

function blockList(cidrs: readonly string[]): BlockList {
  const list = new BlockList();
  for (const cidr of cidrs) {
    const [network = '', prefix] = cidr.split('/');
    list.addSubnet(network, Number(prefix), isIP(network) === 6 ? 'ipv6' : 'ipv4');
  }
  return list;
}
