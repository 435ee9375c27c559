import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { type UserError, userError } from '../../user-error.ts';

const testsAMinute = 60;

/** Of an organization, on this process: a test must not be a way to knock at many addresses of others. */
const tests = new RateLimiterMemory({ points: testsAMinute, duration: 60 });

/** Counts a test before it is sent. Gives why it may not be. */
export async function holdTest(organizationId: string): Promise<UserError | undefined> {
  try {
    await tests.consume(organizationId);
    return undefined;
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    const seconds = Math.max(1, Math.ceil(error.msBeforeNext / 1000));
    const message = `Your organization has sent ${testsAMinute} test events within a minute. Wait ${seconds} seconds.`;
    return userError('RATE_LIMITED', message);
  }
}
