import { Activity } from './activity-documents.ts';
import type { TestClient } from './test-client.ts';

/** Behind it comes all that was told since the first page of the activity. */
export async function oldestCursor(client: TestClient): Promise<string> {
  const { activity } = await client.get(Activity, {});
  return activity.pageInfo.endCursor ?? '';
}
