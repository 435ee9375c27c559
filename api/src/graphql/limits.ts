import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** How much one operation may ask for. */
export interface Limits {
  /** Characters of a document. */
  readonly characters: number;
  readonly tokens: number;
  /** Levels of fields. */
  readonly depth: number;
  /** Fields under another name than their own, fragments counted where they are spread. */
  readonly aliases: number;
  readonly directives: number;
  /** Fields in all, fragments counted where they are spread. */
  readonly selections: number;
  /** Points: see cost.ts. */
  readonly cost: number;
  /** Problems told of one document. */
  readonly errors: number;
  /** Problems told of one set of variables. */
  readonly coercionErrors: number;
  /** Prepared documents that are kept. */
  readonly cachedDocuments: number;
}

export const defaultLimits: Limits = {
  characters: 64 * 1024,
  tokens: 2_000,
  depth: 12,
  aliases: 15,
  directives: 8,
  selections: 1_000,
  cost: 5_000,
  errors: 5,
  coercionErrors: 10,
  cachedDocuments: 500,
};

interface Shape {
  readonly depth: number;
  readonly aliases: number;
  readonly directives: number;
  readonly selections: number;
}

const nothing: Shape = { depth: 0, aliases: 0, directives: 0, selections: 0 };

/**
 * What is wrong with the size of a document, before it is validated: validation itself is expensive on documents
 * made for it. Undefined when every operation in it keeps the limits.
 */
export function checkSize(document: DocumentNode, limits: Limits): GraphQLError | undefined {
  const measure = createMeasure(document);
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    const shape = measure(definition.selectionSet);
    const directives = shape.directives + (definition.directives?.length ?? 0);
    const problem =
      over('selections', shape.selections, limits.selections) ??
      over('depth', shape.depth, limits.depth) ??
      over('aliases', shape.aliases, limits.aliases) ??
      over('directives', directives, limits.directives);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function over(what: string, found: number, limit: number): GraphQLError | undefined {
  if (found <= limit) return undefined;
  return new GraphQLError(`The operation is too large: ${what} are limited to ${limit}.`, {
    extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
  });
}

/** Measures selections with fragments expanded. Each fragment is measured once, however often it is spread. */
function createMeasure(document: DocumentNode): (selections: SelectionSetNode) => Shape {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION)
      fragments.set(definition.name.value, definition);
  }
  const measured = new Map<string, Shape>();

  function measureSet(set: SelectionSetNode): Shape {
    return set.selections.reduce(
      (sum, selection) => add(sum, measureSelection(selection), selection.directives?.length ?? 0),
      nothing,
    );
  }

  function measureSelection(selection: SelectionNode): Shape {
    if (selection.kind === Kind.FIELD) return measureField(selection);
    if (selection.kind === Kind.FRAGMENT_SPREAD) return measureFragment(selection.name.value);
    return measureSet(selection.selectionSet);
  }

  function measureField(field: FieldNode): Shape {
    const inner = field.selectionSet === undefined ? nothing : measureSet(field.selectionSet);
    const renamed = field.alias !== undefined && field.alias.value !== field.name.value;
    // Introspection asks for a dozen levels by its nature; graphql has a rule of its own for its depth.
    const depth = field.name.value.startsWith('__') ? 1 : inner.depth + 1;
    return {
      ...inner,
      depth,
      aliases: inner.aliases + (renamed ? 1 : 0),
      selections: inner.selections + 1,
    };
  }

  function measureFragment(name: string): Shape {
    const known = measured.get(name);
    if (known !== undefined) return known;
    // Stands while the fragment is measured, so that a cycle ends; validation refuses it afterwards.
    measured.set(name, nothing);
    const fragment = fragments.get(name);
    const shape = fragment === undefined ? nothing : measureSet(fragment.selectionSet);
    measured.set(name, shape);
    return shape;
  }

  return measureSet;
}

function add(sum: Shape, part: Shape, directives: number): Shape {
  return {
    depth: Math.max(sum.depth, part.depth),
    aliases: sum.aliases + part.aliases,
    directives: sum.directives + part.directives + directives,
    selections: sum.selections + part.selections,
  };
}
