import { Migration } from '@mikro-orm/migrations';

/**
 * API keys and webhooks, and the counts of what goes through them. They are read by the dashboard; who writes them comes
 * with later migrations.
 *
 * `deliveries` is the queue itself: `due_at` is when a row may be claimed, a claim moves it to the end of its lease, and
 * `claim_id` fences off whoever comes back later than that. It is one table, not partitioned by day: a row changes
 * from its first try to its last, dead letters stay until somebody decides, and a replay wakes an old one, so no day
 * could ever be dropped; and attempts need a key to point to without its time. What grows without end, attempts,
 * belongs in partitions of its own.
 *
 * Requests and deliveries are summed per minute and hour, as activity is: 24 hours are at most 60 minutes and 24 hours
 * of rows for each key or webhook. Windows begin at a full minute.
 */
export class Migration20261121000800_create_keys_and_webhooks extends Migration {
  override up(): void {
    this.addSql(`
      create table api_keys (
        id uuid primary key,
        org_id uuid not null references organizations on delete cascade,
        name text not null,
        public_id text not null unique,
        secret_hash bytea not null,
        previous_secret_hash bytea,
        previous_expires_at timestamptz,
        scopes text[] not null,
        rate_limit_per_minute integer not null check (rate_limit_per_minute > 0),
        created_by jsonb not null,
        maker_id uuid references users on delete set null,
        created_at timestamptz not null,
        expires_at timestamptz,
        rotated_at timestamptz,
        last_used_at timestamptz,
        revoked_at timestamptz,
        unique (org_id, id),
        check ((previous_secret_hash is null) = (previous_expires_at is null))
      ) with (fillfactor = 80);
      create index api_keys_list on api_keys (org_id, created_at desc, id desc);
      create index api_keys_maker on api_keys (maker_id);

      create table api_key_usage (
        org_id uuid not null,
        span text not null check (span in ('MINUTE', 'HOUR')),
        starts_at timestamptz not null,
        key_id uuid not null,
        requests integer not null,
        limited integer not null,
        primary key (org_id, span, starts_at, key_id),
        foreign key (org_id, key_id) references api_keys (org_id, id) on delete cascade
      ) with (fillfactor = 80);
      create index api_key_usage_age on api_key_usage using brin (starts_at);

      create table webhooks (
        id uuid primary key,
        org_id uuid not null references organizations on delete cascade,
        name text not null,
        url text not null,
        event_types text[] not null,
        enabled boolean not null,
        disabled_at timestamptz,
        disabled_reason text check (disabled_reason in ('MEMBER', 'GONE', 'FAILING')),
        failing_since timestamptz,
        failures_in_a_row integer not null default 0,
        paused_until timestamptz,
        pauses integer not null default 0,
        last_delivered_at timestamptz,
        notice_due_at timestamptz,
        sealed_secret bytea not null,
        sealing_key_id text not null,
        previous_sealed_secret bytea,
        previous_sealing_key_id text,
        previous_expires_at timestamptz,
        created_by jsonb not null,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        version integer not null,
        deleted_at timestamptz,
        unique (org_id, id),
        check (not enabled or disabled_at is null),
        check ((previous_sealed_secret is null) = (previous_sealing_key_id is null)),
        check ((previous_sealed_secret is null) = (previous_expires_at is null))
      );
      create index webhooks_list on webhooks (org_id, lower(name), id) where deleted_at is null;
      create index webhooks_enabled on webhooks (org_id) where enabled and deleted_at is null;
      create index webhooks_notice on webhooks (notice_due_at) where notice_due_at is not null;

      create table deliveries (
        org_id uuid not null,
        id uuid not null,
        webhook_id uuid not null,
        event_id uuid not null,
        event_type text not null,
        status text not null check (status in ('PENDING', 'DELIVERED', 'DEAD', 'DISCARDED')),
        lane smallint not null default 0 check (lane between 0 and 2),
        is_test boolean not null default false,
        attempt_count integer not null default 0,
        tries integer not null default 0,
        due_at timestamptz,
        claim_id uuid,
        replay_id uuid,
        created_at timestamptz not null,
        finished_at timestamptz,
        last_error text,
        primary key (org_id, id),
        check (status = 'PENDING' or due_at is null),
        check ((status = 'PENDING') = (finished_at is null))
      ) with (fillfactor = 80);
      create index deliveries_due on deliveries (webhook_id, lane, due_at) where status = 'PENDING' and due_at is not null;
      create index deliveries_list on deliveries (org_id, webhook_id, id);
      create index deliveries_retrying on deliveries (org_id, due_at) where status = 'PENDING' and attempt_count > 0;
      create index deliveries_dead on deliveries (org_id, finished_at desc, id desc) where status = 'DEAD';
      create index deliveries_replayed on deliveries (org_id, replay_id) where replay_id is not null;
      create index deliveries_age on deliveries using brin (created_at);

      create table delivery_buckets (
        org_id uuid not null,
        span text not null check (span in ('MINUTE', 'HOUR')),
        starts_at timestamptz not null,
        webhook_id uuid not null,
        delivered integer not null,
        dead integer not null,
        primary key (org_id, span, starts_at, webhook_id),
        foreign key (org_id, webhook_id) references webhooks (org_id, id) on delete cascade
      ) with (fillfactor = 80);
      create index delivery_buckets_age on delivery_buckets using brin (starts_at);
    `);
    for (const table of [
      'api_keys',
      'api_key_usage',
      'webhooks',
      'deliveries',
      'delivery_buckets',
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
  }
}
