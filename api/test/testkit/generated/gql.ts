/* eslint-disable */
import * as types from './graphql';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  query SignInMe {\n    me {\n      role\n      permissions\n      user {\n        email\n      }\n      organization {\n        id\n        name\n      }\n      memberships {\n        organization {\n          id\n          name\n        }\n        role\n      }\n    }\n  }\n": typeof types.SignInMeDocument,
    "\n  mutation SignInSignIn($email: String!, $password: String!) {\n    signIn(input: { email: $email, password: $password }) {\n      viewer {\n        role\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": typeof types.SignInSignInDocument,
    "\n  mutation SignInSignOut {\n    signOut {\n      viewer {\n        role\n      }\n    }\n  }\n": typeof types.SignInSignOutDocument,
    "\n  mutation TestkitSignIn($email: String!, $password: String!) {\n    signIn(input: { email: $email, password: $password }) {\n      viewer {\n        role\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": typeof types.TestkitSignInDocument,
};
const documents: Documents = {
    "\n  query SignInMe {\n    me {\n      role\n      permissions\n      user {\n        email\n      }\n      organization {\n        id\n        name\n      }\n      memberships {\n        organization {\n          id\n          name\n        }\n        role\n      }\n    }\n  }\n": types.SignInMeDocument,
    "\n  mutation SignInSignIn($email: String!, $password: String!) {\n    signIn(input: { email: $email, password: $password }) {\n      viewer {\n        role\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": types.SignInSignInDocument,
    "\n  mutation SignInSignOut {\n    signOut {\n      viewer {\n        role\n      }\n    }\n  }\n": types.SignInSignOutDocument,
    "\n  mutation TestkitSignIn($email: String!, $password: String!) {\n    signIn(input: { email: $email, password: $password }) {\n      viewer {\n        role\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": types.TestkitSignInDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SignInMe {\n    me {\n      role\n      permissions\n      user {\n        email\n      }\n      organization {\n        id\n        name\n      }\n      memberships {\n        organization {\n          id\n          name\n        }\n        role\n      }\n    }\n  }\n"): (typeof documents)["\n  query SignInMe {\n    me {\n      role\n      permissions\n      user {\n        email\n      }\n      organization {\n        id\n        name\n      }\n      memberships {\n        organization {\n          id\n          name\n        }\n        role\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignInSignIn($email: String!, $password: String!) {\n    signIn(input: { email: $email, password: $password }) {\n      viewer {\n        role\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation SignInSignIn($email: String!, $password: String!) {\n    signIn(input: { email: $email, password: $password }) {\n      viewer {\n        role\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignInSignOut {\n    signOut {\n      viewer {\n        role\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation SignInSignOut {\n    signOut {\n      viewer {\n        role\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TestkitSignIn($email: String!, $password: String!) {\n    signIn(input: { email: $email, password: $password }) {\n      viewer {\n        role\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation TestkitSignIn($email: String!, $password: String!) {\n    signIn(input: { email: $email, password: $password }) {\n      viewer {\n        role\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;