import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { builtinCatalogDir, loadProviders } from './load-catalog.ts';
import { providersPage } from './providers-page.ts';

const { providers } = await loadProviders(builtinCatalogDir);
const rowOf = (name: string): string | undefined =>
  providersPage(providers)
    .split('\n')
    .find((line) => line.startsWith(`| **${name}**`));

test('docs/providers.md is what the catalog prints (pnpm catalog:docs)', () => {
  const page = new URL('../../../../docs/providers.md', import.meta.url);
  expect(readFileSync(page, 'utf8')).toBe(providersPage(providers));
});

test('every provider has its row, in the order of the categories', () => {
  const rows = providersPage(providers)
    .split('\n')
    .filter((line) => line.startsWith('| **'));
  expect(rows).toHaveLength(providers.length);
  expect(rows[0]).toContain('| E-mail |');
});

test('a row tells modes, kind of check and the pages of the vendor', () => {
  expect(rowOf('Slack')).toBe(
    '| **Slack**<br>`slack` | Chat | Bot token<br>Slack workspace, OAuth | HTTP: Calls auth.test with the token and reads the workspace and bot name. | 2026-11-21 ' +
      '| [Setup](https://docs.slack.dev/authentication/tokens)<br>[Check](https://docs.slack.dev/reference/methods/auth.test)<br>[OAuth](https://docs.slack.dev/authentication/installing-with-oauth) |',
  );
});

test('what is not available and what cannot be checked say why', () => {
  expect(rowOf('ADP')).toMatch(
    /\(\*not available\*: ADP gives tokens only .*\| Not checkable \| – \|/,
  );
  expect(rowOf('EDI')).toContain('Value-added network (VAN) – Not checkable: Every network');
});
