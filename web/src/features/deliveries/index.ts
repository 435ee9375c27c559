export { useDeliveriesMessages } from './deliveries.messages';
export {
  countDeliveryFilters,
  endsBeforeStart,
  readDeliveryChoice,
  toDeliveryFilter,
  toDeliveryParameters,
  type DeliveryChoice,
} from './delivery-filter';
export { DeliveryList } from './delivery-list';
export { canDiscard, canReplay } from './delivery-look';
export { DeliveryRow } from './delivery-row';
export { FilterBar as DeliveryFilterBar } from './filter-bar';
export { followDeliveries, followDueTries } from './follow-deliveries';
export { useNextTry } from './next-try';
