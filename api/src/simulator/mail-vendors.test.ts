import { expect, onTestFinished, test } from 'vitest';
import { builtinCatalogDir, loadCatalog } from '../modules/catalog/index.ts';
import { createOutbound, MailAddress, type MailMessage } from '../platform/outbound/index.ts';
import { builtinCasesDir, loadCases, startSimulator } from './index.ts';

const address = MailAddress.parse('ada@example.org');
if (address === undefined) throw new Error('This is an address.');
const message: MailMessage = {
  from: address,
  to: address,
  subject: 'Hello',
  text: 'Hello',
  html: '<p>Hello</p>',
  date: new Date('2026-11-21T10:00:00Z'),
  messageId: '<1@example.org>',
};

test("the demo's mail server takes messages from whoever has signed in, while it works", async () => {
  const { providers } = await loadCatalog({ builtinDir: builtinCatalogDir });
  const { cases } = await loadCases(builtinCasesDir, providers);
  const smtp = cases.filter(({ provider }) => provider === 'smtp');
  const simulator = await startSimulator({ cases: smtp });
  onTestFinished(() => simulator.close());
  const { ca, detours } = simulator;
  const outbound = createOutbound({ allow: [], extraCa: ca, detours });
  onTestFinished(() => outbound.close());
  const { host = '', port = 0, user = '', password = '' } = smtp[0]?.modes[0]?.server ?? {};
  const send = (secret: string) => {
    const request = { host, port, user, password: secret, deadlineMs: 5000 };
    return outbound.sendMail({ ...request, security: 'starttls' }, message);
  };

  expect(await send(password)).toMatchObject({ ok: true, response: expect.stringMatching(/^250/) });
  expect(await send('another')).toMatchObject({ ok: false, stage: 'auth' });
  simulator.setSituation('smtp', 'serverError');
  expect(await send(password)).toMatchObject({ ok: false, stage: 'greeting' });
});
