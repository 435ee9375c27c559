import type { GraphQLSchema } from 'graphql';
import { type PubSub, buildSchemaSync } from 'type-graphql';
import { permissions } from './roles.ts';
import { assertEveryRootFieldHasPermission } from './graphql/index.ts';
import {
  ActivityMutations,
  ActivityResolver,
  ActivitySubscription,
} from './modules/activity/index.ts';
import { ApiKeysMutations, ApiKeysResolver } from './modules/api-keys/index.ts';
import { CatalogResolver } from './modules/catalog/index.ts';
import {
  HealthMutations,
  HealthRunResolver,
  HealthSubscription,
  IntegrationHealthResolver,
} from './modules/health/index.ts';
import { ConfigurationMutations, ConfigurationResolver } from './modules/configuration/index.ts';
import { AccountResolver, IdentityResolver, TwoFactorResolver } from './modules/identity/index.ts';
import {
  DashboardResolver,
  DashboardSubscription,
  HeadlinesResolver,
  HealthHeadlinesResolver,
  HealthOverviewResolver,
} from './modules/dashboard/index.ts';
import {
  ActivityIntegrationResolver,
  IntegrationMutations,
  IntegrationsResolver,
  IntegrationsSubscription,
  MarketplaceResolver,
} from './modules/integrations/index.ts';
import { InvitationMutations, MembersMutations, MembersResolver } from './modules/members/index.ts';
import { DeliveriesResolver, DeliveryMutations } from './modules/error-queue/index.ts';
import { MessagesResolver, MessagingResolver } from './modules/messaging/index.ts';
import { PublishingResolver } from './modules/publishing/index.ts';
import { OAuthMutations, OAuthSettingsResolver } from './modules/oauth/index.ts';
import { OAuthTokensResolver } from './modules/oauth-tokens/index.ts';
import { ProxyUrlResolver } from './modules/proxy/index.ts';
import { RetryPolicyResolver } from './modules/retry-policy/index.ts';
import { SingleSignOnResolver } from './modules/single-sign-on/index.ts';
import { WebhookMutations, WebhooksResolver } from './modules/webhooks/index.ts';
import { NodeResolver } from './node.resolver.ts';

/** The whole GraphQL schema, from its resolvers. Built once a process: type-graphql keeps its metadata globally. */
export function buildGraphQLSchema(): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers: [
      AccountResolver,
      ActivityIntegrationResolver,
      ActivityMutations,
      ActivityResolver,
      ActivitySubscription,
      ApiKeysMutations,
      ApiKeysResolver,
      CatalogResolver,
      ConfigurationMutations,
      ConfigurationResolver,
      DashboardResolver,
      DashboardSubscription,
      HeadlinesResolver,
      HealthHeadlinesResolver,
      DeliveriesResolver,
      DeliveryMutations,
      HealthOverviewResolver,
      HealthMutations,
      HealthRunResolver,
      HealthSubscription,
      IdentityResolver,
      IntegrationHealthResolver,
      IntegrationMutations,
      IntegrationsResolver,
      IntegrationsSubscription,
      InvitationMutations,
      MarketplaceResolver,
      MembersMutations,
      MembersResolver,
      MessagesResolver,
      MessagingResolver,
      NodeResolver,
      PublishingResolver,
      OAuthMutations,
      OAuthSettingsResolver,
      OAuthTokensResolver,
      ProxyUrlResolver,
      RetryPolicyResolver,
      SingleSignOnResolver,
      TwoFactorResolver,
      WebhookMutations,
      WebhooksResolver,
    ],
    pubSub: noPubSub,
    validate: false,
  });
  assertEveryRootFieldHasPermission(schema, new Set(permissions));
  return schema;
}

/** type-graphql insists on one; here every subscription brings its own stream. */
const noPubSub: PubSub = {
  publish: () => {
    throw new Error('Patchbay publishes through rows and the event bus.');
  },
  subscribe: () => {
    throw new Error('Every subscription field has a `subscribe` of its own.');
  },
};
