import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig, readDemoConfig } from './config.ts';

const root = '/srv/patchbay';

function problemsOf(env: NodeJS.ProcessEnv): readonly string[] {
  try {
    readConfig(env, root);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
}

describe('settings', () => {
  it('have defaults that need nothing', () => {
    expect(readConfig({}, root)).toMatchObject({
      host: '127.0.0.1',
      port: 4000,
      databaseUrl: null,
      dataDir: path.join(root, '.patchbay'),
      masterKey: null,
      adminPassword: null,
      outboundAllow: [],
      outboundCaFile: null,
      catalogDir: null,
      publicUrl: null,
      trustedProxies: [],
      logLevel: 'info',
      healthRetentionDays: 90,
      activityRetentionDays: 365,
    });
  });

  it.each([
    [{ PORT: '0' }, { port: 0 }],
    [{ PATCHBAY_ACTIVITY_RETENTION_DAYS: '7' }, { activityRetentionDays: 7 }],
    [{ PATCHBAY_ACTIVITY_RETENTION_DAYS: 'forever' }, { activityRetentionDays: null }],
    [{ PORT: ' 8080 ' }, { port: 8080 }],
    [{ PORT: '' }, { port: 4000 }],
    [{ HOST: '::' }, { host: '::' }],
    [
      { DATABASE_URL: 'postgres://a:b@db/x', PATCHBAY_MASTER_KEY: 'k' },
      { databaseUrl: 'postgres://a:b@db/x', masterKey: 'k' },
    ],
    [{ PATCHBAY_DATA_DIR: 'data' }, { dataDir: path.join(root, 'data') }],
    [{ PATCHBAY_DATA_DIR: '/var/lib/patchbay' }, { dataDir: '/var/lib/patchbay' }],
    [{ PATCHBAY_CATALOG_DIR: './own' }, { catalogDir: path.join(root, 'own') }],
    [
      { PATCHBAY_OUTBOUND_ALLOW: '10.1.2.0/24, fd00::/8\n192.168.0.0/16' },
      { outboundAllow: ['10.1.2.0/24', 'fd00::/8', '192.168.0.0/16'] },
    ],
    [{ PATCHBAY_OUTBOUND_ALLOW: ' ' }, { outboundAllow: [] }],
    [{ PATCHBAY_OUTBOUND_CA_FILE: 'ca.pem' }, { outboundCaFile: path.join(root, 'ca.pem') }],
    [
      { PATCHBAY_PUBLIC_URL: 'https://hub.example.com/' },
      { publicUrl: 'https://hub.example.com', trustedProxies: ['127.0.0.0/8', '::1/128'] },
    ],
    [{ PATCHBAY_TRUSTED_PROXIES: '10.0.0.7/32' }, { trustedProxies: ['10.0.0.7/32'] }],
    [{ PATCHBAY_LOG_LEVEL: 'silent' }, { logLevel: 'silent' }],
    [{ PATCHBAY_HEALTH_RETENTION_DAYS: '31' }, { healthRetentionDays: 31 }],
    [{}, { deliveryRetentionDays: 30 }],
    [{ PATCHBAY_DELIVERY_RETENTION_DAYS: '7' }, { deliveryRetentionDays: 7 }],
    [
      { PATCHBAY_ADMIN_EMAIL: 'a@b', PATCHBAY_ADMIN_PASSWORD: '0123456789' },
      { adminEmail: 'a@b', adminPassword: '0123456789' },
    ],
  ])('%j are read', (env, expected) => {
    expect(readConfig(env, root)).toMatchObject(expected);
  });

  it.each([
    [{ PORT: 'http' }, 'PORT is "http"'],
    [{ PORT: '65536' }, 'PORT is "65536"'],
    [{ PATCHBAY_ACTIVITY_RETENTION_DAYS: '6' }, 'PATCHBAY_ACTIVITY_RETENTION_DAYS is "6"'],
    [{ PATCHBAY_DELIVERY_RETENTION_DAYS: '6' }, 'PATCHBAY_DELIVERY_RETENTION_DAYS is "6"'],
    [{ PATCHBAY_ACTIVITY_RETENTION_DAYS: '0' }, 'PATCHBAY_ACTIVITY_RETENTION_DAYS is "0"'],
    [{ PORT: '-1' }, 'PORT is "-1"'],
    [{ PORT: '80.5' }, 'PORT is "80.5"'],
    [
      { DATABASE_URL: 'mysql://db/x', PATCHBAY_MASTER_KEY: 'k' },
      'DATABASE_URL is not a PostgreSQL address',
    ],
    [{ DATABASE_URL: 'db', PATCHBAY_MASTER_KEY: 'k' }, 'DATABASE_URL is not a PostgreSQL address'],
    [{ DATABASE_URL: 'postgres://db/x' }, 'PATCHBAY_MASTER_KEY is required with DATABASE_URL'],
    [
      { PATCHBAY_ORGANIZATION: 'org_01kah3g7zze0vr3rq8v5h0m2sd' },
      'PATCHBAY_ORGANIZATION is "org_01kah3g7zze0vr3rq8v5h0m2sd"',
    ],
    [{ PATCHBAY_ADMIN_EMAIL: 'admin' }, 'PATCHBAY_ADMIN_EMAIL is "admin"'],
    [{ PATCHBAY_ADMIN_PASSWORD: 'short' }, 'PATCHBAY_ADMIN_PASSWORD is too short'],
    [{ PATCHBAY_OUTBOUND_ALLOW: '10.1.2.3' }, 'PATCHBAY_OUTBOUND_ALLOW has "10.1.2.3"'],
    [{ PATCHBAY_OUTBOUND_ALLOW: '10.0.0.0/33' }, 'PATCHBAY_OUTBOUND_ALLOW has "10.0.0.0/33"'],
    [{ PATCHBAY_TRUSTED_PROXIES: 'yes' }, 'PATCHBAY_TRUSTED_PROXIES has "yes"'],
    [{ PATCHBAY_PUBLIC_URL: 'hub.example.com' }, 'PATCHBAY_PUBLIC_URL is "hub.example.com"'],
    [
      { PATCHBAY_PUBLIC_URL: 'ftp://hub.example.com' },
      'PATCHBAY_PUBLIC_URL is "ftp://hub.example.com"',
    ],
    [{ PATCHBAY_LOG_LEVEL: 'loud' }, 'PATCHBAY_LOG_LEVEL is "loud"'],
  ])('%j are refused with the name of the setting', (env, problem) => {
    const problems = problemsOf(env);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(problem);
  });

  it('are all told of at once, and never repeat a secret', () => {
    const problems = problemsOf({
      PORT: 'x',
      DATABASE_URL: 'mysql://me:my-database-password@db/x',
      PATCHBAY_ADMIN_PASSWORD: 'mypass',
      PATCHBAY_OUTBOUND_ALLOW: 'a b',
      PATCHBAY_LOG_LEVEL: 'x',
    });
    expect(problems.map((problem) => problem.split(' ', 1)[0])).toEqual([
      'PORT',
      'DATABASE_URL',
      'PATCHBAY_ADMIN_PASSWORD',
      'PATCHBAY_OUTBOUND_ALLOW',
      'PATCHBAY_OUTBOUND_ALLOW',
      'PATCHBAY_LOG_LEVEL',
    ]);
    expect(problems.join()).not.toMatch(/my-database-password|mypass/);
  });
});

it('of the demo leave what is used in earnest alone, and keep it on this machine', () => {
  const env = {
    PORT: '4100',
    HOST: '0.0.0.0',
    DATABASE_URL: 'postgres://a:b@production/x',
    PATCHBAY_DATA_DIR: '/var/lib/patchbay',
    PATCHBAY_MASTER_KEY: 'production',
    PATCHBAY_CATALOG_DIR: '/etc/patchbay',
    PATCHBAY_PUBLIC_URL: 'https://hub.example.com',
    PATCHBAY_OUTBOUND_ALLOW: '10.0.0.0/8',
    PATCHBAY_LOG_LEVEL: 'error',
  };
  const owner = { email: 'demo@patchbay.local', password: 'patchbay-demo' };
  expect(readDemoConfig(env, '/srv/demo', owner)).toEqual({
    ...readConfig({}, '/srv/demo'),
    port: 4100,
    logLevel: 'error',
    dataDir: '/srv/demo',
    adminEmail: owner.email,
    adminPassword: owner.password,
    organization: 'Northwind Staffing',
    outboundAllow: ['127.0.0.1/32', '::1/128'],
  });
});
