import { afterAll, beforeAll } from 'vitest';
import { type OutsideWorld, startOutsideWorld } from './outside-world.ts';
import { type TestApp, type TestAppOptions, createTestApp } from './test-app.ts';

/** What the stories of one file share: a server of their own, and the providers around it. */
export interface Story {
  readonly app: TestApp;
  readonly world: OutsideWorld;
}

/** Starts both before the first test of the file, and stops them after the last one. */
export function useStory(options: TestAppOptions = {}): Story {
  let started: Story | undefined;
  beforeAll(async () => {
    const world = await startOutsideWorld();
    started = {
      world,
      app: await createTestApp({ ...options, env: { ...world.env, ...options.env } }),
    };
  });
  afterAll(async () => {
    try {
      await started?.app.close();
    } finally {
      await started?.world.close();
    }
  });
  const running = () => {
    if (started === undefined) throw new Error('The story has not begun.');
    return started;
  };
  return {
    get app() {
      return running().app;
    },
    get world() {
      return running().world;
    },
  };
}
