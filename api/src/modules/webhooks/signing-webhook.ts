import { type RequestContext, callerOf } from '../../context.ts';
import { SealingError } from '../../platform/sealing/index.ts';
import { openWebhookSecret } from './webhook-secret.ts';

/** What is needed to send something to a webhook by hand. */
interface SigningWebhook {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  /** The present one first, and the one before as long as it holds; none where the present one cannot be opened. */
  readonly secrets: readonly string[];
}

interface Row {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  readonly sealed: Buffer;
  readonly previous: Buffer | null;
  readonly previousExpiresAt: Date | string | null;
}

/** A webhook with its secrets opened; undefined when it is not visible or was deleted. */
export async function openWebhook(
  ctx: RequestContext,
  id: string,
): Promise<SigningWebhook | undefined> {
  const [row] = await ctx.db.read((sql) =>
    sql<Row>(
      `select id, name, url, sealed_secret as sealed, previous_sealed_secret as previous,
         previous_expires_at as "previousExpiresAt"
       from webhooks where id = ?::uuid and deleted_at is null`,
      [id],
    ),
  );
  if (row === undefined) return undefined;
  const { name, url, sealed, previous, previousExpiresAt } = row;
  const holds = previousExpiresAt !== null && new Date(previousExpiresAt) > ctx.clock.now();
  const present = openedIn(ctx, id, sealed);
  const before = previous !== null && holds ? openedIn(ctx, id, previous) : [];
  return { id, name, url, secrets: present.length === 0 ? [] : [...present, ...before] };
}

function openedIn(ctx: RequestContext, id: string, secret: Buffer): readonly string[] {
  const { organizationId } = callerOf(ctx);
  try {
    return [openWebhookSecret(ctx.sealer, { id, organizationId }, secret)];
  } catch (error) {
    if (!(error instanceof SealingError)) throw error;
    ctx.log.error({ err: error, webhookId: id }, 'The secret of a webhook cannot be opened.');
    return [];
  }
}
