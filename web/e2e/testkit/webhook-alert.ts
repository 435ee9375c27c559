import type { PatchbayProcess } from './patchbay-process.ts';

/** Leaves a webhook as it is after five days of nothing but failure. */
export async function switchOff(patchbay: PatchbayProcess, name: string): Promise<void> {
  await patchbay.query(
    `update webhooks set enabled = false, disabled_reason = 'FAILING', disabled_at = now() - interval '1 day',
       failing_since = now() - interval '6 days', version = version + 1
     where name = $1`,
    [name],
  );
}
