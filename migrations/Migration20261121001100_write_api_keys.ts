import { Migration } from '@mikro-orm/migrations';

/**
 * API keys are made, rotated and revoked; nobody who serves requests can remove one, give it other scopes or another
 * limit. Who shows a key names no organization: the maintenance role finds whose it is, by its public part, and sees
 * no hash. It also adds what all servers counted, of all organizations at once.
 */
export class Migration20261121001100_write_api_keys extends Migration {
  override up(): void {
    this.addSql(`
      grant insert, update (
        secret_hash, previous_secret_hash, previous_expires_at, created_by, maker_id, rotated_at, revoked_at
      ) on api_keys to patchbay_runtime;
      grant select (org_id, id, public_id, last_used_at), update (last_used_at) on api_keys to patchbay_maintenance;
      grant select, insert, update, delete on api_key_usage to patchbay_maintenance;
    `);
  }
}
