import { Migration } from '@mikro-orm/migrations';

/** How many test messages each organization has sent in a clock hour through integrations that name no limit of their own. */
export class Migration20261121001400_count_test_messages extends Migration {
  override up(): void {
    this.addSql(`
      create table test_message_usage (
        org_id uuid not null references organizations on delete cascade,
        starts_at timestamptz not null,
        sent integer not null check (sent >= 0),
        primary key (org_id, starts_at)
      ) with (fillfactor = 70);

      alter table test_message_usage enable row level security;
      alter table test_message_usage force row level security;
      create policy test_message_usage_all on test_message_usage to patchbay_runtime, patchbay_maintenance using (true);
      create policy test_message_usage_tenant on test_message_usage as restrictive to patchbay_runtime
        using (org_id = nullif(current_setting('app.org_id', true), '')::uuid);

      grant select, insert, update, delete on test_message_usage to patchbay_runtime;
    `);
  }
}
