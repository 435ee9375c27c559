import { expect, test } from 'vitest';
import { rank } from './rank';

const names = [
  'SMTP',
  'Comarch Optima',
  'Supplier portal',
  'Customer portal',
  'Mailgun',
  'Łódź plant',
];
const find = (query: string) => rank(names, query, (name) => name);

test.each([
  ['', names],
  ['port', ['Supplier portal', 'Customer portal']],
  ['portal cust', ['Customer portal']],
  ['m', ['Mailgun', 'SMTP', 'Comarch Optima', 'Customer portal']],
  ['OPT', ['Comarch Optima']],
  ['lodz', ['Łódź plant']],
  ['nothing', []],
])('"%s" finds the best first', (query, expected) => {
  expect(find(query)).toEqual(expected);
});
