import type { FormValues, Provider, ValidForms } from '../catalog/index.ts';

/** An OAuth client as the operator sets it for a provider. */
export interface OperatorClient {
  readonly clientId: string;
  readonly clientSecret: string;
}

/** By the key of their provider. */
export type OperatorClients = ReadonlyMap<string, OperatorClient>;

/** Who Patchbay is at the vendor. */
export interface OAuthClient {
  readonly clientId: string;
  /** Null: the vendor gave none. */
  readonly clientSecret: string | null;
  readonly source: 'ORGANIZATION' | 'OPERATOR';
}

/** The organization's own client where its forms name one, else the operator's; undefined when there is neither. */
export function oauthClientOf(
  operatorClients: OperatorClients,
  provider: Pick<Provider, 'key'>,
  { config, credentials }: ValidForms,
): OAuthClient | undefined {
  const clientId = textOf(config, 'clientId');
  if (clientId !== null)
    return {
      clientId,
      clientSecret: textOf(credentials, 'clientSecret'),
      source: 'ORGANIZATION',
    };
  const operator = operatorClients.get(provider.key);
  return operator === undefined ? undefined : { ...operator, source: 'OPERATOR' };
}

function textOf(values: FormValues, name: string): string | null {
  const value = Object.hasOwn(values, name) ? values[name] : undefined;
  return value === undefined || value === '' ? null : String(value);
}
