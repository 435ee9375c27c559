export { LeaseLoop } from './lease-loop.ts';
export type { LeasedWork, LeaseLoopOptions } from './leased-work.ts';
export { patiently } from './patiently.ts';
