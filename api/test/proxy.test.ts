import { once } from 'node:events';
import { WebSocket } from 'ws';
import { formatApiKey, newApiKeyToken } from '../src/modules/api-keys/api-key-token.ts';
import { afterAll, describe, expect, it } from 'vitest';
import { createTestApp, testPassword } from './testkit/test-app.ts';

const forged = '6.6.6.6, 203.0.113.9';

/** Signs in with this header, and tells which address the session was opened from. */
async function addressSeen(env: Readonly<Record<string, string>>): Promise<unknown> {
  const app = await createTestApp({ env });
  afterAll(() => app.close());
  const { emails } = await app.organization('Acme', 'OWNER');
  const ask = async (query: string, cookie: string, variables: object = {}) => {
    const answer = await fetch(`${app.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': forged, cookie },
      body: JSON.stringify({ query, variables }),
    });
    const cookies = answer.headers.getSetCookie().map((set) => set.split(';', 1)[0]);
    return { cookies: cookies.join('; '), body: (await answer.json()) as { data: unknown } };
  };
  const { cookies } = await ask(
    'mutation In($input: SignInInput!) { signIn(input: $input) { viewer { role } } }',
    '',
    { input: { email: emails.OWNER, password: testPassword } },
  );
  const { body } = await ask('{ sessions { isCurrent ipAddress } }', cookies);
  const { sessions } = body.data as { sessions: { isCurrent: boolean; ipAddress: string }[] };
  return sessions.find(({ isCurrent }) => isCurrent)?.ipAddress;
}

describe('the address that a caller is known by', () => {
  it('is their own, whatever they say of themselves', async () => {
    expect(await addressSeen({})).toBe('127.0.0.1');
  });

  it('is what the proxy on this machine saw, not what the caller told the proxy', async () => {
    const env = { PATCHBAY_PUBLIC_URL: 'https://hub.example.com' };
    expect(await addressSeen(env)).toBe('203.0.113.9');
  });

  it('is that of a proxy that nobody named', async () => {
    const env = {
      PATCHBAY_PUBLIC_URL: 'https://hub.example.com',
      PATCHBAY_TRUSTED_PROXIES: '10.0.0.7/32',
    };
    expect(await addressSeen(env)).toBe('127.0.0.1');
  });
});

describe('a socket through the proxy on this machine', () => {
  it('is counted for the caller behind it: wrong keys of one do not shut the door to another', async () => {
    const app = await createTestApp({ env: { PATCHBAY_PUBLIC_URL: 'https://hub.example.com' } });
    afterAll(() => app.close());
    const tryAs = async (address: string): Promise<string> => {
      const headers = {
        'x-forwarded-for': address,
        authorization: `Bearer ${formatApiKey(newApiKeyToken())}`,
      };
      const socket = new WebSocket(
        app.url.replace('http', 'ws') + '/graphql',
        'graphql-transport-ws',
        {
          headers,
        },
      );
      await once(socket, 'open');
      socket.send(JSON.stringify({ type: 'connection_init' }));
      const [, reason] = (await once(socket, 'close')) as [number, Buffer];
      return reason.toString();
    };
    const refused = await tryAs('203.0.113.9');
    await Promise.all(Array.from({ length: 60 }, () => tryAs('203.0.113.9')));
    expect(await tryAs('203.0.113.9')).toContain('Too many');
    expect(await tryAs('198.51.100.7')).toBe(refused);
  });
});
