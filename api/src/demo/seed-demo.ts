import type { RequestContext } from '../context.ts';
import type { FormValues } from '../modules/catalog/index.ts';
import { storeCheckSettings } from '../modules/health-history/index.ts';
import {
  connectIntegration,
  listAllIntegrations,
  setIntegrationEnabled,
  testIntegration,
} from '../modules/integrations/index.ts';
import { sendEmail, sendSms } from '../modules/messaging/index.ts';
import type { CaseFile, Simulator } from '../simulator/index.ts';
import type { UserError } from '../user-error.ts';
import {
  demoIntegrations,
  disabledProvider,
  firstFailure,
  firstMails,
  firstText,
} from './demo-integrations.ts';

/** Who breaks a provider of the demo sees it within a minute. */
const checks = { intervalMinutes: 1, failureThreshold: 2, recoveryThreshold: 1 };

/**
 * Fills the demo organization through the same use cases as an admin would, so that every check, status and activity
 * event is a real one. An organization that has integrations already is left alone.
 */
export async function seedDemo(
  ctx: RequestContext,
  simulator: Pick<Simulator, 'setSituation'>,
  cases: readonly CaseFile[],
): Promise<void> {
  if ((await ctx.db.read(listAllIntegrations)).length > 0) return;
  const ids = new Map<string, string>();
  for (const { provider, name } of demoIntegrations) {
    ids.set(provider, await connect(ctx, provider, name, cases));
  }
  const idOf = (provider: string) => ids.get(provider) ?? '';
  const off = { integrationId: idOf(disabledProvider), version: null, enabled: false };
  refuseErrors(await setIntegrationEnabled(ctx, off));
  simulator.setSituation(firstFailure.provider, firstFailure.situation);
  await sendFirstMessages(ctx);
  refuseErrors(await testIntegration(ctx, idOf(firstFailure.provider)));
}

/** The first one of the e-mail providers refuses them, so that the next one carries them. */
async function sendFirstMessages(ctx: RequestContext): Promise<void> {
  const options = { idempotencyKey: null, integrationId: null };
  for (const { to, subject, text } of firstMails)
    refuseErrors(await sendEmail(ctx, { to, subject, text, html: null }, options));
  refuseErrors(await sendSms(ctx, firstText, options));
}

async function connect(
  ctx: RequestContext,
  providerKey: string,
  name: string,
  cases: readonly CaseFile[],
): Promise<string> {
  const mode = cases.find(({ provider }) => provider === providerKey)?.modes[0];
  if (mode === undefined) throw new Error(`The simulator does not play ${providerKey}.`);
  const { forms } = mode;
  const result = await connectIntegration(ctx, {
    providerKey,
    authMode: mode.mode,
    config: { ...forms.config, ...sendingConfig(mode) },
    credentials: forms.credentials,
    name,
    saveInactive: false,
  });
  refuseErrors(result);
  if (result.integration === null) throw new Error(`${providerKey} was not connected.`);
  const { id } = result.integration;
  await ctx.db.write((_em, sql) => storeCheckSettings(sql, id, checks, ctx.clock.now()));
  return id;
}

/** What sending and publishing need beside what the check needs, as a sender or a channel. */
function sendingConfig({ actions = {} }: CaseFile['modes'][number]): FormValues {
  return Object.assign({}, ...Object.values(actions).map(({ config }) => config));
}

function refuseErrors({ userErrors }: { readonly userErrors: readonly UserError[] }): void {
  const [error] = userErrors;
  if (error !== undefined) throw new Error(`The demo could not be set up: ${error.message}`);
}
