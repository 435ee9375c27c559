import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { arrowRules, textRules } from './testkit/arrow-rules.ts';
import { type SourceFile, arrowsOf, findWrongArrows, findWrongWords } from './testkit/arrows.ts';

const root = path.join(import.meta.dirname, '..', '..');

/** The product: without its tests, and without what is generated. */
const product: readonly SourceFile[] = globSync(['api/src/**/*.ts', 'web/src/**/*.{ts,tsx}'], {
  cwd: root,
})
  .filter((file) => !/\.(?:test|testkit)\.tsx?$|\/generated\//.test(file))
  .map((file) => ({
    path: file.replaceAll(path.sep, '/'),
    text: readFileSync(path.join(root, file), 'utf8'),
  }));

describe('the arrows', () => {
  it.each(arrowRules)('$name: $reason', (rule) => {
    expect(findWrongArrows(product, [rule])).toEqual([]);
  });

  it.each(textRules)('$name: $reason', (rule) => {
    expect(findWrongWords(product, [rule])).toEqual([]);
  });

  it('are looked for in the whole product', () => {
    expect(product.length).toBeGreaterThan(200);
    const known = new Set(product.map((file) => file.path));
    const relative = product
      .flatMap(arrowsOf)
      .filter(({ from, to }) => from.startsWith('api/') && to.startsWith('api/src/'));
    expect(relative.length).toBeGreaterThan(400);
    expect(relative.filter(({ to }) => !known.has(to))).toEqual([]);
  });
});

/** One wrong arrow for each rule: the checker must find it, and find nothing wrong with its neighbour. */
const wrong: Readonly<
  Record<string, readonly [from: string, wrongTarget: string, rightTarget: string]>
> = {
  'platform knows no feature': [
    'api/src/platform/mail/mail.ts',
    '../../modules/identity/index.ts',
    '../clock/index.ts',
  ],
  'graphql knows no feature': [
    'api/src/graphql/node.ts',
    '../modules/catalog/index.ts',
    './ids.ts',
  ],
  'a module has one face': [
    'api/src/modules/activity/a.ts',
    '../catalog/model.ts',
    '../catalog/index.ts',
  ],
  'a module does not know the house': [
    'api/src/modules/activity/a.ts',
    '../../http/server.ts',
    '../../context.ts',
  ],
  'an entity is a table and its invariants': [
    'api/src/modules/a/a.entity.ts',
    '../../context.ts',
    '@mikro-orm/core',
  ],
  'a use case knows no transport': [
    'api/src/modules/a/connect-thing.ts',
    '../../graphql/ids.ts',
    '../../context.ts',
  ],
  'a policy is a pure rule': [
    'api/src/modules/a/a.policy.ts',
    '../../platform/clock/index.ts',
    '../../roles.ts',
  ],
  'decorators of the schema stay in its files': [
    'api/src/modules/a/connect-thing.ts',
    'type-graphql',
    'uuid',
  ],
  'one way out': ['api/src/modules/a/a.ts', 'undici', '../../platform/outbound/index.ts'],
  'one way to the database': ['api/src/modules/a/a.ts', 'pg', '../../platform/database/index.ts'],
  'tokens and passwords are identity’s': ['api/src/modules/a/a.ts', 'jose', 'uuid'],
  'the product does not know its tests': [
    'api/src/app.ts',
    '../test/testkit/test-clock.ts',
    './config.ts',
  ],
  'web and api share schema.graphql and nothing else': [
    'web/src/app.tsx',
    '../../api/src/context.ts',
    './routes.tsx',
  ],
  'ui knows no feature': [
    'web/src/ui/button.tsx',
    '../features/marketplace/card.tsx',
    './icon.tsx',
  ],
  'lib knows neither feature nor ui': ['web/src/lib/time.ts', '../ui/button.tsx', './text.ts'],
};

describe('the checker', () => {
  it.each(arrowRules.map(({ name }) => name))('finds who breaks "%s", and only them', (name) => {
    const [from, bad, good] = wrong[name] ?? ['', '', ''];
    const found = findWrongArrows(
      [{ path: from, text: `import { a } from '${bad}';\n` }],
      arrowRules,
    );
    expect(found.filter((problem) => problem.startsWith(`${name}:`))).toHaveLength(1);
    expect(
      findWrongArrows([{ path: from, text: `import { a } from '${good}';\n` }], arrowRules),
    ).toEqual([]);
  });

  it.each([
    `import { a } from 'undici';`,
    `import type { A } from 'undici';`,
    `import 'undici';`,
    `import * as undici from 'undici';`,
    `import {\n  a,\n  b,\n} from 'undici';`,
    `export { a } from 'undici';`,
    `export * from 'undici';`,
    `const { a } = await import('undici');`,
  ])('reads %j', (text) => {
    expect(arrowsOf({ path: 'api/src/a.ts', text })).toEqual([
      { from: 'api/src/a.ts', to: 'undici' },
    ]);
  });

  it.each([
    ['api/src/modules/a/a.ts', 'const port = process.env.PORT;'],
    ['api/src/modules/a/a.ts', `await fetch('https://example.com');`],
    ['api/src/modules/a/a.ts', `const cipher = createCipheriv('aes-256-gcm', key, iv);`],
    ['web/src/app.tsx', 'const mode = process.env.NODE_ENV;'],
  ])('finds the words in %s: %s', (file, text) => {
    expect(findWrongWords([{ path: file, text }], textRules)).toHaveLength(1);
    expect(findWrongWords([{ path: file, text: `/* ${text} */\n// ${text}` }], textRules)).toEqual(
      [],
    );
  });
});
