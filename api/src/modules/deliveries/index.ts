export { attemptDelivery, type AttemptResult } from './attempt-delivery.ts';
export { startDeliveries } from './deliveries.job.ts';
export { startDeliveryHistoryJob, tendDeliveryHistory } from './delivery-history.job.ts';
export { startNoticeJob } from './notices.job.ts';
export { readRetryAfter } from './retry-after.ts';
export { keyOfSecret } from './signature.ts';
