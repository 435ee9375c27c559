import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatId,
  formatProviderId,
  idPrefixes,
  parseId,
  parseNodeId,
  parseProviderId,
} from './ids.ts';

const prefix = fc.constantFrom(...idPrefixes);

describe('ids', () => {
  it('lead back to their UUID, whatever it is', () => {
    fc.assert(
      fc.property(prefix, fc.uuid({ version: [1, 4, 7] }), (kind, uuid) => {
        const id = formatId(kind, uuid);
        expect(id).toMatch(/^[a-z]{3}_[0-9a-hjkmnp-tv-z]{26}$/);
        expect(parseId(kind, id)).toBe(uuid);
        expect(parseNodeId(id)).toEqual({ prefix: kind, uuid });
      }),
    );
  });

  it('sort as their UUIDs do', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.uuid(), (left, right) => {
        expect(formatId('evt', left) < formatId('evt', right)).toBe(left < right);
      }),
    );
  });

  it('are never read as the id of another kind', () => {
    fc.assert(
      fc.property(prefix, prefix, fc.uuid(), (kind, other, uuid) => {
        fc.pre(kind !== other);
        expect(parseId(other, formatId(kind, uuid))).toBeUndefined();
      }),
    );
  });

  it('have one spelling: any text that parses is the text that is written', () => {
    const letters = fc.string({
      unit: fc.constantFrom(...'0123456789abcdefghijklmnopqrstuvwxyzABCIL_-'.split('')),
      maxLength: 30,
    });
    fc.assert(
      fc.property(prefix, fc.oneof(letters, fc.string()), (kind, body) => {
        const text = `${kind}_${body}`;
        const uuid = parseId(kind, text);
        expect(uuid === undefined ? text : formatId(kind, uuid)).toBe(text);
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ['', 'empty'],
    ['int_', 'no body'],
    ['int_8zzzzzzzzzzzzzzzzzzzzzzzzz', 'more than 128 bits'],
    ['int_01J9Z8Q5M5N8Y8E3V7V3R2K4BX', 'upper case'],
    ['int_01j9z8q5m5n8y8e3v7v3r2k4bx ', 'a blank behind'],
    ['019318a1-0000-7000-8000-000000000000', 'a bare UUID'],
    [`int_${'0'.repeat(100_000)}`, 'far too long'],
    ['prv_../../etc/passwd', 'a path'],
  ])('%j is the id of nothing: %s', (text) => {
    expect(parseId('int', text)).toBeUndefined();
    expect(parseNodeId(text)).toBeUndefined();
  });

  it('of providers are the key of the catalog', () => {
    expect(parseProviderId(formatProviderId('comarch-optima'))).toBe('comarch-optima');
    expect(parseNodeId('prv_slack')).toEqual({ prefix: 'prv', key: 'slack' });
  });

  it('are not made of what is no UUID', () => {
    expect(() => formatId('org', 'zzz')).toThrow(TypeError);
  });
});
