import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { keepTokens, readTokens } from './kept-tokens.ts';

async function folder(): Promise<string> {
  const made = await mkdtemp(path.join(tmpdir(), 'patchbay-demo-'));
  onTestFinished(() => rm(made, { recursive: true }));
  return made;
}

test('tokens of a vendor are known after a restart, and only their owner may read the file', async () => {
  const at = await folder();
  const tokens = {
    'slack.oauth': [['AccessToken:a', { kind: 'AccessToken', payload: {}, endsAt: 1 }]],
  } as const;
  await keepTokens(at, tokens);
  expect(await readTokens(at)).toEqual(tokens);
  const { mode } = await stat(path.join(at, 'simulator-tokens.json'));
  expect(mode & 0o077).toBe(0);
});

test.each(['', '[', 'null', '3', '{"slack.oauth": 3}'])(
  'a file of "%s" counts as none',
  async (text) => {
    const at = await folder();
    await writeFile(path.join(at, 'simulator-tokens.json'), text);
    expect(await readTokens(at)).toEqual({});
  },
);
