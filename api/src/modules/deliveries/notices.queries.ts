import type { Sql } from '../../platform/database/index.ts';

/** A webhook that was switched off, and whose owners and admins are still to be told. */
export interface DueNotice {
  readonly webhookId: string;
  readonly organizationId: string;
  readonly organization: string;
  readonly webhook: string;
  readonly because: 'GONE' | 'FAILING';
  readonly disabledAt: string;
}

/** Claims one that is due, until `againAt`: whoever dies meanwhile leaves it to the next. */
export async function claimNotice(
  sql: Sql,
  now: Date,
  againAt: Date,
): Promise<DueNotice | undefined> {
  const [due] = await sql<DueNotice>(
    `update webhooks set notice_due_at = ? from organizations
     where webhooks.id = (
       select id from webhooks where notice_due_at <= ?::timestamptz order by notice_due_at limit 1
       for no key update skip locked
     ) and organizations.id = webhooks.org_id
     returning webhooks.id as "webhookId", org_id as "organizationId", organizations.name as organization,
       webhooks.name as webhook, disabled_reason as because, disabled_at as "disabledAt"`,
    [againAt, now],
  );
  return due;
}

/** They were told, or cannot be. Not where the webhook was switched off anew meanwhile. */
export async function endNotice(sql: Sql, webhookId: string, againAt: Date): Promise<void> {
  await sql('update webhooks set notice_due_at = null where id = ? and notice_due_at = ?', [
    webhookId,
    againAt,
  ]);
}
