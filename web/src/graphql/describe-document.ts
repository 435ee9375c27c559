import { stringifyDocument } from '@urql/core';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';

/** Kind and name of a document's operation; the build turns documents from trees into text. */
export function describeDocument(document: TypedDocumentNode<unknown, never>): {
  kind: string;
  name: string;
} {
  const match = /\b(query|mutation|subscription)\s+(\w+)/.exec(stringifyDocument(document));
  return { kind: match?.[1] ?? 'query', name: match?.[2] ?? '' };
}
