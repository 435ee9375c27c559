import { parseId } from '../../graphql/index.ts';
import { readPersonName } from './person-name.ts';

/**
 * An organization's name as it is kept, under the same rule as a person's; undefined when it cannot be one. The id of an
 * organization is none: the claims of identity providers name organizations by either.
 */
export function readOrganizationName(text: string): string | undefined {
  const name = readPersonName(text);
  return name === undefined || parseId('org', name) !== undefined ? undefined : name;
}
