export { DeliveryMutations } from './deliveries.mutations.ts';
export { DeliveriesResolver } from './deliveries.resolver.ts';
export { loadDeliveries, loadReplays } from './delivery-node.ts';
export { startReplays } from './replays.job.ts';
