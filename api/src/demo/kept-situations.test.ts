import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { keepSituations, readSituations } from './kept-situations.ts';

async function folder(): Promise<string> {
  const made = await mkdtemp(path.join(tmpdir(), 'patchbay-demo-'));
  onTestFinished(() => rm(made, { recursive: true }));
  return made;
}

test('what was broken is broken after a restart', async () => {
  const at = await folder();
  await keepSituations(at, { slack: 'slow', stripe: 'good' });
  expect(await readSituations(at)).toEqual({ slack: 'slow', stripe: 'good' });
});

test.each(['', '[', 'null', '3', '{"slack": 3}'])('a file of "%s" counts as none', async (text) => {
  const at = await folder();
  await writeFile(path.join(at, 'simulator.json'), text);
  expect(await readSituations(at)).toEqual({});
});

test('a folder without the file counts as none', async () => {
  expect(await readSituations(await folder())).toEqual({});
});
