import { Migration } from '@mikro-orm/migrations';

/**
 * When each integration is checked, what became of it, and its history.
 *
 * `integration_health` is the queue of the scheduler as well: `due_at` is when a row may be claimed, a claim moves it to
 * the end of its lease, and `claim_id` fences off whoever comes back later than that. A trigger keeps it true to what the
 * integration is: only what is connected and enabled is due, and new settings begin with a clean slate.
 *
 * History refers to organizations only. Each check inserts some of it while it holds the row of its integration's
 * health; a reference to the integration would lock that too, in the opposite order of those who change integrations.
 */
export class Migration20261121000600_create_health extends Migration {
  override up(): void {
    this.addSql(`
      create table integration_health (
        org_id uuid not null,
        integration_id uuid not null,
        interval_minutes smallint not null default 5 check (interval_minutes between 1 and 60),
        failure_threshold smallint not null default 2 check (failure_threshold between 1 and 10),
        recovery_threshold smallint not null default 1 check (recovery_threshold between 1 and 10),
        due_at timestamptz,
        scheduled_for timestamptz,
        claim_id uuid,
        run_id uuid,
        state text not null default 'UNKNOWN' check (state in ('HEALTHY', 'UNHEALTHY', 'UNKNOWN', 'NOT_CHECKABLE')),
        state_since timestamptz not null,
        failures_in_a_row integer not null default 0,
        successes_in_a_row integer not null default 0,
        last_checked_at timestamptz,
        last_outcome text,
        last_code text,
        last_message text,
        last_latency_ms integer,
        last_success_at timestamptz,
        last_failure_at timestamptz,
        changed_at timestamptz not null,
        primary key (org_id, integration_id),
        foreign key (org_id, integration_id) references integrations (org_id, id) on delete cascade
      ) with (fillfactor = 70);
      create index integration_health_due on integration_health (due_at) where due_at is not null;
      create index integration_health_run on integration_health (org_id, run_id) where run_id is not null;

      create table health_check_runs (
        org_id uuid not null references organizations on delete cascade,
        id uuid not null,
        total integer not null,
        requested_by jsonb not null,
        started_at timestamptz not null,
        primary key (org_id, id)
      );

      create table health_checks (
        org_id uuid not null references organizations on delete cascade,
        integration_id uuid not null,
        checked_at timestamptz not null,
        id uuid not null,
        trigger text not null check (trigger in ('SCHEDULED', 'MANUAL', 'SETTINGS')),
        outcome text not null check (outcome in ('OK', 'FAILED', 'UNKNOWN', 'NOT_CHECKABLE')),
        code text,
        message text,
        hint text,
        latency_ms integer not null,
        primary key (org_id, integration_id, checked_at, id)
      ) partition by range (checked_at);
      create table health_checks_default partition of health_checks default;
      create index health_checks_failed on health_checks (org_id, integration_id, checked_at desc, id desc)
        where outcome = 'FAILED';

      create table health_buckets (
        org_id uuid not null references organizations on delete cascade,
        integration_id uuid not null,
        span text not null check (span in ('MINUTE', 'HOUR', 'DAY')),
        starts_at timestamptz not null,
        ok integer not null,
        failed integer not null,
        unknown integer not null,
        latency_sum_ms bigint not null,
        latency_max_ms integer not null,
        latency_histogram integer[] not null,
        primary key (org_id, integration_id, span, starts_at)
      ) with (fillfactor = 80);
      create index health_buckets_age on health_buckets (span, starts_at);
    `);
    this.addSql(ticks);
    this.addSql(trigger);
    this.addSql(existingRows);
    for (const table of [
      'integration_health',
      'health_check_runs',
      'health_checks',
      'health_buckets',
    ]) {
      this.addSql(`
        alter table ${table} enable row level security;
        alter table ${table} force row level security;
        create policy ${table}_all on ${table} to patchbay_runtime, patchbay_maintenance using (true);
        create policy ${table}_tenant on ${table} as restrictive to patchbay_runtime
          using (org_id = nullif(current_setting('app.org_id', true), '')::uuid);
        grant select, insert, update on ${table} to patchbay_runtime;
      `);
    }
    this.addSql(maintenance);
  }
}

/**
 * When a check is due next: at a time that is the same in each interval for an integration, and another one for each of
 * them, so that they are spread. Ticks that were missed are skipped. Milliseconds, as the clock of the app has them.
 */
const ticks = `
  create function next_health_tick(integration uuid, interval_minutes integer, after timestamptz)
    returns timestamptz language sql immutable parallel safe
  return (
    select to_timestamp((phase + ((since - phase) / period + 1) * period) / 1000.0)
    from (select
      interval_minutes * 60000::bigint as period,
      mod(hashtextextended(integration::text, 0) & 9007199254740991, interval_minutes * 60000::bigint) as phase,
      floor(extract(epoch from after) * 1000)::bigint as since) as given
  );

  create function add_histograms(left_one integer[], right_one integer[]) returns integer[]
    language sql immutable parallel safe
  return (
    select array_agg(coalesce(a, 0) + coalesce(b, 0) order by place)
    from unnest(left_one, right_one) with ordinality as both_of_them (a, b, place)
  );`;

