import {
  coerceInputValue,
  GraphQLError,
  type GraphQLInputType,
  type GraphQLSchema,
  isInputType,
  isNonNullType,
  print,
  typeFromAST,
  valueFromAST,
  type VariableDefinitionNode,
} from 'graphql';

export type Variables = Readonly<Record<string, unknown>>;

export type Coerced =
  | { readonly ok: true; readonly values: Variables }
  | { readonly ok: false; readonly errors: readonly GraphQLError[] };

/** Ends the coercion of a long list in which every item is wrong. */
class EnoughProblems extends Error {}

interface Variable {
  readonly node: VariableDefinitionNode;
  readonly name: string;
  /** Undefined for a built-in type that the schema does not use: validation lets those pass. */
  readonly type: GraphQLInputType | undefined;
  readonly defaultValue: unknown;
}

/**
 * Checks and coerces the variables of an operation, as the GraphQL specification has it (6.1.2). Unlike graphql's own
 * messages, its never repeat a value: variables carry passwords and credentials.
 *
 * @param limit Problems told at most.
 */
export function compileVariables(
  schema: GraphQLSchema,
  definitions: readonly VariableDefinitionNode[],
  limit: number,
): (input: Variables) => Coerced {
  const variables = definitions.map((node) => readDefinition(schema, node));
  return (input) => {
    const values = Object.create(null) as Record<string, unknown>;
    const errors: GraphQLError[] = [];
    try {
      for (const variable of variables) {
        coerceOne(variable, input, values, (problem) => {
          errors.push(invalid(variable, problem));
          if (errors.length >= limit) throw new EnoughProblems();
        });
      }
    } catch (error) {
      if (!(error instanceof EnoughProblems)) throw error;
    }
    return errors.length === 0 ? { ok: true, values } : { ok: false, errors };
  };
}

function readDefinition(schema: GraphQLSchema, node: VariableDefinitionNode): Variable {
  const name = node.variable.name.value;
  const type = typeFromAST(schema, node.type);
  if (!isInputType(type)) return { node, name, type: undefined, defaultValue: undefined };
  return { node, name, type, defaultValue: valueFromAST(node.defaultValue, type) };
}

function coerceOne(
  variable: Variable,
  input: Variables,
  values: Record<string, unknown>,
  report: (problem: string) => void,
): void {
  const { name, type, defaultValue } = variable;
  if (type === undefined) {
    report(`cannot be of type "${print(variable.node.type)}".`);
    return;
  }
  if (!Object.hasOwn(input, name)) {
    if (defaultValue !== undefined) values[name] = defaultValue;
    else if (isNonNullType(type)) report(`of type "${type.toString()}" was not provided.`);
    return;
  }
  const value = input[name] ?? null;
  if (value === null && isNonNullType(type)) {
    report(`of type "${type.toString()}" must not be null.`);
    return;
  }
  values[name] = coerceInputValue(value, type, (path, _value, error) => {
    const place = path.length === 0 ? '' : ` at "${[name, ...path].join('.')}"`;
    report(`is invalid${place}: ${withoutValue(error.message)}`);
  });
}

/** Cuts the value off messages such as `String cannot represent a non string value: {…}`. */
function withoutValue(message: string): string {
  return message.replace(/(cannot represent[^:]*): .*$/s, '$1.');
}

function invalid(variable: Variable, problem: string): GraphQLError {
  return new GraphQLError(`Variable "$${variable.name}" ${problem}`, {
    nodes: variable.node,
    extensions: { code: 'BAD_USER_INPUT' },
  });
}
