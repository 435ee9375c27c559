import { Migration } from '@mikro-orm/migrations';

/**
 * What happened, partitioned by day. Each organization's events are numbered without gaps in the order in which they
 * commit (activity_feeds holds the counter, locked by the writing transaction), and their times never run backwards in
 * that order: so a cursor can neither skip an event that commits late nor repeat one.
 */
export class Migration20261121000300_create_activity extends Migration {
  override up(): void {
    this.addSql(`
      create table activity_feeds (
        org_id uuid primary key references organizations on delete cascade,
        last_seq bigint not null,
        last_at timestamptz not null
      );

      create table activity_events (
        org_id uuid not null references organizations on delete cascade,
        seq bigint not null,
        created_at timestamptz not null,
        id uuid not null,
        event_type text not null,
        status text not null check (status in ('SUCCESS', 'WARNING', 'ERROR')),
        message text not null,
        error_message text,
        actor_kind text not null check (actor_kind in ('MEMBER', 'API_KEY', 'SYSTEM')),
        actor_id uuid,
        actor_name text not null,
        integration_id uuid,
        provider_key text,
        category text,
        request_body jsonb,
        response_body jsonb,
        retry_count integer not null,
        duration_ms integer,
        primary key (org_id, created_at, seq),
        foreign key (org_id, integration_id) references integrations (org_id, id)
      ) partition by range (created_at);
      create table activity_events_default partition of activity_events default;
      create index activity_events_id on activity_events (org_id, id);
      create index activity_events_integration on activity_events (org_id, integration_id, created_at desc, seq desc)
        where integration_id is not null;
      create index activity_events_status on activity_events (org_id, status, created_at desc, seq desc)
        where status <> 'SUCCESS';

      alter table activity_feeds enable row level security;
      alter table activity_feeds force row level security;
      create policy activity_feeds_all on activity_feeds to patchbay_runtime, patchbay_maintenance using (true);
      create policy activity_feeds_tenant on activity_feeds as restrictive to patchbay_runtime
        using (org_id = nullif(current_setting('app.org_id', true), '')::uuid);

      alter table activity_events enable row level security;
      alter table activity_events force row level security;
      create policy activity_events_all on activity_events to patchbay_runtime, patchbay_maintenance using (true);
      create policy activity_events_tenant on activity_events as restrictive to patchbay_runtime
        using (org_id = nullif(current_setting('app.org_id', true), '')::uuid);

      grant select, insert, update on activity_feeds to patchbay_runtime;
      grant select, insert on activity_events to patchbay_runtime;

      create function ensure_activity_partitions(first_day date, days integer) returns void
        language plpgsql security definer set search_path = pg_catalog, public
      as $body$
      declare
        day date;
        partition text;
      begin
        for day in select first_day + n from generate_series(0, days - 1) as n loop
          partition := 'activity_events_' || to_char(day, 'YYYYMMDD');
          if to_regclass('public.' || partition) is null then
            begin
              execute format(
                'create table public.%I partition of public.activity_events for values from (%L) to (%L)',
                partition, day::timestamp at time zone 'UTC', (day + 1)::timestamp at time zone 'UTC'
              );
            exception
              when check_violation then
                raise notice 'the default partition holds events of %; they stay there', day;
              when duplicate_table then
                null;
            end;
          end if;
        end loop;
      end
      $body$;
      revoke all on function ensure_activity_partitions from public;
      grant execute on function ensure_activity_partitions to patchbay_runtime;
    `);
  }
}
