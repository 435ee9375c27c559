import type { LookupAddress } from 'node:dns';
import { isIP } from 'node:net';
import type { AddressPolicy, AddressVerdict } from './address-policy.ts';
import { abortable } from './deadline.ts';
import { lookupFailure } from './failures.ts';
import { OutboundError } from './outbound.ts';
import { isLocalName, isOpenPort, type Target } from './url-policy.ts';

export type Lookup = (hostname: string) => Promise<readonly LookupAddress[]>;

/** Decides where a connection may go. Pure, but for the look-up that it is given. */
export interface Guard {
  /**
   * All addresses of a target, each of them checked: one that is refused refuses them all, since the next look-up may
   * put it first.
   * @throws {OutboundError} BLOCKED_ADDRESS, DNS, or the reason of the signal
   */
  addresses(target: Target, signal: AbortSignal): Promise<readonly LookupAddress[]>;
  /** Checks who is at the other end of a connection that was made. @throws {OutboundError} BLOCKED_ADDRESS */
  checkPeer(target: Target, address: string | undefined): void;
}

export function createGuard(policy: AddressPolicy, lookup: Lookup): Guard {
  return {
    async addresses(target, signal) {
      const { host } = target;
      const family = isIP(host);
      if (family !== 0) {
        check(target, [policy.verdict(host)]);
        return [{ address: host, family }];
      }
      // Without allowed CIDRs nothing that a look-up says could open these.
      if (!policy.allowsPrivate) check(target, ['public']);
      const found = await abortable(lookup(host), signal).catch((error: unknown) => {
        throw lookupFailure(error, host);
      });
      if (found.length === 0) throw lookupFailure(undefined, host);
      check(
        target,
        found.map(({ address }) => policy.verdict(address)),
      );
      return found;
    },
    checkPeer(target, address) {
      check(target, [policy.verdict(address ?? '')]);
    },
  };
}

function check(target: Target, verdicts: readonly AddressVerdict[]): void {
  const { host, port } = target;
  if (verdicts.every((verdict) => verdict === 'allowed')) return;
  if (isLocalName(host)) throw blocked(`${host} is a name inside private networks.`);
  if (verdicts.includes('refused')) {
    // The address behind a name stays unsaid: it would map the network to whoever can type a name.
    throw blocked(
      isIP(host) === 0 ? `${host} leads to a private address.` : `${host} is a private address.`,
    );
  }
  if (!isOpenPort(target)) {
    throw new OutboundError(
      'BLOCKED_ADDRESS',
      `Patchbay does not connect to port ${port} of a public host. An operator can open a host of their own by its CIDR in PATCHBAY_OUTBOUND_ALLOW.`,
    );
  }
}

function blocked(what: string): OutboundError {
  return new OutboundError(
    'BLOCKED_ADDRESS',
    `${what} Patchbay does not connect to private networks unless the operator allows them: ` +
      'set PATCHBAY_OUTBOUND_ALLOW, for example PATCHBAY_OUTBOUND_ALLOW=10.1.2.0/24',
  );
}
