import { Migration } from '@mikro-orm/migrations';

/** Due checks are claimed organization by organization, so that one with thousands of them does not hide the others. */
export class Migration20261121001300_schedule_by_organization extends Migration {
  override up(): void {
    this.addSql(`
      create index integration_health_schedule on integration_health (org_id, due_at) where due_at is not null;
      drop index integration_health_due;
    `);
  }
}
