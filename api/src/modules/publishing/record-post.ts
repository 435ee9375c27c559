import { type RequestContext, actorOf } from '../../context.ts';
import type { ActionResult } from '../catalog/index.ts';
import type { Integration, Reading, Settings } from '../integrations/index.ts';
import { type Ending, type Held, endMessage, writeTelling } from '../messaging/index.ts';
import { failedEvent, publishedEvent } from './post-events.ts';
import type { Post } from './post-input.ts';

type Outcome = {
  readonly integration: Integration;
  readonly post: Post;
} & (
  | { readonly result: ActionResult }
  /** The settings could not even be opened. */
  | { readonly opened: Extract<Reading<Settings>, { ok: false }> }
);

/** Writes down what became of a post, with the event that tells it. */
export async function recordPost(
  ctx: RequestContext,
  held: Held,
  { integration, post, ...outcome }: Outcome,
): Promise<Ending> {
  const result = 'result' in outcome ? outcome.result : unopened(outcome.opened);
  const ending = endingOf(integration, post, result);
  const told = { actor: actorOf(ctx), integration, category: categoryOf(ctx, integration), post };
  const event =
    result.outcome === 'DONE' ? publishedEvent(told, result) : failedEvent(told, result);
  await writeTelling(ctx, held.organizationId, async (sql) => {
    await endMessage(sql, held, ending, ctx.clock.now());
    return { result: undefined, events: [event] };
  });
  return ending;
}

function unopened({
  userErrors: [error],
}: Extract<Reading<Settings>, { ok: false }>): ActionResult {
  const words = { code: 'UNAUTHORIZED', message: error?.message ?? '', hint: '' } as const;
  return { outcome: 'REFUSED', ...words, fault: 'PROVIDER', durationMs: 0 };
}

function endingOf({ id, name }: Integration, { state }: Post, result: ActionResult): Ending {
  const about = { integrationId: id, integrationName: name, durationMs: result.durationMs };
  if (result.outcome === 'DONE') {
    return {
      state: 'SENT',
      tries: [{ ...about, outcome: 'SENT', error: null, hint: null }],
      integrationId: id,
      providerMessageId: result.id,
      post: { state, link: result.link },
    };
  }
  const outcome = result.outcome === 'REFUSED' ? 'FAILED' : 'UNKNOWN';
  return {
    state: outcome,
    tries: [{ ...about, outcome, error: result.message, hint: result.hint }],
    integrationId: null,
    providerMessageId: null,
    post: null,
  };
}

function categoryOf({ catalog }: RequestContext, { providerKey }: Integration): string | null {
  return catalog.get(providerKey)?.category ?? null;
}
