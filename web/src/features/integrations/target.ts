import type { IntegrationFieldsFragment, IntegrationStatus } from '../../graphql/generated/graphql';

/** The integration that an action is about. */
export interface Target {
  id: string;
  name: string;
  version: number;
  status: IntegrationStatus;
  providerKey: string;
}

/** The target of an integration as queries bring it. */
export function targetOf(integration: IntegrationFieldsFragment, providerKey: string): Target {
  const { id, name, version, status } = integration;
  return { id, name, version, status, providerKey };
}

export type ActionName =
  | 'test'
  | 'edit'
  | 'enable'
  | 'disable'
  | 'reconnect'
  | 'disconnect'
  | 'delete';

const actions: Readonly<Record<IntegrationStatus, readonly ActionName[]>> = {
  CONNECTED: ['test', 'edit', 'disable', 'disconnect', 'delete'],
  WARNING: ['test', 'edit', 'disable', 'disconnect', 'delete'],
  NOT_CHECKABLE: ['edit', 'disable', 'disconnect', 'delete'],
  UNKNOWN: ['test', 'edit', 'disable', 'disconnect', 'delete'],
  ERROR: ['test', 'edit', 'reconnect', 'disable', 'disconnect', 'delete'],
  NEEDS_REAUTH: ['reconnect', 'test', 'edit', 'disable', 'disconnect', 'delete'],
  DISABLED: ['enable', 'test', 'edit', 'disconnect', 'delete'],
  DISCONNECTED: ['reconnect', 'delete'],
};

/** What makes sense in a status, the likeliest first. */
export const actionsFor = (status: IntegrationStatus): readonly ActionName[] => actions[status];

const urgency: readonly IntegrationStatus[] = [
  'ERROR',
  'NEEDS_REAUTH',
  'WARNING',
  'CONNECTED',
  'UNKNOWN',
  'NOT_CHECKABLE',
  'DISABLED',
  'DISCONNECTED',
];

/** The status that stands for several: the one that most wants attention. */
export function leadingStatus(statuses: readonly IntegrationStatus[]): IntegrationStatus | null {
  return urgency.find((status) => statuses.includes(status)) ?? null;
}
