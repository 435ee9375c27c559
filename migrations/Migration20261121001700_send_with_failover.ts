import { Migration } from '@mikro-orm/migrations';

/**
 * Sending with failover and publishing. `messages` has what was sent or published, by whom and what became of it, never
 * what it said; while it is under way it is leased, so that a server that dies leaves a row that tells of it. A key names
 * one message of its kind. Circuits and traffic are written with each try.
 */
export class Migration20261121001700_send_with_failover extends Migration {
  override up(): void {
    this.addSql(`
      create table failover_orders (
        org_id uuid not null references organizations on delete cascade,
        category text not null check (category in ('EMAIL', 'SMS')),
        integration_ids uuid[] not null,
        updated_at timestamptz not null,
        primary key (org_id, category)
      );

      create table message_circuits (
        org_id uuid not null,
        integration_id uuid not null,
        settings_version integer not null,
        failures integer not null check (failures > 0),
        openings integer not null default 0,
        open_until timestamptz,
        probe_until timestamptz,
        primary key (org_id, integration_id),
        foreign key (org_id, integration_id) references integrations (org_id, id) on delete cascade
      ) with (fillfactor = 70);

      create table messages (
        org_id uuid not null references organizations on delete cascade,
        id uuid not null,
        kind text not null check (kind in ('EMAIL', 'SMS', 'POST')),
        state text not null check (state in ('SENDING', 'SENT', 'FAILED', 'UNKNOWN')),
        recipient text,
        actor jsonb not null,
        idempotency_key text,
        fingerprint bytea,
        tries jsonb not null default '[]',
        integration_id uuid,
        provider_message_id text,
        post jsonb,
        claim_id uuid not null,
        claimed_until timestamptz not null,
        asking uuid,
        created_at timestamptz not null,
        finished_at timestamptz,
        primary key (org_id, id)
      ) with (fillfactor = 70);
      create unique index messages_key on messages (org_id, kind, idempotency_key) where idempotency_key is not null;
      create index messages_under_way on messages (claimed_until) where state = 'SENDING';
      create index messages_age on messages (created_at);

      create table message_traffic (
        org_id uuid not null,
        integration_id uuid not null,
        category text not null check (category in ('EMAIL', 'SMS')),
        starts_at timestamptz not null,
        sent integer not null default 0,
        failed integer not null default 0,
        fallbacks integer not null default 0,
        primary key (org_id, starts_at, integration_id, category),
        foreign key (org_id, integration_id) references integrations (org_id, id) on delete cascade
      ) with (fillfactor = 70);
      create index message_traffic_age on message_traffic (starts_at);

      ${['failover_orders', 'message_circuits', 'messages', 'message_traffic'].map(secured).join('\n')}

      grant select, insert, update on failover_orders to patchbay_runtime;
      grant select, insert, update, delete on message_circuits to patchbay_runtime;
      grant select, insert, update on messages to patchbay_runtime;
      grant select, insert, update on message_traffic to patchbay_runtime;
      grant select (org_id, id, state, claimed_until, created_at, idempotency_key) on messages to patchbay_maintenance;
      grant update (idempotency_key, fingerprint) on messages to patchbay_maintenance;
      grant delete on messages to patchbay_maintenance;
      grant select (starts_at), delete on message_traffic to patchbay_maintenance;
    `);
  }
}

function secured(table: string): string {
  return `
      alter table ${table} enable row level security;
      alter table ${table} force row level security;
      create policy ${table}_all on ${table} to patchbay_runtime, patchbay_maintenance using (true);
      create policy ${table}_tenant on ${table} as restrictive to patchbay_runtime
        using (org_id = nullif(current_setting('app.org_id', true), '')::uuid);`;
}
