import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { ReceivedMail } from '../simulator/index.ts';
import type { SimulatedProvider } from './control-page.ts';
import { createControlServer } from './control-server.ts';

const situations = new Map<string, string>();
const mails: ReceivedMail[] = [];
const orders: string[] = [];
let refused = false;
let kept = 0;

const provider = (key: string, name: string): SimulatedProvider => ({
  key,
  name,
  situation: situations.get(key) ?? 'good',
  situations: ['good', 'badCredentials', 'tokenRevoked'],
  tokens: key === 'slack' ? { refusesRenewal: refused } : null,
  samples: [{ mode: 'API key', fields: [['Key', '<b>"fake" & plain</b>']] }],
});

const control = createControlServer({
  simulator: {
    setSituation: (key, situation) => void situations.set(key, situation),
    mails: () => mails,
    tokens: new Map([
      [
        'slack',
        {
          expire: () => void orders.push('expire'),
          revoke: () => void orders.push('revoke'),
          refuseRenewal: (isRefused) => {
            refused = isRefused;
          },
          refusesRenewal: () => refused,
        },
      ],
    ]),
  },
  list: () =>
    Promise.resolve({
      installed: [provider('slack', 'Slack')],
      others: [provider('x', 'A <i> B')],
    }),
  patchbayUrl: () => 'http://127.0.0.1:4000',
  onChange: () => {
    kept += 1;
    return Promise.resolve();
  },
});
const url = await control.listen({ host: '127.0.0.1', port: 0 });
afterAll(() => control.close());

beforeEach(() => {
  situations.clear();
  orders.length = 0;
  refused = false;
  kept = 0;
});

function post(path: string, value: string, headers: Record<string, string> = { origin: url }) {
  return fetch(`${url}${path}`, {
    method: 'POST',
    body: new URLSearchParams({ situation: value, order: value }),
    headers,
    redirect: 'manual',
  });
}

describe("the simulator's page", () => {
  test('sets a situation, keeps it, and comes back to the provider that was set', async () => {
    const answer = await post('/situations/slack', 'badCredentials');
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/?set=slack']);
    expect([situations.get('slack'), kept]).toEqual(['badCredentials', 1]);
    const page = await (await fetch(`${url}/?set=slack`)).text();
    expect(page).toContain('<p role="status">Slack: Bad credentials.</p>');
    expect(page).toContain('name="situation" autofocus');
    expect(page).toContain('data-provider="slack" data-situation="badCredentials"');
  });

  test('lets all of them work again', async () => {
    await post('/situations/x', 'tokenRevoked');
    const answer = await post('/reset', '');
    expect([answer.status, Object.fromEntries(situations)]).toEqual([
      303,
      { slack: 'good', x: 'good' },
    ]);
  });

  test('ends and takes back tokens, and says what was done', async () => {
    expect((await post('/tokens/slack', 'expire')).headers.get('location')).toBe(
      '/?set=slack&order=expire',
    );
    await post('/tokens/slack', 'revoke');
    expect(orders).toEqual(['expire', 'revoke']);
    const page = await (await fetch(`${url}/?set=slack&order=revoke`)).text();
    expect(page).toContain('Slack: access was taken back, somebody has to sign in again.');
    expect((await post('/tokens/x', 'expire')).status).toBe(400);
    expect((await post('/tokens/slack', 'explode')).status).toBe(400);
  });

  test('refuses renewal until it is told otherwise, or all shall work', async () => {
    const offers = async () => {
      const page = await (await fetch(url)).text();
      return [page.includes('value="refuse"'), page.includes('value="allow"')];
    };
    expect(await offers()).toEqual([true, false]);
    await post('/tokens/slack', 'refuse');
    expect(await offers()).toEqual([false, true]);
    await post('/tokens/slack', 'allow');
    expect(refused).toBe(false);
    await post('/tokens/slack', 'refuse');
    await post('/reset', '');
    expect(refused).toBe(false);
  });

  test('takes no order from another site, another name, or nobody', async () => {
    const strangers = [{ origin: 'https://evil.example' }, { origin: 'null' }, {}];
    for (const headers of strangers) {
      const { status } = await post('/situations/slack', 'badCredentials', headers);
      expect({ headers, status }).toEqual({ headers, status: 403 });
    }
    expect((await post('/tokens/slack', 'revoke', strangers[0])).status).toBe(403);
    expect(orders).toEqual([]);
    const rebound = await control.inject({
      url: '/situations/slack',
      method: 'POST',
      headers: { host: 'evil.example:4010', origin: 'http://evil.example:4010' },
      payload: 'situation=badCredentials',
    });
    expect(rebound.statusCode).toBe(403);
    expect((await control.inject({ url: '/', headers: { host: 'evil.example' } })).statusCode).toBe(
      403,
    );
    expect(situations.size).toBe(0);
  });

  test('knows no other situation and no other provider', async () => {
    expect((await post('/situations/slack', 'exploded')).status).toBe(400);
    expect((await post('/situations/nobody', 'good')).status).toBe(400);
    expect([situations.size, kept]).toEqual([0, 0]);
  });

  test('shows the e-mail that arrived, as text', async () => {
    expect(await (await fetch(url)).text()).toContain('None yet.');
    mails.push({
      host: 'smtp.example.com',
      from: 'hub@example.com',
      to: ['<b>@example.com'],
      subject: 'Test <i> & more',
      source: 'Subject: x\r\n\r\n<script>alert(1)</script>',
      receivedAt: new Date('2026-11-21T08:00:05Z'),
    });
    const page = await (await fetch(url)).text();
    expect(page).toContain('<strong>Test &#60;i&#62; &#38; more</strong>');
    expect(page).toContain('to &#60;b&#62;@example.com, taken by smtp.example.com at');
    expect(page).not.toContain('<script');
  });

  test('shows names and samples as text, and loads nothing from elsewhere', async () => {
    const answer = await fetch(url);
    const page = await answer.text();
    expect(page).toContain('A &#60;i&#62; B');
    expect(page).toContain('&#60;b&#62;&#34;fake&#34; &#38; plain&#60;/b&#62;');
    expect(page).not.toContain('<script');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  });
});
