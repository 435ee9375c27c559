import path from 'node:path';
import { createApp } from './app.ts';
import { readConfig } from './config.ts';
import { startProcess } from './process.ts';

const root = path.join(import.meta.dirname, '..', '..');

await startProcess(async (tell) => {
  const app = await createApp(readConfig(process.env, root), {}, tell);
  const link =
    app.signInLink === null
      ? ''
      : `\nSign in for the first time (once, within an hour): ${app.signInLink}`;
  tell(`Patchbay is ready at ${app.url}${link}`);
  return app;
});
