/** Bounds of one form, checked before anything else looks at it. */
const formLimits = { bytes: 65_536, depth: 8 } as const;

const forbiddenNames = new Set(['__proto__', 'constructor', 'prototype']);

/** Why a form is refused unread: its size, its depth or a name that no form may have. Undefined when it is fine. */
export function refusalOfForm(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return 'must be an object';
  }
  const budget = { bytes: formLimits.bytes };
  return walk(value, 1, budget);
}

function walk(value: unknown, depth: number, budget: { bytes: number }): string | undefined {
  if (depth > formLimits.depth) return `is nested more than ${formLimits.depth} levels deep`;
  budget.bytes -= ownSize(value);
  if (budget.bytes < 0) return `is larger than ${formLimits.bytes / 1024} KB`;
  if (typeof value !== 'object' || value === null) return undefined;
  // Own enumerable names only: a JSON text can carry `__proto__` as one.
  for (const name in value) {
    if (!Object.hasOwn(value, name)) continue;
    if (forbiddenNames.has(name)) return 'has a field name that is not allowed';
    budget.bytes -= Array.isArray(value) ? 1 : name.length + 4;
    const refusal = walk((value as Record<string, unknown>)[name], depth + 1, budget);
    if (refusal !== undefined) return refusal;
  }
  return undefined;
}

function ownSize(value: unknown): number {
  if (typeof value !== 'string') return 4;
  // Counting bytes costs time in proportion; a text that is too long in characters needs no counting.
  return value.length > formLimits.bytes ? value.length : Buffer.byteLength(value) + 2;
}
