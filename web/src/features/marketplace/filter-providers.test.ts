import { expect, test } from 'vitest';
import { countCategories, filterProviders, type CategoryWords } from './filter-providers';

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
const labels = { EMAIL: 'E-mail', SMS: 'SMS', CHAT: 'Chat' } as const;
const words: CategoryWords = {
  locale: 'en',
  category: (category) => Reflect.get(labels, category) ?? category,
};
const all = { q: '', category: null, installed: false } as const;
const names = (list: readonly { name: string }[]) => list.map(({ name }) => name);

test('installed providers come first, each group by name', () => {
  expect(names(filterProviders(catalog, all, words))).toEqual([
    'Slack',
    'SMTP',
    'Mailgun',
    'Twilio',
  ]);
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
  expect(names(filterProviders(catalog, { ...all, ...filter }, words))).toEqual(expected);
});

test('a category counts what choosing it would show', () => {
  expect(countCategories(catalog, { ...all, category: 'SMS' }, words)).toEqual([
    { category: 'EMAIL', count: 2 },
    { category: 'CHAT', count: 1 },
    { category: 'SMS', count: 1 },
  ]);
  expect(countCategories(catalog, { ...all, installed: true }, words)).toEqual([
    { category: 'EMAIL', count: 1 },
    { category: 'CHAT', count: 1 },
  ]);
});

test('typing reorders no category, and the chosen one stays in sight without a match', () => {
  expect(countCategories(catalog, { ...all, q: 'slack', category: 'SMS' }, words)).toEqual([
    { category: 'CHAT', count: 1 },
    { category: 'SMS', count: 0 },
  ]);
  const more = [provider('Slim', 'SMS'), provider('Vonage', 'SMS'), provider('Slash', 'CHAT')];
  expect(countCategories([...catalog, ...more], { ...all, q: 'sl' }, words)).toEqual([
    { category: 'SMS', count: 1 },
    { category: 'CHAT', count: 2 },
  ]);
});

test('the names of categories are those of the language, in its order', () => {
  const polish: CategoryWords = {
    locale: 'pl',
    category: (category) => (category === 'CHAT' ? 'Łączność' : category === 'SMS' ? 'Zapis' : 'M'),
  };
  expect(names(filterProviders(catalog, { ...all, q: 'łączność' }, polish))).toEqual(['Slack']);
  expect(countCategories(catalog, all, polish).map(({ category }) => category)).toEqual([
    'EMAIL',
    'CHAT',
    'SMS',
  ]);
});
