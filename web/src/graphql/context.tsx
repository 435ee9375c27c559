import { createContext, useContext, type ParentProps } from 'solid-js';
import type { SendRequest } from './client';
import type { LiveConnection } from './live-connection';
import type { Entity } from './patch-entity';
import type { QueryCache } from './query-cache';

/** What a feature needs of the API. */
export interface Graphql {
  send: SendRequest;
  cache: QueryCache;
  /** Queries on screen; each entry asks again. */
  active: Set<() => void>;
}

const GraphqlContext = createContext<Graphql>();

export function GraphqlProvider(props: ParentProps<{ value: Graphql }>) {
  return <GraphqlContext.Provider value={props.value}>{props.children}</GraphqlContext.Provider>;
}

/** The API of this page. */
export function useGraphql(): Graphql {
  const value = useContext(GraphqlContext);
  if (!value) throw new Error('useGraphql needs a GraphqlProvider above it');
  return value;
}

const LiveContext = createContext<LiveConnection>();

export function LiveProvider(props: ParentProps<{ value: LiveConnection }>) {
  return <LiveContext.Provider value={props.value}>{props.children}</LiveContext.Provider>;
}

/** The live connection of the pages inside the shell. */
export function useLive(): LiveConnection {
  const value = useContext(LiveContext);
  if (!value) throw new Error('useLive needs a LiveProvider above it');
  return value;
}

/** Asks all queries on screen again. */
export function refetchAll(graphql: Graphql): void {
  for (const refetch of graphql.active) refetch();
}

/** Takes in an object that a mutation or a subscription brought. */
export function takeIn(graphql: Graphql, entity: Entity | null | undefined): void {
  if (entity) graphql.cache.patch(entity);
}
