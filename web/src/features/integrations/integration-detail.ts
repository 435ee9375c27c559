import type { IntegrationQuery } from '../../graphql/generated/graphql';
import type { IntegrationsMessages } from './integrations.messages';

type YesNo = Pick<IntegrationsMessages['configuration'], 'yes' | 'no'>;

/** An integration with its provider's forms, as its page shows it. */
export type IntegrationDetail = NonNullable<IntegrationQuery['integration']>;

interface Property {
  title?: string;
  'x-order'?: number;
  'x-enum-titles'?: Record<string, string>;
}

interface Schema {
  properties?: Record<string, Property>;
}

function modeOf(integration: IntegrationDetail) {
  return integration.provider.authModes.find(({ key }) => key === integration.authMode);
}

function text(value: unknown, words: YesNo): string {
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  return typeof value === 'string' || typeof value === 'number'
    ? String(value)
    : JSON.stringify(value);
}

/** How the integration signs in, in the provider's words. */
export function authModeLabel(integration: IntegrationDetail): string {
  return modeOf(integration)?.label ?? integration.authMode;
}

/** What a credential is called in its form. */
export function credentialLabel(integration: IntegrationDetail, field: string): string {
  const schema = modeOf(integration)?.credentialsSchema as Schema | undefined;
  return schema?.properties?.[field]?.title ?? field;
}

/** The stored configuration, labelled and ordered as in its form. */
export function readConfig(
  integration: IntegrationDetail,
  words: YesNo,
): { label: string; value: string }[] {
  const properties = (modeOf(integration)?.configSchema as Schema | undefined)?.properties ?? {};
  const order = (name: string) => properties[name]?.['x-order'] ?? Number.MAX_SAFE_INTEGER;
  return Object.entries((integration.config ?? {}) as Record<string, unknown>)
    .toSorted(([a], [b]) => order(a) - order(b))
    .map(([name, value]) => ({
      label: properties[name]?.title ?? name,
      value: properties[name]?.['x-enum-titles']?.[String(value)] ?? text(value, words),
    }));
}
