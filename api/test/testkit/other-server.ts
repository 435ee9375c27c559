import { entities } from '../../src/orm.ts';
import { appendActivity } from '../../src/modules/activity/index.ts';
import { inRole, openDatabase } from '../../src/platform/database/index.ts';
import type { TestApp } from './test-app.ts';

/** Another server of the same Patchbay, as far as others notice it: it writes, and tells over the bus. */
export interface OtherServer {
  /** Appends an event to an organization's feed. */
  tell(organizationId: string, message: string): Promise<void>;
  close(): Promise<void>;
}

export async function joinAsOtherServer({ database, clock }: TestApp): Promise<OtherServer> {
  const own = await openDatabase(inRole(database.url, 'runtime'), entities, 4);
  return {
    async tell(organizationId, message) {
      const actor = { kind: 'SYSTEM', id: null, name: 'Another server' } as const;
      await own.write({ organizationId, userId: null }, (_em, sql) =>
        appendActivity(sql, organizationId, clock.now(), [
          { eventType: 'test.told', status: 'SUCCESS', message, actor },
        ]),
      );
      const messages = JSON.stringify([{ kind: 'activity', organizationId }]);
      await database.query(`select pg_notify('patchbay', $1)`, [messages]);
    },
    close: () => own.close(),
  };
}
