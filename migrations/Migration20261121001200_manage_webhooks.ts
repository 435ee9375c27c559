import { Migration } from '@mikro-orm/migrations';

/**
 * What people need to manage webhooks: names that are theirs alone, and lists of deliveries that stay quick. Ids of
 * deliveries begin with their time, so the order of a list is the order of its index; what waits and what is dead is
 * little of all that there is, and has indexes of its own.
 */
export class Migration20261121001200_manage_webhooks extends Migration {
  override up(): void {
    this.addSql(`
      alter table webhooks add column secret_mask text not null default '';
      drop index webhooks_list;
      create unique index webhooks_list on webhooks (org_id, lower(name)) where deleted_at is null;

      drop index deliveries_dead;
      create index deliveries_dead on deliveries (org_id, id) where status = 'DEAD';
      create index deliveries_waiting on deliveries (org_id, id) where status = 'PENDING';
      create index deliveries_discarded on deliveries (org_id, id) where status = 'DISCARDED';
      create index deliveries_held on deliveries (org_id, webhook_id) where status = 'PENDING' and due_at is null;
      create index deliveries_replaying on deliveries (org_id, replay_id)
        where status = 'PENDING' and lane = 2 and tries = 0;
    `);
  }
}
