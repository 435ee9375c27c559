import { describe, expect, it } from 'vitest';
import type { CardStatus } from './card-status.ts';
import { overallHealth } from './overall-health.ts';

const none: CardStatus = 'NOT_CONFIGURED';
const fresh = [none, none, none, none] as const;

const cases: readonly (readonly [
  title: string,
  working: number,
  broken: number,
  cards: readonly (CardStatus | null)[],
  overall: string,
])[] = [
  ['a fresh organization', 0, 0, fresh, 'HEALTHY'],
  ['all works', 3, 0, ['CONNECTED', none, 'CONNECTED', 'CONNECTED'], 'HEALTHY'],
  ['one of several is broken', 2, 1, ['ERROR', none, 'CONNECTED', 'CONNECTED'], 'DEGRADED'],
  ['the only one is broken', 0, 1, ['ERROR', none, none, none], 'DEGRADED'],
  ['all of several are broken', 0, 2, fresh, 'DOWN'],
  ['all are broken, but keys work', 0, 2, ['ERROR', none, 'CONNECTED', none], 'DEGRADED'],
  ['all are broken, but deliveries arrive', 0, 2, [none, none, none, 'WARNING'], 'DEGRADED'],
  ['some deliveries failed', 3, 0, ['CONNECTED', none, none, 'WARNING'], 'DEGRADED'],
  ['all work, but a sync failed', 3, 0, ['ERROR', none, none, none], 'DEGRADED'],
  ['a card could not be read', 3, 0, [null, none, none, none], 'DEGRADED'],
  ['all is disconnected', 0, 0, ['DISCONNECTED', none, 'DISCONNECTED', none], 'HEALTHY'],
];

describe('overall health', () => {
  it.each(cases)('%s', (_title, working, broken, cards, overall) => {
    expect(overallHealth({ working, broken, cards })).toBe(overall);
  });
});
