import { beforeEach } from 'vitest';
import { Activity, RecordActivity } from './activity-documents.ts';
import type { RecordedEventInput } from './generated/graphql.ts';
import { type Story, useStory } from './story.ts';
import type { TestOrganization } from './test-app.ts';
import type { TestClient } from './test-client.ts';

interface ReportStory extends Story {
  /** An organization of this test alone. */
  readonly acme: TestOrganization<'OWNER' | 'IT_MANAGER'>;
  readonly owner: TestClient;
}

/** A Patchbay that tools report events to. */
export function useReportStory(): ReportStory {
  const story = useStory();
  let acme: TestOrganization<'OWNER' | 'IT_MANAGER'>;
  beforeEach(async () => {
    story.app.clock.advance({ minutes: 1 });
    acme = await story.app.organization('Acme', 'OWNER', 'IT_MANAGER');
  });
  return {
    get app() {
      return story.app;
    },
    get world() {
      return story.world;
    },
    get acme() {
      return acme;
    },
    get owner() {
      return acme.as.OWNER;
    },
  };
}

/** An event of a tool. */
export function sync(
  externalId: string,
  more: Partial<RecordedEventInput> = {},
): RecordedEventInput {
  const message = `Synced ${externalId}`;
  return { externalId, eventType: 'sync.completed', status: 'SUCCESS', message, ...more };
}

/** Events "job-0", "job-1", … */
export function batch(size: number, more: Partial<RecordedEventInput> = {}): RecordedEventInput[] {
  return Array.from({ length: size }, (_, index) => sync(`job-${index}`, more));
}

export async function record(client: TestClient, events: RecordedEventInput[]) {
  return (await client.get(RecordActivity, { events })).recordActivity;
}

/** Such events in the feed, newest first. */
export async function reported(client: TestClient) {
  const { activity } = await client.get(Activity, { filter: { eventTypes: ['sync.*'] } });
  return activity.nodes;
}

/** What a call says that has recorded so many. */
export const taken = (recorded: number, duplicates = 0) => ({
  recorded,
  duplicates,
  userErrors: [],
});
