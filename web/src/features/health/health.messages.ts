import type { HealthCheckOutcome, HealthRange, HealthState } from '../../graphql/generated/graphql';
import { defineMessages, pluralsOf } from '../../i18n';

const plural = pluralsOf('en');
const checks = (count: number): string =>
  `${count} ${plural(count, { one: 'check', other: 'checks' })}`;

const states: Readonly<Record<HealthState, string>> = {
  HEALTHY: 'Healthy',
  UNHEALTHY: 'Failing',
  UNKNOWN: 'Unknown',
  NOT_CHECKABLE: 'Not checkable',
};
const outcomes: Readonly<Record<HealthCheckOutcome, string>> = {
  OK: 'Passed',
  FAILED: 'Failed',
  UNKNOWN: 'Unknown',
  NOT_CHECKABLE: 'Not checkable',
};
const ranges: Readonly<Record<HealthRange, string>> = {
  DAY: 'Day',
  WEEK: 'Week',
  MONTH: 'Month',
};
const rangeWords: Readonly<Record<HealthRange, string>> = {
  DAY: 'last 24 hours',
  WEEK: 'last 7 days',
  MONTH: 'last 30 days',
};

const en = {
  states,
  outcomes,
  ranges,
  rangeWords,
  notChecked: 'Not checked yet',
  loadFailed: 'Health could not be loaded',
  overview: {
    title: 'Health checks',
    /** Before a relative time. */
    since: 'since',
    lastChecked: 'Last check',
    nextCheck: 'Next check',
    now: 'now',
    soon: 'in under a minute',
    every: (minutes: number) =>
      plural(minutes, { one: 'Checked every minute', other: `Checked every ${minutes} minutes` }),
    run: 'Run check',
    streak: (failures: number, threshold: number) =>
      `Failed check ${failures} of ${threshold}. It counts as failing at ${threshold} in a row.`,
    disabled: 'It is disabled, so it is not checked. What is below is its history.',
    disconnected: 'It is disconnected, so it is not checked. What is below is its history.',
    notCheckable: 'Patchbay cannot check this provider, so its health is not known.',
    offline: 'Patchbay itself has no network',
    offlineWhy: (name: string) =>
      `The last check says nothing about ${name}. Checks tell again as soon as this server reaches the network.`,
    unknown: 'The last check told nothing',
  },
  empty: {
    title: 'No checks yet',
    message:
      'Each check shows up here as a bar: when it ran, what came of it and how long it took.',
    paused: 'It is not checked while it is disabled or disconnected.',
  },
  bars: {
    label: (count: number) => `The last ${checks(count)}, oldest first`,
    hint: 'Arrow keys go from check to check.',
    counts: (ok: number, failed: number) => `${ok} passed, ${failed} failed`,
    newest: 'Now',
    /** One check in words. */
    check: (outcome: string, duration: string, at: string) => `${outcome} in ${duration}, ${at}`,
  },
  numbers: {
    label: 'Numbers',
    uptime24h: 'Uptime, 24 hours',
    uptime7d: 'Uptime, 7 days',
    uptime30d: 'Uptime, 30 days',
    median: 'Response time, median',
    slow: 'Response time, 95\u00a0%',
    errors: 'Error rate, 24 hours',
    of: (part: string, all: string) => `${part} of ${all}`,
    checks: (count: number) => `${checks(count)} in 24 hours`,
    slowWhy: '95 of 100 checks were faster',
    none: 'No checks',
  },
  chart: {
    title: 'Response time',
    range: 'Time range',
    median: 'Median',
    slow: '95th percentile',
    failed: (title: string) => `${title} could not be loaded`,
    empty: (range: string) => `No successful check in the ${range}.`,
    steady: (range: string, median: string, slow: string) =>
      `In the ${range} the median was ${median}; the 95th percentile reached ${slow}.`,
    summary: (range: string, fastest: string, slowest: string, slow: string) =>
      `In the ${range} the median was between ${fastest} and ${slowest}; the 95th percentile reached ${slow}.`,
    at: (from: string, until: string) => `${from} to ${until}`,
    counts: (all: number, failed: number) => `${checks(all)}, ${failed} failed`,
    pointAt: 'Point at the chart to read its values.',
    table: 'Show as table',
    tableLabel: 'Response times as a table',
    from: 'From',
    checks: 'Checks',
    failures: 'Failed',
  },
  errors: {
    title: 'Recent errors',
    none: 'No failed checks',
    noneWhy: 'The last checks that failed show up here, with what the provider said.',
    logs: 'View error logs',
    after: (duration: string) => `after ${duration}`,
  },
  settings: {
    title: 'Check settings',
    interval: 'Check every',
    minutes: 'minutes',
    intervalHelp: '1 to 60 minutes.',
    failures: 'Failing after',
    failuresHelp: 'Failed checks in a row, 1 to 10. One blip is no alarm at 2 or more.',
    recoveries: 'Healthy again after',
    recoveriesHelp: 'Successful checks in a row, 1 to 10.',
    whole: 'Enter a whole number.',
    save: 'Save',
    saved: 'Check settings saved',
    everyMinutes: (minutes: number) =>
      plural(minutes, { one: 'every minute', other: `every ${minutes} minutes` }),
    inARow: (count: number) =>
      plural(count, { one: '1 failed check', other: `${count} failed checks in a row` }),
    recovered: (count: number) =>
      plural(count, { one: '1 successful check', other: `${count} successful checks in a row` }),
    readOnly: 'Admins can change this.',
  },
  troubleshoot: {
    open: 'Troubleshoot',
    title: (name: string) => `Troubleshoot ${name}`,
    failed: 'The details could not be loaded',
    gone: 'This integration is no longer there.',
    works: (name: string) => `${name} passed its last check. Nothing needs to be done.`,
    what: 'What failed',
    /** Before a relative time. */
    since: 'Failing since',
    inARow: (count: number) =>
      plural(count, { one: '1 failed check', other: `${count} failed checks in a row` }),
    way: 'What to do',
    noHint:
      'The provider gave no advice for this failure. Compare the settings with the steps below.',
    field: (label: string) => `The field at fault: ${label}`,
    change: (label: string) => `Change ${label}`,
    settings: 'Open settings',
    reconnect: 'Reconnect',
    steps: 'Setup steps',
    docs: (provider: string) => `${provider} documentation`,
    lastChecks: 'Last checks',
    noChecks: 'It has not been checked yet.',
    again: 'Run check again',
  },
  /** The server's words for what it refused, or our own where its code says enough. */
  refusal: (refusal: { code: string; message: string }): string => refusal.message,
};

export type HealthMessages = typeof en;
export const useHealthMessages = defineMessages(en, { pl: () => import('./health.messages.pl') });
