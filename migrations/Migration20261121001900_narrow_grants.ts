import { Migration } from '@mikro-orm/migrations';

/**
 * The role that serves requests changes of a webhook, a delivery, a replay and a policy what its statements change, and
 * no more: whose they are, what they are about and when they came stays as it was written. Replays are worked off in the
 * maintenance role alone, which has grants of its own.
 *
 * Id tokens say by which master key they are sealed, so that the maintenance role brings them under another one. The
 * column is made of the sealed bytes themselves, whose second to fifth are the id of the key: an update would find no
 * rows, as row level security is forced and the owner has no policy.
 */
export class Migration20261121001900_narrow_grants extends Migration {
  override up(): void {
    this.addSql(`
      revoke update on webhooks, deliveries, delivery_buckets, delivery_replays, retry_policies from patchbay_runtime;

      grant update (
        name, url, event_types, enabled, disabled_at, disabled_reason, failing_since, failures_in_a_row, paused_until,
        pauses, last_delivered_at, notice_due_at, sealed_secret, sealing_key_id, secret_mask, previous_sealed_secret,
        previous_sealing_key_id, previous_expires_at, updated_at, version, deleted_at
      ) on webhooks to patchbay_runtime;
      grant update (
        status, lane, attempt_count, tries, due_at, claim_id, replay_id, finished_at, last_error
      ) on deliveries to patchbay_runtime;
      grant update (delivered, dead) on delivery_buckets to patchbay_runtime;
      grant update (
        max_retries, strategy, base_delay_seconds, max_delay_seconds, jitter, dead_letter_queue, updated_at
      ) on retry_policies to patchbay_runtime;

      alter table single_sign_on_sessions
        add column sealing_key_id text generated always as (encode(substring(sealed_id_token from 2 for 4), 'hex')) stored;
      create index single_sign_on_sessions_key on single_sign_on_sessions (sealing_key_id);
      grant select, update (sealed_id_token) on single_sign_on_sessions to patchbay_maintenance;
    `);
  }
}
