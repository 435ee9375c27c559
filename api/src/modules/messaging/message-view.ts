import type { RequestContext } from '../../context.ts';
import { formatId } from '../../graphql/index.ts';
import { type IntegrationType, findIntegrations, integrationView } from '../integrations/index.ts';
import type { LoggedMessage } from './message-log.ts';
import type { MessageType } from './messages.types.ts';

/** A message that is over, as the API shows it. */
export async function messageView(
  ctx: RequestContext,
  { id, kind, state, recipient, integrationId, providerMessageId, tries, createdAt }: LoggedMessage,
): Promise<MessageType> {
  if (kind === 'POST' || state === 'SENDING') throw new Error('It is no message that is over.');
  const ids = [...new Set(tries.map((one) => one.integrationId))];
  const rows = await ctx.db.read((sql) => findIntegrations(sql, ids, { withDeleted: true }));
  const views = new Map<string, IntegrationType>(
    rows.map((row) => [row.id, integrationView(ctx, row)]),
  );
  return {
    id: formatId('msg', id),
    kind,
    outcome: state,
    recipient: recipient ?? '',
    integration: integrationId === null ? null : (views.get(integrationId) ?? null),
    providerMessageId,
    tries: tries.map(({ integrationId: asked, ...shown }) => ({
      ...shown,
      integration: views.get(asked) ?? null,
    })),
    createdAt,
  };
}
