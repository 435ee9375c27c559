import { afterAll, describe, expect, test } from 'vitest';
import { startFakeVendor, type VendorAnswer } from '../../../test/fixtures/catalog/fake-vendor.ts';
import { loopbackOutbound } from '../../../test/fixtures/catalog/loopback-outbound.ts';
import { vendorStories } from '../../../test/fixtures/catalog/vendor-stories.ts';
import type { CheckResult, HintKey } from './check-spec.ts';
import { generalHints } from './general-words.ts';
import { builtinCatalogDir, loadCatalog } from './load-catalog.ts';
import { runCheck } from './run-check.ts';
import { validateForms } from './forms.ts';

const catalog = await loadCatalog({ builtinDir: builtinCatalogDir });
const vendor = await startFakeVendor();
afterAll(() => vendor.close());

const clock = { now: () => new Date(0) };

describe.each(vendorStories.map((story) => [`${story.provider} · ${story.mode}`, story] as const))(
  '%s',
  (_, story) => {
    const provider = catalog.get(story.provider);
    if (provider === undefined) throw new Error(`no provider ${story.provider}`);
    const mode = provider.authModes.find(({ key }) => key === story.mode);
    const check = mode?.check;
    const isAuthenticated = check?.kind === 'HTTP' && check.auth !== undefined;

    const run = (answers: readonly VendorAnswer[], deadlineMs = 5000): Promise<CheckResult> => {
      vendor.answer(...answers);
      const outbound = loopbackOutbound(vendor.port);
      return runCheck(provider, story.mode, story.forms, { outbound, clock, deadlineMs });
    };
    const hintFor = (key: HintKey, code: keyof typeof generalHints): string => {
      const hint = check !== undefined && check.kind !== 'NONE' ? check.hints?.[key] : undefined;
      if (typeof hint === 'string') return hint;
      return hint?.text ?? generalHints[code](provider.name, '');
    };

    test('its form takes the values of this story', () => {
      if (mode === undefined) throw new Error(`no mode ${story.mode}`);
      expect(validateForms(mode, story.forms)).toMatchObject({ ok: true });
    });

    test('the right credentials are OK, with the account that they belong to', async () => {
      const result = await run(story.good);
      expect(result).toMatchObject({ outcome: 'OK', code: null, hint: null, fieldAtFault: null });
      expect(result.identity).toBe(story.identity);
      const [first] = vendor.received;
      expect(first?.method).toBe(story.asks.method);
      expect(first?.target).toBe(story.asks.target);
      expect(first?.headers).toMatchObject(story.asks.headers);
      expect(vendor.received).toHaveLength(story.good.length);
    });

    test.runIf(story.bad)('wrong credentials are told in its own words', async () => {
      const result = await run([story.bad ?? {}]);
      expect(result).toMatchObject({
        outcome: 'FAILED',
        code: 'UNAUTHORIZED',
        message: story.bad?.words,
        hint: hintFor('401', 'UNAUTHORIZED'),
        identity: null,
      });
      expect(result.fieldAtFault).toMatch(/^credentials\./);
    });

    test.runIf(story.others)('its further answers get their verdict', async () => {
      for (const [answer, code, fieldAtFault] of story.others ?? []) {
        const { message: _said, ...result } = await run([answer]);
        expect({ answer, ...result }).toMatchObject({
          answer,
          outcome: 'FAILED',
          code,
          fieldAtFault,
        });
      }
    });

    const cases: (readonly [VendorAnswer, keyof typeof generalHints, HintKey])[] = [
      [{ status: 403, body: {} }, 'FORBIDDEN', '403'],
      [{ status: 429, headers: { 'retry-after': '30' }, body: {} }, 'RATE_LIMITED', '429'],
      [{ status: 502, body: '<h1>Bad gateway</h1>' }, 'SERVER_ERROR', '5xx'],
      [{ status: 418, body: {} }, 'UNEXPECTED_ANSWER', 'unexpected'],
      [{ status: 302, headers: { location: 'https://other.example/' } }, 'REDIRECTED', 'redirect'],
      [{ hangUp: true }, 'CONNECTION_LOST', 'lost'],
    ];
    test.each(cases)('%o → %s', async (answer, code, key) => {
      const result = await run([answer]);
      expect(result).toMatchObject({ outcome: 'FAILED', code, hint: hintFor(key, code) });
    });

    test('an answer that never comes is a timeout at the deadline', async () => {
      const result = await run([{ silent: true }], 60);
      expect(result).toMatchObject({ code: 'TIMEOUT', hint: hintFor('timeout', 'TIMEOUT') });
    });

    test.runIf(isAuthenticated)('garbage with status 200 is no success', async () => {
      for (const body of ['<html>Log in</html>', {}, [], 'null', '"ok"', { ok: 'yes' }]) {
        const { code } = await run([{ status: 200, body }]);
        expect({ body, code }).toEqual({ body, code: 'UNEXPECTED_ANSWER' });
      }
    });

    test.runIf(isAuthenticated)('a page instead of an answer is told as one', async () => {
      const { message } = await run([{ status: 200, body: '<html>Log in</html>' }]);
      expect(message).toBe(
        'The server answered 200, but with text/html that is not the expected JSON.',
      );
    });

    test.runIf(story.secret)(
      'an echoed secret never comes back, however it is written',
      async () => {
        const secret = story.secret ?? '';
        const echoes = [secret, encodeURIComponent(secret), Buffer.from(secret).toString('base64')];
        for (const echo of [...echoes, vendor.received[0]?.headers.authorization ?? secret]) {
          const said = `wrong: ${echo}!`;
          const body = { error: said, message: said, errors: [{ message: said }] };
          const result = await run([
            { status: 401, body, headers: { 'x-bamboohr-error-message': said } },
          ]);
          const told = JSON.stringify(result);
          expect(told).not.toContain(echo);
          expect(told).not.toContain(secret);
        }
      },
    );
  },
);
