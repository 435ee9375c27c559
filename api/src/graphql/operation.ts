import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  visit,
} from 'graphql';

/** One operation of a document, with the fragments that it reaches and nothing else. */
export interface Operation {
  readonly document: DocumentNode;
  readonly definition: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
}

/** Takes one operation out of a valid document. */
export function takeOperation(
  source: DocumentNode,
  definition: OperationDefinitionNode,
): Operation {
  const known = new Map<string, FragmentDefinitionNode>();
  for (const node of source.definitions) {
    if (node.kind === Kind.FRAGMENT_DEFINITION) known.set(node.name.value, node);
  }
  const fragments = new Map<string, FragmentDefinitionNode>();
  const follow = (node: OperationDefinitionNode | FragmentDefinitionNode): void => {
    visit(node, {
      FragmentSpread({ name }) {
        const fragment = known.get(name.value);
        if (fragment === undefined || fragments.has(name.value)) return;
        fragments.set(name.value, fragment);
        follow(fragment);
      },
    });
  };
  follow(definition);
  return {
    document: { kind: Kind.DOCUMENT, definitions: [definition, ...fragments.values()] },
    definition,
    fragments,
  };
}

/** Whether all that an operation asks for takes batches: fields with `@Extensions({ large: true })`, named directly. */
export function takesLargeInput({ definition }: Operation, schema: GraphQLSchema): boolean {
  const fields = schema.getRootType(definition.operation)?.getFields() ?? {};
  return definition.selectionSet.selections.every(
    (selection) =>
      selection.kind === Kind.FIELD && fields[selection.name.value]?.extensions['large'] === true,
  );
}
