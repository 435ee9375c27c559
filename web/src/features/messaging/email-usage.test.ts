import { describe, expect, test } from 'vitest';
import { percentOf, reachedLimit } from './email-usage';
import { en } from './messaging.messages';
import pl from './messaging.messages.pl';

test.each([
  [247, 25_000, 1],
  [1, 25_000, 1],
  [0, 25_000, 0],
  [999, 1000, 99],
  [1000, 1000, 100],
  [5, null, null],
])('%s of a limit of %s are %s percent', (sent, limit, percent) => {
  expect(percentOf(sent, limit)).toBe(percent);
});

describe('a usage in words', () => {
  test('is as short as it can be', () => {
    expect(`${en.usage.sentToday(247)} · ${en.usage.ofDailyLimit(1)}`).toBe(
      '247 today · 1 % of daily limit',
    );
    expect(en.usage.sentOf(1000, 25_000)).toBe('1,000 of 25,000');
  });

  test('says in Polish which limit is reached and when it opens', () => {
    const usage = { sentThisHour: 2, hourlyLimit: 2, sentToday: 2, dailyLimit: 9 };
    const refusal = { code: 'LIMIT_REACHED', message: 'English' };
    expect(pl.refusal(refusal, reachedLimit(usage))).toContain('2 wiadomości w tej godzinie');
    expect(pl.refusal(refusal, reachedLimit({ ...usage, sentToday: 9 }))).toContain(
      'o północy czasu UTC',
    );
    const unlimited = { ...usage, hourlyLimit: null, dailyLimit: null };
    expect(pl.refusal(refusal, reachedLimit(unlimited))).toContain('wiadomości testowych');
    expect(en.refusal(refusal, undefined)).toBe('English');
  });
});
