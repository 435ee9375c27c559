import { defineConfig } from 'vite';
import { compressAssets } from '../compress-assets.ts';

/**
 * GraphiQL is a build of its own: React and the editor stay out of the chunks that the web app loads, and the app's
 * Solid compiler stays away from React.
 */
export default defineConfig({
  base: '/graphiql/',
  logLevel: 'warn',
  publicDir: false,
  plugins: [compressAssets()],
  build: {
    target: 'es2023',
    outDir: '../dist/graphiql',
    emptyOutDir: true,
    // Inlined fonts would need data: in the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The editor is one chunk of 2.8 MB; it is fetched after the page is there.
    chunkSizeWarningLimit: 3_000,
    rolldownOptions: {
      checks: { pluginTimings: false },
      onLog(level, log, report) {
        // `use client` in libraries for React's server rendering.
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log);
      },
    },
  },
});
