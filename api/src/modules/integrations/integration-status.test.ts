import { describe, expect, it } from 'vitest';
import { integrationStatus } from './integration-status.ts';

describe('the status of an integration', () => {
  it.each([
    { connected: false, enabled: true, lastOutcome: 'OK', status: 'DISCONNECTED' },
    { connected: false, enabled: false, lastOutcome: 'FAILED', status: 'DISCONNECTED' },
    { connected: true, enabled: false, lastOutcome: 'OK', status: 'DISABLED' },
    { connected: true, enabled: false, lastOutcome: 'FAILED', status: 'DISABLED' },
    { connected: true, enabled: true, lastOutcome: 'FAILED', status: 'ERROR' },
    { connected: true, enabled: true, lastOutcome: 'NOT_CHECKABLE', status: 'NOT_CHECKABLE' },
    { connected: true, enabled: true, lastOutcome: null, status: 'UNKNOWN' },
    { connected: true, enabled: true, lastOutcome: 'OK', status: 'CONNECTED' },
  ] as const)(
    'is $status when connected is $connected, enabled $enabled and the last check $lastOutcome',
    (facts) => {
      expect(integrationStatus(facts)).toBe(facts.status);
    },
  );
});
