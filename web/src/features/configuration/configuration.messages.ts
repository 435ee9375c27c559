import { defineMessages, pluralsOf } from '../../i18n';

const plural = pluralsOf('en');

const en = {
  exported: {
    title: 'Export',
    configuration: {
      title: 'Configuration',
      lead: 'All integrations with their settings and check intervals, as a JSON file.',
      secrets:
        'Passwords, keys and tokens are left out. After an import elsewhere each integration is reconnected once.',
      download: 'Download configuration',
      done: (count: number) =>
        `${count} ${plural(count, { one: 'integration', other: 'integrations' })} exported`,
    },
    activity: {
      title: 'Activity',
      lead: 'What happened, newest first. Requests and responses are redacted as on screen.',
      range: 'Time',
      ranges: { '24h': 'Last 24 hours', '7d': 'Last 7 days', '30d': 'Last 30 days', '': 'All' },
      csv: 'Download CSV',
      json: 'Download JSON',
      filters: 'Choose more filters in the logs',
    },
  },
  imported: {
    title: 'Import',
    choose: {
      lead: 'A configuration that was downloaded on the Export page, here or in another Patchbay.',
      label: 'Configuration file',
      hint: 'JSON, 2 MB at most. Nothing changes before you have seen the plan.',
      unreadable: 'This file is no JSON. Choose the file that the Export page gave.',
      tooLarge: 'This file is larger than 2 MB. Take some integrations out and import it in parts.',
      reading: 'Comparing with what is here …',
    },
    plan: {
      title: 'Plan',
      lead: (file: string) => `What ${file} would change.`,
      done: 'Result',
      kinds: { CREATE: 'Create', UPDATE: 'Update', UNCHANGED: 'No change', SKIP: 'Skip' },
      doneKinds: { CREATE: 'Created', UPDATE: 'Updated', UNCHANGED: 'No change', SKIP: 'Skipped' },
      fields: { name: 'name', authMode: 'sign-in mode', enabled: 'on or off', checks: 'checks' },
      empty: 'The file holds no integrations.',
      nothing: 'All integrations of this file are here already, with the same settings.',
      apply: (count: number) =>
        `Apply ${count} ${plural(count, { one: 'change', other: 'changes' })}`,
      other: 'Choose another file',
      applied: 'The import is done',
    },
    failed: 'The import did not work',
  },
};

export type ConfigurationMessages = typeof en;
export const useConfigurationMessages = defineMessages(en, {
  pl: () => import('./configuration.messages.pl'),
});
