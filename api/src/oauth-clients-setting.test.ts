import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readOAuthClients } from './oauth-clients-setting.ts';

const client = { clientId: 'an-id', clientSecret: 'top-secret-value' };
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'patchbay-clients-'));
  await writeFile(path.join(folder, 'clients.json'), JSON.stringify({ slack: client }));
});
afterAll(() => rm(folder, { recursive: true }));

function read(text: string | null) {
  const problems: string[] = [];
  return { clients: Object.fromEntries(readOAuthClients(text, folder, problems)), problems };
}

describe('the OAuth clients of the operator', () => {
  it.each([
    { title: 'none, when the setting is not there', text: null, clients: {} },
    {
      title: 'JSON as it stands',
      text: JSON.stringify({ slack: client }),
      clients: { slack: client },
    },
    { title: 'a file, from the checkout on', text: 'clients.json', clients: { slack: client } },
  ])('are $title', ({ text, clients }) => {
    expect(read(text)).toEqual({ clients, problems: [] });
  });

  it.each([
    { title: 'a file that is not there', text: 'nothing.json', problem: 'cannot be read' },
    { title: 'what is no JSON', text: '{ "slack": top-secret-value }', problem: 'is not JSON' },
    {
      title: 'a client without secret',
      text: '{ "slack": { "clientId": "an-id" } }',
      problem: 'of slack needs',
    },
    {
      title: 'a client with more than that',
      text: JSON.stringify({ slack: { ...client, secret: 'top-secret-value' } }),
      problem: 'of slack needs',
    },
    {
      title: 'a secret that is no text',
      text: '{ "slack": { "clientId": "a", "clientSecret": 5 } }',
      problem: 'of slack needs',
    },
    {
      title: 'a secret in the place of a name',
      text: '{ "Top-Secret-Value!": 5 }',
      problem: 'the client needs',
    },
    {
      title: 'JSON that is taken for a path',
      text: '[{"clientSecret":"top-secret-value"}]',
      problem: 'cannot be read',
    },
  ])('are refused: $title', ({ text, problem }) => {
    const { clients, problems } = read(text);
    expect(clients).toEqual({});
    expect(problems).toEqual([expect.stringContaining(problem)]);
    expect(problems.join('').toLowerCase()).not.toContain('top-secret-value');
  });

  it('are all told at once', () => {
    const { clients, problems } = read(JSON.stringify({ slack: {}, gmail: {}, notion: client }));
    expect(Object.keys(clients)).toEqual(['notion']);
    expect(problems).toHaveLength(2);
  });
});
