import { expect, test } from 'vitest';
import { patchEntity } from './patch-entity';

const providers = {
  providers: [
    { id: 'prv_1', integrations: [{ id: 'int_1', status: 'CONNECTED', name: 'A' }] },
    { id: 'prv_2', integrations: [{ id: 'int_2', status: 'ERROR', name: 'B' }] },
  ],
};

test('a changed integration changes wherever it is shown, and keeps the fields that were not sent', () => {
  const next = patchEntity(providers, { id: 'int_2', status: 'CONNECTED' } as { id: string });
  expect(next.providers[1]?.integrations[0]).toEqual({
    id: 'int_2',
    status: 'CONNECTED',
    name: 'B',
  });
});

test('what did not change stays the same object, so that nothing of it is drawn again', () => {
  const next = patchEntity(providers, { id: 'int_2' });
  expect(next.providers[0]).toBe(providers.providers[0]);
  expect(next.providers[1]).not.toBe(providers.providers[1]);
});

test('an integration that is shown nowhere changes nothing', () => {
  expect(patchEntity(providers, { id: 'int_9' })).toBe(providers);
});

test.each([[null], [undefined], ['text'], [7], [[]]])('%j passes through', (value) => {
  expect(patchEntity(value, { id: 'int_1' })).toBe(value);
});
