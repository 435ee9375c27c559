import { readFile } from 'node:fs/promises';
import path from 'node:path';
import tailwindcss from '@tailwindcss/vite';
import { print, stripIgnoredCharacters, type DocumentNode } from 'graphql';
import { defineConfig, type Plugin } from 'vite';
import solid from 'vite-plugin-solid';
import { compressAssets } from './compress-assets.ts';

const documentCall =
  /export const (\w+) = graphql\(\s*`\s*(?:query|mutation|subscription)\s+(\w+)[^`]*`,?\s*\);/g;
const fragmentCall = /graphql\(\s*`\s*fragment[^`]*`,?\s*\);/g;
const oneDocument = '?document=';

/**
 * `graphql(`query Name …`)` becomes that one document instead of the table of all of them. It is passed on, not kept, so that
 * each travels with those who use it.
 */
function importDocuments(code: string): string {
  const from = /import \{ graphql \} from '([^']+)';/.exec(code)?.[1] ?? '';
  return code
    .replace(fragmentCall, '')
    .replace(
      documentCall,
      (_, constant: string, name: string) =>
        `export { default as ${constant} } from '${from}/graphql.ts${oneDocument}${name}';`,
    )
    .replace(/import \{ graphql \} from .*\n/, '');
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

/** Libraries and our kit, without what only some pages need. */
const kit =
  /node_modules\/(solid-js|@solidjs\/router|@urql|wonka|graphql-ws)\/|vite\/preload-helper|rolldown\/runtime|\/src\/(i18n|ui|lib|graphql)\/(?!callback-query|dialog|tabs|generated|overlays|menu-body|code-block|copy-|text-area|settings-section|rename-form|create-submission|text-field|field-frame|select|switch|chip|provider-mark|categories|.*\.pl\.ts)/;

/** Where every page begins. */
const start =
  /\/src\/(app|app\.messages|routes)\.tsx?$|session\/member-locale|\?document=ChooseLocale$/;

/** What surrounds every page of a signed-in member. */
const frame =
  /\/src\/features\/(shell\/(?!not-found|organization-switcher|.*\.pl\.ts)|demo\/index|session\/(session(?!\.messages)|guard|sign-out)[^/]*(?<!\.pl)\.tsx?|activity\/(activity-stream|follow-activity|event-kind)|integrations\/(actions|integration-stream)\.tsx?)/;
const frameDocuments =
  /\?document=(ActivityAdded|LatestActivity|BrokenIntegrations|IntegrationChanged|Me|SignOut)$/;

/** Forms and what is shown beside them: small parts, each of which several pages need. */
const controls =
  /\/src\/(ui\/(code-block|copy-button|settings-section|rename-form|text-field|text-area|field-frame|select)|graphql\/create-submission|lib\/copy-text)\.tsx?$/;

const base = {
  name: 'base',
  test: (id: string) => [kit, start, frame, frameDocuments].some((part) => part.test(id)),
};

export default defineConfig(({ command }) => ({
  logLevel: command === 'build' ? 'warn' : 'info',
  plugins: [compactDocuments(), solid(), tailwindcss(), compressAssets()],
  resolve: {
    alias: { '@0no-co/graphql.web': path.join(import.meta.dirname, 'src/graphql/syntax.ts') },
  },
  build: {
    target: 'es2023',
    // Inlined assets would need data: in the content security policy for more than images.
    assetsInlineLimit: 0,
    modulePreload: {
      polyfill: false,
      // Lists of what each page shares with others weigh 1.7 KB in every first load; without them, a page that is opened
      // for the first time takes one more round trip.
      resolveDependencies: (_, dependencies, { hostType }) =>
        hostType === 'html' ? dependencies : [],
    },
    rolldownOptions: {
      checks: { pluginTimings: false },
      // Only main.tsx does something by being there: of a folder's face, a page takes what it uses.
      treeshake: {
        moduleSideEffects: [{ test: /\/web\/src\/(?!main\.tsx)[^?]*\.tsx?$/, sideEffects: false }],
      },
      // What every page needs is one file: many small ones compress worse and cost a round trip each.
      output: {
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [base, { name: 'controls', test: controls }],
        },
      },
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
