import { expect, test } from 'vitest';
import { prettyJson } from './pretty-json';

test.each([
  ['{"a":1,"b":[true,null]}', '{\n  "a": 1,\n  "b": [\n    true,\n    null\n  ]\n}'],
  ['{}', '{}'],
  ['[ ]', '[]'],
  ['{"a":{},"b":[]}', '{\n  "a": {},\n  "b": []\n}'],
  ['"a, {b}: [c] \\" d"', '"a, {b}: [c] \\" d"'],
  ['not json {', 'not json {'],
  ['', ''],
])('%s reads as %s', (text, pretty) => {
  expect(prettyJson(text)).toBe(pretty);
});

test('numbers that a computer would round, and names that come twice, stay as they were sent', () => {
  const text = '{"id":12345678901234567890,"price":1.00,"2":1,"1":2,"1":3}';
  expect(prettyJson(text).replaceAll(/\s/g, '')).toBe(text);
});

test('what is laid out means the same', () => {
  const value = { text: 'ąę "x" \\ \n {}[],:', list: [1, -2.5e10, [[]], {}], empty: '' };
  expect(JSON.parse(prettyJson(JSON.stringify(value)))).toEqual(value);
});
