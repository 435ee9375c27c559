import { Migration } from '@mikro-orm/migrations';

/**
 * Invitations to an organization, and a name of its own for each membership. Of an e-mail one invitation is open at a
 * time; the link holds the token, here is only its hash.
 */
export class Migration20261121000400_create_invitations extends Migration {
  override up(): void {
    this.addSql(`
      alter table memberships add column id uuid not null default gen_random_uuid();
      alter table memberships add constraint memberships_id unique (id);

      create table invitations (
        id uuid primary key,
        org_id uuid not null references organizations on delete cascade,
        email text not null check (email = lower(email)),
        role text not null check (role in ('OWNER', 'ADMIN', 'IT_MANAGER', 'USER', 'VIEWER')),
        token_hash bytea not null unique,
        invited_by_id uuid not null,
        invited_by_name text not null,
        created_at timestamptz not null,
        expires_at timestamptz not null,
        accepted_at timestamptz,
        accepted_by_id uuid,
        revoked_at timestamptz,
        check (accepted_at is null or revoked_at is null),
        check ((accepted_at is null) = (accepted_by_id is null))
      );
      create unique index invitations_open on invitations (org_id, email)
        where accepted_at is null and revoked_at is null;
      create index invitations_list on invitations (org_id, created_at desc, id desc);

      alter table invitations enable row level security;
      alter table invitations force row level security;
      create policy invitations_all on invitations to patchbay_runtime, patchbay_maintenance using (true);
      create policy invitations_tenant on invitations as restrictive to patchbay_runtime
        using (org_id = nullif(current_setting('app.org_id', true), '')::uuid);

      grant select, insert, update on invitations to patchbay_runtime;
    `);
  }
}
