import { type RequestContext, callerOf } from '../../context.ts';
import { openWebhookSecret } from './webhook-secret.ts';

/** What is needed to send something to a webhook by hand. */
interface SigningWebhook {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  /** The present one first, and the one before as long as it holds. */
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
  const { organizationId } = callerOf(ctx);
  const open = (secret: Buffer) => openWebhookSecret(ctx.sealer, { id, organizationId }, secret);
  const holds = previousExpiresAt !== null && new Date(previousExpiresAt) > ctx.clock.now();
  const secrets = [open(sealed), ...(previous !== null && holds ? [open(previous)] : [])];
  return { id, name, url, secrets };
}
