import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { generate } from '@graphql-codegen/cli';
import { buildSchema, getNamedType, isEnumType } from 'graphql';
import { describe, expect, it } from 'vitest';
import codegen from '../../codegen.ts';
import { permissions, roles } from '../src/roles.ts';
import { errorCodes, printSchemaSorted } from '../src/graphql/index.ts';
import { buildGraphQLSchema } from '../src/schema.ts';
import { userErrorCodes } from '../src/user-error.ts';
import { schemaFile } from './testkit/root-fields.ts';

const root = path.dirname(schemaFile);

/** They are about the caller, and there is nothing to say of it. */
const withoutInput: ReadonlySet<string> = new Set([
  'signOut',
  'endOtherSessions',
  'leaveOrganization',
  'runAllHealthChecks',
]);

/** What is made for the caller and shown once: it is no credential of anybody else's, and never read again. */
const shownOnce =
  /^type (?:SignInChallenge|StartTwoFactorPayload|(?:Create|Rotate)(?:ApiKey|Webhook|WebhookSecret)Payload) /m;

describe('schema.graphql', () => {
  it('is what the code says; run "pnpm schema" when it is not', async () => {
    expect(await readFile(schemaFile, 'utf8')).toBe(printSchemaSorted(buildGraphQLSchema()));
  });

  it('names the roles, permissions and codes that the code knows', async () => {
    const schema = buildSchema(await readFile(schemaFile, 'utf8'));
    const valuesOf = (name: string) => {
      const type = schema.getType(name);
      return isEnumType(type)
        ? type
            .getValues()
            .map((value) => value.name)
            .toSorted()
        : [];
    };
    expect(valuesOf('Role')).toEqual([...roles].toSorted());
    expect(valuesOf('Permission')).toEqual([...permissions].toSorted());
    expect(valuesOf('UserErrorCode')).toEqual([...userErrorCodes].toSorted());
    expect(new Set(errorCodes).size).toBe(errorCodes.length);
  });

  it('gives every mutation one input and a payload with userErrors', async () => {
    const schema = buildSchema(await readFile(schemaFile, 'utf8'));
    const problems = Object.values(schema.getMutationType()?.getFields() ?? {}).filter(
      ({ args, type, name }) => {
        const payload = schema.getType(getNamedType(type).name);
        const hasErrors =
          payload !== undefined && 'getFields' in payload && 'userErrors' in payload.getFields();
        const takesInput = args.length === 1 && args[0]?.name === 'input';
        return !hasErrors || (!takesInput && !withoutInput.has(name));
      },
    );
    expect(problems.map(({ name }) => name)).toEqual([]);
  });

  it('has no place that could hold a credential', async () => {
    const text = await readFile(schemaFile, 'utf8');
    const outputs = text
      .split('\n\n')
      .filter((block) => /^(?:"""[^"]*"""\n)?type /.test(block.trim()))
      .filter((block) => !shownOnce.test(block));
    expect(outputs.join('\n')).not.toMatch(
      /^ {2}(?:credentials|password|token|secret|sealed\w*)\b/m,
    );
  });
});

describe('the generated documents', () => {
  it('are those of today; run "pnpm codegen" when they are not', async () => {
    const outputs = (await generate({ ...codegen, cwd: root, silent: true }, false)) as {
      filename: string;
      content: string;
    }[];
    expect(outputs.length).toBeGreaterThanOrEqual(6);
    const stale: string[] = [];
    for (const { filename, content } of outputs) {
      const stored = await readFile(path.resolve(root, filename), 'utf8').catch(() => '');
      if (stored.trim() !== content.trim())
        stale.push(path.relative(root, path.resolve(root, filename)));
    }
    expect(stale).toEqual([]);
  });
});
