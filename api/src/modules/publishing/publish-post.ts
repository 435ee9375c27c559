import { v7 as uuidv7 } from 'uuid';
import { type RequestContext, actorOf, callerOf } from '../../context.ts';
import { type UserError, userError } from '../../user-error.ts';
import { actionRequires, canDo, runAction } from '../catalog/index.ts';
import {
  type Integration,
  type Settings,
  loadIntegration,
  openSettings,
} from '../integrations/index.ts';
import {
  type Held,
  type LoggedMessage,
  claimMessage,
  cutShortEvent,
  inProgress,
  keyReused,
  startTry,
  writeTelling,
} from '../messaging/index.ts';
import { type Post, type PostInput, postValues, readPost } from './post-input.ts';
import { recordPost } from './record-post.ts';

export interface PublishInput extends PostInput {
  readonly integrationId: string;
}

export interface PublishResult {
  readonly post: PublishedPost | null;
  /** The key was known: nothing was published now. */
  readonly duplicate: boolean;
  readonly userErrors: readonly UserError[];
}

interface PublishedPost {
  /** What the provider calls it. */
  readonly id: string;
  readonly url: string | null;
  readonly state: 'DRAFT' | 'PUBLISHED';
  readonly integrationId: string;
}

/** Milliseconds that the provider may take, for all of its requests. */
const deadlineMs = 45_000;

/**
 * Publishes a post at one provider. With a key, once: a post of which nobody knows is not published again under it; one
 * that was refused is.
 */
export async function publishPost(
  ctx: RequestContext,
  { integrationId, ...input }: PublishInput,
): Promise<PublishResult> {
  const read = readPost(input);
  if (!read.ok) return refused(...read.userErrors);
  const post = read.value;
  const integration = await loadIntegration(ctx, integrationId);
  if (integration === undefined) return noSuchIntegration;
  const obstacle = obstacleOf(ctx, integration, post);
  if (obstacle !== undefined) return refused(obstacle);

  const held = { organizationId: callerOf(ctx).organizationId, claimId: uuidv7() };
  const claim = await begin(ctx, held, integration, post);
  switch (claim.kind) {
    case 'ABSENT':
    case 'KEY_REUSED':
      return refused(keyReused);
    case 'IN_PROGRESS':
      return refused({ ...inProgress, message: inProgress.message.replace('message', 'post') });
    case 'DONE':
    case 'CUT_SHORT':
      return { ...resultOf(claim.message, integration), duplicate: true };
    case 'CLAIMED': {
      const ended = await publish(ctx, { ...held, id: claim.message.id }, integration, post);
      return { ...resultOf({ ...claim.message, ...ended }, integration), duplicate: false };
    }
  }
}

function refused(...userErrors: readonly UserError[]): PublishResult {
  return { post: null, duplicate: false, userErrors };
}

export const noSuchIntegration = refused(
  userError('NOT_FOUND', 'There is no such integration.', ['integrationId']),
);

/** Why nothing can be published there, whatever it says. */
function obstacleOf(
  { catalog }: RequestContext,
  { name, providerKey, authMode, config, connected, enabled, needsReauth }: Integration,
  { state }: Post,
): UserError | undefined {
  const provider = catalog.get(providerKey);
  const mode = provider?.authModes.find(({ key, available }) => available && key === authMode);
  if (provider === undefined || mode === undefined || !canDo(provider, mode, 'publish'))
    return userError('NOT_SUPPORTED', `${name} publishes nothing.`, ['integrationId']);
  if (!connected) return userError('WRONG_STATE', `${name} is disconnected. Reconnect it first.`);
  if (!enabled) return userError('WRONG_STATE', `${name} is switched off. Switch it on first.`);
  if (needsReauth)
    return userError('NEEDS_REAUTH', `Somebody has to sign in to ${name} again at the provider.`);
  const field = actionRequires(mode, 'publish', config)?.split('.')[1];
  if (field !== undefined) {
    const title = mode.configSchema.properties[field]?.title ?? field;
    return userError('WRONG_STATE', `${name} has no ${title}. Enter one in its settings.`);
  }
  const isDraft = state === 'DRAFT' && mode.actions.publish?.states?.DRAFT === undefined;
  return isDraft
    ? userError('NOT_SUPPORTED', `${provider.name} has no drafts. Publish it at once.`, ['state'])
    : undefined;
}

function begin(
  ctx: RequestContext,
  { organizationId, claimId }: Omit<Held, 'id'>,
  integration: Integration,
  { key, ...content }: Post,
) {
  const now = ctx.clock.now();
  const id = uuidv7({ msecs: now.getTime() });
  const actor = actorOf(ctx);
  return writeTelling(ctx, organizationId, async (sql) => {
    const wanted = {
      organizationId,
      id,
      kind: 'POST',
      recipient: null,
      actor,
      key,
      content: { ...content, integrationId: integration.id },
      claimId,
      now,
    } as const;
    const claim = await claimMessage(sql, wanted, true);
    if (claim.kind === 'CLAIMED')
      await startTry(sql, { organizationId, claimId, id: claim.message.id }, integration.id);
    const events = claim.kind === 'CUT_SHORT' ? [cutShortEvent(claim.message)] : [];
    return { result: claim, events };
  });
}

async function publish(ctx: RequestContext, held: Held, integration: Integration, post: Post) {
  // Not the caller's signal: who hangs up does not take back what is under way.
  const { catalog, sealer, accessTokens, outbound, clock } = ctx;
  const opened = await openSettings({ catalog, sealer, accessTokens }, integration);
  if (!opened.ok) return recordPost(ctx, held, { integration, post, opened });
  const { value: settings } = opened;
  const values = postValues(post, held.id, statesOf(settings)[post.state], clock.now());
  const result = await runAction(settings, 'publish', values, { outbound, clock, deadlineMs });
  return recordPost(ctx, held, { integration, post, result });
}

function statesOf({ mode }: Settings) {
  return mode.actions.publish?.states ?? {};
}

function resultOf(
  { state, post, tries, providerMessageId }: Omit<LoggedMessage, 'actor'>,
  { id, name }: Integration,
): Omit<PublishResult, 'duplicate'> {
  const last = tries.at(-1);
  const words = [last?.error, last?.hint].filter((text) => text).join(' ');
  if (state === 'UNKNOWN') {
    const message = `Nobody knows whether ${name} has the post. ${words}`;
    return { post: null, userErrors: [userError('OUTCOME_UNKNOWN', message)] };
  }
  if (state !== 'SENT' || post === null || providerMessageId === null)
    return { post: null, userErrors: [userError('PUBLISH_FAILED', words)] };
  const published = { id: providerMessageId, url: post.link, state: post.state, integrationId: id };
  return { post: published, userErrors: [] };
}
