import 'reflect-metadata';
import path from 'node:path';
import { readDemoConfig } from './config.ts';
import { demoOwner, startDemo } from './demo/index.ts';
import { startProcess } from './process.ts';

const root = path.join(import.meta.dirname, '..', '..');

const folder = process.argv[2] ?? path.join(root, '.patchbay-demo');

/** `npm run demo`: Patchbay with a demo organization, and a simulator of its providers. Takes its data folder. */
await startProcess(async (tell) => startDemo(readDemoConfig(process.env, folder, demoOwner), tell));
