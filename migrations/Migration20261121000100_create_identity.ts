import { Migration } from '@mikro-orm/migrations';

/**
 * Users and their sessions are global; organizations and memberships are seen through row level security: of the
 * organization at hand, or of the signed-in user, so that one can switch.
 */
export class Migration20261121000100_create_identity extends Migration {
  override up(): void {
    this.addSql(`
      create table users (
        id uuid primary key,
        email text not null,
        name text not null,
        password_hash text,
        created_at timestamptz not null
      );
      create unique index users_email on users (lower(email));

      create table organizations (
        id uuid primary key,
        name text not null,
        created_at timestamptz not null
      );

      create table memberships (
        org_id uuid not null references organizations on delete cascade,
        user_id uuid not null references users on delete cascade,
        role text not null check (role in ('OWNER', 'ADMIN', 'IT_MANAGER', 'USER', 'VIEWER')),
        created_at timestamptz not null,
        primary key (org_id, user_id)
      );
      create index memberships_user on memberships (user_id);

      create table sessions (
        id uuid primary key,
        user_id uuid not null references users on delete cascade,
        org_id uuid not null references organizations on delete cascade,
        refresh_hash bytea not null unique,
        previous_refresh_hash bytea,
        rotated_at timestamptz not null,
        created_at timestamptz not null,
        expires_at timestamptz not null,
        revoked_at timestamptz
      );
      create index sessions_user on sessions (user_id);
      create index sessions_org on sessions (org_id);
      create index sessions_previous_refresh_hash on sessions (previous_refresh_hash);

      create table sign_in_links (
        token_hash bytea primary key,
        user_id uuid not null references users on delete cascade,
        expires_at timestamptz not null,
        used_at timestamptz
      );
      create index sign_in_links_user on sign_in_links (user_id);

      create table signing_keys (
        id text primary key,
        public_jwk jsonb not null,
        sealed_private_jwk bytea not null,
        created_at timestamptz not null
      );

      alter table organizations enable row level security;
      alter table organizations force row level security;
      create policy organizations_all on organizations to patchbay_runtime, patchbay_maintenance using (true);
      create policy organizations_tenant on organizations as restrictive to patchbay_runtime using (
        id = nullif(current_setting('app.org_id', true), '')::uuid
        or id in (
          select org_id from memberships where user_id = nullif(current_setting('app.user_id', true), '')::uuid
        )
      );

      alter table memberships enable row level security;
      alter table memberships force row level security;
      create policy memberships_all on memberships to patchbay_runtime, patchbay_maintenance using (true);
      create policy memberships_tenant on memberships as restrictive to patchbay_runtime using (
        org_id = nullif(current_setting('app.org_id', true), '')::uuid
        or user_id = nullif(current_setting('app.user_id', true), '')::uuid
      ) with check (org_id = nullif(current_setting('app.org_id', true), '')::uuid);

      grant select, insert, update on users, organizations to patchbay_runtime;
      grant select, insert, update, delete on memberships, sessions, sign_in_links to patchbay_runtime;
      grant select, insert on signing_keys to patchbay_runtime;
      grant select on organizations to patchbay_maintenance;
      grant select, update (sealed_private_jwk) on signing_keys to patchbay_maintenance;
    `);
  }
}
