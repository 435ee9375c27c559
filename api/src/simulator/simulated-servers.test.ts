import { describe, expect, test } from 'vitest';
import { start, vendor } from './simulator-world.testkit.ts';

describe('a simulated mail server', () => {
  const mail = (security: 'starttls' | 'tls' | 'none') =>
    vendor('mail', {
      server: { host: 'mail.acme.example', port: 2525, security, user: 'hub', password: 'right' },
      cases: {
        good: { answers: [{}] },
        badCredentials: { answers: [{ auth: '535 5.7.8 Wrong password' }] },
        busy: { answers: [{ greeting: '421 4.3.2 Busy' }] },
        locked: { answers: [{ auth: '534 5.7.9 Second factor needed' }] },
        down: { answers: [{ refused: true }] },
      },
    });
  const request = { host: 'mail.acme.example', port: 2525, user: 'hub', deadlineMs: 2000 };

  test.each(['starttls', 'tls', 'none'] as const)('signs in with security %s', async (security) => {
    const { outbound, simulator } = await start(mail(security));
    const shake = (password: string) => outbound.smtpHandshake({ ...request, security, password });
    expect(await shake('right')).toMatchObject({ ok: true });
    expect(await shake('other')).toMatchObject({
      ok: false,
      stage: 'auth',
      reply: '535 5.7.8 Wrong password',
    });
    simulator.setSituation('mail', 'locked');
    expect(await shake('right')).toMatchObject({
      replyCode: 534,
      reply: '534 5.7.9 Second factor needed',
    });
    expect(await shake('other')).toMatchObject({ replyCode: 535 });
    simulator.setSituation('mail', 'busy');
    expect(await shake('right')).toMatchObject({ stage: 'greeting', reply: '421 4.3.2 Busy' });
    simulator.setSituation('mail', 'down');
    await expect(shake('right')).rejects.toMatchObject({ code: 'CONNECTION_REFUSED' });
    expect(simulator.takeReceived().map(({ accepted }) => accepted)).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  test('does not let anyone sign in without the encryption that it asks for', async () => {
    const { outbound } = await start(mail('starttls'));
    const result = await outbound.smtpHandshake({
      ...request,
      password: 'right',
      security: 'none',
    });
    expect(result).toMatchObject({ ok: false, stage: 'auth' });
  });
});

test('a simulated TCP server greets over TLS, and is refused when it is down', async () => {
  const { outbound, simulator } = await start(
    vendor('line', {
      server: { host: 'line.example', port: 9000, tls: true },
      cases: { good: { answers: [{ greeting: 'HELLO' }] }, down: { answers: [{ refused: true }] } },
    }),
  );
  const target = { host: 'line.example', port: 9000, tls: true, deadlineMs: 2000 };
  const socket = await outbound.connect(target);
  const [line] = await socket.take(1).toArray();
  expect(String(line)).toBe('HELLO\r\n');
  socket.destroy();
  simulator.setSituation('line', 'down');
  await expect(outbound.connect(target)).rejects.toMatchObject({ code: 'CONNECTION_REFUSED' });
});
