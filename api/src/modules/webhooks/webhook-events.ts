import { type RequestContext, actorOf } from '../../context.ts';
import type { NewActivityEvent } from '../activity/index.ts';

type WebhookChange = 'created' | 'updated' | 'enabled' | 'disabled' | 'secret_rotated' | 'deleted';

const said: Readonly<Record<WebhookChange, string>> = {
  created: 'was created',
  updated: 'was changed',
  enabled: 'was enabled',
  disabled: 'was disabled',
  secret_rotated: 'has a new signing secret',
  deleted: 'was deleted',
};

/** `webhook.created` and its like, told of whoever asks. `changedFields` names what changed, never its values. */
export function webhookEvent(
  ctx: RequestContext,
  name: string,
  change: WebhookChange,
  changedFields?: readonly string[],
): NewActivityEvent {
  return {
    eventType: `webhook.${change}`,
    status: 'SUCCESS',
    message: `The webhook ${name} ${said[change]}`,
    actor: actorOf(ctx),
    requestBody: changedFields === undefined ? null : { changedFields },
  };
}
