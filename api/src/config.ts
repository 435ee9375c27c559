import path from 'node:path';
import ipaddr from 'ipaddr.js';
import { parseId } from './graphql/index.ts';
import type { SingleSignOnSettings } from './modules/single-sign-on/index.ts';
import { readOidcSettings } from './oidc-settings.ts';
import type { OperatorClients } from './modules/oauth-tokens/index.ts';
import { readOAuthClients } from './oauth-clients-setting.ts';
import { passwordProblem } from './password-rule.ts';

const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const;
type LogLevel = (typeof logLevels)[number];

/** Everything that an operator can set, parsed once. Nothing else reads the environment. */
export interface Config {
  readonly host: string;
  readonly port: number;
  /** Null: Patchbay runs its own PostgreSQL in the data folder. */
  readonly databaseUrl: string | null;
  readonly dataDir: string;
  /** Comma-separated; the first seals. Null with the embedded database: made once and kept in the data folder. */
  readonly masterKey: string | null;
  readonly adminEmail: string;
  readonly adminPassword: string | null;
  /** Name of the organization that the first start makes. */
  readonly organization: string;
  /** CIDRs that outgoing requests may reach although they are private. */
  readonly outboundAllow: readonly string[];
  /** PEM file of further certificate authorities that outgoing TLS trusts. */
  readonly outboundCaFile: string | null;
  /** A folder of further providers. */
  readonly catalogDir: string | null;
  /** The address that people use when a proxy stands in front; cookies are Secure when it is https. */
  readonly publicUrl: string | null;
  /** CIDRs of the proxies in front whose X-Forwarded-For is believed. */
  readonly trustedProxies: readonly string[];
  /** The identity provider by which members sign in; null: none. */
  readonly oidc: SingleSignOnSettings | null;
  /** OAuth clients that every organization may use, by provider. */
  readonly oauthClients: OperatorClients;
  readonly logLevel: LogLevel;
  /** Days that each health check is kept. */
  readonly healthRetentionDays: number;
  /** Days that attempts of deliveries, and deliveries that are over, are kept. */
  readonly deliveryRetentionDays: number;
  /** Days that activity is kept; null: for ever. */
  readonly activityRetentionDays: number | null;
}

/** One or more settings are wrong; the message names each, what is wrong and what would be right. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  constructor(readonly problems: readonly string[]) {
    super(`These settings are wrong:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
  }
}

/**
 * Reads the settings from an environment.
 *
 * @param root The checkout: relative folders and the default data folder start there.
 * @throws {ConfigError} naming every wrong setting at once.
 */
export function readConfig(env: NodeJS.ProcessEnv, root: string): Config {
  const problems: string[] = [];
  const text = (name: string) => env[name]?.trim() || null;
  const folder = (name: string) => {
    const value = text(name);
    return value === null ? null : path.resolve(root, value);
  };
  const config: Config = {
    host: text('HOST') ?? '127.0.0.1',
    port: readPort(text('PORT'), problems),
    databaseUrl: readDatabaseUrl(text('DATABASE_URL'), problems),
    dataDir: folder('PATCHBAY_DATA_DIR') ?? path.join(root, '.patchbay'),
    masterKey: text('PATCHBAY_MASTER_KEY'),
    adminEmail: readEmail(text('PATCHBAY_ADMIN_EMAIL'), problems),
    adminPassword: readPassword(
      text('PATCHBAY_ADMIN_PASSWORD'),
      text('PATCHBAY_ADMIN_EMAIL') ?? '',
      problems,
    ),
    organization: readOrganization(text('PATCHBAY_ORGANIZATION'), problems),
    outboundAllow: readCidrs('PATCHBAY_OUTBOUND_ALLOW', text('PATCHBAY_OUTBOUND_ALLOW'), problems),
    outboundCaFile: folder('PATCHBAY_OUTBOUND_CA_FILE'),
    catalogDir: folder('PATCHBAY_CATALOG_DIR'),
    publicUrl: readPublicUrl(text('PATCHBAY_PUBLIC_URL'), problems),
    trustedProxies: readCidrs(
      'PATCHBAY_TRUSTED_PROXIES',
      // A proxy on this machine is the usual one. Without a public address none is expected at all.
      text('PATCHBAY_TRUSTED_PROXIES') ?? (text('PATCHBAY_PUBLIC_URL') && '127.0.0.0/8,::1/128'),
      problems,
    ),
    oidc: readOidcSettings(text, problems),
    oauthClients: readOAuthClients(text('PATCHBAY_OAUTH_CLIENTS'), root, problems),
    logLevel: readLogLevel(text('PATCHBAY_LOG_LEVEL'), problems),
    activityRetentionDays: readActivityRetention(
      text('PATCHBAY_ACTIVITY_RETENTION_DAYS'),
      problems,
    ),
    healthRetentionDays: readHealthRetention(text('PATCHBAY_HEALTH_RETENTION_DAYS'), problems),
    deliveryRetentionDays: readDeliveryRetention(
      text('PATCHBAY_DELIVERY_RETENTION_DAYS'),
      problems,
    ),
  };
  if (config.databaseUrl !== null && config.masterKey === null) {
    problems.push(
      'PATCHBAY_MASTER_KEY is required with DATABASE_URL: 32 random bytes in base64 (openssl rand -base64 32). ' +
        'Keep it safe: without it the stored credentials cannot be opened.',
    );
  }
  if (problems.length > 0) throw new ConfigError(problems);
  return config;
}

