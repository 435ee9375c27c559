import { GraphQLError } from 'graphql';
import { describe, expect, it } from 'vitest';
import { AppError, createSharedPresenter, presentError, presentErrors } from './errors.ts';

function recorder() {
  const lines: Readonly<Record<string, unknown>>[] = [];
  return {
    lines,
    log: { error: (fields: Readonly<Record<string, unknown>>) => void lines.push(fields) },
  };
}

describe('an error that leaves the server', () => {
  it('keeps its message, code, details and place when it was written for the caller, and is not logged', () => {
    const { lines, log } = recorder();
    const thrown = new AppError('RATE_LIMITED', 'Wait a minute.', { retryAfter: 60 });
    const located = new GraphQLError(thrown.message, { originalError: thrown, path: ['a', 0] });
    expect(presentError(located, { requestId: 'r1', log })).toEqual({
      message: 'Wait a minute.',
      path: ['a', 0],
      extensions: { code: 'RATE_LIMITED', requestId: 'r1', retryAfter: 60 },
    });
    expect(lines).toEqual([]);
  });

  it('is masked and logged with its request id when nobody wrote it for the caller', () => {
    const { lines, log } = recorder();
    const thrown = new Error('select secret from users: connection refused');
    const located = new GraphQLError(thrown.message, { originalError: thrown, path: ['a'] });
    const told = presentError(located, { requestId: 'r2', log });
    expect(told.extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR', requestId: 'r2' });
    expect(told.message).toContain('r2');
    expect(JSON.stringify(told)).not.toMatch(/secret|stack|refused/);
    expect(lines).toEqual([{ err: thrown, requestId: 'r2', path: 'a' }]);
  });

  it.each([
    [
      'an error that brings a code of its own',
      Object.assign(new Error('inner'), { extensions: { code: 'NOT_FOUND' } }),
    ],
    [
      'a GraphQL error with a code that is not on the list',
      new GraphQLError('inner', { extensions: { code: 'X' } }),
    ],
    ['a GraphQL error without a code', new GraphQLError('Cannot return null for T.inner.')],
    ['an AppError that says it is internal', new AppError('INTERNAL_SERVER_ERROR', 'inner')],
    ['text that was thrown', 'inner'],
    ['nothing that was thrown', undefined],
  ])('is masked when it is %s', (_what, thrown) => {
    const { lines, log } = recorder();
    const told = presentError(thrown, { requestId: 'r', log });
    expect(told.message).not.toContain('inner');
    expect(told.extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR', requestId: 'r' });
    expect(lines).toHaveLength(1);
  });

  it('calls a null for a non-null argument bad input', () => {
    const error = new GraphQLError('Argument "first" of non-null type "Int!" must not be null.');
    expect(presentError(error, { requestId: 'r', log: recorder().log }).extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
    });
  });

  it('is logged once when one failure hit several fields', () => {
    const { lines, log } = recorder();
    const thrown = new Error('down');
    const errors = [0, 1, 2].map(
      (i) => new GraphQLError('down', { originalError: thrown, path: [i] }),
    );
    expect(presentErrors([...errors, new Error('other')], { requestId: 'r', log })).toHaveLength(4);
    expect(lines.map(({ err }) => err)).toEqual([thrown, new Error('other')]);
  });

  it('has one request id and one log line when it is told to many callers', () => {
    const { lines, log } = recorder();
    let ids = 0;
    const present = createSharedPresenter(log, () => `r${(ids += 1)}`);
    const thrown = new Error('down');
    const told = [1, 2, 3].flatMap(() =>
      present([new GraphQLError('', { originalError: thrown })]),
    );
    expect(told.map(({ extensions }) => extensions?.['requestId'])).toEqual(['r1', 'r1', 'r1']);
    expect(lines).toHaveLength(1);
  });

  it('never repeats a text of any length', () => {
    const error = new AppError('BAD_USER_INPUT', 'x'.repeat(100_000));
    expect(
      presentError(error, { requestId: 'r', log: recorder().log }).message.length,
    ).toBeLessThan(600);
  });
});
