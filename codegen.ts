import type { CodegenConfig } from '@graphql-codegen/cli';

const typedDocuments = {
  preset: 'client',
  presetConfig: { fragmentMasking: false },
  config: {
    useTypeImports: true,
    importExtension: '.ts',
    enumsAsTypes: true,
    scalars: { DateTime: 'string', JSON: 'unknown', JSONFile: 'unknown' },
  },
} as const;

const config: CodegenConfig = {
  schema: 'schema.graphql',
  generates: {
    'web/src/graphql/generated/': {
      ...typedDocuments,
      documents: ['web/src/**/*.{ts,tsx}', '!web/src/graphql/generated/**'],
    },
    'api/test/testkit/generated/': {
      ...typedDocuments,
      documents: ['api/test/**/*.ts', '!api/test/testkit/generated/**'],
    },
  },
};

export default config;
