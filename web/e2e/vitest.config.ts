import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'browser',
    root: import.meta.dirname,
    include: ['**/*.e2e.ts'],
    globalSetup: ['testkit/browser.global.ts'],
    // One browser and one server at a time: each story has the machine to itself.
    fileParallelism: false,
    // These only end what hangs. A machine that is shared may give a story a tenth of a processor for a while.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 60_000 } },
  },
});
