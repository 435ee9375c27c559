import type {
  AuthModeKind,
  IntegrationFieldsFragment,
  IntegrationStatus,
} from '../../graphql/generated/graphql';

/** The integration that an action is about. */
export interface Target {
  id: string;
  name: string;
  version: number;
  status: IntegrationStatus;
  providerKey: string;
  /** Whether somebody signs in at the provider to reconnect it, and needs to enter nothing for that. */
  signsIn: boolean;
}

/** A provider as queries bring it; without the kinds of its auth modes a form is opened to reconnect. */
interface TargetProvider {
  readonly key: string;
  readonly authModes?:
    | readonly { readonly key: string; readonly kind?: AuthModeKind }[]
    | undefined;
}

/** The target of an integration as queries bring it. */
export function targetOf(
  integration: Pick<IntegrationFieldsFragment, 'id' | 'name' | 'version' | 'status'> & {
    readonly authMode?: string;
  },
  provider: TargetProvider,
): Target {
  const { id, name, version, status, authMode } = integration;
  const mode = provider.authModes?.find(({ key }) => key === authMode);
  // What is disconnected has lost the secret of its OAuth app too.
  const signsIn = mode?.kind === 'OAUTH2_CODE' && status !== 'DISCONNECTED';
  return { id, name, version, status, providerKey: provider.key, signsIn };
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

/** What makes sense, the likeliest first. Signing in again may always: as another account, or for other scopes. */
export function actionsFor({ status, signsIn }: Pick<Target, 'status' | 'signsIn'>) {
  const offered = actions[status];
  const isMissing = signsIn && !offered.includes('reconnect');
  return isMissing ? offered.toSpliced(2, 0, 'reconnect') : offered;
}

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
