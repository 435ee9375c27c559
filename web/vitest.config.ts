import solid from 'vite-plugin-solid';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [solid({ ssr: false })],
  // The browser build of Solid: under Node's conditions it would be the server one, which is not reactive.
  resolve: { conditions: ['browser', 'development'] },
  test: {
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'graphiql/**/*.test.ts'],
    environment: 'node',
    server: { deps: { inline: [/solid-js/] } },
  },
});
