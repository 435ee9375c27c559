/**
 * Stands in for the GraphQL parser and printer that urql brings along (see vite.config.ts). The build has turned every
 * document into one text with one named operation, so that a page needs no syntax trees: of a document, urql wants
 * to know its operation's kind and name, and its text.
 */
interface TextDocument {
  readonly kind: 'Document';
  readonly definitions: readonly {
    readonly kind: 'OperationDefinition';
    readonly operation: string;
    readonly name: { readonly kind: 'Name'; readonly value: string };
  }[];
  readonly text: string;
}

export const Kind = { OPERATION_DEFINITION: 'OperationDefinition' } as const;

/** Kind and name of the operation in a document's text. */
export function operationOf(text: string): { kind: string; name: string } {
  const match = /\b(query|mutation|subscription)\s+(\w+)/.exec(text);
  return { kind: match?.[1] ?? 'query', name: match?.[2] ?? '' };
}

export function parse(text: string): TextDocument {
  const { kind, name } = operationOf(text);
  return {
    kind: 'Document',
    definitions: [
      { kind: Kind.OPERATION_DEFINITION, operation: kind, name: { kind: 'Name', value: name } },
    ],
    text,
  };
}

export const print = (document: TextDocument): string => document.text;

/** One error of a GraphQL answer, as urql makes it. */
export class GraphQLError extends Error {
  constructor(
    message: string,
    readonly nodes?: unknown,
    readonly source?: unknown,
    readonly positions?: unknown,
    readonly path?: readonly (string | number)[],
    readonly originalError?: unknown,
    readonly extensions: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
    this.name = 'GraphQLError';
  }
}
