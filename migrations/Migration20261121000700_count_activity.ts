import { Migration } from '@mikro-orm/migrations';

/**
 * Counts that are kept with each event, so that 24 hours are summed and not scanned: per minute and hour by category
 * and kind of event, the last outcome of each category, and the last sync of each integration. External ids make what
 * tools report idempotent. What is older than the operator wants to keep goes by whole partitions.
 */
export class Migration20261121000700_count_activity extends Migration {
  override up(): void {
    this.addSql(createTables);
    this.addSql(countWhatIsThere);
    for (const table of [
      'activity_buckets',
      'category_outcomes',
      'integration_syncs',
      'activity_external_ids',
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
    this.addSql(readNewest);
    this.addSql(dropOldPartitions);
    // Beside a backup it must neither wait for long nor make readers wait behind it.
    this.addSql(`
      alter function ensure_activity_partitions(date, integer) set lock_timeout = '2s';
      alter function ensure_activity_partitions(date, integer) set search_path = pg_catalog, public, pg_temp;
    `);
  }
}

const createTables = `
  alter table activity_events add column external_id text;
  alter table activity_feeds add column first_at timestamptz;
  create index activity_events_category on activity_events (org_id, category, created_at desc, seq desc)
    where category is not null;

  create table activity_buckets (
    org_id uuid not null references organizations on delete cascade,
    span text not null check (span in ('MINUTE', 'HOUR')),
    starts_at timestamptz not null,
    category text not null,
    kind text not null check (kind in ('SYNC', 'DELIVERY', 'MESSAGE', 'CHECK', 'CHANGE', 'OTHER')),
    successes integer not null,
    warnings integer not null,
    errors integer not null,
    primary key (org_id, span, starts_at, category, kind)
  ) with (fillfactor = 80);
  create index activity_buckets_age on activity_buckets (span, starts_at);

  create table category_outcomes (
    org_id uuid not null references organizations on delete cascade,
    category text not null,
    last_success_at timestamptz,
    last_success_seq bigint,
    last_error_at timestamptz,
    last_error_seq bigint,
    last_error_message text,
    primary key (org_id, category)
  ) with (fillfactor = 80);

  create table integration_syncs (
    org_id uuid not null,
    integration_id uuid not null,
    last_sync_at timestamptz not null,
    last_sync_status text not null check (last_sync_status in ('SUCCESS', 'WARNING', 'ERROR')),
    last_sync_message text not null,
    primary key (org_id, integration_id),
    foreign key (org_id, integration_id) references integrations (org_id, id) on delete cascade
  ) with (fillfactor = 80);

  create table activity_external_ids (
    org_id uuid not null references organizations on delete cascade,
    external_id text not null,
    created_at timestamptz not null,
    primary key (org_id, external_id)
  );
  create index activity_external_ids_age on activity_external_ids using brin (created_at);`;

/**
 * An installation that is upgraded has events already. Its owner may be no superuser, whom forced row level security
 * would show none of them; the new tables have none yet.
 */
const countWhatIsThere = `
  alter table activity_events no force row level security;
  alter table activity_feeds no force row level security;

  update activity_feeds as feed
    set first_at = (select min(created_at) from activity_events as event where event.org_id = feed.org_id);

  create temporary view told as
    select org_id, seq, created_at, status, message, error_message, integration_id, category,
      case
        when event_type like 'sync.%' then 'SYNC'
        when event_type like 'delivery.%' then 'DELIVERY'
        when event_type like 'message.%' then 'MESSAGE'
        when event_type like 'integration.test\\_%' or event_type like 'integration.health\\_%' then 'CHECK'
        when event_type ~ '^(integration|member|organization|profile)[.]' then 'CHANGE'
        else 'OTHER'
      end as kind
    from activity_events;

  insert into activity_buckets
    select org_id, span, date_trunc(span, created_at, 'UTC'), coalesce(category, ''), kind,
      count(*) filter (where status = 'SUCCESS'),
      count(*) filter (where status = 'WARNING'),
      count(*) filter (where status = 'ERROR')
    from told
      join (values ('MINUTE', interval '2 days'), ('HOUR', interval '40 days')) as spans (span, kept)
        on created_at > (select coalesce(max(last_at), 'epoch') from activity_feeds) - kept
    group by 1, 2, 3, 4, 5;

  insert into category_outcomes
    select org_id, category, max(success.created_at), max(success.seq), max(error.created_at), max(error.seq),
      max(error.words)
    from (select distinct org_id, category from told where kind in ('SYNC', 'DELIVERY', 'MESSAGE')) as known
    left join lateral (
      select created_at, seq from told
      where told.org_id = known.org_id and told.category = known.category
        and kind in ('SYNC', 'DELIVERY', 'MESSAGE') and status = 'SUCCESS'
      order by created_at desc, seq desc limit 1
    ) as success on true
    left join lateral (
      select created_at, seq, coalesce(error_message, message) as words from told
      where told.org_id = known.org_id and told.category = known.category
        and kind in ('SYNC', 'DELIVERY', 'MESSAGE') and status = 'ERROR'
      order by created_at desc, seq desc limit 1
    ) as error on true
    where category is not null
    group by org_id, category;

  insert into integration_syncs
    select distinct on (org_id, integration_id) org_id, integration_id, created_at, status, message
    from told where kind = 'SYNC' and integration_id is not null
    order by org_id, integration_id, created_at desc, seq desc;

  drop view told;
  alter table activity_feeds force row level security;
  alter table activity_events force row level security;`;

/**
 * The newest events in one statement. To plan over the partitions of a year takes longer than to read twenty rows, so
 * the days before the last event are asked first, and what is before them only as long as that is not enough.
 */
const readNewest = `
  create function newest_activity(wanted integer) returns setof activity_events
    language plpgsql stable set search_path = pg_catalog, public, pg_temp set plan_cache_mode = force_custom_plan
  as $body$
  declare
    feed record;
    days integer;
    since timestamptz;
    until timestamptz;
    got integer;
  begin
    select first_at, last_at into feed from activity_feeds
      where org_id = nullif(current_setting('app.org_id', true), '')::uuid;
    if not found then
      return;
    end if;
    until := feed.last_at + interval '1 day';
    foreach days in array array[2, 16, 128] loop
      since := feed.last_at - days * interval '1 day';
      return query select * from activity_events where created_at >= since and created_at < until
        order by created_at desc, seq desc limit wanted;
      get diagnostics got = row_count;
      wanted := wanted - got;
      if wanted <= 0 or feed.first_at >= since then
        return;
      end if;
      until := since;
    end loop;
    return query select * from activity_events where created_at < until
      order by created_at desc, seq desc limit wanted;
  end
  $body$;
  revoke all on function newest_activity from public;
  grant execute on function newest_activity to patchbay_runtime;`;

/**
 * Retention is for the maintenance role: whoever serves requests can remove nothing that happened. One partition a
 * call, so that a lock lasts a moment; it does not wait long for those who read. A week is safe even from a wrong date.
 */
const dropOldPartitions = `
  create function drop_oldest_activity_partition(before date) returns text
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp set lock_timeout = '2s'
  as $body$
  declare
    oldest text;
  begin
    select relname into oldest
    from pg_inherits join pg_class on pg_class.oid = inhrelid
    where inhparent = 'public.activity_events'::regclass
      and relname ~ '^activity_events_[0-9]{8}$'
      and to_date(right(relname, 8), 'YYYYMMDD') < least(before, (now() at time zone 'UTC')::date - 7)
    order by relname limit 1;
    if oldest is not null then
      -- Another server may have been faster.
      execute format('drop table if exists public.%I', oldest);
    end if;
    return oldest;
  end
  $body$;
  revoke all on function drop_oldest_activity_partition from public;
  grant execute on function drop_oldest_activity_partition to patchbay_maintenance;

  grant select, delete on activity_events_default, activity_buckets, activity_external_ids to patchbay_maintenance;`;
