import type { Actor, NewActivityEvent } from '../activity/index.ts';
import type { ActionFailure, ActionResult } from '../catalog/index.ts';
import type { Post } from './post-input.ts';

interface Told {
  readonly actor: Actor;
  readonly integration: {
    readonly id: string;
    readonly name: string;
    readonly providerKey: string;
  };
  readonly category: string | null;
  readonly post: Post;
}

/** `post.published`: which one and where; never what it says beside its title. */
export function publishedEvent(
  told: Told,
  { id, link, durationMs }: Extract<ActionResult, { outcome: 'DONE' }>,
): NewActivityEvent {
  const { integration, post } = told;
  const what = post.state === 'DRAFT' ? 'keeps the draft' : 'published';
  return {
    ...about(told),
    eventType: 'post.published',
    status: 'SUCCESS',
    message: `${integration.name} ${what} “${post.title}”`,
    responseBody: { id, url: link, state: post.state },
    durationMs,
  };
}

/** `post.failed`: what the provider said. */
export function failedEvent(
  told: Told,
  { outcome, code, message, hint, durationMs }: ActionFailure,
): NewActivityEvent {
  const { name } = told.integration;
  const { title } = told.post;
  const mayBeThere = outcome === 'UNKNOWN';
  return {
    ...about(told),
    eventType: 'post.failed',
    status: 'ERROR',
    message: mayBeThere
      ? `Nobody knows whether ${name} published “${title}”`
      : `${name} could not publish “${title}”`,
    errorMessage: message,
    responseBody: { code, message, hint, mayBeThere },
    durationMs,
  };
}

function about({ actor, integration, category, post: { title, state } }: Told) {
  return {
    actor,
    integrationId: integration.id,
    providerKey: integration.providerKey,
    category,
    requestBody: { title, state },
  };
}
