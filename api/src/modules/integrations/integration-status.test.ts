import { describe, expect, it } from 'vitest';
import { integrationStatus } from './integration-status.ts';

describe('the status of an integration', () => {
  it.each([
    {
      connected: false,
      enabled: true,
      needsReauth: false,
      lastOutcome: 'OK',
      status: 'DISCONNECTED',
    },
    {
      connected: false,
      enabled: false,
      needsReauth: false,
      lastOutcome: 'FAILED',
      status: 'DISCONNECTED',
    },
    { connected: true, enabled: false, needsReauth: false, lastOutcome: 'OK', status: 'DISABLED' },
    {
      connected: true,
      enabled: false,
      needsReauth: false,
      lastOutcome: 'FAILED',
      status: 'DISABLED',
    },
    {
      connected: false,
      enabled: true,
      needsReauth: true,
      lastOutcome: null,
      status: 'DISCONNECTED',
    },
    { connected: true, enabled: false, needsReauth: true, lastOutcome: 'OK', status: 'DISABLED' },
    {
      connected: true,
      enabled: true,
      needsReauth: true,
      lastOutcome: 'FAILED',
      status: 'NEEDS_REAUTH',
    },
    {
      connected: true,
      enabled: true,
      needsReauth: true,
      lastOutcome: 'OK',
      status: 'NEEDS_REAUTH',
    },
    { connected: true, enabled: true, needsReauth: false, lastOutcome: 'FAILED', status: 'ERROR' },
    {
      connected: true,
      enabled: true,
      needsReauth: false,
      lastOutcome: 'NOT_CHECKABLE',
      status: 'NOT_CHECKABLE',
    },
    { connected: true, enabled: true, needsReauth: false, lastOutcome: null, status: 'UNKNOWN' },
    { connected: true, enabled: true, needsReauth: false, lastOutcome: 'OK', status: 'CONNECTED' },
  ] as const)(
    'is $status when connected is $connected, enabled $enabled, needsReauth $needsReauth and the last check $lastOutcome',
    (facts) => {
      expect(integrationStatus(facts)).toBe(facts.status);
    },
  );
});
