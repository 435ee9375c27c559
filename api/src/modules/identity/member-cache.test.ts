import { describe, expect, it } from 'vitest';
import type { Member } from '../../context.ts';
import type { BusMessage, EventBus } from '../../platform/events/event-bus.ts';
import { MemberCache } from './member-cache.ts';

const ada: Member = {
  kind: 'MEMBER',
  userId: 'ada',
  email: 'ada@example.com',
  name: 'Ada',
  locale: null,
  organizationId: 'acme',
  role: 'OWNER',
  permissions: new Set(),
  sessionId: 'session',
  sessionExpiresAt: new Date('2027-01-01'),
};

/** A bus of one server: whoever listens is told at once. */
function localBus(): EventBus & { recover(): void } {
  const listeners: ((message: BusMessage) => void)[] = [];
  const recovered: (() => void)[] = [];
  return {
    publish: (message) => listeners.forEach((listener) => listener(message)),
    subscribe: (listener) => {
      listeners.push(listener);
      return () => undefined;
    },
    onRecovered: (listener) => {
      recovered.push(listener);
      return () => undefined;
    },
    recover: () => recovered.forEach((listener) => listener()),
    close: () => Promise.resolve(),
  };
}

describe('the members of recent sessions', () => {
  it.each<[what: string, forget: (cache: MemberCache, bus: ReturnType<typeof localBus>) => void]>([
    ['the session has ended here', (cache) => cache.forget('session')],
    [
      'the session has ended',
      (_cache, bus) => bus.publish({ kind: 'session', sessionId: 'session' }),
    ],
    ['the profile has changed', (_cache, bus) => bus.publish({ kind: 'profile', userId: 'ada' })],
    ['messages may have been lost', (_cache, bus) => bus.recover()],
  ])('are asked for anew when %s, also while they are being read', async (_what, forget) => {
    const bus = localBus();
    const cache = new MemberCache(bus);
    await cache.get('session', () => Promise.resolve(ada));
    forget(cache, bus);
    const renamed = { ...ada, name: 'Ada Lovelace' };
    const slow = Promise.withResolvers<Member>();
    const answers = [slow.promise, Promise.resolve(renamed)];
    const reading = cache.get(
      'session',
      () => answers.shift() ?? Promise.reject(new Error('third')),
    );
    forget(cache, bus);
    slow.resolve(ada);
    expect(await reading).toBe(renamed);
    expect(await cache.get('session', () => Promise.reject(new Error('asked')))).toBe(renamed);
    cache.close();
  });

  it('are not read again for what concerns another session', async () => {
    const bus = localBus();
    const cache = new MemberCache(bus);
    const slow = Promise.withResolvers<Member>();
    const reading = cache.get('session', () => slow.promise);
    cache.forget('another');
    slow.resolve(ada);
    expect(await reading).toBe(ada);
    cache.close();
  });
});
