import { createHash } from 'node:crypto';
import {
  type FieldNode,
  getArgumentValues,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  Kind,
  type SelectionSetNode,
  visit,
} from 'graphql';
import type { Operation } from './operation.ts';
import type { Plan } from './prepare.ts';
import type { Principal } from './principal.ts';
import type { Variables } from './variables.ts';

/** The one root field of a subscription. */
export interface SubscriptionField {
  readonly field: GraphQLField<unknown, unknown>;
  readonly node: FieldNode;
  readonly parentType: GraphQLObjectType;
  /** The variable that gives `after` and is used for nothing else. */
  readonly afterVariable: string | undefined;
}

/** Finds the root field; validation has made sure that there is exactly one. */
export function readSubscription(schema: GraphQLSchema, operation: Operation): SubscriptionField {
  const parentType = schema.getSubscriptionType();
  const node = firstField(operation.definition.selectionSet, operation);
  const field = node === undefined ? undefined : parentType?.getFields()[node.name.value];
  if (parentType == null || node === undefined || field === undefined) {
    throw new TypeError('The operation has no subscription field.');
  }
  return { field, node, parentType, afterVariable: afterVariable(node, operation) };
}

function firstField(set: SelectionSetNode, operation: Operation): FieldNode | undefined {
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) return selection;
    const fragment =
      selection.kind === Kind.FRAGMENT_SPREAD
        ? operation.fragments.get(selection.name.value)
        : selection;
    const found = fragment && firstField(fragment.selectionSet, operation);
    if (found !== undefined) return found;
  }
  return undefined;
}

function afterVariable(node: FieldNode, operation: Operation): string | undefined {
  const value = node.arguments?.find(({ name }) => name.value === 'after')?.value;
  if (value?.kind !== Kind.VARIABLE) return undefined;
  let uses = 0;
  visit(operation.document, {
    VariableDefinition: () => false,
    Variable({ name }) {
      if (name.value === value.name.value) uses += 1;
    },
  });
  return uses === 1 ? value.name.value : undefined;
}

/** The arguments of the root field: `after` apart, the others for `subscribe`. */
export function readArguments(
  { field, node }: SubscriptionField,
  variables: Variables,
): { readonly after: string | undefined; readonly args: Variables } {
  const { after, ...args } = getArgumentValues(field, node, variables);
  return { after: typeof after === 'string' ? after : undefined, args };
}

/**
 * The same for subscriptions whose every event looks the same: document, variables but for the cursor, organization
 * and permissions.
 */
export function sharingKey(
  plan: Plan,
  { afterVariable: skipped }: SubscriptionField,
  variables: Variables,
  principal: Principal,
): string {
  const shared = Object.entries(variables).filter(([name]) => name !== skipped);
  const key = [
    plan.fingerprint,
    canonical(Object.fromEntries(shared)),
    // Callers without an organization have nothing in common.
    principal.organizationId ?? ['alone', principal.key],
    [...principal.permissions].toSorted(),
  ];
  return createHash('sha256').update(JSON.stringify(key)).digest('base64url');
}

function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  return Object.entries(value)
    .map(([name, item]) => [name, canonical(item)] as const)
    .toSorted(([left], [right]) => (left < right ? -1 : 1));
}

/** The `info` that a `subscribe` function gets. */
export function infoOf(
  schema: GraphQLSchema,
  operation: Operation,
  { field, node, parentType }: SubscriptionField,
  variableValues: Record<string, unknown>,
): GraphQLResolveInfo {
  return {
    fieldName: field.name,
    fieldNodes: [node],
    returnType: field.type,
    parentType,
    path: { prev: undefined, key: node.alias?.value ?? node.name.value, typename: parentType.name },
    schema,
    fragments: Object.fromEntries(operation.fragments),
    rootValue: undefined,
    operation: operation.definition,
    variableValues,
  };
}
