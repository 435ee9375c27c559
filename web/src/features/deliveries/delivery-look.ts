import type { DeliveryStatus } from '../../graphql/generated/graphql';
import type { Status } from '../../ui';

/** Colour and shape of each status; the word is the delivery's own. */
export const deliveryLook: Readonly<Record<DeliveryStatus, Status>> = {
  PENDING: 'UNKNOWN',
  RETRYING: 'WARNING',
  HELD: 'DISABLED',
  DELIVERED: 'SUCCESS',
  DEAD: 'ERROR',
  DISCARDED: 'NOT_CHECKABLE',
};

const replayable: ReadonlySet<DeliveryStatus> = new Set([
  'DEAD',
  'DISCARDED',
  'DELIVERED',
  'RETRYING',
]);
const discardable: ReadonlySet<DeliveryStatus> = new Set(['DEAD', 'RETRYING', 'HELD', 'PENDING']);

interface Decided {
  readonly status: DeliveryStatus;
  readonly isTest: boolean;
}

/** Whether it can be sent once more. A test is made anew instead. */
export const canReplay = ({ status, isTest }: Decided): boolean =>
  !isTest && replayable.has(status);

/** Whether it is still to be made, or to be decided on. */
export const canDiscard = ({ status, isTest }: Decided): boolean =>
  !isTest && discardable.has(status);
