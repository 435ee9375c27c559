import 'reflect-metadata';
import { getIntrospectionQuery, GraphQLError } from 'graphql';
import {
  Arg,
  Extensions,
  Field,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  buildSchemaSync,
} from 'type-graphql';
import { beforeEach, describe, expect, it } from 'vitest';
import { AppError } from './errors.ts';
import { createPreparer, type PrepareRequest, type Preparer } from './prepare.ts';
import { anonymous, type Principal } from './principal.ts';

@ObjectType({ simpleResolvers: true })
class Parcel {
  @Field(() => String)
  label!: string;

  @Field(() => [Parcel])
  parts!: Parcel[];
}

const calls: string[] = [];

@Resolver()
class ParcelResolver {
  @Extensions({ permission: 'PUBLIC' })
  @Query(() => String)
  motto(): string {
    calls.push('motto');
    return 'We carry';
  }

  @Extensions({ permission: 'PARCELS_READ' })
  @Query(() => [Parcel])
  parcels(@Arg('first', () => Int, { defaultValue: 25 }) first: number): Parcel[] {
    calls.push('parcels');
    return Array.from({ length: first }, (_, i) => ({ label: `no. ${i}`, parts: [] }));
  }

  @Extensions({ permission: 'PARCELS_WRITE' })
  @Mutation(() => Boolean)
  send(@Arg('label', () => String) label: string): boolean {
    calls.push(`send ${label}`);
    return true;
  }
}

const schema = buildSchemaSync({ resolvers: [ParcelResolver], validate: false });
const clerk: Principal = {
  key: 'clerk',
  organizationId: 'o',
  permissions: new Set(['PARCELS_READ']),
  expiresAt: null,
};

let preparer: Preparer;
beforeEach(() => {
  calls.length = 0;
  preparer = createPreparer({ schema });
});

function refusal(request: Partial<PrepareRequest>): {
  codes: unknown[];
  httpStatus: number;
  text: string;
} {
  const prepared = preparer.prepare({ source: '{ motto }', principal: clerk, ...request });
  if (prepared.ok) throw new Error('It was not refused.');
  const codes = prepared.errors.map((error) => {
    if (error instanceof AppError) return error.code;
    return error instanceof GraphQLError ? error.extensions['code'] : undefined;
  });
  return {
    codes,
    httpStatus: prepared.httpStatus,
    text: prepared.errors.map(({ message }) => message).join(),
  };
}

async function run(request: Partial<PrepareRequest> & { source: string }) {
  const prepared = preparer.prepare({ principal: clerk, ...request });
  if (!prepared.ok) throw prepared.errors[0] ?? new Error('Refused.');
  const result = await prepared.plan.execute(undefined, {}, prepared.variables);
  return JSON.parse(JSON.stringify(result)) as { data: Record<string, unknown> };
}

function fingerprint(source: string, operationName?: string): string | undefined {
  const prepared = preparer.prepare({ source, operationName, principal: clerk });
  return prepared.ok ? prepared.plan.fingerprint : undefined;
}

function nested(levels: number): string {
  return `{ parcels { ${'parts { '.repeat(levels)} label ${'}'.repeat(levels)} } }`;
}

describe('an operation', () => {
  it('answers the same the first time, when it is interpreted, and later, when it is compiled', async () => {
    const source = 'query ($n: Int!) { parcels(first: $n) { label } motto }';
    const answers = [];
    for (let i = 0; i < 4; i += 1) answers.push(await run({ source, variables: { n: 2 } }));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]?.data).toEqual({
      parcels: [{ label: 'no. 0' }, { label: 'no. 1' }],
      motto: 'We carry',
    });
  });

  it('is planned once for all who send the same text', () => {
    const plans = [clerk, anonymous].map((principal) =>
      preparer.prepare({ source: '{ motto }', principal }),
    );
    expect(plans[0]).toMatchObject({ ok: true });
    expect(plans[0]?.ok === true && plans[0].plan).toBe(plans[1]?.ok === true && plans[1].plan);
  });

  it('has a fingerprint of what it means, not of how it is laid out', () => {
    expect(fingerprint('{motto}')).toBe(fingerprint('{\n  motto # nice\n}'));
    expect(fingerprint('query A { motto } query B { motto }', 'A')).toBe(
      fingerprint('query A { motto }'),
    );
    expect(fingerprint('{ motto }')).not.toBe(fingerprint('{ x: motto }'));
    expect(fingerprint('{ parcels(first: 1) { label } }')).not.toBe(
      fingerprint('{ parcels(first: 2) { label } }'),
    );
  });

  it('is found by its name', async () => {
    const source = 'query A { a: motto } query B { b: motto }';
    expect((await run({ source, operationName: 'B' })).data).toEqual({ b: 'We carry' });
    expect(refusal({ source }).codes).toEqual(['OPERATION_RESOLUTION_FAILURE']);
    expect(refusal({ source, operationName: 'C' }).codes).toEqual(['OPERATION_RESOLUTION_FAILURE']);
  });

  it('may be the introspection of a tool, for somebody who is signed in', async () => {
    const source = getIntrospectionQuery();
    expect((await run({ source })).data).toHaveProperty('__schema.types');
    expect(refusal({ source, principal: anonymous })).toMatchObject({
      codes: ['UNAUTHENTICATED'],
      httpStatus: 401,
    });
  });
});