/** What is stored of an integration says when it happened: `updated_at` is the time of the change. */
const trigger = `
  create function keep_integration_health() returns trigger language plpgsql
    set search_path = pg_catalog, public, pg_temp
  as $body$
  declare
    is_checked boolean := new.connected and new.enabled and new.deleted_at is null;
    -- What was never checked is checked at once.
    due timestamptz := case when is_checked and new.last_test is null then new.updated_at end;
  begin
    insert into integration_health as health (org_id, integration_id, due_at, state_since, changed_at)
    values (
      new.org_id, new.id,
      coalesce(due, case when is_checked then next_health_tick(new.id, 5, new.updated_at) end),
      new.updated_at, new.updated_at
    )
    on conflict (org_id, integration_id) do update set
      due_at = coalesce(due, case when is_checked
        then next_health_tick(health.integration_id, health.interval_minutes, new.updated_at) end),
      scheduled_for = null,
      claim_id = null,
      run_id = null,
      failures_in_a_row = 0,
      successes_in_a_row = 0,
      state = case when is_checked and new.last_test is not null then health.state else 'UNKNOWN' end,
      state_since = case when (is_checked and new.last_test is not null) or health.state = 'UNKNOWN'
        then health.state_since else new.updated_at end,
      changed_at = new.updated_at;
    return null;
  end
  $body$;
  revoke all on function keep_integration_health from public;

  create trigger keep_health_on_insert after insert on integrations
    for each row execute function keep_integration_health();
  create trigger keep_health_on_update after update of connected, enabled, deleted_at, version on integrations
    for each row execute function keep_integration_health();`;

/** Row level security is off for the owner as long as this transaction takes: nobody else sees the tables meanwhile. */
const existingRows = `
  alter table integrations no force row level security;
  insert into integration_health (
    org_id, integration_id, due_at, state, state_since, last_checked_at, last_outcome, last_code, last_message,
    last_latency_ms, last_success_at, last_failure_at, failures_in_a_row, successes_in_a_row, changed_at
  )
  select org_id, id,
    case when is_checked and outcome is distinct from 'NOT_CHECKABLE' then next_health_tick(id, 5, updated_at) end,
    case when not is_checked or outcome is null then 'UNKNOWN'
      when outcome = 'OK' then 'HEALTHY' when outcome = 'FAILED' then 'UNHEALTHY' else 'NOT_CHECKABLE' end,
    status_since, last_tested_at, outcome, last_test->>'code', last_test->>'message',
    (last_test->>'durationMs')::integer,
    case when outcome = 'OK' then last_tested_at end, case when outcome = 'FAILED' then last_tested_at end,
    (outcome is not distinct from 'FAILED')::integer, (outcome is not distinct from 'OK')::integer, updated_at
  from (
    select *, last_test->>'outcome' as outcome, connected and enabled and deleted_at is null as is_checked
    from integrations
  ) as existing;
  alter table integrations force row level security;`;

/** What the scheduler does for all organizations at once, and no more. */
const maintenance = `
  grant select, update (
    due_at, scheduled_for, claim_id, run_id, state, state_since, failures_in_a_row, successes_in_a_row,
    last_checked_at, last_outcome, last_code, last_message, last_latency_ms, last_success_at, last_failure_at, changed_at
  ) on integration_health to patchbay_maintenance;
  grant select (org_id, integration_id, checked_at), insert, delete on health_checks to patchbay_maintenance;
  grant select, insert, update, delete on health_buckets to patchbay_maintenance;
  grant select, delete on health_check_runs to patchbay_maintenance;

  create function ensure_health_check_partitions(first_day date, days integer) returns void
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp set lock_timeout = '2s'
  as $body$
  declare
    day date;
    partition text;
  begin
    for day in select first_day + n from generate_series(0, days - 1) as n loop
      partition := 'health_checks_' || to_char(day, 'YYYYMMDD');
      if to_regclass('public.' || partition) is null then
        begin
          execute format(
            'create table public.%I partition of public.health_checks for values from (%L) to (%L)',
            partition, day::timestamp at time zone 'UTC', (day + 1)::timestamp at time zone 'UTC'
          );
        exception
          when check_violation then
            raise notice 'the default partition holds checks of %; they stay there', day;
          when duplicate_table then
            null;
        end;
      end if;
    end loop;
  end
  $body$;

  create function drop_health_check_partitions(before date) returns integer
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp set lock_timeout = '2s'
  as $body$
  declare
    partition text;
    dropped integer := 0;
  begin
    for partition in
      select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid
      where i.inhparent = 'public.health_checks'::regclass and c.relname ~ '^health_checks_\\d{8}$'
        and to_date(right(c.relname, 8), 'YYYYMMDD') < least(before, (now() at time zone 'UTC')::date - 7)
    loop
      execute format('drop table if exists public.%I', partition);
      dropped := dropped + 1;
    end loop;
    return dropped;
  end
  $body$;

  revoke all on function ensure_health_check_partitions, drop_health_check_partitions from public;
  grant execute on function ensure_health_check_partitions, drop_health_check_partitions to patchbay_maintenance;`;
