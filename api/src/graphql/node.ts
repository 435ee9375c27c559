import { Field, ID, InterfaceType } from 'type-graphql';
import { parseNodeId } from './ids.ts';

const typeNames: Readonly<Record<string, string>> = {
  org: 'Organization',
  usr: 'User',
  mbr: 'Member',
  inv: 'Invitation',
  ses: 'Session',
  int: 'Integration',
  evt: 'ActivityEvent',
  prv: 'Provider',
  key: 'ApiKey',
  whk: 'Webhook',
  dlv: 'Delivery',
  rpl: 'Replay',
};

/** Whatever has an id that `node(id)` finds again; the id tells the type. */
@InterfaceType('Node', { resolveType: ({ id }: Node) => typeNames[parseNodeId(id)?.prefix ?? ''] })
export abstract class Node {
  @Field(() => ID)
  id!: string;
}
