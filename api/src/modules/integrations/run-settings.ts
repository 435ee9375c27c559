import type { Ports } from '../../context.ts';
import { type CheckResult, runCheck } from '../catalog/index.ts';
import type { Settings } from './settings.ts';

export interface CheckSettingsPorts extends Pick<Ports, 'outbound' | 'clock'> {
  readonly signal?: AbortSignal;
}

/** Runs the provider's check with these settings as they are; those of OAuth have their access token in them. */
export function runSettings(
  { outbound, clock, signal }: CheckSettingsPorts,
  { provider, mode, forms }: Settings,
): Promise<CheckResult> {
  return runCheck(provider, mode.key, forms, {
    outbound,
    clock,
    ...(signal === undefined ? {} : { signal }),
  });
}
