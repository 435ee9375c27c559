import { expect, test, vi } from 'vitest';
import { createQueryCache } from './query-cache';

const answer = (status: string) => ({ integrations: [{ id: 'int_1', status }] });

test('everything that shows an integration hears of its change, once', () => {
  const cache = createQueryCache();
  const marketplace = vi.fn<(data: unknown) => void>();
  const activity = vi.fn<(data: unknown) => void>();
  cache.listen('Marketplace', marketplace);
  cache.listen('Activity', activity);
  cache.write('Marketplace', answer('CONNECTED'));
  cache.write('Activity', { activity: [] });
  cache.patch({ id: 'int_1', status: 'ERROR' } as { id: string });
  expect(marketplace.mock.calls).toEqual([[answer('CONNECTED')], [answer('ERROR')]]);
  expect(activity).toHaveBeenCalledTimes(1);
});

test('a page that comes back later shows the changed answer', () => {
  const cache = createQueryCache();
  cache.write('Home', answer('CONNECTED'));
  cache.patch({ id: 'int_1', status: 'DISABLED' } as { id: string });
  expect(cache.read('Home')).toEqual(answer('DISABLED'));
});

test('who stopped listening hears nothing', () => {
  const cache = createQueryCache();
  const listener = vi.fn<(data: unknown) => void>();
  cache.listen('Home', listener)();
  cache.write('Home', answer('ERROR'));
  expect(listener).not.toHaveBeenCalled();
});

test('old answers that nobody shows make room; shown ones stay', () => {
  const cache = createQueryCache();
  cache.write('shown', 1);
  cache.listen('shown', () => undefined);
  for (let index = 0; index < 200; index += 1) cache.write(`other ${index}`, index);
  expect(cache.read('shown')).toBe(1);
  expect(cache.read('other 0')).toBeUndefined();
  expect(cache.read('other 199')).toBe(199);
});

test('nothing of one organization is left after clear', () => {
  const cache = createQueryCache();
  cache.write('Home', answer('ERROR'));
  cache.clear();
  expect(cache.read('Home')).toBeUndefined();
});
