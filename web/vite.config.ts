import { readFile } from 'node:fs/promises';
import tailwindcss from '@tailwindcss/vite';
import { print, stripIgnoredCharacters, type DocumentNode } from 'graphql';
import { defineConfig, type Plugin } from 'vite';
import solid from 'vite-plugin-solid';

const documentCall = /graphql\(\s*`\s*(?:query|mutation|subscription)\s+(\w+)[^`]*`,?\s*\)/g;
const fragmentCall = /graphql\(\s*`\s*fragment[^`]*`,?\s*\);/g;
const oneDocument = '?document=';

/** `graphql(`query Name …`)` becomes an import of that one document instead of the table of all of them. */
function importDocuments(code: string): string {
  const names: string[] = [];
  const body = code.replace(fragmentCall, '').replace(documentCall, (_, name: string) => {
    names.push(name);
    return `${name}Document`;
  });
  return body.replace(/import \{ graphql \} from '([^']+)';/, (_, from: string) =>
    names
      .map((name) => `import ${name}Document from '${from}/graphql.ts${oneDocument}${name}';`)
      .join('\n'),
  );
}

/** One of the generated documents, as text: a tenth of the size of its syntax tree. */
function printDocument(generated: string, name: string): string {
  const found = new RegExp(`export const ${name}Document = (\\{.*\\}) as unknown as .*;`).exec(
    generated,
  );
  if (found?.[1] === undefined)
    throw new Error(`There is no generated document ${name}. Run pnpm codegen.`);
  const text = stripIgnoredCharacters(print(JSON.parse(found[1]) as DocumentNode));
  return `export default ${JSON.stringify(text)};`;
}

/** Each page loads its own documents, and nothing of GraphQL's syntax trees. */
function compactDocuments(): Plugin {
  return {
    name: 'compact-documents',
    enforce: 'pre',
    async load(id) {
      const [file = '', name] = id.split(oneDocument);
      return name === undefined ? null : printDocument(await readFile(file, 'utf8'), name);
    },
    transform(code, id) {
      return id.endsWith('.documents.ts') ? { code: importDocuments(code), map: null } : null;
    },
  };
}

const base = {
  name: 'base',
  test: /node_modules\/(solid-js|@solidjs\/router)\/|\/src\/(i18n|ui|lib|graphql)\/(?!dialog|tabs|generated|overlays|menu-body|code-block|copy-|settings-section|rename-form|create-submission|.*\.pl\.ts)/,
};

export default defineConfig(({ command }) => ({
  logLevel: command === 'build' ? 'warn' : 'info',
  plugins: [compactDocuments(), solid(), tailwindcss()],
  build: {
    target: 'es2023',
    // Inlined assets would need data: in the content security policy for more than images.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      checks: { pluginTimings: false },
      // What every page needs is one file: many small ones compress worse and cost a round trip each.
      output: { codeSplitting: { includeDependenciesRecursively: false, groups: [base] } },
    },
  },
  server: {
    proxy: {
      '/graphql': { target: 'http://127.0.0.1:4000', ws: true },
      '/catalog': 'http://127.0.0.1:4000',
      // A page of the API's server, from the last build.
      '/graphiql': 'http://127.0.0.1:4000',
    },
  },
}));
