import { beforeEach, expect, it } from 'vitest';
import { makeKey } from './testkit/api-key-stories.ts';
import { rawCall, withKey } from './testkit/raw-call.ts';
import type { TestClient } from './testkit/test-client.ts';
import { connectMachine, signInTo, tokenOf, useTokenStory } from './testkit/token-stories.ts';

const story = useTokenStory([
  { key: 'acme', oauth: ['refresh: ROTATING'] },
  { key: 'bare', quirks: { accessTokenLife: 'never', refresh: 'NONE' }, oauth: ['refresh: NONE'] },
]);
let owner: TestClient;
let key: string;

beforeEach(async () => {
  owner = (await story.app.organization('Acme', 'OWNER')).as.OWNER;
  key = (await makeKey(owner, ['proxy'])).secret;
  story.vendor('acme').refusesAll = false;
});

const call = (id: string) => rawCall(story.app.url, `/proxy/${id}/me`, { headers: withKey(key) });

it('a call carries the access token, and the next one the renewed token', async () => {
  const id = await signInTo(owner, story.vendor('acme'));
  expect((await call(id)).json()).toEqual({ account: 'Acme' });
  story.clock.advance({ minutes: 59, seconds: 30 });
  const asked = story.vendor('acme').asked.length;
  expect((await call(id)).json()).toEqual({ account: 'Acme' });
  expect(story.vendor('acme').asked).toHaveLength(asked + 1);
});

it('a token that the provider refuses is renewed once, and the call sent again', async () => {
  const { integration } = await connectMachine(owner, story.vendor('acme'));
  const id = integration?.id ?? '';
  expect((await call(id)).status).toBe(200);
  story.vendor('acme').vendor.revokeAll();
  const asked = story.vendor('acme').asked.length;
  expect((await call(id)).json()).toEqual({ account: 'Acme' });
  expect(story.vendor('acme').asked).toHaveLength(asked + 1);
});

it('a refusal that no new token helps is handed on as the provider’s', async () => {
  const { integration } = await connectMachine(owner, story.vendor('acme'));
  story.vendor('acme').refusesAll = true;
  const answer = await call(integration?.id ?? '');
  expect([answer.status, answer.json()]).toEqual([401, { error: 'Token unknown' }]);
  expect(answer.headers['patchbay-error']).toBeUndefined();
});

it('a grant that is over is told as what it is: somebody has to sign in again', async () => {
  const id = await signInTo(owner, story.vendor('acme'));
  story.vendor('acme').vendor.revokeAll();
  const answer = await call(id);
  expect([answer.status, answer.headers['patchbay-error']]).toEqual([409, 'NEEDS_REAUTH']);
  expect((await tokenOf(owner, id)).status).toBe('NEEDS_REAUTH');
});

it('a refusal of a token that cannot be renewed is handed on, and takes the integration from nobody', async () => {
  const id = await signInTo(owner, story.vendor('bare'));
  story.vendor('bare').refusesAll = true;
  const answer = await call(id);
  expect([answer.status, answer.json()]).toEqual([401, { error: 'Token unknown' }]);
  expect(answer.headers['patchbay-error']).toBeUndefined();
  expect(await tokenOf(owner, id)).toMatchObject({ status: 'CONNECTED', state: 'LIVE' });
  story.vendor('bare').refusesAll = false;
  expect((await call(id)).status).toBe(200);
});
