import { expect, test } from 'vitest';
import { findLiteralTexts } from './testkit/find-literal-texts';

const sources = import.meta.glob<string>(
  [
    '../**/*.{ts,tsx}',
    '!../**/*.test.{ts,tsx}',
    '!../**/*.messages.ts',
    '!../**/*.messages.pl.ts',
    '!../**/generated/**',
    '!../**/testkit/**',
  ],
  { eager: true, query: '?raw', import: 'default' },
);

test('every text that people read comes from the messages of a feature', () => {
  expect(Object.keys(sources).length).toBeGreaterThan(60);
  const found = Object.entries(sources).flatMap(([file, source]) =>
    findLiteralTexts(file, source).map((text) => `${file}: ${text}`),
  );
  expect(found).toEqual([]);
});

test.each([
  ['<p>Read me</p>', ['Read me']],
  ["<p>{'Read me'}</p>", ['Read me']],
  ["<p>{a ? 'One' : b && 'Other'}</p>", ['One', 'Other']],
  ['<p>{`Open ${name}`}</p>', ['Open']],
  ['<>Read me</>', ['Read me']],
  ['<For each={x}>{(y) => <i>Read me</i>}</For>', ['Read me']],
  ['<b title="Read me" />', ['Read me']],
  ["<b aria-label={a ? 'Show' : t().hide} />", ['Show']],
  ["<Empty action={<b label={'Read me'} />} />", ['Read me']],
  ["toasts.show({ tone: 'error', message: 'Read me' })", ['Read me']],
  ["createTitle(() => 'Read me')", ['Read me']],
  ["document.title = 'Read me · Patchbay'", ['Read me · Patchbay']],
])('%s holds a text', (source, texts) => {
  expect(findLiteralTexts('x.tsx', source)).toEqual(texts);
});

test.each([
  '<p class="flex gap-2">{t().read}</p>',
  "<p>{a} · {b} × {' '}</p>",
  "<p class={a === 'b' ? 'c' : 'd'}>{a === 'b' ? t().c : t().d}</p>",
  '<b title="Patchbay" />',
  '<a href="/activity" title={t().open(name)}>↗</a>',
  "set('status', value)",
])('%s holds none', (source) => {
  expect(findLiteralTexts('x.tsx', source)).toEqual([]);
});
