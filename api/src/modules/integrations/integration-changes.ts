import { type RequestContext, callerOf } from '../../context.ts';
import type { LiveStream } from '../../graphql/index.ts';
import { type ActivityContext, liveFeed } from '../activity/index.ts';
import { readIntegration } from './change-integration.ts';
import type { IntegrationRow } from './integration.queries.ts';

const creations = new Set(['integration.connected', 'integration.imported']);

/** Something happened to an integration. */
export interface IntegrationTouched {
  readonly integrationId: string;
  readonly isNew: boolean;
}

/** What became of an integration. */
export interface IntegrationChanged {
  readonly kind: 'CREATED' | 'UPDATED' | 'DELETED';
  readonly row: IntegrationRow | null;
}

/** Changes of the organization's integrations. Every change writes an activity event, so the feed tells them all. */
export function integrationChanges(ctx: ActivityContext): Promise<LiveStream<IntegrationTouched>> {
  return liveFeed(ctx.feeds, callerOf(ctx).organizationId, ({ seq, integrationId, eventType }) =>
    integrationId === null
      ? undefined
      : { position: seq, value: { integrationId, isNew: creations.has(eventType) } },
  );
}

/** Reads the integration after the event that told of it: what is shown is never older than that. */
export async function readChange(
  ctx: RequestContext,
  { integrationId, isNew }: IntegrationTouched,
): Promise<IntegrationChanged> {
  const row = await readIntegration(ctx, integrationId);
  if (row === null) return { kind: 'DELETED', row };
  return { kind: isNew ? 'CREATED' : 'UPDATED', row };
}
