import type { Config } from './config.ts';
import type { Timers } from './graphql/index.ts';
import {
  startDeliveries,
  startDeliveryHistoryJob,
  startNoticeJob,
} from './modules/deliveries/index.ts';
import { startReplays } from './modules/error-queue/index.ts';
import type { Database } from './platform/database/index.ts';
import type { Services } from './request-context.ts';

export interface DeliveryOptions {
  readonly maintenance: Database;
  readonly timers: Timers;
  readonly onError: (error: unknown) => void;
}

/** Delivers to webhooks what happens, works off replays, and tends what is kept of it. */
export async function openDeliveries(
  services: Services,
  { deliveryRetentionDays: retentionDays }: Pick<Config, 'deliveryRetentionDays'>,
  { maintenance, timers, onError }: DeliveryOptions,
  opened: AsyncDisposableStack,
): Promise<void> {
  const { clock } = services;
  opened.defer(await startDeliveryHistoryJob({ maintenance, clock, retentionDays, onError }));
  const notices = startNoticeJob({ ...services, maintenance, onError });
  opened.defer(() => notices.stop());
  const ports = { ...services, maintenance, timers, onError, random: Math.random };
  opened.defer(await startDeliveries({ ...ports, onWebhookDisabled: notices.look }));
  opened.defer(startReplays({ maintenance, clock, timers, onError }));
}
