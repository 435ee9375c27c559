import { expect, it } from 'vitest';
import { checkHost } from './check-host.ts';
import { builtinCatalogDir, loadCatalog } from './load-catalog.ts';

const catalog = await loadCatalog({ builtinDir: builtinCatalogDir });

it.each([
  ['sendgrid', {}, 'api.sendgrid.com'],
  ['smtp', { host: 'Mail.Example.com' }, 'mail.example.com'],
  ['wordpress', { siteUrl: 'https://Blog.example.com:8443/news' }, 'blog.example.com'],
  ['wordpress', {}, undefined],
])('%s with %j asks %s', (key, config, host) => {
  const mode = catalog.get(key)?.authModes.find(({ available }) => available);
  if (mode === undefined) throw new Error(`${key} has no auth mode.`);
  expect(checkHost(mode, config)).toBe(host);
});
