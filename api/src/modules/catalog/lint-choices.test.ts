import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lintProvider } from './lint-provider.ts';

const acme = readFileSync(
  new URL('../../../test/fixtures/catalog/acme.yaml', import.meta.url),
  'utf8',
);

const a = '{ value: a, title: Team A, sets: { region: eu } }';
const b = '{ value: b, title: Team B, description: In America, sets: { region: us } }';
const other = 'x-other-choice: Another team';

/** Acme with these lines at its field `team`. */
function problemsWith(...lines: string[]): string[] {
  const text = acme.replace('          x-order: 3\n', (order) =>
    [order.trimEnd(), ...lines.map((line) => `          ${line}`), ''].join('\n'),
  );
  return lintProvider('acme.yaml', text).problems.map(({ path, message }) =>
    `${path} ${message}`.replace('authModes[0].config.properties.team.', ''),
  );
}

test('choices that fit their field and what they set have no problem', () => {
  expect(problemsWith(`x-choices: [${a}, ${b}]`, other)).toEqual([]);
  expect(problemsWith(`x-choices: [${a}, ${b}]`, other, 'default: a')).toEqual([]);
});

test.each([
  [
    'no way to any other value',
    [`x-choices: [${a}, ${b}]`],
    'x-choices x-choices need x-other-choice, for any other value.',
  ],
  [
    'another choice beside none',
    [other],
    'x-other-choice It has no x-choices beside which it could stand.',
  ],
  ['a value twice', [`x-choices: [${a}, ${a}]`, other], 'x-choices[0].value a is offered twice.'],
  [
    'a value that does not fit',
    ['x-choices: [{ value: 1, title: One }, { value: b, title: Team B }]', other],
    'x-choices[0].value 1 does not fit team.',
  ],
  [
    'one that sets less than the others',
    [`x-choices: [${a}, { value: b, title: Team B }]`, other],
    'x-choices[1].sets Each choice must set the same fields.',
  ],
  [
    'one that sets what is not there',
    [
      'x-choices: [{ value: a, title: A, sets: { city: x } }, { value: b, title: B, sets: { city: y } }]',
      other,
    ],
    'x-choices[0].sets.city There is no other field "city".',
  ],
  [
    'one that sets itself',
    [
      'x-choices: [{ value: a, title: A, sets: { team: b } }, { value: b, title: B, sets: { team: a } }]',
      other,
    ],
    'x-choices[0].sets.team There is no other field "team".',
  ],
  [
    'one that sets a value that does not fit',
    [`x-choices: [${a}, { value: b, title: B, sets: { region: mars } }]`, other],
    'x-choices[1].sets.region mars does not fit region.',
  ],
  [
    'a default that starts with what another choice sets',
    [`x-choices: [${a}, ${b}]`, other, 'default: b'],
    'default With this default, region must start with us.',
  ],
  [
    'an enum beside it',
    [`x-choices: [${a}, ${b}]`, other, 'enum: [a, b]', 'x-enum-titles: { a: A, b: B }'],
    'x-choices Only a text or number without enum that is no secret has x-choices.',
  ],
  [
    'a page where something is regenerated that is no secret',
    ['x-regenerate-url: https://example.com/keys'],
    'x-regenerate-url Only a secret is regenerated.',
  ],
  [
    'a page that is not of the web',
    ['x-regenerate-url: javascript:alert(1)'],
    'x-regenerate-url "javascript:alert(1)" does not have the right form.',
  ],
])('%s is told with its place', (_what, lines, problem) => {
  expect(problemsWith(...lines)).toContainEqual(expect.stringContaining(problem));
});
