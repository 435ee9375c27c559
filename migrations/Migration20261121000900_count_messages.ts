import { Migration } from '@mikro-orm/migrations';

/**
 * How many messages each integration has sent, per clock hour and UTC day: what its limits are held against. A message
 * is counted before it is sent, so rows of the two windows at hand are locked for a moment and written often.
 */
export class Migration20261121000900_count_messages extends Migration {
  override up(): void {
    this.addSql(`
      create table message_usage (
        org_id uuid not null,
        integration_id uuid not null,
        span text not null check (span in ('HOUR', 'DAY')),
        starts_at timestamptz not null,
        sent integer not null check (sent >= 0),
        primary key (org_id, integration_id, span, starts_at),
        foreign key (org_id, integration_id) references integrations (org_id, id) on delete cascade
      ) with (fillfactor = 70);

      alter table message_usage enable row level security;
      alter table message_usage force row level security;
      create policy message_usage_all on message_usage to patchbay_runtime, patchbay_maintenance using (true);
      create policy message_usage_tenant on message_usage as restrictive to patchbay_runtime
        using (org_id = nullif(current_setting('app.org_id', true), '')::uuid);

      grant select, insert, update, delete on message_usage to patchbay_runtime;
    `);
  }
}
