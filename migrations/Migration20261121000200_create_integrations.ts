import { Migration } from '@mikro-orm/migrations';

/**
 * An organization's installed providers. The two unique indexes are the rule "one integration per provider, unless the
 * provider allows several: then unique by name"; deleted ones no longer count.
 */
export class Migration20261121000200_create_integrations extends Migration {
  override up(): void {
    this.addSql(`
      create table integrations (
        id uuid primary key,
        org_id uuid not null references organizations on delete cascade,
        provider_key text not null,
        name text not null,
        auth_mode text not null,
        config jsonb not null,
        exclusive boolean not null,
        connected boolean not null,
        enabled boolean not null,
        sealed_credentials bytea,
        sealing_key_id text,
        credential_masks jsonb not null,
        identity text,
        status text not null,
        status_message text,
        status_since timestamptz not null,
        last_test jsonb,
        last_tested_at timestamptz,
        connected_by jsonb,
        connected_at timestamptz,
        disconnected_at timestamptz,
        version integer not null,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        deleted_at timestamptz,
        unique (org_id, id),
        check (connected = (sealed_credentials is not null)),
        check ((sealed_credentials is null) = (sealing_key_id is null)),
        check (deleted_at is null or not connected)
      );
      create unique index integrations_one_per_provider on integrations (org_id, provider_key)
        where exclusive and deleted_at is null;
      create unique index integrations_name on integrations (org_id, provider_key, lower(name))
        where deleted_at is null;
      create index integrations_list on integrations (org_id, lower(name), id) where deleted_at is null;
      create index integrations_sealing_key on integrations (sealing_key_id) where sealing_key_id is not null;

      alter table integrations enable row level security;
      alter table integrations force row level security;
      create policy integrations_all on integrations to patchbay_runtime, patchbay_maintenance using (true);
      create policy integrations_tenant on integrations as restrictive to patchbay_runtime
        using (org_id = nullif(current_setting('app.org_id', true), '')::uuid);

      grant select, insert, update on integrations to patchbay_runtime;
      grant select, update (sealed_credentials, sealing_key_id) on integrations to patchbay_maintenance;
    `);
  }
}
