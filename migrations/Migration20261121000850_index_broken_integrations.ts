import { Migration } from '@mikro-orm/migrations';

/** For the dashboard of an organization with ten thousand integrations: how many of each status, and broken ones first. */
export class Migration20261121000850_index_broken_integrations extends Migration {
  override up(): void {
    this.addSql(`
      create index integrations_status on integrations (org_id, status) where deleted_at is null;
      create index integrations_broken_first
        on integrations (org_id, (status not in ('ERROR', 'NEEDS_REAUTH')), lower(name), id)
        where deleted_at is null;
    `);
  }
}
