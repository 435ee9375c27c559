import { Migration } from '@mikro-orm/migrations';

/**
 * The tokens of integrations that are connected by OAuth, and when each is renewed.
 *
 * `oauth_tokens` is the queue of the scheduler as well: `refresh_due_at` says when, and `claim_id` that somebody renews it
 * now. A claim ends by the clock of the database, the one clock that all servers share: whoever believes too early that
 * it is over sends a refresh token a second time, and vendors that rotate them end the whole grant then. `revision`
 * names these very tokens: what was received for other ones is not stored over them.
 *
 * A trigger erases the tokens with the credentials, or when they belong to another auth mode. The same triggers that keep the schedule of health checks leave out
 * what waits for somebody to sign in: a check could only say the same again.
 */
export class Migration20261121001500_keep_oauth_tokens extends Migration {
  override up(): void {
    this.addSql(`
      alter table integrations add column needs_reauth boolean not null default false;

      create table oauth_tokens (
        org_id uuid not null,
        integration_id uuid primary key,
        revision uuid not null,
        sealed_tokens bytea not null,
        key_id text not null,
        scopes jsonb not null,
        state text not null check (state in ('LIVE', 'RETRYING', 'NEEDS_REAUTH')),
        renewable boolean not null,
        expires_at timestamptz,
        obtained_at timestamptz not null,
        refreshed_at timestamptz,
        refresh_due_at timestamptz,
        refused_at timestamptz,
        failures integer not null default 0,
        last_error text,
        last_failure text,
        client_source text not null check (client_source in ('ORGANIZATION', 'OPERATOR')),
        claim_id uuid,
        claimed_until timestamptz,
        foreign key (org_id, integration_id) references integrations (org_id, id) on delete cascade
      ) with (fillfactor = 70);
      create index oauth_tokens_of_organization on oauth_tokens (org_id, integration_id);
      create index oauth_tokens_schedule on oauth_tokens (org_id, refresh_due_at) where refresh_due_at is not null;
      create index oauth_tokens_key on oauth_tokens (key_id);

      alter table oauth_tokens enable row level security;
      alter table oauth_tokens force row level security;
      create policy oauth_tokens_all on oauth_tokens to patchbay_runtime, patchbay_maintenance using (true);
      create policy oauth_tokens_tenant on oauth_tokens as restrictive to patchbay_runtime
        using (org_id = nullif(current_setting('app.org_id', true), '')::uuid);

      grant select, insert, delete, update (
        revision, sealed_tokens, key_id, scopes, state, renewable, expires_at, obtained_at, refreshed_at, refresh_due_at,
        refused_at, failures, last_error, last_failure, client_source, claim_id, claimed_until
      ) on oauth_tokens to patchbay_runtime;
      grant select, update (sealed_tokens, key_id, refresh_due_at, claim_id, claimed_until)
        on oauth_tokens to patchbay_maintenance;
    `);
    this.addSql(erasing);
    this.addSql(checking);
  }
}

/** In the role of whoever erases the credentials: row level security is forced, and the owner has no policy. */
const erasing = `
  create function erase_oauth_tokens() returns trigger language plpgsql
    set search_path = pg_catalog, public, pg_temp
  as $body$
  begin
    delete from oauth_tokens where org_id = new.org_id and integration_id = new.id;
    return null;
  end
  $body$;
  revoke all on function erase_oauth_tokens from public;

  create trigger erase_tokens_with_credentials after update of sealed_credentials, auth_mode on integrations
    for each row when (
      (new.sealed_credentials is null and old.sealed_credentials is not null) or new.auth_mode <> old.auth_mode
    )
    execute function erase_oauth_tokens();`;

/** As before, but for `needs_reauth`. */
const checking = `
  create or replace function keep_integration_health() returns trigger language plpgsql
    set search_path = pg_catalog, public, pg_temp
  as $body$
  declare
    is_checked boolean := new.connected and new.enabled and new.deleted_at is null and not new.needs_reauth;
    -- What was never checked is checked at once.
    due timestamptz := case when is_checked and new.last_test is null then new.updated_at end;
  begin
    insert into integration_health as health (org_id, integration_id, due_at, state_since, changed_at)
    values (
      new.org_id, new.id,
      coalesce(due, case when is_checked then next_health_tick(new.id, 5, new.updated_at) end),
      new.updated_at, new.updated_at
    )
    on conflict (org_id, integration_id) do update set
      due_at = coalesce(due, case when is_checked
        then next_health_tick(health.integration_id, health.interval_minutes, new.updated_at) end),
      scheduled_for = null,
      claim_id = null,
      run_id = null,
      failures_in_a_row = 0,
      successes_in_a_row = 0,
      state = case when is_checked and new.last_test is not null then health.state else 'UNKNOWN' end,
      state_since = case when (is_checked and new.last_test is not null) or health.state = 'UNKNOWN'
        then health.state_since else new.updated_at end,
      changed_at = new.updated_at;
    return null;
  end
  $body$;`;
