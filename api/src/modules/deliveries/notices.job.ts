import type { ScopedDatabase } from '../../context.ts';
import { formatId } from '../../graphql/index.ts';
import type { Database } from '../../platform/database/index.ts';
import { listAdministrators } from '../members/index.ts';
import { type NoticePorts, sendNotice } from '../messaging/index.ts';
import { disabledLetter } from './disabled-letter.ts';
import { type DueNotice, claimNotice, endNotice } from './notices.queries.ts';

const everyMs = 60_000;
/** Until what could not be sent is tried again, and for how long that is done. */
const againMs = 600_000;
const givesUpAfterMs = 86_400_000;
const everywhere = { organizationId: null, userId: null };

export interface NoticeOptions extends Omit<NoticePorts, 'db'> {
  /** In the runtime role. */
  readonly database: Database;
  readonly maintenance: Database;
  /** Where people open Patchbay. */
  readonly site: { readonly url: string };
  readonly onError: (error: unknown) => void;
}

/**
 * Writes to the owners and admins of an organization when Patchbay has switched off one of its webhooks, if it has an
 * e-mail integration that is connected. Each is written to once; who dies in between may write to some of them twice.
 */
async function sendDueNotices(options: NoticeOptions): Promise<void> {
  const { maintenance, clock } = options;
  for (;;) {
    const now = clock.now();
    const againAt = new Date(now.getTime() + againMs);
    const due = await maintenance.write(everywhere, (_em, sql) => claimNotice(sql, now, againAt));
    if (due === undefined) return;
    const isTold = await tell(options, due);
    const isOld = now.getTime() - new Date(due.disabledAt).getTime() > givesUpAfterMs;
    if (!isTold && !isOld) continue;
    await maintenance.write(everywhere, (_em, sql) => endNotice(sql, due.webhookId, againAt));
  }
}

/** Whether all were told, or there is no way to tell them. */
async function tell(options: NoticeOptions, due: DueNotice): Promise<boolean> {
  const { database, site } = options;
  const { organizationId, organization, webhook, because } = due;
  const scope = { organizationId, userId: null };
  const db: ScopedDatabase = {
    read: (work, limits) => database.read(scope, work, limits),
    write: (work) => database.write(scope, work),
  };
  const url = new URL(`/integrations/webhooks/${formatId('whk', due.webhookId)}`, site.url).href;
  const readers = await db.read((sql) => listAdministrators(sql, organizationId));
  const outcomes: string[] = [];
  for (const { email, locale } of readers) {
    const letter = disabledLetter(locale ?? 'EN', { webhook, because, organization, url });
    outcomes.push(await sendNotice({ ...options, db }, organizationId, { ...letter, to: email }));
  }
  return !outcomes.includes('FAILED') || outcomes.includes('SENT');
}

/** Keeps doing so for as long as the server runs. Returns how to look now, and how to stop. */
export function startNoticeJob(options: NoticeOptions): {
  readonly look: () => void;
  readonly stop: () => Promise<void>;
} {
  let running: Promise<void> = Promise.resolve();
  const look = () => {
    running = running.then(() => sendDueNotices(options)).catch(options.onError);
  };
  look();
  const timer = setInterval(look, everyMs).unref();
  const unsubscribe = options.clock.onSet?.(look);
  return {
    look,
    stop: async () => {
      clearInterval(timer);
      unsubscribe?.();
      await running;
    },
  };
}
