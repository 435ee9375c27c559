import { describe, expect, it } from 'vitest';
import { chooseScopes } from './choose-scopes.ts';

const offered = [
  { name: 'me', description: 'Who you are', required: true, default: true },
  { name: 'write', description: 'Post', required: false, default: true },
  { name: 'read', description: 'Read', required: false, default: false },
];

describe('the scopes of a sign-in', () => {
  it.each([
    {
      title: 'the defaults, when nobody chooses',
      chosen: null,
      before: [],
      scopes: ['me', 'write'],
    },
    {
      title: 'what is chosen, and what is required',
      chosen: ['read'],
      before: [],
      scopes: ['me', 'read'],
    },
    {
      title: 'the required ones alone, when nothing is chosen',
      chosen: [],
      before: [],
      scopes: ['me'],
    },
    { title: 'those of before', chosen: null, before: ['read', 'me'], scopes: ['me', 'read'] },
    {
      title: 'what is chosen rather than those of before',
      chosen: ['write'],
      before: ['read'],
      scopes: ['me', 'write'],
    },
    {
      title: 'the defaults, when all of before have left the catalog',
      chosen: null,
      before: ['gone'],
      scopes: ['me', 'write'],
    },
    {
      title: 'each one once, in the order of the catalog',
      chosen: ['read', 'write', 'read'],
      before: [],
      scopes: ['me', 'write', 'read'],
    },
  ])('are $title', ({ chosen, before, scopes }) => {
    expect(chooseScopes(offered, chosen, before)).toEqual({ ok: true, scopes });
  });

  it('are none that the catalog does not know', () => {
    expect(chooseScopes(offered, ['write', 'admin'], [])).toEqual({ ok: false, unknown: 'admin' });
  });
});
