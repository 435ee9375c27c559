import type { FormIntegrationQuery, StartOAuthInput } from '../../graphql/generated/graphql';
import type { Submission } from './create-integration-form';

type Stored = Pick<NonNullable<FormIntegrationQuery['integration']>, 'id' | 'authMode' | 'config'>;
type Entered = Pick<
  Submission,
  'authMode' | 'config' | 'credentials' | 'scopes' | 'acceptIdentityChange'
>;

function isSame(entered: Readonly<Record<string, unknown>>, stored: unknown): boolean {
  const before = (stored ?? {}) as Readonly<Record<string, unknown>>;
  const names = new Set([...Object.keys(entered), ...Object.keys(before)]);
  return [...names].every((name) => entered[name] === before[name]);
}

/** What is sent to sign in again: of the settings only what was changed, so that what is stored stays. */
export function signInAgain(stored: Stored, entered: Entered): StartOAuthInput {
  const { authMode, config, credentials, scopes, acceptIdentityChange } = entered;
  const isOtherMode = authMode !== stored.authMode;
  const hasSecrets = Object.keys(credentials).length > 0;
  return {
    integrationId: stored.id,
    scopes: [...scopes],
    acceptIdentityChange,
    ...(isOtherMode && { authMode }),
    ...((isOtherMode || !isSame(config, stored.config)) && { config }),
    ...((isOtherMode || hasSecrets) && { credentials }),
  };
}
