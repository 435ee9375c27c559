/** Anything with an id of the API; ids are unique across types. */
export interface Entity {
  readonly id: string;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/**
 * Returns `data` with the fields of `entity` merged into every object of the same id, wherever it sits.
 * Parts that do not change stay the same objects; when nothing matches, `data` itself is returned.
 */
export function patchEntity<Data>(data: Data, entity: Entity): Data {
  return patch(data, entity) as Data;
}

function patch(value: unknown, entity: Entity): unknown {
  if (Array.isArray(value)) return patchList(value, entity);
  if (!isObject(value)) return value;
  let next = value;
  for (const [key, child] of Object.entries(value)) {
    const patched = patch(child, entity);
    if (patched === child) continue;
    if (next === value) next = { ...value };
    next[key] = patched;
  }
  return value['id'] === entity.id ? { ...next, ...entity } : next;
}

function patchList(list: readonly unknown[], entity: Entity): unknown {
  const patched = list.map((item) => patch(item, entity));
  return patched.some((item, index) => item !== list[index]) ? patched : list;
}
