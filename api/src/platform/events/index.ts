export type { EventBus } from './event-bus.ts';
export { PostgresBus } from './postgres-bus.ts';
