import { afterEach, beforeEach } from 'vitest';
import { type Story, useStory } from './story.ts';
import type { TestOrganization } from './test-app.ts';
import type { TestClient } from './test-client.ts';

interface RefusingStory extends Story {
  /** Of an organization of this test alone. */
  readonly admin: TestClient;
}

/** A Patchbay that is sent what it refuses. After each test nothing was stored, and the server answers the next caller. */
export function useRefusingStory(): RefusingStory {
  const story = useStory();
  let acme: TestOrganization<'ADMIN'>;
  beforeEach(async () => {
    acme = await story.app.organization('Acme', 'ADMIN');
  });
  afterEach(async () => {
    const sql = 'select from integrations where org_id = $1';
    const stored = await story.app.database.query(sql, [acme.uuid]);
    const { status } = await fetch(`${story.app.url}/readyz`);
    if (stored.length > 0 || status !== 200)
      throw new Error(`Stored ${stored.length}, ready ${status}.`);
  });
  return {
    get app() {
      return story.app;
    },
    get world() {
      return story.world;
    },
    get admin() {
      return acme.as.ADMIN;
    },
  };
}
