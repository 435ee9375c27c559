import { describe, expect, it } from 'vitest';
import { builtinCatalogDir, loadProviders } from '../catalog/index.ts';
import { impactOf } from './impact.ts';

describe('the impact of a broken integration', () => {
  it.each([
    ['EMAIL', ['SEND_EMAIL'], 'E-mails are not sent.'],
    ['SMS', ['SEND_SMS'], 'Text messages are not sent.'],
    ['ERP', ['SYNC'], 'Orders, invoices and stock are not synced.'],
    ['EDI', [], 'Orders and invoices are not exchanged with trading partners.'],
    [
      'CHAT',
      ['PUBLISH', 'SEND_SMS'],
      'Messages do not reach the team’s channels. Text messages are not sent.',
    ],
    ['STORAGE', ['PUBLISH'], 'Files are neither stored nor found. Nothing is published there.'],
  ] as const)('%s that can %j', (category, capabilities, impact) => {
    expect(impactOf({ category, capabilities })).toBe(impact);
  });

  it('is told of a provider that has left the catalog too', () => {
    expect(impactOf(undefined)).toBe('Whatever it did does not happen.');
  });

  it('is one or two sentences for every provider of the catalog', async () => {
    const { providers } = await loadProviders(builtinCatalogDir);
    expect(providers.length).toBeGreaterThan(40);
    for (const provider of providers)
      expect([provider.key, impactOf(provider)]).toEqual([
        provider.key,
        expect.stringMatching(/^(?:[A-Z][^.]+\.(?: |$)){1,2}$/),
      ]);
  });
});
