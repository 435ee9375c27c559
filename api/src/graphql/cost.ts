import {
  type FieldNode,
  getNamedType,
  getNullableType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isCompositeType,
  isInterfaceType,
  isLeafType,
  isListType,
  isObjectType,
  Kind,
  type SelectionSetNode,
  typeFromAST,
} from 'graphql';
import type { Operation } from './operation.ts';

type Variables = Readonly<Record<string, unknown>>;
/** Points for one set of coerced variables. */
export type Cost = (variables: Variables) => number;

/** How many items a list is taken to have when neither an argument nor `@Extensions({ listSize })` says so. */
const usualList = 10;
const free: Cost = () => 0;

/**
 * The price of an operation: one point for each object that it may return at most. `first` and the length of `ids`
 * multiply what is below them; `edges` cost nothing beside their nodes; values without fields are free. A field
 * can name another price for itself by `@Extensions({ cost })`.
 */
export function compileCost(operation: Operation, schema: GraphQLSchema): Cost {
  const { definition, fragments } = operation;

  function costOfSet(set: SelectionSetNode, parent: GraphQLNamedType, page?: Cost): Cost {
    const parts = set.selections.map((selection) => {
      if (selection.kind === Kind.FIELD) return costOfField(selection, parent, page);
      const fragment =
        selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
      if (fragment === undefined) return free;
      const condition = fragment.typeCondition;
      const type = condition === undefined ? parent : typeFromAST(schema, condition);
      return type === undefined ? free : costOfSet(fragment.selectionSet, type, page);
    });
    return sum(parts.filter((part) => part !== free));
  }

  function costOfField(node: FieldNode, parent: GraphQLNamedType, page?: Cost): Cost {
    if (node.name.value.startsWith('__')) return free;
    const field = fieldOf(parent, node.name.value);
    if (field === undefined) return free;
    const type = getNamedType(field.type);
    const own = ownCost(
      field,
      isLeafType(type) || (page !== undefined && node.name.value === 'edges'),
    );
    const asked = sizeAsked(field, node);
    if (node.selectionSet === undefined || !isCompositeType(type)) return constant(own);
    if (!isListType(getNullableType(field.type))) {
      return plus(own, costOfSet(node.selectionSet, type, asked));
    }
    const size = asked ?? page ?? constant(listSize(field));
    return times(size, plus(own, costOfSet(node.selectionSet, type)));
  }

  const root = schema.getRootType(definition.operation);
  return root == null ? free : costOfSet(definition.selectionSet, root);
}

type Field = GraphQLField<unknown, unknown>;

function fieldOf(parent: GraphQLNamedType, name: string): Field | undefined {
  return isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
}

function ownCost(field: Field, isFree: boolean): number {
  const cost = field.extensions['cost'];
  if (typeof cost === 'number') return cost;
  return isFree ? 0 : 1;
}

function listSize(field: Field): number {
  const size = field.extensions['listSize'];
  return typeof size === 'number' ? size : usualList;
}

function sizeAsked(field: Field, node: FieldNode): Cost | undefined {
  const sizes = [sizeOf(field, node, 'first'), sizeOf(field, node, 'ids')];
  return sizes.find((size) => size !== undefined);
}

function sizeOf(field: Field, node: FieldNode, name: string): Cost | undefined {
  const argument = field.args.find((candidate) => candidate.name === name);
  if (argument === undefined) return undefined;
  const given = node.arguments?.find((candidate) => candidate.name.value === name)?.value;
  if (given === undefined) return defaultSize(argument);
  if (given.kind === Kind.INT) return constant(Number(given.value));
  if (given.kind === Kind.LIST) return constant(given.values.length);
  if (given.kind !== Kind.VARIABLE) return constant(1);
  return (variables) => sizeOfValue(variables[given.name.value] ?? argument.defaultValue);
}

function defaultSize(argument: GraphQLArgument): Cost | undefined {
  return argument.defaultValue === undefined
    ? undefined
    : constant(sizeOfValue(argument.defaultValue));
}

function sizeOfValue(value: unknown): number {
  if (typeof value === 'number') return Math.max(0, value);
  if (Array.isArray(value)) return value.length;
  return usualList;
}

function constant(value: number): Cost {
  const points = Math.max(0, value);
  return points === 0 ? free : () => points;
}

function plus(own: number, rest: Cost): Cost {
  if (rest === free) return constant(own);
  return (variables) => own + rest(variables);
}

function times(size: Cost, item: Cost): Cost {
  return item === free ? free : (variables) => size(variables) * item(variables);
}

function sum(parts: readonly Cost[]): Cost {
  if (parts.length === 0) return free;
  return (variables) => parts.reduce((total, part) => total + part(variables), 0);
}
