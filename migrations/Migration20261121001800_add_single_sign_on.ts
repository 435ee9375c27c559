import { Migration } from '@mikro-orm/migrations';

/**
 * Users of an identity provider. Who somebody is there is global, as users are, and found before anybody is known. The
 * id tokens that end its sessions belong to a person: row level security shows them to that user only.
 */
export class Migration20261121001800_add_single_sign_on extends Migration {
  override up(): void {
    this.addSql(`
      create table external_identities (
        issuer text not null,
        subject text not null,
        user_id uuid not null references users on delete cascade,
        created_at timestamptz not null,
        primary key (issuer, subject),
        unique (user_id, issuer)
      );

      -- The issuer by whose claims it was made; those made by hand have none.
      alter table memberships add column managed_by text;

      create table single_sign_on_sessions (
        session_id uuid primary key references sessions on delete cascade,
        user_id uuid not null references users on delete cascade,
        issuer text not null,
        sealed_id_token bytea not null
      );
      create index single_sign_on_sessions_user on single_sign_on_sessions (user_id);

      create table used_sign_in_states (
        state_hash bytea primary key,
        expires_at timestamptz not null
      );
      create index used_sign_in_states_expiry on used_sign_in_states (expires_at);

      alter table single_sign_on_sessions enable row level security;
      alter table single_sign_on_sessions force row level security;
      create policy single_sign_on_sessions_all on single_sign_on_sessions
        to patchbay_runtime, patchbay_maintenance using (true);
      create policy single_sign_on_sessions_user on single_sign_on_sessions as restrictive to patchbay_runtime
        using (user_id = nullif(current_setting('app.user_id', true), '')::uuid);

      grant select, insert on external_identities to patchbay_runtime;
      grant select, insert, delete on single_sign_on_sessions, used_sign_in_states to patchbay_runtime;
    `);
  }
}
