import { randomBytes } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  createSealer,
  keyIdOf,
  parseMasterKey,
  SealingError,
  SealingKeyError,
  type MasterKey,
  type SealingBinding,
} from './index.ts';

const newKey = (): MasterKey => parseMasterKey(randomBytes(32).toString('base64'));
const oldKey = newKey();
const activeKey = newKey();
const sealer = createSealer({ keys: [activeKey] });

const binding: SealingBinding = {
  organizationId: '0190f5a0-0000-7000-8000-000000000001',
  table: 'integration',
  column: 'credentials',
  rowId: '0190f5a0-0000-7000-8000-000000000002',
};

const anyBytes = fc.uint8Array({ maxLength: 300 });
const anyBinding = fc.record({
  organizationId: fc.string(),
  table: fc.string(),
  column: fc.string(),
  rowId: fc.string(),
});

function failure(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    return error instanceof SealingError ? error.code : String(error);
  }
  return 'opened';
}

describe('a sealed value', () => {
  test('opens to exactly what was sealed, wherever it is bound to', () => {
    fc.assert(
      fc.property(anyBytes, anyBinding, (bytes, where) => {
        expect(sealer.open(sealer.seal(bytes, where), where)).toEqual(Buffer.from(bytes));
      }),
    );
  });

  test('of text is its UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(sealer.open(sealer.seal(text, binding), binding).toString('utf8')).toBe(text);
      }),
    );
  });

  test('is 93 bytes longer than the plaintext and shows nothing of it', () => {
    const sealed = sealer.seal('correct horse battery staple', binding);
    expect(sealed.length).toBe('correct horse battery staple'.length + 93);
    expect(sealed.includes('horse')).toBe(false);
  });

  test('is different each time', () => {
    const [one, other] = [sealer.seal('same', binding), sealer.seal('same', binding)];
    expect(one.equals(other)).toBe(false);
  });

  test('does not open after the flip of any single bit', () => {
    const sealed = sealer.seal('sk_live_1234', binding);
    for (let bit = 0; bit < sealed.length * 8; bit += 1) {
      const flipped = Buffer.from(sealed);
      flipped.writeUInt8(flipped.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
      const expected = bit < 8 ? 'MALFORMED' : bit < 40 ? 'UNKNOWN_KEY' : 'TAMPERED';
      expect(
        failure(() => sealer.open(flipped, binding)),
        `bit ${bit}`,
      ).toBe(expected);
    }
  });

  test('does not open when it was cut off or lengthened anywhere', () => {
    const sealed = sealer.seal('sk_live_1234', binding);
    for (let length = 0; length < sealed.length; length += 1) {
      const cut = sealed.subarray(0, length);
      expect(failure(() => sealer.open(cut, binding))).toMatch(/^(MALFORMED|TAMPERED)$/);
    }
    const longer = Buffer.concat([sealed, Buffer.of(0)]);
    expect(failure(() => sealer.open(longer, binding))).toBe('TAMPERED');
  });

  test('does not open from any other bytes', () => {
    fc.assert(
      fc.property(anyBytes, (bytes) => {
        expect(failure(() => sealer.open(bytes, binding))).not.toBe('opened');
      }),
    );
  });

  test.each(['organizationId', 'table', 'column', 'rowId'] as const)(
    'does not open under another %s',
    (part) => {
      fc.assert(
        fc.property(anyBinding, fc.string(), (where, other) => {
          fc.pre(where[part] !== other);
          const sealed = sealer.seal('secret', where);
          expect(failure(() => sealer.open(sealed, { ...where, [part]: other }))).toBe('TAMPERED');
        }),
      );
    },
  );

  test('does not open when text moves from one part of its binding to the next', () => {
    const sealed = sealer.seal('secret', { ...binding, table: 'ab', column: 'c' });
    const shifted = { ...binding, table: 'a', column: 'bc' };
    expect(failure(() => sealer.open(sealed, shifted))).toBe('TAMPERED');
  });

  test("does not open when another row's data key is put before its value", () => {
    const other = { ...binding, rowId: 'another' };
    const spliced = Buffer.concat([
      sealer.seal('aaaa', other).subarray(0, 65),
      sealer.seal('bbbb', binding).subarray(65),
    ]);
    expect(failure(() => sealer.open(spliced, binding))).toBe('TAMPERED');
  });

  test('names its key, and does not open without it', () => {
    const sealed = createSealer({ keys: [oldKey] }).seal('secret', binding);
    expect(keyIdOf(sealed)).toBe(oldKey.id);
    expect(failure(() => sealer.open(sealed, binding))).toBe('UNKNOWN_KEY');
  });

  test('gives errors that hold neither the value nor the key', () => {
    const sealed = sealer.seal('sk_live_1234', binding);
    const wrongRow = { ...binding, rowId: 'other' };
    expect(() => sealer.open(sealed, wrongRow)).toThrow(
      'The sealed value was changed, or belongs to another organization or row.',
    );
  });
});

describe('key rotation', () => {
  const both = createSealer({ keys: [activeKey, oldKey] });
  const onlyOld = createSealer({ keys: [oldKey] });

  test('opens what the old key sealed and seals with the new one', () => {
    expect(both.open(onlyOld.seal('secret', binding), binding).toString()).toBe('secret');
    expect(keyIdOf(both.seal('secret', binding))).toBe(both.activeKeyId);
  });

  test('keeps the plaintext, leaves the value alone and shuts the old key out', () => {
    fc.assert(
      fc.property(anyBytes, anyBinding, (bytes, where) => {
        const before = onlyOld.seal(bytes, where);
        const after = both.rewrap(before, where);
        expect(keyIdOf(after)).toBe(activeKey.id);
        expect(after.subarray(65)).toEqual(before.subarray(65));
        expect(sealer.open(after, where)).toEqual(Buffer.from(bytes));
        expect(failure(() => onlyOld.open(after, where))).toBe('UNKNOWN_KEY');
      }),
    );
  });

  test('does not re-wrap for another row', () => {
    const sealed = onlyOld.seal('secret', binding);
    expect(failure(() => both.rewrap(sealed, { ...binding, rowId: 'other' }))).toBe('TAMPERED');
  });
});

describe('a sealer is refused', () => {
  test.each([
    ['without a key', []],
    ['with one key twice', [activeKey, activeKey]],
    ['with a key under a foreign id', [{ id: oldKey.id, key: activeKey.key }]],
    ['with a short key', [{ id: activeKey.id, key: activeKey.key.subarray(1) }]],
  ])('%s', (_title, keys) => {
    expect(() => createSealer({ keys })).toThrow(SealingKeyError);
  });
});
