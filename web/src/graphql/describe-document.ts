import { stringifyDocument } from '@urql/core';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { operationOf } from './syntax';

/** Kind and name of a document's operation; the build turns documents from trees into text. */
export function describeDocument(document: TypedDocumentNode<unknown, never>): {
  kind: string;
  name: string;
} {
  return operationOf(stringifyDocument(document));
}
