import {
  getNamedType,
  type GraphQLNamedType,
  type GraphQLSchema,
  isAbstractType,
  isInterfaceType,
  isLeafType,
  isObjectType,
} from 'graphql';

/** Writes a random operation for the schema of `executor-schema.testkit.ts`, deciding by a tape of numbers. */
export function writeOperation(schema: GraphQLSchema, tape: readonly number[]): string {
  let place = 0;
  const pick = (limit: number): number => (tape[place++ % tape.length] ?? 0) % limit;
  const fragments: string[] = [];

  function selection(type: GraphQLNamedType, depth: number): string {
    if (!isObjectType(type) && !isInterfaceType(type)) return '';
    const own = Object.values(type.getFields()).filter(
      (field) => field.name !== 'getter' && (depth > 0 || isLeafType(getNamedType(field.type))),
    );
    const parts = Array.from({ length: 1 + pick(4) }, () => {
      const field = own[pick(own.length)];
      if (field === undefined || pick(12) === 0) return '__typename';
      const alias = pick(4) === 0 ? `x${place}: ` : '';
      const args =
        field.args.length === 0
          ? ''
          : (['', '(n: 1)', '(n: $n)', '(color: RED)', '(n: $m, color: $c)'][pick(5)] ?? '');
      return `${args === '' ? alias : `x${place}: `}${field.name}${args}${selection(getNamedType(field.type), depth - 1)}`;
    });
    if (isAbstractType(type)) parts.push(`... on ${pick(2) === 0 ? 'Item' : 'Box'} { count }`);
    if (pick(5) === 0 && isObjectType(type)) {
      const name = `F${fragments.length}`;
      fragments.push(`fragment ${name} on ${type.name} { name x${place}: count }`);
      parts.push(`...${name}`);
    }
    return ` { ${parts.join(' ')} }`;
  }

  const query = schema.getQueryType();
  const body = query == null ? '' : selection(query, 3);
  return `query Q($n: Int, $m: Int = 5, $c: Color) ${body} ${fragments.join(' ')}`;
}
