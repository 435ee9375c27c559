export { type ClaimedRow, type FairClaim, fairClaims } from './fair-claims.ts';
export { LeaseLoop } from './lease-loop.ts';
export type { LeasedWork, LeaseLoopOptions } from './leased-work.ts';
export { OrganizationSlots } from './organization-slots.ts';
export { patiently } from './patiently.ts';
