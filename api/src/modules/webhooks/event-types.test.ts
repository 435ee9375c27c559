import { describe, expect, it } from 'vitest';
import { isEventPattern, nearestNames } from './event-pattern.ts';
import { readEventTypes } from './event-types.ts';

describe('an entry of what a webhook listens to', () => {
  it.each([
    ['*', true],
    ['integration.*', true],
    ['integration.connected', true],
    ['order.line.added', true],
    ['retry_policy.updated', true],
    ['', false],
    ['integration', false],
    ['integration.', false],
    ['.connected', false],
    ['*.connected', false],
    ['integration.con*', false],
    ['Integration.connected', false],
    ['integration connected', false],
    [`a.${'b'.repeat(99)}`, false],
  ])('%s reads like one: %s', (text, expected) => {
    expect(isEventPattern(text)).toBe(expected);
  });

  it.each([
    [['*'], false, []],
    [['integration.*', 'sync.completed'], false, []],
    [[' integration.connected '], false, []],
    [['order.created'], false, ['eventTypes.0']],
    [['order.created'], true, []],
    [['order.*'], true, []],
    [['sync.orders'], true, []],
    [['integration.exploded'], true, ['eventTypes.0']],
    [['activity.*'], true, ['eventTypes.0']],
    [['delivery.*'], true, ['eventTypes.0']],
    [['delivery.failed'], true, ['eventTypes.0']],
    [['session.*'], true, ['eventTypes.0']],
    [['member.signed_in'], true, ['eventTypes.0']],
    [['*', 'x', 'integration.*', 'y.'], false, ['eventTypes.1', 'eventTypes.3']],
  ])('%j, unknown ones accepted: %s', (texts, acceptsUnknown, wrong) => {
    const read = readEventTypes(texts, acceptsUnknown);
    const paths = read.ok ? [] : read.userErrors.map(({ path }) => path.join('.'));
    expect(paths).toEqual(wrong);
  });

  it('is kept once, as it was meant', () => {
    expect(readEventTypes([' sync.*', 'sync.*', '*'], false)).toEqual({
      ok: true,
      value: ['sync.*', '*'],
    });
  });

  it.each([
    ['integration.conected', 'integration.connected'],
    ['integrations.*', 'integration.*'],
    ['webhook.delete', 'webhook.deleted'],
    ['sync.complete', 'sync.completed'],
  ])('%s is answered with %s', (typed, meant) => {
    const read = readEventTypes([typed], false);
    expect(read.ok ? '' : read.userErrors[0]?.message).toContain(`Did you mean ${meant}`);
  });
});

describe('names that are near', () => {
  it('are given the nearest first, and none that are far', () => {
    const known = ['sync.completed', 'sync.failed', 'sync.compleded'];
    expect(nearestNames('sync.completed', known)).toEqual(['sync.completed', 'sync.compleded']);
    expect(nearestNames('organization.renamed', known)).toEqual([]);
  });

  it('is one of 50 at most, counted as they were given', () => {
    const read = readEventTypes(Array<string>(51).fill('order.created'), true);
    expect(read.ok ? [] : read.userErrors.map(({ code }) => code)).toEqual(['INVALID_FIELD']);
  });

  it('is compared with nothing when it is longer than any type', () => {
    const untouchable = new Proxy<string[]>([], {
      get() {
        throw new Error('It was looked at.');
      },
    });
    expect(nearestNames('a'.repeat(101), untouchable)).toEqual([]);
  });
});
