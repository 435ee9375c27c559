import { Migration } from '@mikro-orm/migrations';

/**
 * What is sent to webhooks, and what became of each attempt.
 *
 * A payload is kept once for an event, as the bytes that are signed. Attempts are only added, and their time decides how
 * long they are kept: they have a partition a day. `deliveries.tries` counts the attempts of one round, `attempt_count`
 * those of all: a replay begins a new round (`tries` 0, lane 2, due now), and the retry policy counts by rounds.
 *
 * Deliveries and attempts refer to nobody: thousands of them are written in a second, each reference would lock the
 * row of a webhook that many write for at once, and webhooks are only ever marked as deleted.
 */
export class Migration20261121001000_deliver_webhooks extends Migration {
  override up(): void {
    this.addSql(`
      create table delivery_payloads (
        org_id uuid not null,
        event_id uuid not null,
        body bytea not null,
        created_at timestamptz not null,
        primary key (org_id, event_id)
      );
      create index delivery_payloads_age on delivery_payloads using brin (created_at);

      create table delivery_attempts (
        org_id uuid not null,
        delivery_id uuid not null,
        number integer not null,
        started_at timestamptz not null,
        trigger text not null check (trigger in ('FIRST', 'RETRY', 'REPLAY', 'TEST')),
        response_status integer,
        error_code text,
        error text,
        request_headers jsonb not null,
        response_headers jsonb not null,
        response_body bytea,
        response_truncated boolean not null,
        duration_ms integer not null,
        primary key (org_id, delivery_id, number, started_at)
      ) partition by range (started_at);
      create table delivery_attempts_default partition of delivery_attempts default;

      create table delivery_replays (
        org_id uuid not null references organizations on delete cascade,
        id uuid not null,
        filter jsonb not null,
        total integer not null,
        queued integer not null default 0,
        cursor_id uuid,
        requested_by jsonb not null,
        started_at timestamptz not null,
        finished_at timestamptz,
        primary key (org_id, id)
      );
      create index delivery_replays_open on delivery_replays (started_at) where finished_at is null;

      create table retry_policies (
        org_id uuid primary key references organizations on delete cascade,
        max_retries integer not null check (max_retries between 0 and 30),
        strategy text not null check (strategy in ('EXPONENTIAL', 'LINEAR', 'FIXED')),
        base_delay_seconds integer not null check (base_delay_seconds between 1 and 3600),
        max_delay_seconds integer not null check (max_delay_seconds between base_delay_seconds and 86400),
        jitter boolean not null,
        dead_letter_queue boolean not null,
        updated_at timestamptz not null
      );
    `);
    for (const table of [
      'delivery_payloads',
      'delivery_attempts',
      'delivery_replays',
      'retry_policies',
    ]) {
      this.addSql(`
        alter table ${table} enable row level security;
        alter table ${table} force row level security;
        create policy ${table}_all on ${table} to patchbay_runtime, patchbay_maintenance using (true);
        create policy ${table}_tenant on ${table} as restrictive to patchbay_runtime
          using (org_id = nullif(current_setting('app.org_id', true), '')::uuid);
        grant select on ${table} to patchbay_runtime;
      `);
    }
    this.addSql(grants);
    this.addSql(partitions);
  }
}

/** The runtime role writes, the maintenance role claims, replays and removes what is old. */
const grants = `
  grant insert, update on webhooks, deliveries, delivery_buckets, delivery_replays, retry_policies to patchbay_runtime;
  grant insert on delivery_payloads, delivery_attempts to patchbay_runtime;

  grant select, update (paused_until, notice_due_at, sealed_secret, sealing_key_id, previous_sealed_secret,
    previous_sealing_key_id) on webhooks to patchbay_maintenance;
  grant select, delete, update (status, lane, tries, due_at, claim_id, replay_id, finished_at)
    on deliveries to patchbay_maintenance;
  grant select, delete on delivery_payloads, delivery_buckets to patchbay_maintenance;
  grant select, delete, update (total, queued, cursor_id, finished_at) on delivery_replays to patchbay_maintenance;
  grant select, delete on delivery_attempts_default to patchbay_maintenance;
  grant select on retry_policies to patchbay_maintenance;`;

const partitions = `
  create function ensure_delivery_attempt_partitions(first_day date, days integer) returns void
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp set lock_timeout = '2s'
  as $body$
  declare
    day date;
    partition text;
  begin
    for day in select first_day + n from generate_series(0, days - 1) as n loop
      partition := 'delivery_attempts_' || to_char(day, 'YYYYMMDD');
      if to_regclass('public.' || partition) is null then
        begin
          execute format(
            'create table public.%I partition of public.delivery_attempts for values from (%L) to (%L)',
            partition, day::timestamp at time zone 'UTC', (day + 1)::timestamp at time zone 'UTC'
          );
        exception
          when check_violation then
            raise notice 'the default partition holds attempts of %; they stay there', day;
          when duplicate_table then
            null;
        end;
      end if;
    end loop;
  end
  $body$;

  create function drop_delivery_attempt_partitions(before date) returns integer
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp set lock_timeout = '2s'
  as $body$
  declare
    partition text;
    dropped integer := 0;
  begin
    for partition in
      select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid
      where i.inhparent = 'public.delivery_attempts'::regclass and c.relname ~ '^delivery_attempts_[0-9]{8}$'
        and to_date(right(c.relname, 8), 'YYYYMMDD') < least(before, (now() at time zone 'UTC')::date - 7)
    loop
      execute format('drop table if exists public.%I', partition);
      dropped := dropped + 1;
    end loop;
    return dropped;
  end
  $body$;

  revoke all on function ensure_delivery_attempt_partitions, drop_delivery_attempt_partitions from public;
  grant execute on function ensure_delivery_attempt_partitions, drop_delivery_attempt_partitions
    to patchbay_maintenance;`;