describe('a refused operation', () => {
  it.each([
    ['no GraphQL', { source: '{' }, 'GRAPHQL_PARSE_FAILED'],
    ['empty', { source: '' }, 'GRAPHQL_PARSE_FAILED'],
    ['of too many tokens', { source: `{ ${'motto '.repeat(2_000)} }` }, 'GRAPHQL_PARSE_FAILED'],
    [
      'of too many characters',
      { source: `{ motto } #${'x'.repeat(70_000)}` },
      'GRAPHQL_PARSE_FAILED',
    ],
    ['of an unknown field', { source: '{ nothing }' }, 'GRAPHQL_VALIDATION_FAILED'],
    ['too deep', { source: nested(12) }, 'GRAPHQL_VALIDATION_FAILED'],
    [
      'of too many aliases',
      { source: `{ ${Array.from({ length: 16 }, (_, i) => `a${i}: motto`).join(' ')} }` },
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'of too many directives',
      { source: `{ ${'motto @skip(if: false) '.repeat(9)} }` },
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['a fragment only', { source: 'fragment F on Query { motto }' }, 'GRAPHQL_VALIDATION_FAILED'],
    [
      'a variable of the wrong type',
      { source: 'query ($n: Int!) { parcels(first: $n) { label } }', variables: { n: 'x' } },
      'BAD_USER_INPUT',
    ],
    [
      'a variable of a type that the schema does not use',
      { source: 'query ($n: Float) { parcels(first: $n) { label } }', variables: { n: 1 } },
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['too expensive', { source: '{ parcels(first: 5001) { label } }' }, 'COST_LIMIT_EXCEEDED'],
    [
      'too expensive by its variables',
      { source: 'query ($n: Int!) { parcels(first: $n) { label } }', variables: { n: 5_001 } },
      'COST_LIMIT_EXCEEDED',
    ],
    ['too expensive by what is below its lists', { source: nested(4) }, 'COST_LIMIT_EXCEEDED'],
  ])('is told why: it is %s', (_what, request, code) => {
    expect(refusal(request)).toMatchObject({ codes: [code], httpStatus: 400 });
  });

  it('runs nothing at all when one of its fields is forbidden', () => {
    const source = '{ motto parcels { label } }';
    expect(refusal({ source, principal: { ...clerk, permissions: new Set() } })).toMatchObject({
      codes: ['FORBIDDEN'],
      httpStatus: 403,
    });
    expect(refusal({ source: 'mutation { send(label: "x") }' }).codes).toEqual(['FORBIDDEN']);
    expect(calls).toEqual([]);
  });

  it('is not told about its variables when the caller may not run it anyway', () => {
    const source = 'mutation ($l: String!) { send(label: $l) }';
    expect(refusal({ source, variables: { l: 3 } }).codes).toEqual(['FORBIDDEN']);
  });

  it('is told at most five problems', () => {
    const source = `{ ${Array.from({ length: 15 }, (_, i) => `nothing${i}`).join(' ')} }`;
    expect(refusal({ source }).codes.length).toBeLessThanOrEqual(6);
  });

  it('is given hints of the schema only for somebody who is signed in', () => {
    expect(refusal({ source: '{ parcel { label } }' }).text).toContain('Did you mean "parcels"');
    expect(refusal({ source: '{ parcel { label } }', principal: anonymous }).text).not.toContain(
      'Did you mean',
    );
  });
});

describe('a schema', () => {
  it('with a root field that is open by mistake is not served', () => {
    @Resolver()
    class CarelessResolver {
      @Query(() => String)
      forgotten(): string {
        return '';
      }
    }
    const careless = buildSchemaSync({ resolvers: [CarelessResolver], validate: false });
    expect(() => createPreparer({ schema: careless })).toThrow('Query.forgotten has no permission');
  });
});
