import { Migration } from '@mikro-orm/migrations';

/**
 * Sign-ins at a provider that somebody has begun and not finished: what the callback is compared with, and what the
 * exchange of the code needs. `state_hash` is of 256 random bits that only the member's browser and the provider have
 * seen; `sealed_request` has the forms with the client secret and the verifier of PKCE, and goes when it is used.
 */
export class Migration20261121001600_keep_oauth_attempts extends Migration {
  override up(): void {
    this.addSql(`
      create table oauth_attempts (
        id uuid primary key,
        org_id uuid not null references organizations on delete cascade,
        user_id uuid not null references users on delete cascade,
        session_id uuid not null references sessions on delete cascade,
        provider_key text not null,
        auth_mode text not null,
        integration_id uuid,
        state_hash bytea not null unique,
        sealed_request bytea,
        created_at timestamptz not null,
        expires_at timestamptz not null,
        used_at timestamptz,
        foreign key (org_id, integration_id) references integrations (org_id, id) on delete cascade,
        check (sealed_request is not null or used_at is not null)
      );
      create index oauth_attempts_of_member on oauth_attempts (org_id, user_id, created_at);
      create index oauth_attempts_of_integration on oauth_attempts (org_id, integration_id);
      create index oauth_attempts_of_user on oauth_attempts (user_id);
      create index oauth_attempts_of_session on oauth_attempts (session_id);
      create index oauth_attempts_end on oauth_attempts (expires_at);

      alter table oauth_attempts enable row level security;
      alter table oauth_attempts force row level security;
      create policy oauth_attempts_all on oauth_attempts to patchbay_runtime, patchbay_maintenance using (true);
      create policy oauth_attempts_tenant on oauth_attempts as restrictive to patchbay_runtime
        using (org_id = nullif(current_setting('app.org_id', true), '')::uuid);

      grant select, insert, delete, update (sealed_request, used_at) on oauth_attempts to patchbay_runtime;
      grant select (id, expires_at), delete on oauth_attempts to patchbay_maintenance;
    `);
  }
}
