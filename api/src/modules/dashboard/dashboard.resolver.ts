import { Ctx, Extensions, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../context.ts';
import { DateTime } from '../../graphql/index.ts';
import { ActivityEventType } from '../activity/index.ts';
import { DashboardView } from './dashboard-view.ts';
import {
  AlertType,
  ApiKeysCardType,
  ConnectionCardType,
  DashboardIntegrationType,
  DashboardType,
  ErrorSummaryType,
  HeadlinesType,
  IntegrationTotalsType,
  SuccessRateType,
  WebhooksCardType,
} from './dashboard.types.ts';

// No field here waits before it asks its view: what a document selects is then read together.

@Resolver(() => DashboardType)
export class DashboardResolver {
  @Extensions({ permission: 'HEALTH_READ' })
  @Query(() => DashboardType)
  dashboard(@Ctx() ctx: RequestContext): DashboardType {
    return { view: new DashboardView(ctx) };
  }

  @FieldResolver(() => DateTime)
  generatedAt(@Root() { view }: DashboardType): Date {
    return view.generatedAt;
  }

  @FieldResolver(() => HeadlinesType)
  headlines(@Root() { view }: DashboardType): HeadlinesType {
    return { view };
  }

  @FieldResolver(() => IntegrationTotalsType, { nullable: true })
  totals(@Root() { view }: DashboardType): Promise<IntegrationTotalsType> {
    return view.totals();
  }

  @Extensions({ listSize: 100 })
  @FieldResolver(() => [AlertType], { nullable: true, description: 'At most 100.' })
  alerts(@Root() { view }: DashboardType): Promise<readonly AlertType[]> {
    return view.alerts();
  }

  @Extensions({ listSize: 100 })
  @FieldResolver(() => [DashboardIntegrationType], {
    nullable: true,
    description: 'Broken ones first, then by name; at most 100.',
  })
  integrations(@Root() { view }: DashboardType): Promise<readonly DashboardIntegrationType[]> {
    return view.integrations();
  }

  @Extensions({ listSize: 20 })
  @FieldResolver(() => [ActivityEventType], { nullable: true, description: 'The newest 20.' })
  recentActivity(@Root() { view }: DashboardType): Promise<readonly ActivityEventType[]> {
    return view.recentActivity();
  }

  @FieldResolver(() => ErrorSummaryType, { nullable: true })
  errorSummary(@Root() { view }: DashboardType): Promise<ErrorSummaryType> {
    return view.errorSummary();
  }

  @FieldResolver(() => SuccessRateType, { nullable: true })
  successRate24h(@Root() { view }: DashboardType): Promise<SuccessRateType> {
    return view.successRate();
  }

  @FieldResolver(() => DateTime, {
    nullable: true,
    description: 'Since when Patchbay itself has no network; null: it has.',
  })
  offlineSince(@Root() { view }: DashboardType): Promise<Date | null> {
    return view.offlineSince();
  }
}

@Resolver(() => HeadlinesType)
export class HeadlinesResolver {
  @FieldResolver(() => ConnectionCardType, { nullable: true })
  erp(@Root() { view }: HeadlinesType): Promise<ConnectionCardType> {
    return view.connection('ERP');
  }

  @FieldResolver(() => ConnectionCardType, { nullable: true })
  edi(@Root() { view }: HeadlinesType): Promise<ConnectionCardType> {
    return view.connection('EDI');
  }

  @FieldResolver(() => ApiKeysCardType, { nullable: true })
  apiKeys(@Root() { view }: HeadlinesType): Promise<ApiKeysCardType> {
    return view.apiKeys();
  }

  @FieldResolver(() => WebhooksCardType, { nullable: true })
  webhooks(@Root() { view }: HeadlinesType): Promise<WebhooksCardType> {
    return view.webhooks();
  }
}
