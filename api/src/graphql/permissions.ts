import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isInterfaceType,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { AppError } from './errors.ts';
import type { Operation } from './operation.ts';
import { isSignedIn, type Principal } from './principal.ts';

/** Open to everybody, signed in or not. */
const open = 'PUBLIC';
/** Open to everybody who is known: members, and tools by their key. */
const signedIn = 'SIGNED_IN';
/** Open to every person who is signed in: what concerns an account is not for tools. */
const person = 'MEMBER';
const levels: ReadonlySet<string> = new Set([open, signedIn, person]);

/**
 * Fails unless every root field says who may use it: `@Extensions({ permission: 'ACTIVITY_READ' })`, 'MEMBER',
 * 'SIGNED_IN' or 'PUBLIC'. Nothing is open by mistake. `membersOnly: true` beside a permission closes it to tools.
 *
 * @param known The permissions that there are; without it any name passes.
 */
export function assertEveryRootFieldHasPermission(
  schema: GraphQLSchema,
  known?: ReadonlySet<string>,
): void {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  const problems = roots.flatMap((type) =>
    Object.values(type?.getFields() ?? {}).flatMap((field) => {
      const permission = permissionOf(field);
      const name = `${type?.name}.${field.name}`;
      if (permission === undefined) return [`${name} has no permission`];
      if (known === undefined || known.has(permission)) return [];
      return levels.has(permission) ? [] : [`${name} names the unknown permission ${permission}`];
    }),
  );
  if (problems.length > 0) throw new Error(`The schema is not safe: ${problems.join('; ')}.`);
}

/** What a caller must have for an operation: every permission named by any field that it selects. */
export function requiredPermissions(
  operation: Operation,
  schema: GraphQLSchema,
): ReadonlySet<string> {
  const required = new Set<string>();
  const types = new TypeInfo(schema);
  const collect = visitWithTypeInfo(types, {
    Field(node) {
      if (node.name.value === '__schema' || node.name.value === '__type') required.add(signedIn);
      for (const field of fieldsOf(schema, types.getParentType(), types.getFieldDef())) {
        if (field.extensions['membersOnly'] === true) required.add(person);
        const permission = permissionOf(field);
        if (permission !== undefined && permission !== open) required.add(permission);
      }
    },
  });
  visit(operation.document, collect);
  return required;
}

/** Why the caller may not, or undefined when they may. */
export function refusalOf(
  required: ReadonlySet<string>,
  principal: Principal,
): AppError | undefined {
  if (required.size === 0) return undefined;
  if (!isSignedIn(principal)) return new AppError('UNAUTHENTICATED', 'Sign in first.');
  const { tool } = principal;
  for (const permission of required) {
    if (permission === signedIn || principal.permissions.has(permission)) continue;
    if (tool !== undefined) return tool.missing(permission);
    if (permission === person) continue;
    return new AppError('FORBIDDEN', `This needs the permission ${permission}.`, { permission });
  }
  return undefined;
}

type Field = GraphQLField<unknown, unknown>;

/** The field itself and, on an interface, what each type makes of it: any of them may be the one that answers. */
function fieldsOf(
  schema: GraphQLSchema,
  parent: GraphQLNamedType | null | undefined,
  field: Field | null | undefined,
): readonly Field[] {
  if (field == null) return [];
  if (!isInterfaceType(parent)) return [field];
  const own = schema.getPossibleTypes(parent).map((type) => type.getFields()[field.name]);
  return [field, ...own.filter((candidate) => candidate !== undefined)];
}

function permissionOf(field: Field): string | undefined {
  const permission = field.extensions['permission'];
  if (permission === undefined) return undefined;
  if (typeof permission === 'string' && permission !== '') return permission;
  throw new TypeError(`The permission of "${field.name}" must be a name.`);
}
