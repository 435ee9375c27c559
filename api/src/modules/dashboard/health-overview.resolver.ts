import { Ctx, Extensions, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../context.ts';
import { DateTime } from '../../graphql/index.ts';
import type { CardStatus } from './card-status.ts';
import { DashboardView } from './dashboard-view.ts';
import { AlertType, CardStatusEnum } from './dashboard.types.ts';
import {
  HealthHeadlinesType,
  HealthItemType,
  HealthType,
  OverallHealthEnum,
} from './health-overview.types.ts';
import type { OverallHealth } from './overall-health.ts';

@Resolver(() => HealthType)
export class HealthOverviewResolver {
  @Extensions({ permission: 'HEALTH_READ' })
  @Query(() => HealthType)
  health(@Ctx() ctx: RequestContext): HealthType {
    return { view: new DashboardView(ctx) };
  }

  @Extensions({ permission: 'HEALTH_READ', listSize: 100 })
  @Query(() => [AlertType], {
    description: 'Integrations in ERROR and webhooks that were switched off, at most 100.',
  })
  alerts(@Ctx() ctx: RequestContext): Promise<readonly AlertType[]> {
    return new DashboardView(ctx).alerts();
  }

  @FieldResolver(() => OverallHealthEnum)
  overall(@Root() { view }: HealthType): Promise<OverallHealth> {
    return view.overall();
  }

  @Extensions({ listSize: 100 })
  @FieldResolver(() => [HealthItemType], { description: 'Broken ones first; at most 100.' })
  integrations(@Root() { view }: HealthType): Promise<readonly HealthItemType[]> {
    return view.healthItems();
  }

  @FieldResolver(() => HealthHeadlinesType)
  headlines(@Root() { view }: HealthType): HealthHeadlinesType {
    return { view };
  }

  @FieldResolver(() => DateTime, {
    nullable: true,
    description: 'Since when Patchbay itself has no network; null: it has.',
  })
  offlineSince(@Root() { view }: HealthType): Promise<Date | null> {
    return view.offlineSince();
  }

  @FieldResolver(() => DateTime)
  checkedAt(@Root() { view }: HealthType): Date {
    return view.generatedAt;
  }
}

@Resolver(() => HealthHeadlinesType)
export class HealthHeadlinesResolver {
  @FieldResolver(() => CardStatusEnum, { nullable: true })
  erp(@Root() { view }: HealthHeadlinesType): Promise<CardStatus> {
    return view.connection('ERP').then(({ status }) => status);
  }

  @FieldResolver(() => CardStatusEnum, { nullable: true })
  edi(@Root() { view }: HealthHeadlinesType): Promise<CardStatus> {
    return view.connection('EDI').then(({ status }) => status);
  }

  @FieldResolver(() => CardStatusEnum, { nullable: true })
  apiKeys(@Root() { view }: HealthHeadlinesType): Promise<CardStatus> {
    return view.apiKeys().then(({ status }) => status);
  }

  @FieldResolver(() => CardStatusEnum, { nullable: true })
  webhooks(@Root() { view }: HealthHeadlinesType): Promise<CardStatus> {
    return view.webhooks().then(({ status }) => status);
  }

  @FieldResolver(() => String, { nullable: true })
  erpMessage(@Root() { view }: HealthHeadlinesType): Promise<string | null> {
    return view.connection('ERP').then(({ lastError }) => lastError?.message ?? null);
  }

  @FieldResolver(() => String, { nullable: true })
  ediMessage(@Root() { view }: HealthHeadlinesType): Promise<string | null> {
    return view.connection('EDI').then(({ lastError }) => lastError?.message ?? null);
  }

  @FieldResolver(() => Int, { nullable: true })
  activeApiKeys(@Root() { view }: HealthHeadlinesType): Promise<number> {
    return view.apiKeys().then(({ activeKeys }) => activeKeys);
  }

  @FieldResolver(() => Int, { nullable: true })
  activeWebhooks(@Root() { view }: HealthHeadlinesType): Promise<number> {
    return view.webhooks().then(({ activeWebhooks }) => activeWebhooks);
  }
}
