import { describe, expect, it } from 'vitest';
import { negotiateMediaType } from './media-type.ts';

describe('the media type of an answer', () => {
  it.each([
    [undefined, 'application/json'],
    ['', 'application/json'],
    ['*/*', 'application/json'],
    ['application/*', 'application/json'],
    ['application/json', 'application/json'],
    ['application/graphql-response+json', 'application/graphql-response+json'],
    ['application/graphql-response+json, application/json', 'application/graphql-response+json'],
    ['application/json, application/graphql-response+json', 'application/json'],
    [
      'application/json;q=0.8, application/graphql-response+json',
      'application/graphql-response+json',
    ],
    ['application/graphql-response+json;q=0.1, */*;q=0.5', 'application/json'],
    ['Application/GraphQL-Response+JSON; charset=utf-8', 'application/graphql-response+json'],
    ['text/html, application/json;q=0', undefined],
    ['text/html', undefined],
    ['application/json;q=x', undefined],
  ])('for Accept: %s is %s', (accept, expected) => {
    const [type] = negotiateMediaType(accept)?.split(';') ?? [];
    expect(type).toBe(expected);
  });
});
