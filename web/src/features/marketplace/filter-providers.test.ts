import { expect, test } from 'vitest';
import { countCategories, filterProviders } from './filter-providers';

const provider = (
  name: string,
  category: 'EMAIL' | 'SMS' | 'CHAT',
  integrations: string[] = [],
) => ({
  key: name.toLowerCase(),
  name,
  description: `${name} for teams`,
  category,
  integrations: integrations.map((label) => ({ name: label })),
});

const catalog = [
  provider('Twilio', 'SMS'),
  provider('Slack', 'CHAT', ['Ops channel']),
  provider('SMTP', 'EMAIL', ['Mail']),
  provider('Mailgun', 'EMAIL'),
];
const all = { q: '', category: null, installed: false } as const;
const names = (list: readonly { name: string }[]) => list.map(({ name }) => name);

test('installed providers come first, each group by name', () => {
  expect(names(filterProviders(catalog, all))).toEqual(['Slack', 'SMTP', 'Mailgun', 'Twilio']);
});

test.each([
  [{ q: 'twi' }, ['Twilio']],
  [{ q: 'teams SMS' }, ['Twilio']],
  [{ q: 'ops' }, ['Slack']],
  [{ q: 'nothing like it' }, []],
  [{ category: 'EMAIL' as const }, ['SMTP', 'Mailgun']],
  [{ installed: true }, ['Slack', 'SMTP']],
  [{ installed: true, category: 'EMAIL' as const, q: 'smtp' }, ['SMTP']],
])('%j finds %j', (filter, expected) => {
  expect(names(filterProviders(catalog, { ...all, ...filter }))).toEqual(expected);
});

test('a category counts what choosing it would show', () => {
  expect(countCategories(catalog, { ...all, category: 'SMS' })).toEqual([
    { category: 'EMAIL', count: 2 },
    { category: 'CHAT', count: 1 },
    { category: 'SMS', count: 1 },
  ]);
  expect(countCategories(catalog, { ...all, installed: true })).toEqual([
    { category: 'CHAT', count: 1 },
    { category: 'EMAIL', count: 1 },
  ]);
});
