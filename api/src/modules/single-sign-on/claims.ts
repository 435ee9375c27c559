import { type Role, roles } from '../../roles.ts';
import type { SingleSignOnSettings } from './settings.ts';

/** What the identity provider says of a user: the id token, and what its userinfo adds. */
export type Claims = Readonly<Record<string, unknown>>;

/** A place in an organization, as the claims have it. */
export interface ClaimedPlace {
  /** Its name, or its id. */
  readonly organization: string;
  readonly role: Role;
  /** Whether the claims say the role; otherwise it is the one for whoever has none. */
  readonly isRoleClaimed: boolean;
}

type Rules = Pick<
  SingleSignOnSettings,
  'organizationClaim' | 'roleClaim' | 'roleMap' | 'defaultRole' | 'defaultOrganization'
>;

/** More than anybody belongs to: what is beyond is not looked at. */
const mostEntries = 200;

/** The claim of a name: `roles`, `https://example.com/roles`, or `realm_access.roles` inside of an object. */
export function readClaim(claims: Claims, name: string): unknown {
  if (Object.hasOwn(claims, name)) return claims[name];
  const [first = '', ...rest] = name.split('.');
  if (rest.length === 0 || !Object.hasOwn(claims, first)) return undefined;
  const inner = claims[first];
  return isObject(inner) ? readClaim(inner, rest.join('.')) : undefined;
}

/**
 * Where a user belongs by their claims, one place an organization. Those for which no role comes out are left out.
 * Without the claim of organizations it is the operator's default one.
 */
export function claimedPlaces(claims: Claims, rules: Rules): readonly ClaimedPlace[] {
  const claimed = highest(wordsOf(readClaim(claims, rules.roleClaim)), rules);
  const organizations = readClaim(claims, rules.organizationClaim) ?? rules.defaultOrganization;
  const entries: readonly (readonly [string, Role | undefined])[] = isObject(organizations)
    ? Object.entries(organizations)
        .slice(0, mostEntries)
        .map(([name, said]) => [name, highest(wordsOf(said), rules) ?? claimed])
    : wordsOf(organizations).map((name) => [name, claimed]);
  return entries.flatMap(([name, said]) => {
    const role = said ?? rules.defaultRole;
    const organization = name.trim();
    if (role === null || organization === '') return [];
    return [{ organization, role, isRoleClaimed: said !== undefined }];
  });
}

/** Whether a claim was too long for the token and is to be had elsewhere only (OpenID Connect Core 1.0, 5.6.2). */
export function isDistributed(claims: Claims, name: string): boolean {
  const elsewhere = claims['_claim_names'];
  return isObject(elsewhere) && Object.hasOwn(elsewhere, name.split('.', 1)[0] ?? name);
}

/** The one that may do most of what the claims say. Without a map, roles are called as they are here. */
function highest(words: readonly string[], { roleMap }: Pick<Rules, 'roleMap'>): Role | undefined {
  const said = new Set(
    words.map((word) =>
      roleMap.size === 0 ? word.trim().toUpperCase() : roleMap.get(word.trim()),
    ),
  );
  return roles.find((role) => said.has(role));
}

/** A list of words, or one. */
function wordsOf(value: unknown): readonly string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.filter((word) => typeof word === 'string').slice(0, mostEntries);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
