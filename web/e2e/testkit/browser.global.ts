import { rm } from 'node:fs/promises';
import type { TestProject } from 'vitest/node';
import { unpackChromium } from './browser.ts';
import { makeDataTemplate } from './data-template.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The data folder that those of the stories are copies of. */
    dataTemplate: string;
  }
}

/** What all stories share is made before the first one, which need not wait for it then. Returns how it ends. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await unpackChromium();
  const dataTemplate = await makeDataTemplate();
  project.provide('dataTemplate', dataTemplate);
  return () => rm(dataTemplate, { recursive: true, force: true });
}
