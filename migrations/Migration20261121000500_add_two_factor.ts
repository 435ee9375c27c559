import { Migration } from '@mikro-orm/migrations';

/**
 * The second factor of a user, what they prefer, and where their sessions were opened. Secrets and recovery codes
 * belong to a person, not to an organization: row level security shows them to that user only.
 */
export class Migration20261121000500_add_two_factor extends Migration {
  override up(): void {
    this.addSql(`
      alter table users
        add column locale text check (locale in ('EN', 'PL')),
        add column two_factor_enabled_at timestamptz;

      alter table sessions
        add column user_agent text,
        add column ip_address text;

      create table two_factor_secrets (
        user_id uuid primary key references users on delete cascade,
        sealed_secret bytea not null,
        sealing_key_id text not null,
        last_step bigint not null,
        created_at timestamptz not null
      );
      create index two_factor_secrets_sealing_key on two_factor_secrets (sealing_key_id);

      create table recovery_codes (
        user_id uuid not null references users on delete cascade,
        code_hash bytea not null,
        used_at timestamptz,
        primary key (user_id, code_hash)
      );

      create table sign_in_challenges (
        token_hash bytea primary key,
        user_id uuid not null references users on delete cascade,
        expires_at timestamptz not null,
        used_at timestamptz
      );
      create index sign_in_challenges_user on sign_in_challenges (user_id);

      alter table two_factor_secrets enable row level security;
      alter table two_factor_secrets force row level security;
      create policy two_factor_secrets_all on two_factor_secrets
        to patchbay_runtime, patchbay_maintenance using (true);
      create policy two_factor_secrets_user on two_factor_secrets as restrictive to patchbay_runtime
        using (user_id = nullif(current_setting('app.user_id', true), '')::uuid);

      alter table recovery_codes enable row level security;
      alter table recovery_codes force row level security;
      create policy recovery_codes_all on recovery_codes to patchbay_runtime, patchbay_maintenance using (true);
      create policy recovery_codes_user on recovery_codes as restrictive to patchbay_runtime
        using (user_id = nullif(current_setting('app.user_id', true), '')::uuid);

      grant select, insert, update, delete on two_factor_secrets, recovery_codes, sign_in_challenges
        to patchbay_runtime;
      grant select, update (sealed_secret, sealing_key_id) on two_factor_secrets to patchbay_maintenance;
    `);
  }
}
