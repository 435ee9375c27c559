import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { enumOf } from '../../graphql/index.ts';
import { type Category, CategoryEnum } from '../catalog/index.ts';
import { type IntegrationStatus, IntegrationStatusEnum } from '../integrations/index.ts';
import type { DashboardView } from './dashboard-view.ts';
import { overallHealths } from './overall-health.ts';

export const OverallHealthEnum = enumOf(overallHealths);
registerEnumType(OverallHealthEnum, { name: 'OverallHealth' });

@ObjectType('HealthItem', { simpleResolvers: true })
export class HealthItemType {
  @Field(() => ID)
  integrationId!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  providerKey!: string;

  @Field(() => CategoryEnum)
  category!: Category;

  @Field(() => IntegrationStatusEnum)
  status!: IntegrationStatus;

  @Field(() => String, { nullable: true })
  message!: string | null;
}

@ObjectType('HealthHeadlines', {
  description: 'What could not be read is null, with an error of its path.',
})
export class HealthHeadlinesType {
  view!: DashboardView;
}

@ObjectType('Health')
export class HealthType {
  view!: DashboardView;
}
