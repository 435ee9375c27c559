import { createServer } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { describe, expect, onTestFinished, test } from 'vitest';
import { certified, listen, tlsFile } from '../../../test/fixtures/loopback.ts';
import { createOutbound, type OutboundResponse } from './index.ts';

function get(url: string, extraCa?: string): Promise<OutboundResponse> {
  const patchbay = createOutbound({
    allow: ['127.0.0.1/32'],
    lookup: async () => [{ address: '127.0.0.1', family: 4 }],
    ...(extraCa === undefined ? {} : { extraCa }),
  });
  onTestFinished(() => patchbay.close());
  return patchbay.request({ method: 'GET', url, deadlineMs: 5000 });
}

async function serveTls(name: Parameters<typeof certified>[0]): Promise<number> {
  const server = createHttpsServer(certified(name), (_request, response) => response.end('secure'));
  server.on('tlsClientError', () => {});
  return (await listen(server)).port;
}

describe('over TLS, a certificate', () => {
  test('by a further authority is good when that one is trusted', async () => {
    const port = await serveTls('server');
    const response = await get(`https://mail.example.com:${port}/`, tlsFile('ca.pem'));
    expect(String(response.body)).toBe('secure');
    const byAddress = await get(`https://127.0.0.1:${port}/`, tlsFile('ca.pem'));
    expect(String(byAddress.body)).toBe('secure');
  });

  test('signed by itself is good when the operator trusts it, among others in one file', async () => {
    const bundle = `# ours\n${tlsFile('ca.pem')}\n# theirs\n${tlsFile('self-signed.pem')}`;
    for (const name of ['server', 'self-signed'] as const) {
      const response = await get(`https://127.0.0.1:${await serveTls(name)}/`, bundle);
      expect(String(response.body)).toBe('secure');
    }
  });

  test('by a usual authority stays good beside further ones', async () => {
    const usual = getCACertificates('default');
    onTestFinished(() => setDefaultCACertificates(usual));
    setDefaultCACertificates([tlsFile('ca.pem')]);
    const url = `https://mail.example.com:${await serveTls('server')}/`;
    const response = await get(url, tlsFile('self-signed.pem'));
    expect(String(response.body)).toBe('secure');
  });

  test.each([
    ['server', undefined, /comes from an authority that Patchbay does not know/],
    ['expired', tlsFile('ca.pem'), 'The certificate of mail.example.com expired on 2021-02-03.'],
    ['self-signed', tlsFile('ca.pem'), /mail\.example\.com is self-signed/],
    ['other-name', tlsFile('ca.pem'), /is for other\.example\.com, not for mail\.example\.com/],
  ] as const)(
    'that is wrong is a TLS failure in plain words: %s',
    async (name, extraCa, message) => {
      const port = await serveTls(name);
      const sent = get(`https://mail.example.com:${port}/`, extraCa);
      await expect(sent).rejects.toMatchObject({
        code: 'TLS',
        message: expect.stringMatching(message),
      });
    },
  );

  test('for a name is not good for the address', async () => {
    const port = await serveTls('other-name');
    const sent = get(`https://127.0.0.1:${port}/`, tlsFile('ca.pem'));
    await expect(sent).rejects.toMatchObject({ code: 'TLS' });
  });

  test('is missed on a port without TLS', async () => {
    const { port } = await listen(createServer((_request, response) => response.end()));
    const sent = get(`https://api.example.com:${port}/`);
    await expect(sent).rejects.toMatchObject({
      code: 'TLS',
      message: expect.stringContaining('did not agree on TLS'),
    });
  });
});