/**
 * The settings of the demo. Of the environment only port and log level count: a database or a folder that is used in
 * earnest is never touched, and since its password is known, it listens on this machine only. Webhooks may be sent to
 * this machine, where whoever tries the demo has their receiver.
 */
export function readDemoConfig(
  { PORT, PATCHBAY_LOG_LEVEL }: NodeJS.ProcessEnv,
  folder: string,
  owner: { readonly email: string; readonly password: string },
): Config {
  const settings = {
    ...(PORT === undefined ? {} : { PORT }),
    ...(PATCHBAY_LOG_LEVEL === undefined ? {} : { PATCHBAY_LOG_LEVEL }),
    PATCHBAY_DATA_DIR: folder,
    PATCHBAY_ADMIN_EMAIL: owner.email,
    PATCHBAY_ADMIN_PASSWORD: owner.password,
    PATCHBAY_ORGANIZATION: 'Northwind Staffing',
    PATCHBAY_OUTBOUND_ALLOW: '127.0.0.1/32 ::1/128',
  };
  return readConfig(settings, folder);
}

function readPort(text: string | null, problems: string[]): number {
  if (text === null) return 4000;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  problems.push(`PORT is "${text}": a number from 0 to 65535 is needed.`);
  return 4000;
}

function readDatabaseUrl(text: string | null, problems: string[]): string | null {
  if (text === null) return null;
  if (URL.canParse(text) && /^postgres(?:ql)?:$/.test(new URL(text).protocol)) return text;
  problems.push(
    'DATABASE_URL is not a PostgreSQL address: postgresql://user:password@host:5432/database is needed.',
  );
  return null;
}

/** Claims of an identity provider name organizations by name or by id: no name may be taken for an id. */
function readOrganization(text: string | null, problems: string[]): string {
  if (text !== null && parseId('org', text) !== undefined)
    problems.push(`PATCHBAY_ORGANIZATION is "${text}", which reads as an id: a name is needed.`);
  return text?.slice(0, 120) ?? 'My organization';
}

function readEmail(text: string | null, problems: string[]): string {
  if (text === null) return 'admin@patchbay.local';
  if (/^[^\s@]+@[^\s@]+$/.test(text)) return text;
  problems.push(`PATCHBAY_ADMIN_EMAIL is "${text}": an e-mail address is needed.`);
  return text;
}

function readPassword(text: string | null, adminEmail: string, problems: string[]): string | null {
  const problem = text === null ? undefined : passwordProblem(text, [adminEmail]);
  if (problem !== undefined) problems.push(`PATCHBAY_ADMIN_PASSWORD ${problem}`);
  return text;
}

function readCidrs(name: string, text: string | null, problems: string[]): readonly string[] {
  const cidrs = (text ?? '').split(/[\s,]+/).filter(Boolean);
  for (const cidr of cidrs) {
    if (!ipaddr.isValidCIDR(cidr)) {
      problems.push(`${name} has "${cidr}": CIDRs such as 10.1.2.0/24 or fd00::/8 are needed.`);
    }
  }
  return cidrs;
}

function readPublicUrl(text: string | null, problems: string[]): string | null {
  if (text === null) return null;
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return new URL(text).origin;
  problems.push(
    `PATCHBAY_PUBLIC_URL is "${text}": an address such as https://patchbay.example.com is needed.`,
  );
  return null;
}

function readLogLevel(text: string | null, problems: string[]): LogLevel {
  if (text === null) return 'info';
  const level = logLevels.find((name) => name === text);
  if (level === undefined)
    problems.push(`PATCHBAY_LOG_LEVEL is "${text}": one of ${logLevels.join(', ')} is needed.`);
  return level ?? 'info';
}

function readHealthRetention(text: string | null, problems: string[]): number {
  if (text === null) return 90;
  const days = Number(text);
  if (Number.isInteger(days) && days >= 31 && days <= 3650) return days;
  problems.push(
    `PATCHBAY_HEALTH_RETENTION_DAYS is "${text}": a number of days from 31 to 3650 is needed.`,
  );
  return 90;
}

function readDeliveryRetention(text: string | null, problems: string[]): number {
  if (text === null) return 30;
  const days = Number(text);
  if (Number.isInteger(days) && days >= 7 && days <= 3650) return days;
  problems.push(
    `PATCHBAY_DELIVERY_RETENTION_DAYS is "${text}": a number of days from 7 to 3650 is needed.`,
  );
  return 30;
}

function readActivityRetention(text: string | null, problems: string[]): number | null {
  if (text === null) return 365;
  if (text === 'forever') return null;
  const days = Number(text);
  if (Number.isInteger(days) && days >= 7 && days <= 3650) return days;
  problems.push(
    `PATCHBAY_ACTIVITY_RETENTION_DAYS is "${text}": a number of days from 7 to 3650, or forever, is needed.`,
  );
  return 365;
}
