import { patchEntity, type Entity } from './patch-entity';

type Listener = (data: unknown) => void;

/** The last answer of each query, shared by everything that shows it. */
export interface QueryCache {
  read(key: string): unknown;
  write(key: string, data: unknown): void;
  /** Merges an object that changed on the server into every answer that holds it. */
  patch(entity: Entity): void;
  /** Calls `listener` with each new answer until the returned function is called. */
  listen(key: string, listener: Listener): () => void;
  clear(): void;
}

const maxEntries = 60;

/** An empty cache; the oldest answers that nobody shows make room for new ones. */
export function createQueryCache(): QueryCache {
  const entries = new Map<string, unknown>();
  const listeners = new Map<string, Set<Listener>>();

  function makeRoom(): void {
    for (const key of entries.keys()) {
      if (entries.size <= maxEntries) return;
      if (!listeners.has(key)) entries.delete(key);
    }
  }
  function write(key: string, data: unknown): void {
    entries.delete(key);
    entries.set(key, data);
    makeRoom();
    for (const listener of listeners.get(key) ?? []) listener(data);
  }
  return {
    read: (key) => entries.get(key),
    write,
    patch(entity) {
      for (const [key, data] of Array.from(entries)) {
        const next = patchEntity(data, entity);
        if (next !== data) write(key, next);
      }
    },
    listen(key, listener) {
      const set = listeners.get(key) ?? new Set();
      listeners.set(key, set.add(listener));
      return () => {
        set.delete(listener);
        if (set.size === 0) listeners.delete(key);
      };
    },
    clear: () => entries.clear(),
  };
}
