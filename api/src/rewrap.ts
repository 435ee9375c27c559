import {
  listSigningKeySeals,
  listTwoFactorSeals,
  rewrapSigningKeys,
  rewrapTwoFactorSecrets,
} from './modules/identity/index.ts';
import { listSealingKeyIds, rewrapAllCredentials } from './modules/integrations/index.ts';
import { listTokenSeals, rewrapAllTokens } from './modules/oauth-tokens/index.ts';
import { rewrapIdTokens } from './modules/single-sign-on/index.ts';
import { listWebhookSeals, rewrapWebhookSecrets } from './modules/webhooks/index.ts';
import { type Database, inRole, openDatabase } from './platform/database/index.ts';
import { type Sealer, SealingKeyError } from './platform/sealing/index.ts';

/**
 * Brings everything that is sealed under the active master key.
 *
 * @returns how many values were rewrapped; with zero, the other keys are no longer needed.
 */
export function rewrapEverything(ownerUrl: string, sealer: Sealer): Promise<number> {
  return inMaintenance(ownerUrl, async (maintenance) => {
    const signingKeys = await rewrapSigningKeys(maintenance, sealer);
    const twoFactor = await rewrapTwoFactorSecrets(maintenance, sealer);
    const webhooks = await rewrapWebhookSecrets(maintenance, sealer);
    const tokens = await rewrapAllTokens(maintenance, sealer);
    const idTokens = await rewrapIdTokens(maintenance, sealer);
    const others = signingKeys + twoFactor + webhooks + tokens + idTokens;
    return others + (await rewrapAllCredentials(maintenance, sealer));
  });
}

/**
 * Fails when something is sealed with a master key that is not set: found out at the start, not when an integration is
 * needed.
 *
 * @param keyIds The master keys that are set.
 * @throws {SealingKeyError} naming the keys that are missing.
 */
export function assertKeysOpenEverything(
  ownerUrl: string,
  keyIds: ReadonlySet<string>,
): Promise<void> {
  return inMaintenance(ownerUrl, async (maintenance) => {
    const needed = [
      ...(await listSealingKeyIds(maintenance)),
      ...(await listSigningKeySeals(maintenance)),
      ...(await listTwoFactorSeals(maintenance)),
      ...(await listWebhookSeals(maintenance)),
      ...(await listTokenSeals(maintenance)),
    ];
    const missing = [...new Set(needed)].filter((id) => !keyIds.has(id));
    if (missing.length === 0) return;
    throw new SealingKeyError(
      `What is stored was sealed with a master key that is not set (key id ${missing.join(', ')}). ` +
        'Set PATCHBAY_MASTER_KEY to the key that this database was used with; ' +
        'several keys are separated by commas, the first one seals.',
    );
  });
}

async function inMaintenance<T>(
  ownerUrl: string,
  work: (maintenance: Database) => Promise<T>,
): Promise<T> {
  const maintenance = await openDatabase(inRole(ownerUrl, 'maintenance'), [], 1);
  try {
    return await work(maintenance);
  } finally {
    await maintenance.close();
  }
}
