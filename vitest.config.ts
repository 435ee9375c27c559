import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: ['api/vitest.config.ts', 'web/vitest.config.ts', 'web/e2e/vitest.config.ts'],
    // Tests share the machine with the servers and the browser that they start.
    maxWorkers: 2,
  },
});
