import type {
  CheckFieldsFragment,
  IntegrationFieldsFragment,
  IntegrationStatus,
} from '../../graphql/generated/graphql';

type Standing = Pick<IntegrationFieldsFragment, 'status' | 'statusMessage' | 'identity'> & {
  readonly lastTest: Pick<CheckFieldsFragment, 'hint'> | null;
};

interface StatusText {
  readonly text: string;
  /** The way out, where something is broken and there is one. */
  readonly hint: string | null;
}

const broken: ReadonlySet<IntegrationStatus> = new Set(['ERROR', 'NEEDS_REAUTH', 'WARNING']);

/** What its provider said, with who said it: vendors' words are often two, "authorization required". */
function attributed(words: string, providerName: string): string {
  return words.includes(providerName) ? words : `${providerName}: ${words}`;
}

/** An integration in a list, in a line: what is wrong and the way out, or else which account it is. */
export function statusText(integration: Standing, providerName: string): StatusText {
  const { status, statusMessage, identity, lastTest } = integration;
  if (statusMessage === null) return { text: identity ?? providerName, hint: null };
  if (status === 'NOT_CHECKABLE') return { text: statusMessage, hint: null };
  const hint = broken.has(status) ? (lastTest?.hint ?? null) : null;
  return { text: attributed(statusMessage, providerName), hint };
}
