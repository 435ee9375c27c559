import type { SingleSignOnSettings } from './modules/single-sign-on/index.ts';
import { type Role, roles } from './roles.ts';

/** A setting's text; null when it is not set. */
type Read = (name: string) => string | null;

const names = [
  'CLIENT_ID',
  'CLIENT_SECRET',
  'NAME',
  'SCOPES',
  'ORGANIZATION_CLAIM',
  'ROLE_CLAIM',
  'ROLE_MAP',
  'DEFAULT_ROLE',
  'DEFAULT_ORGANIZATION',
  'AUDIENCE',
  'LINK_BY_EMAIL',
  'TRUST_EMAIL',
].map((name) => `PATCHBAY_OIDC_${name}`);

/** What the operator says of their identity provider; null when they have none. */
export function readOidcSettings(text: Read, problems: string[]): SingleSignOnSettings | null {
  const address = text('PATCHBAY_OIDC_ISSUER');
  if (address === null) {
    const set = names.filter((name) => text(name) !== null);
    if (set.length > 0)
      problems.push(`${set.join(', ')}: without PATCHBAY_OIDC_ISSUER it means nothing.`);
    return null;
  }
  const issuer = readIssuer(address, problems);
  const clientId = text('PATCHBAY_OIDC_CLIENT_ID');
  if (clientId === null)
    problems.push(
      'PATCHBAY_OIDC_CLIENT_ID is required with PATCHBAY_OIDC_ISSUER: what the identity provider calls Patchbay.',
    );
  return {
    issuer,
    clientId: clientId ?? '',
    clientSecret: text('PATCHBAY_OIDC_CLIENT_SECRET'),
    name: text('PATCHBAY_OIDC_NAME')?.slice(0, 60) ?? URL.parse(issuer)?.hostname ?? issuer,
    scopes: readScopes(text('PATCHBAY_OIDC_SCOPES'), problems),
    organizationClaim: text('PATCHBAY_OIDC_ORGANIZATION_CLAIM') ?? 'organizations',
    roleClaim: text('PATCHBAY_OIDC_ROLE_CLAIM') ?? 'roles',
    roleMap: readRoleMap(text('PATCHBAY_OIDC_ROLE_MAP'), problems),
    defaultRole: readDefaultRole(text('PATCHBAY_OIDC_DEFAULT_ROLE'), problems),
    defaultOrganization: text('PATCHBAY_OIDC_DEFAULT_ORGANIZATION'),
    audience: text('PATCHBAY_OIDC_AUDIENCE'),
    linkByEmail: readSwitch('PATCHBAY_OIDC_LINK_BY_EMAIL', text, problems),
    trustEmail: readSwitch('PATCHBAY_OIDC_TRUST_EMAIL', text, problems),
  };
}

/** Kept as it is written: a token's `iss` is compared with what the identity provider writes, slash for slash. */
function readIssuer(text: string, problems: string[]): string {
  const url = URL.parse(text);
  const isPlain = url !== null && url.search === '' && url.hash === '' && url.username === '';
  if (isPlain && (url.protocol === 'https:' || isOnThisMachine(url))) return text;
  problems.push(
    `PATCHBAY_OIDC_ISSUER is "${text}": an address such as https://login.example.com/realms/staff is needed, ` +
      'without "?" and "#". Only an identity provider on this machine may be reached by http.',
  );
  return text;
}

function isOnThisMachine({ protocol, hostname }: URL): boolean {
  return protocol === 'http:' && /^(?:127\.0\.0\.1|localhost|\[::1\])$/.test(hostname);
}

function readScopes(text: string | null, problems: string[]): string {
  const scopes = (text ?? 'openid profile email').split(/[\s,]+/).filter(Boolean);
  if (!scopes.includes('openid'))
    problems.push(`PATCHBAY_OIDC_SCOPES is "${scopes.join(' ')}": openid has to be among them.`);
  return scopes.join(' ');
}

/** `it-admins=ADMIN,staff=VIEWER`, or the same as JSON where names have commas in them. */
function readRoleMap(text: string | null, problems: string[]): ReadonlyMap<string, Role> {
  const map = new Map<string, Role>();
  for (const [name, said] of pairsOf(text ?? '')) {
    const role = roleOf(said);
    if (name !== '' && role !== undefined) map.set(name, role);
    else
      problems.push(
        `PATCHBAY_OIDC_ROLE_MAP has "${name}=${said}": pairs such as it-admins=ADMIN are needed, with one of ${roles.join(', ')}.`,
      );
  }
  return map;
}

function pairsOf(text: string): readonly (readonly [string, string])[] {
  if (text.startsWith('{')) {
    try {
      const given: unknown = JSON.parse(text);
      return Object.entries(given as object).map(([name, role]) => [name.trim(), String(role)]);
    } catch {
      return [[text, '']];
    }
  }
  return text
    .split(',')
    .map((pair) => pair.trim())
    .filter(Boolean)
    .map((pair) => {
      const at = pair.lastIndexOf('=');
      return at === -1 ? [pair, ''] : [pair.slice(0, at).trim(), pair.slice(at + 1)];
    });
}

function readDefaultRole(text: string | null, problems: string[]): Role | null {
  if (text === null) return null;
  const role = roleOf(text);
  if (role === undefined)
    problems.push(
      `PATCHBAY_OIDC_DEFAULT_ROLE is "${text}": one of ${roles.join(', ')} is needed, or none.`,
    );
  return role ?? null;
}

function roleOf(text: string): Role | undefined {
  const name = text.trim().toUpperCase();
  return roles.find((role) => role === name);
}

function readSwitch(name: string, text: Read, problems: string[]): boolean {
  const value = text(name);
  if (value === null || value === 'false') return false;
  if (value !== 'true') problems.push(`${name} is "${value}": true or false is needed.`);
  return value === 'true';
}
