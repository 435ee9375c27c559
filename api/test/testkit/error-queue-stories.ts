import { Deliveries, DeliveryById } from './delivery-documents.ts';
import type { TestkitDeliveriesQueryVariables } from './generated/graphql.ts';
import type { TestClient } from './test-client.ts';

type Filter = NonNullable<TestkitDeliveriesQueryVariables['filter']>;

/** The ids of the deliveries that a filter finds, newest first. */
export async function idsOf(client: TestClient, filter: Filter = {}): Promise<string[]> {
  const { deliveries } = await client.get(Deliveries, { filter, first: 100 });
  return deliveries.nodes.map(({ id }) => id);
}

/** A delivery that is there. */
export async function deliveryOf(client: TestClient, id: string) {
  const { delivery } = await client.get(DeliveryById, { id });
  if (delivery == null) throw new Error('There is no such delivery.');
  return delivery;
}
