import { Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateTime, enumOf } from '../../graphql/index.ts';
import { HealthStateEnum } from '../health/index.ts';
import type { HealthState } from '../health-history/index.ts';
import { IntegrationType } from '../integrations/index.ts';
import { WebhookType } from '../webhooks/index.ts';
import { cardStatuses, type CardStatus } from './card-status.ts';
import type { DashboardView } from './dashboard-view.ts';

export const CardStatusEnum = enumOf(cardStatuses);
registerEnumType(CardStatusEnum, { name: 'CardStatus' });

@ObjectType('SuccessRate', { simpleResolvers: true })
export class SuccessRateType {
  @Field(() => Float, { nullable: true, description: '0 to 100; null when nothing happened.' })
  percent!: number | null;

  @Field(() => Int)
  succeeded!: number;

  @Field(() => Int)
  total!: number;
}

@ObjectType('LastError', { simpleResolvers: true })
export class LastErrorType {
  @Field(() => String)
  message!: string;

  @Field(() => DateTime)
  at!: Date;
}

@ObjectType('ConnectionCard', { simpleResolvers: true, description: 'Of the ERP, or of EDI.' })
export class ConnectionCardType {
  @Field(() => CardStatusEnum)
  status!: CardStatus;

  @Field(() => Int)
  integrationCount!: number;

  @Field(() => DateTime, { nullable: true, description: 'The last one that succeeded.' })
  lastSyncAt!: Date | null;

  @Field(() => SuccessRateType)
  syncs24h!: SuccessRateType;

  @Field(() => LastErrorType, {
    nullable: true,
    description: 'Why it is in ERROR: what is broken now, or the last error of 24 hours.',
  })
  lastError!: LastErrorType | null;

  @Field(() => String, { nullable: true, description: 'What to do when NOT_CONFIGURED.' })
  setupMessage!: string | null;
}

@ObjectType('ApiKeysCard', { simpleResolvers: true })
export class ApiKeysCardType {
  @Field(() => CardStatusEnum)
  status!: CardStatus;

  @Field(() => Int)
  activeKeys!: number;

  @Field(() => Int)
  requests24h!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      'Requests of the last hour, in percent of what the limits of all active keys allow in an hour; null without active keys.',
  })
  rateLimitUsage!: number | null;

  @Field(() => String, { nullable: true })
  setupMessage!: string | null;
}

@ObjectType('WebhooksCard', { simpleResolvers: true })
export class WebhooksCardType {
  @Field(() => CardStatusEnum)
  status!: CardStatus;

  @Field(() => Int)
  activeWebhooks!: number;

  @Field(() => SuccessRateType)
  deliveries24h!: SuccessRateType;

  @Field(() => Int, { description: 'Webhooks with failed deliveries in 24 hours.' })
  failedDeliveries!: number;

  @Field(() => String, { nullable: true })
  setupMessage!: string | null;
}

@ObjectType('Headlines', {
  description:
    'Each card is null, with an error of its path, when it could not be read; the others stand.',
})
export class HeadlinesType {
  view!: DashboardView;
}

@ObjectType('IntegrationTotals', {
  simpleResolvers: true,
  description: 'active + errors + disabled + disconnected + unknown = total',
})
export class IntegrationTotalsType {
  @Field(() => Int)
  total!: number;

  @Field(() => Int)
  active!: number;

  @Field(() => Int)
  errors!: number;

  @Field(() => Int)
  disabled!: number;

  @Field(() => Int)
  disconnected!: number;

  @Field(() => Int, { description: 'Not checked yet, or the last answer is not known.' })
  unknown!: number;
}

@ObjectType('Alert', {
  simpleResolvers: true,
  description: 'An integration in ERROR, or a webhook that Patchbay switched off.',
})
export class AlertType {
  @Field(() => ID)
  id!: string;

  @Field(() => IntegrationType, {
    nullable: true,
    description: 'Null when it is about a webhook.',
  })
  integration!: IntegrationType | null;

  @Field(() => WebhookType, {
    nullable: true,
    description: 'The webhook that was switched off; null when it is about an integration.',
  })
  webhook!: WebhookType | null;

  @Field(() => String, { description: "What failed, in the provider's words." })
  message!: string;

  @Field(() => String, { nullable: true, description: 'The way out.' })
  hint!: string | null;

  @Field(() => DateTime)
  since!: Date;

  @Field(() => String, { description: 'What this means for people: "E-mails are not sent."' })
  impact!: string;

  @Field(() => Boolean)
  needsReauth!: boolean;
}

@ObjectType('DashboardIntegration', { simpleResolvers: true })
export class DashboardIntegrationType {
  @Field(() => IntegrationType)
  integration!: IntegrationType;

  @Field(() => HealthStateEnum)
  healthState!: HealthState;

  @Field(() => DateTime, { nullable: true })
  lastCheckedAt!: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'The last sync that was reported, else the last check.',
  })
  lastSyncAt!: Date | null;

  @Field(() => Boolean)
  lastSyncFailed!: boolean;
}

@ObjectType('ErrorSummary', { simpleResolvers: true })
export class ErrorSummaryType {
  @Field(() => Int)
  failed24h!: number;

  @Field(() => Int, { description: 'At most 100,000 are counted.' })
  pendingRetries!: number;

  @Field(() => Int, { description: 'At most 100,000 are counted.' })
  deadLetters!: number;
}

@ObjectType('Dashboard', {
  description:
    'Each part is null, with an error of its path, when it could not be read; the others stand.',
})
export class DashboardType {
  view!: DashboardView;
}
