import { createEffect, createMemo, createSignal, on, type Accessor } from 'solid-js';
import type { FormProviderQuery } from '../../graphql/generated/graphql';
import type { Field } from '../integration-form/schema-fields';
import { fieldsForClient, isClientField } from './client-fields';
import { firstScopes, toggleScope } from './scopes';

type Mode = NonNullable<FormProviderQuery['provider']>['authModes'][number];
export type OAuthSettings = NonNullable<Mode['oauth']>;

/** What is chosen for an auth mode with OAuth, beside its fields. */
export interface OAuthChoice {
  /** Null for the other modes. */
  settings: Accessor<OAuthSettings | null>;
  /** Whether somebody signs in at the provider; with client credentials nobody does. */
  signsIn: Accessor<boolean>;
  ownClient: Accessor<boolean>;
  setOwnClient(own: boolean): void;
  scopes: Accessor<readonly string[]>;
  choose(scope: string, isChosen: boolean): void;
  /** The fields that the chosen client needs. */
  fieldsOf(fields: readonly Field[]): readonly Field[];
  /** Whether anything of it differs from what it was at first. */
  changed(): boolean;
}

export function createOAuthChoice(
  mode: Accessor<Mode>,
  stored: { readonly config: unknown; readonly scopes: readonly string[] | null } | null,
): OAuthChoice {
  const settings = () => mode().oauth ?? null;
  const signsIn = () => mode().kind === 'OAUTH2_CODE';
  const hasOwn = Object.keys(stored?.config ?? {}).includes('clientId');
  const [wantsOwn, setOwnClient] = createSignal(hasOwn);
  const ownClient = () => wantsOwn() || settings()?.hasOperatorClient !== true;
  const first = createMemo(() => firstScopes(settings()?.scopes ?? [], stored?.scopes ?? null));
  const [scopes, setScopes] = createSignal<readonly string[]>(first());
  createEffect(on(first, (names) => setScopes(names), { defer: true }));
  return {
    settings,
    signsIn,
    ownClient,
    setOwnClient,
    scopes,
    choose: (name, isChosen) =>
      setScopes((chosen) => toggleScope(settings()?.scopes ?? [], chosen, name, isChosen)),
    fieldsOf(fields) {
      const usesClient = settings() !== null && fields.some(isClientField);
      return usesClient ? fieldsForClient(fields, ownClient() ? 'own' : 'operator') : fields;
    },
    changed: () => scopes().join(' ') !== first().join(' ') || wantsOwn() !== hasOwn,
  };
}
