import { describe, expect, it } from 'vitest';
import type { ConfiguredIntegration } from './configuration-file.ts';
import { type PresentIntegration, importStep } from './import-step.ts';

const checks = { intervalMinutes: 5, failureThreshold: 2, recoveryThreshold: 1 };
const wanted: ConfiguredIntegration = {
  provider: 'smtp',
  name: 'Mail',
  authMode: 'login',
  config: { host: 'mail.example.com', port: 587 },
  enabled: true,
  checks,
};
const present: PresentIntegration = { ...wanted, id: 'int_1', connected: true };
const several = { allowsMultiple: true, problem: null };
const single = { allowsMultiple: false, problem: null };

describe('an integration of the file', () => {
  it.each([
    ['is created when nothing like it is there', wanted, [], several, 'CREATE', []],
    ['is unchanged when all is the same', wanted, [present], several, 'UNCHANGED', []],
    [
      'is another one under another name',
      { ...wanted, name: 'Second' },
      [present],
      several,
      'CREATE',
      [],
    ],
    [
      'is the same under another name where there can only be one',
      { ...wanted, name: 'Second' },
      [present],
      single,
      'UPDATE',
      ['name'],
    ],
    [
      'is found whatever the case of its name',
      { ...wanted, name: 'MAIL' },
      [present],
      several,
      'UPDATE',
      ['name'],
    ],
    [
      'is not one of another provider of the same name',
      wanted,
      [{ ...present, provider: 'sendgrid' }],
      several,
      'CREATE',
      [],
    ],
    [
      'names every field that changes, also those that go',
      { ...wanted, config: { host: 'other.example.com' }, enabled: false },
      [present],
      several,
      'UPDATE',
      ['config.host', 'config.port', 'enabled'],
    ],
    [
      'names changed check settings',
      { ...wanted, checks: { ...checks, intervalMinutes: 1 } },
      [present],
      several,
      'UPDATE',
      ['checks'],
    ],
    [
      'is not switched on or off while it is disconnected',
      { ...wanted, enabled: false },
      [{ ...present, connected: false }],
      several,
      'UNCHANGED',
      [],
    ],
    [
      'is skipped with the reason when the catalog cannot take it',
      wanted,
      [present],
      { allowsMultiple: true, problem: 'Unknown.' },
      'SKIP',
      [],
    ],
  ] as const)('%s', (_title, file, there, verdict, kind, changes) => {
    expect(importStep(file, there, verdict)).toMatchObject({ kind, changes });
  });

  it.each([
    ['created', importStep(wanted, [], several), /reconnect/],
    [
      'changed while disconnected',
      importStep({ ...wanted, config: {} }, [{ ...present, connected: false }], several),
      /reconnect/,
    ],
    [
      'changed while connected',
      importStep({ ...wanted, config: {} }, [present], several),
      /Tested before/,
    ],
  ])('says what remains to be done when it is %s', (_title, { note }, words) => {
    expect(note).toMatch(words);
  });
});
