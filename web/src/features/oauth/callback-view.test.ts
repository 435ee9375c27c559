import { expect, test } from 'vitest';
import { callbackView } from './callback-view';
import type { CallbackPhase } from './create-callback';
import { en } from './oauth.messages';
import type { SignInResult } from './sign-in-channel';

type Answer = Extract<SignInResult, { kind: 'answered' }>['payload'];

const nothing: Answer = {
  integration: null,
  check: null,
  providerKey: null,
  integrationId: null,
  userErrors: [],
};
const view = (phase: CallbackPhase) => callbackView(phase, en, ({ code }) => `told: ${code}`);
const answered = (answer: Partial<Answer>): CallbackPhase => ({
  name: 'result',
  result: { kind: 'answered', payload: { ...nothing, ...answer } },
});
const refused = (code: string): Answer['userErrors'] =>
  [{ code, message: 'The words of the server.', path: [] }] as unknown as Answer['userErrors'];
const failedCheck = { outcome: 'FAILED', message: 'No such calendar', hint: 'Look there.' };

test.each([
  ['signed out', { name: 'signed-out' }, '/sign-in?to=/marketplace', null],
  ['nothing in the address', { name: 'nothing' }, '/marketplace', null],
  ['told elsewhere', { name: 'told' }, undefined, null],
  [
    'denied',
    answered({ providerKey: 'slack', userErrors: refused('OAUTH_DENIED') }),
    '/marketplace/slack?connect=slack',
    'The words of the server.',
  ],
  [
    'an old state of nobody knows what',
    answered({ userErrors: refused('OAUTH_STATE_INVALID') }),
    '/marketplace',
    'The words of the server.',
  ],
  [
    'another account',
    answered({ integrationId: 'int_1', userErrors: refused('IDENTITY_CHANGED') }),
    '/integrations/int_1',
    `The words of the server. ${en.callback.otherAccountWhy}`,
  ],
  [
    'a failed test',
    answered({
      providerKey: 'slack',
      check: failedCheck as Answer['check'],
      userErrors: refused('CHECK_FAILED'),
    }),
    '/marketplace/slack?connect=slack',
    'No such calendar Look there.',
  ],
  [
    'no answer',
    {
      name: 'result',
      result: { kind: 'failed', code: 'NETWORK', message: '', requestId: null },
    },
    '/marketplace',
    'told: NETWORK',
  ],
] as const)('after %s the page leads to where one goes on', (_, phase, href, problem) => {
  expect(view(phase).way?.href).toBe(href);
  expect(view(phase).problem).toBe(problem);
});

test('a connected integration is named and led to', () => {
  const integration = { id: 'int_7', name: 'My calendar' } as Answer['integration'];
  const { title, way, problem } = view(answered({ integration }));
  expect({ title, href: way?.href, problem }).toEqual({
    title: 'My calendar is connected',
    href: '/integrations/int_7',
    problem: null,
  });
});
