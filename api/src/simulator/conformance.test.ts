import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  actionNames,
  builtinCatalogDir,
  loadProviders,
  problemText,
  readIconSet,
  validateForms,
  withoutAccessToken,
} from '../modules/catalog/index.ts';
import { authsOf } from './case-file.ts';
import { valueIn } from './carried-message.ts';
import { estranged, openStage, type Stage, withProbes } from './conformance.testkit.ts';
import { failureOf } from './expected.testkit.ts';
import { builtinCasesDir, loadCases } from './load-cases.ts';
import { echoingAnswers, garbageAnswers, writtenSecrets } from './probes.testkit.ts';

const { has: isKnownIcon } = await readIconSet();
const { providers, problems } = await loadProviders(builtinCatalogDir, { isKnownIcon });
const loaded = await loadCases(builtinCasesDir, providers);

/** Long enough for a busy machine to make its requests, short enough to wait for at each mode. */
const slowDeadlineMs = 60;

const found = [...problems, ...loaded.problems].map((problem) => ({
  key: problem.file.replace(/^.*\/|\.ya?ml$/g, ''),
  text: problemText(problem),
}));
const keys = new Set([...providers, ...found].map(({ key }) => key));

test.each([...keys].toSorted())('%s has files in which the linter finds nothing', (key) => {
  expect(found.filter((problem) => problem.key === key).map(({ text }) => text)).toEqual([]);
});

const stories = loaded.cases.flatMap((file) =>
  file.modes.flatMap((entry) => {
    const provider = providers.find(({ key }) => key === file.provider);
    const mode = provider?.authModes.find(({ key }) => key === entry.mode);
    if (provider === undefined || mode === undefined) return [];
    return [{ title: `${provider.key} · ${mode.key}`, provider, mode, file, entry }];
  }),
);

const probed = loaded.cases.map((file) =>
  withProbes(file, (entry) => {
    const story = stories.find((each) => each.file === file && each.entry.mode === entry.mode);
    if (story === undefined) return {};
    const { mode } = story;
    return { garbage: garbageAnswers(mode, entry), echo: echoingAnswers(mode, entry) };
  }),
);
let stage: Stage;
let strangers: Stage;
beforeAll(async () => {
  stage = await openStage(probed);
  strangers = await openStage(loaded.cases.map(estranged));
});
afterAll(() => Promise.all([stage.close(), strangers.close()]));

describe.each(stories)('$title', ({ provider, mode, entry }) => {
  const { forms, cases, requests, server } = entry;
  const asks = (requests ?? []).some((request) => authsOf(request).length > 0);
  const subject = asks ? 'accepted the credentials' : 'answered';
  const praise = mode.check.kind === 'HTTP' ? { message: `${provider.name} ${subject}.` } : {};
  const signsIn = asks || server?.user !== undefined;
  const secrets = writtenSecrets(mode, entry);

  test('its form takes the values of its cases', () => {
    expect(validateForms(mode, withoutAccessToken(mode, forms))).toMatchObject({ ok: true });
  });

  test.each(Object.entries(cases))('%s', async (situation, { identity, verdict }) => {
    const deadlineMs = verdict?.code === 'TIMEOUT' ? slowDeadlineMs : undefined;
    const result = await stage.check(provider, entry, situation, deadlineMs);
    const success = {
      ...praise,
      outcome: 'OK',
      code: null,
      hint: null,
      fieldAtFault: null,
      identity,
    };
    expect(result).toMatchObject(
      verdict === undefined ? success : failureOf(verdict, provider, mode),
    );
  });

  test('it makes the documented requests with the right credentials, once each', async () => {
    await stage.check(provider, entry, 'good');
    const documented = (requests ?? [server]).map((_, step) => ({
      provider: provider.key,
      mode: mode.key,
      step,
      accepted: true,
    }));
    expect(stage.simulator.takeReceived()).toMatchObject(documented);
  });

  test.runIf(signsIn)('wrong credentials are told as such by a vendor that is well', async () => {
    const result = await strangers.check(provider, entry, 'good');
    const verdict = cases['badCredentials']?.verdict;
    expect(verdict).toBeDefined();
    expect(result).toMatchObject(verdict === undefined ? {} : failureOf(verdict, provider, mode));
  });

  test.runIf(asks)('garbage with status 200 is no success at any step', async () => {
    for (const [index, answers] of garbageAnswers(mode, entry).entries()) {
      const { outcome } = await stage.check(provider, entry, `garbage${index}`);
      expect({ answers, outcome }).toEqual({ answers, outcome: 'FAILED' });
    }
  });

  test.runIf(secrets.length > 0)('an echoed secret never comes back, however written', async () => {
    for (const index of echoingAnswers(mode, entry).keys()) {
      const result = await stage.check(provider, entry, `echo${index}`);
      const told = [result.message, result.hint, result.identity].join('\n');
      for (const secret of secrets) expect(told).not.toContain(secret);
    }
  });
});

const acts = stories.flatMap(({ title, provider, entry }) =>
  actionNames.flatMap((name) => {
    const action = entry.actions?.[name];
    return action === undefined
      ? []
      : [{ title: `${title} · ${name}`, provider, entry, name, action }];
  }),
);

describe.each(acts)('$title', ({ provider, entry, name, action }) => {
  test.each(Object.entries(action.cases))('%s', async (situation, expected) => {
    const { result } = await stage.act(provider, entry, name, situation);
    const { id, link, outcome, code, message, fault = 'PROVIDER' } = expected;
    expect(result).toMatchObject(
      id === undefined
        ? { outcome, code, fault, ...(message === undefined ? {} : { message }) }
        : { outcome: 'DONE', id, link: link ?? null },
    );
  });

  test('it says what the message says', async () => {
    const { body } = await stage.act(provider, entry, name, 'good');
    const said = Object.keys(action.sends).map((place) => [place, valueIn(body, place)] as const);
    expect(Object.fromEntries(said)).toEqual(action.sends);
  });
});
