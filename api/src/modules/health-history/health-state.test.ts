import { describe, expect, it } from 'vitest';
import { type HealthBefore, type HealthState, healthAfter, isTold } from './health-state.ts';

const healthy: HealthBefore = {
  state: 'HEALTHY',
  failuresInARow: 0,
  successesInARow: 7,
  failureThreshold: 2,
  recoveryThreshold: 2,
};
const failing = { ...healthy, failuresInARow: 1, successesInARow: 0 };
const unhealthy: HealthBefore = { ...failing, state: 'UNHEALTHY', failuresInARow: 5 };
const recovering = { ...unhealthy, failuresInARow: 0, successesInARow: 1 };
const unknown: HealthBefore = { ...healthy, state: 'UNKNOWN' };
const offlineWhileUnhealthy: HealthBefore = { ...unhealthy, state: 'UNKNOWN' };

describe('the state after a check', () => {
  it.each([
    ['a success', healthy, 'OK', 'SCHEDULED', 'HEALTHY', 0, 8, false],
    ['a first failure', healthy, 'FAILED', 'SCHEDULED', 'HEALTHY', 1, 0, true],
    [
      'a failure that reaches the threshold',
      failing,
      'FAILED',
      'SCHEDULED',
      'UNHEALTHY',
      2,
      0,
      false,
    ],
    ['a success after a blip', failing, 'OK', 'SCHEDULED', 'HEALTHY', 0, 1, false],
    ['one more failure', unhealthy, 'FAILED', 'SCHEDULED', 'UNHEALTHY', 6, 0, false],
    ['a first success', unhealthy, 'OK', 'SCHEDULED', 'UNHEALTHY', 0, 1, false],
    ['a success that reaches the threshold', recovering, 'OK', 'SCHEDULED', 'HEALTHY', 0, 2, false],
    ['a failure while it recovers', recovering, 'FAILED', 'SCHEDULED', 'UNHEALTHY', 1, 0, false],
    ['a failure by hand', healthy, 'FAILED', 'MANUAL', 'UNHEALTHY', 1, 0, false],
    ['a success by hand', unhealthy, 'OK', 'MANUAL', 'HEALTHY', 0, 1, false],
    ['a success of new settings', unhealthy, 'OK', 'SETTINGS', 'HEALTHY', 0, 1, false],
    [
      'a first success of what was never checked',
      unknown,
      'OK',
      'SCHEDULED',
      'HEALTHY',
      0,
      8,
      false,
    ],
    [
      'a first failure of what was never checked',
      unknown,
      'FAILED',
      'SCHEDULED',
      'UNKNOWN',
      1,
      0,
      true,
    ],
    ['nothing known', failing, 'UNKNOWN', 'SCHEDULED', 'UNKNOWN', 1, 0, false],
    ['nothing known of what fails', unhealthy, 'UNKNOWN', 'SCHEDULED', 'UNKNOWN', 5, 0, false],
    [
      'a failure when the network is back',
      offlineWhileUnhealthy,
      'FAILED',
      'SCHEDULED',
      'UNHEALTHY',
      6,
      0,
      false,
    ],
    ['no check', unhealthy, 'NOT_CHECKABLE', 'SCHEDULED', 'NOT_CHECKABLE', 0, 0, false],
  ] as const)(
    '%s',
    (_what, before, outcome, trigger, state, failures, successes, isUnconfirmed) => {
      expect(healthAfter(before, outcome, trigger)).toEqual({
        state,
        failuresInARow: failures,
        successesInARow: successes,
        isUnconfirmed,
      });
    },
  );

  it('needs exactly as many failures as the threshold, for each threshold', () => {
    for (let failureThreshold = 1; failureThreshold <= 10; failureThreshold += 1) {
      let before: HealthBefore = { ...healthy, failureThreshold };
      const states: HealthState[] = [];
      for (let n = 0; n < failureThreshold; n += 1) {
        before = Object.assign({}, before, healthAfter(before, 'FAILED', 'SCHEDULED'));
        states.push(before.state);
      }
      expect(states.indexOf('UNHEALTHY')).toBe(failureThreshold - 1);
    }
  });
});

describe('what is told', () => {
  it.each([
    ['HEALTHY', 'OK', 'OK', false],
    ['HEALTHY', 'OK', 'FAILED', true],
    ['HEALTHY', 'OK', null, true],
    ['UNHEALTHY', 'OK', 'FAILED', false],
    ['HEALTHY', 'FAILED', 'OK', false],
    ['UNHEALTHY', 'FAILED', 'OK', true],
    ['UNHEALTHY', 'FAILED', 'FAILED', false],
    ['UNKNOWN', 'FAILED', null, false],
    ['UNKNOWN', 'UNKNOWN', 'OK', false],
    ['NOT_CHECKABLE', 'NOT_CHECKABLE', 'OK', true],
    ['NOT_CHECKABLE', 'NOT_CHECKABLE', 'NOT_CHECKABLE', false],
  ] as const)('%s after %s, where %s is shown: %s', (state, outcome, shown, told) => {
    expect(isTold(state, outcome, shown)).toBe(told);
  });
});
