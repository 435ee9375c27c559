import ipaddr from 'ipaddr.js';

/**
 * The network that tries are counted for. IPv4 is one address, however it is written; of IPv6 whoever has one address
 * has the whole /64 (RFC 6177).
 */
export function limiterAddress(address: string): string {
  if (!ipaddr.isValid(address)) return address;
  const parsed = ipaddr.process(address);
  if (!(parsed instanceof ipaddr.IPv6)) return parsed.toString();
  return `${new ipaddr.IPv6([...parsed.parts.slice(0, 4), 0, 0, 0, 0]).toString()}/64`;
}
