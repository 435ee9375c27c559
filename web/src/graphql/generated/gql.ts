/* eslint-disable */
import * as types from './graphql.ts';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  fragment ActivityRowFields on ActivityEvent {\n    id\n    eventType\n    status\n    message\n    errorMessage\n    actor {\n      kind\n      id\n      name\n    }\n    integration {\n      id\n      name\n    }\n    providerKey\n    category\n    createdAt\n  }\n": typeof types.ActivityRowFieldsFragmentDoc,
    "\n  fragment ActivityFields on ActivityEvent {\n    ...ActivityRowFields\n    requestBody\n    responseBody\n    retryCount\n    durationMs\n  }\n": typeof types.ActivityFieldsFragmentDoc,
    "\n  query Activity($filter: ActivityFilter, $first: Int!, $after: String) {\n    activity(filter: $filter, first: $first, after: $after) {\n      edges {\n        cursor\n        node {\n          ...ActivityRowFields\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.ActivityDocument,
    "\n  query ActivityEvent($id: ID!) {\n    node(id: $id) {\n      ... on ActivityEvent {\n        ...ActivityFields\n        retryable\n      }\n    }\n  }\n": typeof types.ActivityEventDocument,
    "\n  mutation RetryActivity($input: RetryActivityInput!) {\n    retryActivity(input: $input) {\n      event {\n        ...ActivityRowFields\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n": typeof types.RetryActivityDocument,
    "\n  query LatestActivity {\n    activity(first: 1) {\n      edges {\n        cursor\n      }\n    }\n  }\n": typeof types.LatestActivityDocument,
    "\n  subscription ActivityAdded($after: String) {\n    activityAdded(after: $after) {\n      cursor\n      event {\n        ...ActivityRowFields\n      }\n    }\n  }\n": typeof types.ActivityAddedDocument,
    "\n  query ActivityProviders {\n    providers {\n      id\n      key\n      name\n    }\n  }\n": typeof types.ActivityProvidersDocument,
    "\n  fragment ApiKeyFields on ApiKey {\n    id\n    name\n    prefix\n    scopes\n    effectiveScopes\n    status\n    createdBy {\n      kind\n      id\n      name\n    }\n    createdAt\n    expiresAt\n    previousSecretExpiresAt\n    lastUsedAt\n    revokedAt\n    rateLimitPerMinute\n    requests24h\n    limited24h\n    requestsThisMinute\n    usage {\n      startsAt\n      requests\n      limited\n    }\n  }\n": typeof types.ApiKeyFieldsFragmentDoc,
    "\n  query ApiKeys {\n    apiKeys {\n      ...ApiKeyFields\n    }\n  }\n": typeof types.ApiKeysDocument,
    "\n  query ApiKeyScopes {\n    apiKeyScopes {\n      name\n      description\n      grantable\n    }\n  }\n": typeof types.ApiKeyScopesDocument,
    "\n  mutation CreateApiKey($input: CreateApiKeyInput!) {\n    createApiKey(input: $input) {\n      apiKey {\n        ...ApiKeyFields\n      }\n      secret\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n": typeof types.CreateApiKeyDocument,
    "\n  mutation RotateApiKey($input: RotateApiKeyInput!) {\n    rotateApiKey(input: $input) {\n      apiKey {\n        ...ApiKeyFields\n      }\n      secret\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n": typeof types.RotateApiKeyDocument,
    "\n  mutation RevokeApiKey($input: RevokeApiKeyInput!) {\n    revokeApiKey(input: $input) {\n      apiKey {\n        ...ApiKeyFields\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n": typeof types.RevokeApiKeyDocument,
    "\n  fragment ImportPlanFields on ImportPlan {\n    fingerprint\n    steps {\n      kind\n      name\n      providerKey\n      integrationId\n      changes\n      note\n    }\n  }\n": typeof types.ImportPlanFieldsFragmentDoc,
    "\n  query ExportConfiguration {\n    exportConfiguration\n  }\n": typeof types.ExportConfigurationDocument,
    "\n  mutation PlanImport($file: JSONFile!) {\n    planImport(input: { file: $file }) {\n      plan {\n        ...ImportPlanFields\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n": typeof types.PlanImportDocument,
    "\n  mutation ApplyImport($file: JSONFile!, $fingerprint: String!) {\n    applyImport(input: { file: $file, fingerprint: $fingerprint }) {\n      plan {\n        ...ImportPlanFields\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n": typeof types.ApplyImportDocument,
    "\n  query Connection($categories: [Category!], $providerKeys: [String!], $category: Category!) {\n    integrations(filter: { categories: $categories, providerKeys: $providerKeys }, first: 100) {\n      nodes {\n        ...IntegrationFields\n        provider {\n          id\n          key\n          name\n          iconUrl\n        }\n      }\n      pageInfo {\n        hasNextPage\n      }\n    }\n    providers(category: $category) {\n      id\n      key\n      name\n      description\n      iconUrl\n      allowsMultiple\n      setupSteps\n      authModes {\n        key\n        kind\n        available\n        unavailableReason\n      }\n    }\n  }\n": typeof types.ConnectionDocument,
    "\n  fragment ConnectionHeadlineFields on ConnectionCard {\n    status\n    integrationCount\n    lastSyncAt\n    syncs24h {\n      percent\n      succeeded\n      total\n    }\n    lastError {\n      message\n      at\n    }\n    setupMessage\n  }\n": typeof types.ConnectionHeadlineFieldsFragmentDoc,
    "\n  query ConnectionHeadlines {\n    dashboard {\n      headlines {\n        erp {\n          ...ConnectionHeadlineFields\n        }\n        edi {\n          ...ConnectionHeadlineFields\n        }\n      }\n    }\n  }\n": typeof types.ConnectionHeadlinesDocument,
    "\n  query ConnectionHealth($id: ID!) {\n    integrationHealth(integrationId: $id) {\n      integration {\n        id\n      }\n      state\n      lastCheckedAt\n      uptime24h {\n        ratio\n        ok\n        failed\n      }\n    }\n    activity(filter: { integrationId: $id, eventTypes: [\"sync.*\"] }, first: 1) {\n      nodes {\n        id\n        status\n        createdAt\n      }\n    }\n  }\n": typeof types.ConnectionHealthDocument,
    "\n  subscription ConnectionChecked {\n    healthChanged {\n      integrationId\n    }\n  }\n": typeof types.ConnectionCheckedDocument,
    "\n  mutation RunAllHealthChecks {\n    runAllHealthChecks {\n      run {\n        id\n        total\n        done\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n": typeof types.RunAllHealthChecksDocument,
    "\n  query HealthCheckRun($id: ID!) {\n    healthCheckRun(id: $id) {\n      id\n      total\n      done\n    }\n  }\n": typeof types.HealthCheckRunDocument,
    "\n  subscription CheckEnded {\n    healthChanged {\n      integrationId\n    }\n  }\n": typeof types.CheckEndedDocument,
    "\n  fragment DashboardEventFields on ActivityEvent {\n    id\n    eventType\n    status\n    message\n    actor {\n      kind\n      id\n      name\n    }\n    integration {\n      id\n      name\n    }\n    createdAt\n  }\n": typeof types.DashboardEventFieldsFragmentDoc,
    "\n  fragment DashboardIntegrationFields on Integration {\n    id\n    name\n    status\n    statusMessage\n    version\n    provider {\n      id\n      key\n      name\n      iconUrl\n    }\n  }\n": typeof types.DashboardIntegrationFieldsFragmentDoc,
    "\n  fragment ConnectionCardFields on ConnectionCard {\n    status\n    lastSyncAt\n    syncs24h {\n      percent\n      succeeded\n      total\n    }\n    lastError {\n      message\n      at\n    }\n    setupMessage\n  }\n": typeof types.ConnectionCardFieldsFragmentDoc,
    "\n  fragment HeadlineFields on Headlines {\n    erp {\n      ...ConnectionCardFields\n    }\n    edi {\n      ...ConnectionCardFields\n    }\n    apiKeys {\n      status\n      activeKeys\n      requests24h\n      rateLimitUsage\n      setupMessage\n    }\n    webhooks {\n      status\n      activeWebhooks\n      deliveries24h {\n        percent\n        succeeded\n        total\n      }\n      failedDeliveries\n      setupMessage\n    }\n  }\n": typeof types.HeadlineFieldsFragmentDoc,
    "\n  fragment AlertFields on Alert {\n    id\n    integration {\n      ...DashboardIntegrationFields\n      authMode\n      provider {\n        authModes {\n          key\n          kind\n        }\n      }\n    }\n    webhook {\n      id\n      name\n    }\n    message\n    hint\n    since\n    impact\n  }\n": typeof types.AlertFieldsFragmentDoc,
    "\n  fragment DashboardFields on Dashboard {\n    generatedAt\n    offlineSince\n    headlines {\n      ...HeadlineFields\n    }\n    totals {\n      total\n      active\n      errors\n      disabled\n      disconnected\n      unknown\n    }\n    alerts {\n      ...AlertFields\n    }\n    integrations {\n      integration {\n        ...DashboardIntegrationFields\n      }\n      lastSyncAt\n      lastSyncFailed\n    }\n    recentActivity {\n      ...DashboardEventFields\n    }\n    errorSummary {\n      failed24h\n      pendingRetries\n      deadLetters\n    }\n    successRate24h {\n      percent\n      succeeded\n      total\n    }\n  }\n": typeof types.DashboardFieldsFragmentDoc,
    "\n  query Dashboard {\n    dashboard {\n      ...DashboardFields\n    }\n  }\n": typeof types.DashboardDocument,
    "\n  subscription DashboardChanged {\n    dashboardChanged {\n      ...DashboardFields\n    }\n  }\n": typeof types.DashboardChangedDocument,
    "\n  query SearchIntegrations($search: String!) {\n    integrations(filter: { search: $search }, first: 50) {\n      nodes {\n        ...DashboardIntegrationFields\n        authMode\n        provider {\n          authModes {\n            key\n            kind\n          }\n        }\n        lastTestedAt\n      }\n    }\n  }\n": typeof types.SearchIntegrationsDocument,
    "\n  query MessageTraffic {\n    messageTraffic {\n      category\n      integrationName\n      sent24h\n      failed24h\n      fallbacks24h\n      integration {\n        id\n        provider {\n          id\n          name\n          iconUrl\n        }\n      }\n    }\n    failover {\n      category\n      entries {\n        position\n      }\n    }\n  }\n": typeof types.MessageTrafficDocument,
    "\n  fragment DeliveryRowFields on Delivery {\n    id\n    webhook {\n      id\n      name\n    }\n    eventId\n    eventType\n    status\n    attemptCount\n    maxAttempts\n    nextAttemptAt\n    createdAt\n    finishedAt\n    lastError\n    isTest\n  }\n": typeof types.DeliveryRowFieldsFragmentDoc,
    "\n  fragment DeliveryAttemptFields on DeliveryAttempt {\n    number\n    startedAt\n    trigger\n    succeeded\n    responseStatus\n    errorCode\n    error\n    durationMs\n    requestHeaders\n    responseHeaders\n    responseBody\n    responseTruncated\n  }\n": typeof types.DeliveryAttemptFieldsFragmentDoc,
    "\n  query Deliveries($filter: DeliveryFilter, $first: Int!, $after: String) {\n    deliveries(filter: $filter, first: $first, after: $after) {\n      nodes {\n        ...DeliveryRowFields\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.DeliveriesDocument,
    "\n  query Delivery($id: ID!) {\n    delivery(id: $id) {\n      ...DeliveryRowFields\n      payload\n      attempts {\n        ...DeliveryAttemptFields\n      }\n    }\n  }\n": typeof types.DeliveryDocument,
    "\n  mutation ReplayDelivery($input: ReplayDeliveriesInput!) {\n    replayDeliveries(input: $input) {\n      replay {\n        id\n        total\n        queued\n        delivered\n        failed\n        startedAt\n        finishedAt\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n": typeof types.ReplayDeliveryDocument,
    "\n  mutation DiscardDelivery($input: DiscardDeliveriesInput!) {\n    discardDeliveries(input: $input) {\n      discarded\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n": typeof types.DiscardDeliveryDocument,
    "\n  query ErrorQueue {\n    dashboard {\n      errorSummary {\n        failed24h\n        pendingRetries\n        deadLetters\n      }\n    }\n  }\n": typeof types.ErrorQueueDocument,
    "\n  query QueueChoices {\n    webhooks {\n      id\n      name\n    }\n    webhookEventTypes {\n      name\n    }\n  }\n": typeof types.QueueChoicesDocument,
    "\n  query Replay($id: ID!) {\n    replay(id: $id) {\n      id\n      total\n      queued\n      delivered\n      failed\n      finishedAt\n    }\n    webhooks {\n      id\n      name\n      pausedUntil\n    }\n  }\n": typeof types.ReplayDocument,
    "\n  fragment FailoverEntryFields on FailoverEntry {\n    position\n    skippedBecause\n    skipReason\n    skippedUntil\n    sent24h\n    failed24h\n    integration {\n      id\n      name\n      status\n      version\n      authMode\n      provider {\n        id\n        key\n        name\n        iconUrl\n        authModes {\n          key\n          kind\n        }\n      }\n    }\n  }\n": typeof types.FailoverEntryFieldsFragmentDoc,
    "\n  fragment FailoverListFields on FailoverList {\n    category\n    entries {\n      ...FailoverEntryFields\n    }\n  }\n": typeof types.FailoverListFieldsFragmentDoc,
    "\n  query Failover {\n    failover {\n      ...FailoverListFields\n    }\n  }\n": typeof types.FailoverDocument,
    "\n  mutation SetFailoverOrder($input: SetFailoverOrderInput!) {\n    setFailoverOrder(input: $input) {\n      failover {\n        ...FailoverListFields\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n": typeof types.SetFailoverOrderDocument,
    "\n  fragment HealthCheckFields on HealthCheck {\n    id\n    checkedAt\n    trigger\n    outcome\n    code\n    message\n    hint\n    latencyMs\n  }\n": typeof types.HealthCheckFieldsFragmentDoc,
    "\n  fragment UptimeFields on Uptime {\n    ratio\n    ok\n    failed\n    unknown\n  }\n": typeof types.UptimeFieldsFragmentDoc,
    "\n  query IntegrationHealth($id: ID!, $bars: Int!, $errors: Int!, $broken: [HealthCheckOutcome!]!) {\n    integrationHealth(integrationId: $id) {\n      state\n      stateSince\n      intervalMinutes\n      failureThreshold\n      recoveryThreshold\n      nextCheckAt\n      lastCheckedAt\n      failuresInARow\n      uptime24h {\n        ...UptimeFields\n      }\n      uptime7d {\n        ...UptimeFields\n      }\n      uptime30d {\n        ...UptimeFields\n      }\n      responseTime24h {\n        p50Ms\n        p95Ms\n        checks\n      }\n      errorRate24h\n      checks(first: $bars) {\n        nodes {\n          ...HealthCheckFields\n        }\n      }\n      errors: checks(first: $errors, outcomes: $broken) {\n        nodes {\n          ...HealthCheckFields\n        }\n      }\n    }\n  }\n": typeof types.IntegrationHealthDocument,
    "\n  query HealthChart($id: ID!, $range: HealthRange!) {\n    integrationHealth(integrationId: $id) {\n      buckets(range: $range) {\n        startsAt\n        seconds\n        ok\n        failed\n        unknown\n        p50Ms\n        p95Ms\n      }\n    }\n  }\n": typeof types.HealthChartDocument,
    "\n  query Troubleshoot($id: ID!, $checks: Int!) {\n    integration(id: $id) {\n      ...IntegrationFields\n      provider {\n        id\n        key\n        name\n        iconUrl\n        docsUrl\n        setupSteps\n        authModes {\n          key\n          kind\n          configSchema\n          credentialsSchema\n        }\n      }\n    }\n    integrationHealth(integrationId: $id) {\n      state\n      stateSince\n      failuresInARow\n      checks(first: $checks) {\n        nodes {\n          ...HealthCheckFields\n        }\n      }\n    }\n  }\n": typeof types.TroubleshootDocument,
    "\n  mutation RunHealthCheck($input: RunHealthCheckInput!) {\n    runHealthCheck(input: $input) {\n      integration {\n        ...IntegrationFields\n      }\n      check {\n        ...CheckFields\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n": typeof types.RunHealthCheckDocument,
    "\n  mutation SetHealthCheckInterval($input: SetHealthCheckIntervalInput!) {\n    setHealthCheckInterval(input: $input) {\n      health {\n        intervalMinutes\n        failureThreshold\n        recoveryThreshold\n        nextCheckAt\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n": typeof types.SetHealthCheckIntervalDocument,
    "\n  subscription HealthTabChanged {\n    healthChanged {\n      integrationId\n      integration {\n        ...IntegrationFields\n      }\n    }\n  }\n": typeof types.HealthTabChangedDocument,
    "\n  query Home {\n    integrations(first: 100) {\n      nodes {\n        ...IntegrationFields\n        provider {\n          id\n          key\n          name\n          iconUrl\n          category\n        }\n      }\n    }\n    providers {\n      id\n      key\n      name\n      description\n      category\n      iconUrl\n      authModes {\n        key\n        kind\n        available\n      }\n    }\n  }\n": typeof types.HomeDocument,
    "\n  query AnyIntegration {\n    integrations(first: 1) {\n      nodes {\n        id\n      }\n    }\n  }\n": typeof types.AnyIntegrationDocument,
    "\n  query FormProvider($key: String!) {\n    provider(key: $key) {\n      id\n      key\n      name\n      iconUrl\n      category\n      docsUrl\n      setupSteps\n      capabilities\n      allowsMultiple\n      authModes {\n        key\n        kind\n        label\n        available\n        unavailableReason\n        configSchema\n        credentialsSchema\n        oauth {\n          redirectUri\n          hasOperatorClient\n          scopes {\n            name\n            description\n            required\n            default\n          }\n        }\n      }\n      check {\n        kind\n        description\n      }\n      integrations {\n        id\n        name\n        authMode\n      }\n    }\n  }\n": typeof types.FormProviderDocument,
    "\n  query SignInProvider($key: String!) {\n    provider(key: $key) {\n      id\n      name\n      iconUrl\n      docsUrl\n      check {\n        description\n      }\n    }\n  }\n": typeof types.SignInProviderDocument,
    "\n  query FormIntegration($id: ID!) {\n    integration(id: $id) {\n      ...IntegrationFields\n      oauthToken {\n        scopes\n      }\n      provider {\n        id\n        key\n      }\n    }\n  }\n": typeof types.FormIntegrationDocument,
    "\n  mutation ConnectIntegration($input: ConnectIntegrationInput!) {\n    connectIntegration(input: $input) {\n      integration {\n        ...IntegrationFields\n      }\n      check {\n        ...CheckFields\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n": typeof types.ConnectIntegrationDocument,
    "\n  mutation UpdateIntegration($input: UpdateIntegrationInput!) {\n    updateIntegration(input: $input) {\n      integration {\n        ...IntegrationFields\n      }\n      check {\n        ...CheckFields\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n": typeof types.UpdateIntegrationDocument,
    "\n  mutation ReconnectIntegration($input: ReconnectIntegrationInput!) {\n    reconnectIntegration(input: $input) {\n      integration {\n        ...IntegrationFields\n      }\n      check {\n        ...CheckFields\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n": typeof types.ReconnectIntegrationDocument,
    "\n  fragment CheckFields on CheckResult {\n    outcome\n    code\n    message\n    hint\n    identity\n    fieldAtFault\n    durationMs\n    steps {\n      name\n      outcome\n      durationMs\n    }\n  }\n": typeof types.CheckFieldsFragmentDoc,
    "\n  fragment IntegrationFields on Integration {\n    id\n    name\n    status\n    statusMessage\n    statusSince\n    enabled\n    authMode\n    config\n    credentialMasks {\n      field\n      mask\n    }\n    identity\n    version\n    connectedBy {\n      kind\n      id\n      name\n    }\n    connectedAt\n    lastTestedAt\n    lastTest {\n      ...CheckFields\n    }\n    createdAt\n    updatedAt\n  }\n": typeof types.IntegrationFieldsFragmentDoc,
    "\n  query Integration($id: ID!) {\n    integration(id: $id) {\n      ...IntegrationFields\n      provider {\n        id\n        key\n        name\n        description\n        iconUrl\n        category\n        docsUrl\n        capabilities\n        authModes {\n          key\n          kind\n          label\n          configSchema\n          credentialsSchema\n        }\n        check {\n          kind\n          description\n        }\n      }\n    }\n  }\n": typeof types.IntegrationDocument,
    "\n  query LastCheck($id: ID!) {\n    integrationHealth(integrationId: $id) {\n      lastCheckedAt\n    }\n  }\n": typeof types.LastCheckDocument,
    "\n  subscription IntegrationChanged {\n    integrationChanged {\n      kind\n      integrationId\n      integration {\n        ...IntegrationFields\n      }\n    }\n  }\n": typeof types.IntegrationChangedDocument,
    "\n  mutation TestIntegration($input: TestIntegrationInput!) {\n    testIntegration(input: $input) {\n      integration {\n        ...IntegrationFields\n      }\n      check {\n        ...CheckFields\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n": typeof types.TestIntegrationDocument,
    "\n  mutation SetIntegrationEnabled($input: SetIntegrationEnabledInput!) {\n    setIntegrationEnabled(input: $input) {\n      integration {\n        ...IntegrationFields\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n": typeof types.SetIntegrationEnabledDocument,
    "\n  mutation DisconnectIntegration($input: DisconnectIntegrationInput!) {\n    disconnectIntegration(input: $input) {\n      integration {\n        ...IntegrationFields\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n": typeof types.DisconnectIntegrationDocument,
    "\n  mutation DeleteIntegration($input: DeleteIntegrationInput!) {\n    deleteIntegration(input: $input) {\n      deletedIntegrationId\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n": typeof types.DeleteIntegrationDocument,
    "\n  query Marketplace {\n    providers {\n      id\n      key\n      name\n      description\n      category\n      iconUrl\n      allowsMultiple\n      authModes {\n        key\n        kind\n        available\n        unavailableReason\n      }\n      check {\n        provenAt\n      }\n      integrations {\n        ...IntegrationFields\n      }\n    }\n  }\n": typeof types.MarketplaceDocument,
    "\n  query Provider($key: String!) {\n    provider(key: $key) {\n      id\n      key\n      name\n      description\n      category\n      iconUrl\n      docsUrl\n      setupSteps\n      allowsMultiple\n      capabilities\n      authModes {\n        key\n        kind\n        label\n        available\n        unavailableReason\n      }\n      check {\n        kind\n        description\n        provenAt\n      }\n      integrations {\n        ...IntegrationFields\n      }\n    }\n  }\n": typeof types.ProviderDocument,
    "\n  mutation PreviewInvitation($input: PreviewInvitationInput!) {\n    previewInvitation(input: $input) {\n      invitation {\n        organizationName\n        invitedBy\n        email\n        role\n        expiresAt\n        accountExists\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n": typeof types.PreviewInvitationDocument,
    "\n  mutation AcceptInvitation($input: AcceptInvitationInput!) {\n    acceptInvitation(input: $input) {\n      viewer {\n        ...ViewerFields\n      }\n      challenge {\n        token\n        expiresAt\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n": typeof types.AcceptInvitationDocument,
    "\n  fragment MemberFields on Member {\n    id\n    user {\n      id\n      email\n      name\n    }\n    role\n    joinedAt\n    lastActiveAt\n    twoFactorEnabled\n    isViewer\n    allowedRoles\n    removable\n  }\n": typeof types.MemberFieldsFragmentDoc,
    "\n  fragment InvitationFields on Invitation {\n    id\n    email\n    role\n    state\n    invitedBy\n    createdAt\n    expiresAt\n  }\n": typeof types.InvitationFieldsFragmentDoc,
    "\n  query Members($first: Int!, $after: String) {\n    members(first: $first, after: $after) {\n      nodes {\n        ...MemberFields\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.MembersDocument,
    "\n  query Invitations($first: Int!, $after: String) {\n    invitations(first: $first, after: $after) {\n      nodes {\n        ...InvitationFields\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.InvitationsDocument,
    "\n  mutation InviteMember($input: InviteMemberInput!) {\n    inviteMember(input: $input) {\n      invitation {\n        ...InvitationFields\n      }\n      link\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n": typeof types.InviteMemberDocument,
    "\n  mutation RevokeInvitation($input: RevokeInvitationInput!) {\n    revokeInvitation(input: $input) {\n      invitation {\n        ...InvitationFields\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n": typeof types.RevokeInvitationDocument,
    "\n  mutation ChangeMemberRole($input: ChangeMemberRoleInput!) {\n    changeMemberRole(input: $input) {\n      member {\n        ...MemberFields\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n": typeof types.ChangeMemberRoleDocument,
    "\n  mutation RemoveMember($input: RemoveMemberInput!) {\n    removeMember(input: $input) {\n      removedMemberId\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n": typeof types.RemoveMemberDocument,
    "\n  fragment EmailUsageFields on EmailUsage {\n    sentThisHour\n    hourlyLimit\n    sentToday\n    dailyLimit\n  }\n": typeof types.EmailUsageFieldsFragmentDoc,
    "\n  query EmailUsage($integrationId: ID!) {\n    emailUsage(integrationId: $integrationId) {\n      ...EmailUsageFields\n    }\n  }\n": typeof types.EmailUsageDocument,
    "\n  mutation SendTestEmail($input: SendTestEmailInput!) {\n    sendTestEmail(input: $input) {\n      messageId\n      response\n      hint\n      mayHaveArrived\n      usage {\n        ...EmailUsageFields\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n": typeof types.SendTestEmailDocument,
    "\n  fragment MessageFields on Message {\n    id\n    outcome\n    recipient\n    providerMessageId\n    integration {\n      id\n      name\n    }\n    tries {\n      integrationName\n      outcome\n      skipReason\n      error\n      hint\n      durationMs\n    }\n  }\n": typeof types.MessageFieldsFragmentDoc,
    "\n  mutation SendEmail($input: SendEmailInput!) {\n    sendEmail(input: $input) {\n      message {\n        ...MessageFields\n      }\n      duplicate\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n": typeof types.SendEmailDocument,
    "\n  mutation SendSms($input: SendSmsInput!) {\n    sendSms(input: $input) {\n      message {\n        ...MessageFields\n      }\n      duplicate\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n": typeof types.SendSmsDocument,
    "\n  mutation StartOAuth($input: StartOAuthInput!) {\n    startOAuth(input: $input) {\n      authorizationUrl\n      expiresAt\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n": typeof types.StartOAuthDocument,
    "\n  mutation FinishOAuth($input: FinishOAuthInput!) {\n    finishOAuth(input: $input) {\n      integration {\n        ...IntegrationFields\n      }\n      check {\n        ...CheckFields\n      }\n      providerKey\n      integrationId\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n": typeof types.FinishOAuthDocument,
    "\n  fragment OAuthTokenFields on OAuthTokenStatus {\n    state\n    scopes\n    expiresAt\n    obtainedAt\n    refreshedAt\n    nextRefreshAt\n    renewable\n    lastError\n    usesOperatorClient\n  }\n": typeof types.OAuthTokenFieldsFragmentDoc,
    "\n  query OAuthToken($id: ID!) {\n    integration(id: $id) {\n      id\n      oauthToken {\n        ...OAuthTokenFields\n      }\n    }\n  }\n": typeof types.OAuthTokenDocument,
    "\n  mutation RefreshOAuthToken($input: RefreshOAuthTokenInput!) {\n    refreshOAuthToken(input: $input) {\n      integration {\n        ...IntegrationFields\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n": typeof types.RefreshOAuthTokenDocument,
    "\n  mutation RenameOrganization($name: String!) {\n    renameOrganization(input: { name: $name }) {\n      viewer {\n        ...ViewerFields\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n": typeof types.RenameOrganizationDocument,
    "\n  mutation LeaveOrganization {\n    leaveOrganization {\n      viewer {\n        ...ViewerFields\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n": typeof types.LeaveOrganizationDocument,
    "\n  query Palette {\n    providers {\n      id\n      key\n      name\n      category\n      iconUrl\n    }\n    integrations(first: 100) {\n      nodes {\n        id\n        name\n        status\n        provider {\n          id\n          name\n          iconUrl\n        }\n      }\n    }\n  }\n": typeof types.PaletteDocument,
    "\n  fragment TwoFactorFields on TwoFactor {\n    enabled\n    enabledAt\n    recoveryCodesLeft\n  }\n": typeof types.TwoFactorFieldsFragmentDoc,
    "\n  fragment SessionFields on Session {\n    id\n    createdAt\n    lastActiveAt\n    isCurrent\n    device\n    ipAddress\n    organizationName\n  }\n": typeof types.SessionFieldsFragmentDoc,
    "\n  query Profile {\n    me {\n      hasPassword\n      twoFactor {\n        ...TwoFactorFields\n      }\n    }\n  }\n": typeof types.ProfileDocument,
    "\n  query OpenSessions {\n    sessions {\n      ...SessionFields\n    }\n  }\n": typeof types.OpenSessionsDocument,
    "\n  mutation ChangeName($name: String!) {\n    updateProfile(input: { name: $name }) {\n      viewer {\n        ...ViewerFields\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n": typeof types.ChangeNameDocument,
    "\n  mutation ChangePassword($input: ChangePasswordInput!) {\n    changePassword(input: $input) {\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n": typeof types.ChangePasswordDocument,
    "\n  mutation EndSession($input: EndSessionInput!) {\n    endSession(input: $input) {\n      endedCount\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n": typeof types.EndSessionDocument,
    "\n  mutation EndOtherSessions {\n    endOtherSessions {\n      endedCount\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n": typeof types.EndOtherSessionsDocument,
    "\n  mutation StartTwoFactor($input: StartTwoFactorInput!) {\n    startTwoFactor(input: $input) {\n      secret\n      uri\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n": typeof types.StartTwoFactorDocument,
    "\n  mutation EnableTwoFactor($input: EnableTwoFactorInput!) {\n    enableTwoFactor(input: $input) {\n      recoveryCodes\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n": typeof types.EnableTwoFactorDocument,
    "\n  mutation RenewRecoveryCodes($input: RenewRecoveryCodesInput!) {\n    renewRecoveryCodes(input: $input) {\n      recoveryCodes\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n": typeof types.RenewRecoveryCodesDocument,
    "\n  mutation DisableTwoFactor($input: DisableTwoFactorInput!) {\n    disableTwoFactor(input: $input) {\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n": typeof types.DisableTwoFactorDocument,
    "\n  query ProxyAddress($id: ID!) {\n    integration(id: $id) {\n      id\n      proxyUrl\n    }\n  }\n": typeof types.ProxyAddressDocument,
    "\n  mutation Publish($input: PublishInput!) {\n    publish(input: $input) {\n      post {\n        id\n        url\n        state\n      }\n      duplicate\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n": typeof types.PublishDocument,
    "\n  fragment RetryStepFields on RetryStep {\n    retry\n    delaySeconds\n    earliestSeconds\n    latestSeconds\n    totalSeconds\n  }\n": typeof types.RetryStepFieldsFragmentDoc,
    "\n  fragment RetryPolicyFields on RetryPolicy {\n    maxRetries\n    strategy\n    baseDelaySeconds\n    maxDelaySeconds\n    jitter\n    deadLetterQueue\n    updatedAt\n    schedule {\n      ...RetryStepFields\n    }\n  }\n": typeof types.RetryPolicyFieldsFragmentDoc,
    "\n  query RetryPolicy {\n    retryPolicy {\n      ...RetryPolicyFields\n    }\n  }\n": typeof types.RetryPolicyDocument,
    "\n  query RetrySchedule($policy: RetryPolicyInput!) {\n    retrySchedule(policy: $policy) {\n      schedule {\n        ...RetryStepFields\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n": typeof types.RetryScheduleDocument,
    "\n  mutation UpdateRetryPolicy($input: UpdateRetryPolicyInput!) {\n    updateRetryPolicy(input: $input) {\n      retryPolicy {\n        ...RetryPolicyFields\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n": typeof types.UpdateRetryPolicyDocument,
    "\n  fragment ViewerFields on Viewer {\n    user {\n      id\n      email\n      name\n      locale\n    }\n    organization {\n      id\n      name\n    }\n    role\n    permissions\n    memberships {\n      role\n      organization {\n        id\n        name\n      }\n    }\n  }\n": typeof types.ViewerFieldsFragmentDoc,
    "\n  fragment UserErrorFields on UserError {\n    code\n    message\n    path\n  }\n": typeof types.UserErrorFieldsFragmentDoc,
    "\n  query Me {\n    me {\n      ...ViewerFields\n    }\n  }\n": typeof types.MeDocument,
    "\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) {\n      viewer {\n        ...ViewerFields\n      }\n      challenge {\n        token\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n": typeof types.SignInDocument,
    "\n  mutation RedeemSignInLink($input: RedeemSignInLinkInput!) {\n    redeemSignInLink(input: $input) {\n      viewer {\n        ...ViewerFields\n      }\n      challenge {\n        token\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n": typeof types.RedeemSignInLinkDocument,
    "\n  mutation CompleteSignIn($input: CompleteSignInInput!) {\n    completeSignIn(input: $input) {\n      viewer {\n        ...ViewerFields\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n": typeof types.CompleteSignInDocument,
    "\n  mutation SignOut {\n    signOut {\n      endSessionUrl\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n": typeof types.SignOutDocument,
    "\n  mutation SwitchOrganization($input: SwitchOrganizationInput!) {\n    switchOrganization(input: $input) {\n      viewer {\n        ...ViewerFields\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n": typeof types.SwitchOrganizationDocument,
    "\n  mutation ChooseLocale($locale: Locale!) {\n    updateProfile(input: { locale: $locale }) {\n      viewer {\n        ...ViewerFields\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n": typeof types.ChooseLocaleDocument,
    "\n  query SingleSignOn {\n    singleSignOn {\n      name\n    }\n  }\n": typeof types.SingleSignOnDocument,
    "\n  mutation StartSingleSignOn($input: StartSingleSignOnInput!) {\n    startSingleSignOn(input: $input) {\n      authorizationUrl\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n": typeof types.StartSingleSignOnDocument,
    "\n  mutation FinishSingleSignOn($input: FinishSingleSignOnInput!) {\n    finishSingleSignOn(input: $input) {\n      viewer {\n        ...ViewerFields\n      }\n      returnPath\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n": typeof types.FinishSingleSignOnDocument,
    "\n  query BrokenIntegrations {\n    integrations(filter: { statuses: [ERROR, NEEDS_REAUTH] }, first: 100) {\n      nodes {\n        id\n        status\n      }\n      pageInfo {\n        hasNextPage\n      }\n    }\n  }\n": typeof types.BrokenIntegrationsDocument,
    "\n  fragment WebhookFields on Webhook {\n    id\n    name\n    url\n    eventTypes\n    enabled\n    status\n    disabledAt\n    disabledReason\n    failingSince\n    pausedUntil\n    secretMask\n    previousSecretExpiresAt\n    createdBy {\n      kind\n      id\n      name\n    }\n    createdAt\n    updatedAt\n    deliveries24h {\n      delivered\n      dead\n      successRate\n      waiting\n    }\n    lastDeliveredAt\n    version\n  }\n": typeof types.WebhookFieldsFragmentDoc,
    "\n  query Webhooks {\n    webhooks {\n      ...WebhookFields\n    }\n  }\n": typeof types.WebhooksDocument,
    "\n  query Webhook($id: ID!) {\n    webhook(id: $id) {\n      ...WebhookFields\n    }\n  }\n": typeof types.WebhookDocument,
    "\n  query WebhookEventTypes {\n    webhookEventTypes {\n      name\n      description\n      family\n    }\n  }\n": typeof types.WebhookEventTypesDocument,
    "\n  mutation CreateWebhook($input: CreateWebhookInput!) {\n    createWebhook(input: $input) {\n      webhook {\n        ...WebhookFields\n      }\n      secret\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n": typeof types.CreateWebhookDocument,
    "\n  mutation UpdateWebhook($input: UpdateWebhookInput!) {\n    updateWebhook(input: $input) {\n      webhook {\n        ...WebhookFields\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n": typeof types.UpdateWebhookDocument,
    "\n  mutation RotateWebhookSecret($input: RotateWebhookSecretInput!) {\n    rotateWebhookSecret(input: $input) {\n      webhook {\n        ...WebhookFields\n      }\n      secret\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n": typeof types.RotateWebhookSecretDocument,
    "\n  mutation TestWebhook($input: TestWebhookInput!) {\n    testWebhook(input: $input) {\n      delivery {\n        id\n        eventType\n        payload\n      }\n      attempt {\n        ...DeliveryAttemptFields\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n": typeof types.TestWebhookDocument,
    "\n  mutation DeleteWebhook($input: DeleteWebhookInput!) {\n    deleteWebhook(input: $input) {\n      deletedId\n      discarded\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n": typeof types.DeleteWebhookDocument,
};
const documents: Documents = {
    "\n  fragment ActivityRowFields on ActivityEvent {\n    id\n    eventType\n    status\n    message\n    errorMessage\n    actor {\n      kind\n      id\n      name\n    }\n    integration {\n      id\n      name\n    }\n    providerKey\n    category\n    createdAt\n  }\n": types.ActivityRowFieldsFragmentDoc,
    "\n  fragment ActivityFields on ActivityEvent {\n    ...ActivityRowFields\n    requestBody\n    responseBody\n    retryCount\n    durationMs\n  }\n": types.ActivityFieldsFragmentDoc,
    "\n  query Activity($filter: ActivityFilter, $first: Int!, $after: String) {\n    activity(filter: $filter, first: $first, after: $after) {\n      edges {\n        cursor\n        node {\n          ...ActivityRowFields\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.ActivityDocument,
    "\n  query ActivityEvent($id: ID!) {\n    node(id: $id) {\n      ... on ActivityEvent {\n        ...ActivityFields\n        retryable\n      }\n    }\n  }\n": types.ActivityEventDocument,
    "\n  mutation RetryActivity($input: RetryActivityInput!) {\n    retryActivity(input: $input) {\n      event {\n        ...ActivityRowFields\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n": types.RetryActivityDocument,
    "\n  query LatestActivity {\n    activity(first: 1) {\n      edges {\n        cursor\n      }\n    }\n  }\n": types.LatestActivityDocument,
    "\n  subscription ActivityAdded($after: String) {\n    activityAdded(after: $after) {\n      cursor\n      event {\n        ...ActivityRowFields\n      }\n    }\n  }\n": types.ActivityAddedDocument,
    "\n  query ActivityProviders {\n    providers {\n      id\n      key\n      name\n    }\n  }\n": types.ActivityProvidersDocument,
    "\n  fragment ApiKeyFields on ApiKey {\n    id\n    name\n    prefix\n    scopes\n    effectiveScopes\n    status\n    createdBy {\n      kind\n      id\n      name\n    }\n    createdAt\n    expiresAt\n    previousSecretExpiresAt\n    lastUsedAt\n    revokedAt\n    rateLimitPerMinute\n    requests24h\n    limited24h\n    requestsThisMinute\n    usage {\n      startsAt\n      requests\n      limited\n    }\n  }\n": types.ApiKeyFieldsFragmentDoc,
    "\n  query ApiKeys {\n    apiKeys {\n      ...ApiKeyFields\n    }\n  }\n": types.ApiKeysDocument,
    "\n  query ApiKeyScopes {\n    apiKeyScopes {\n      name\n      description\n      grantable\n    }\n  }\n": types.ApiKeyScopesDocument,
    "\n  mutation CreateApiKey($input: CreateApiKeyInput!) {\n    createApiKey(input: $input) {\n      apiKey {\n        ...ApiKeyFields\n      }\n      secret\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n": types.CreateApiKeyDocument,
    "\n  mutation RotateApiKey($input: RotateApiKeyInput!) {\n    rotateApiKey(input: $input) {\n      apiKey {\n        ...ApiKeyFields\n      }\n      secret\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n": types.RotateApiKeyDocument,
    "\n  mutation RevokeApiKey($input: RevokeApiKeyInput!) {\n    revokeApiKey(input: $input) {\n      apiKey {\n        ...ApiKeyFields\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n": types.RevokeApiKeyDocument,
    "\n  fragment ImportPlanFields on ImportPlan {\n    fingerprint\n    steps {\n      kind\n      name\n      providerKey\n      integrationId\n      changes\n      note\n    }\n  }\n": types.ImportPlanFieldsFragmentDoc,
    "\n  query ExportConfiguration {\n    exportConfiguration\n  }\n": types.ExportConfigurationDocument,
    "\n  mutation PlanImport($file: JSONFile!) {\n    planImport(input: { file: $file }) {\n      plan {\n        ...ImportPlanFields\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n": types.PlanImportDocument,
    "\n  mutation ApplyImport($file: JSONFile!, $fingerprint: String!) {\n    applyImport(input: { file: $file, fingerprint: $fingerprint }) {\n      plan {\n        ...ImportPlanFields\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n": types.ApplyImportDocument,
    "\n  query Connection($categories: [Category!], $providerKeys: [String!], $category: Category!) {\n    integrations(filter: { categories: $categories, providerKeys: $providerKeys }, first: 100) {\n      nodes {\n        ...IntegrationFields\n        provider {\n          id\n          key\n          name\n          iconUrl\n        }\n      }\n      pageInfo {\n        hasNextPage\n      }\n    }\n    providers(category: $category) {\n      id\n      key\n      name\n      description\n      iconUrl\n      allowsMultiple\n      setupSteps\n      authModes {\n        key\n        kind\n        available\n        unavailableReason\n      }\n    }\n  }\n": types.ConnectionDocument,
    "\n  fragment ConnectionHeadlineFields on ConnectionCard {\n    status\n    integrationCount\n    lastSyncAt\n    syncs24h {\n      percent\n      succeeded\n      total\n    }\n    lastError {\n      message\n      at\n    }\n    setupMessage\n  }\n": types.ConnectionHeadlineFieldsFragmentDoc,
    "\n  query ConnectionHeadlines {\n    dashboard {\n      headlines {\n        erp {\n          ...ConnectionHeadlineFields\n        }\n        edi {\n          ...ConnectionHeadlineFields\n        }\n      }\n    }\n  }\n": types.ConnectionHeadlinesDocument,
    "\n  query ConnectionHealth($id: ID!) {\n    integrationHealth(integrationId: $id) {\n      integration {\n        id\n      }\n      state\n      lastCheckedAt\n      uptime24h {\n        ratio\n        ok\n        failed\n      }\n    }\n    activity(filter: { integrationId: $id, eventTypes: [\"sync.*\"] }, first: 1) {\n      nodes {\n        id\n        status\n        createdAt\n      }\n    }\n  }\n": types.ConnectionHealthDocument,
    "\n  subscription ConnectionChecked {\n    healthChanged {\n      integrationId\n    }\n  }\n": types.ConnectionCheckedDocument,
    "\n  mutation RunAllHealthChecks {\n    runAllHealthChecks {\n      run {\n        id\n        total\n        done\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n": types.RunAllHealthChecksDocument,
    "\n  query HealthCheckRun($id: ID!) {\n    healthCheckRun(id: $id) {\n      id\n      total\n      done\n    }\n  }\n": types.HealthCheckRunDocument,
    "\n  subscription CheckEnded {\n    healthChanged {\n      integrationId\n    }\n  }\n": types.CheckEndedDocument,
    "\n  fragment DashboardEventFields on ActivityEvent {\n    id\n    eventType\n    status\n    message\n    actor {\n      kind\n      id\n      name\n    }\n    integration {\n      id\n      name\n    }\n    createdAt\n  }\n": types.DashboardEventFieldsFragmentDoc,
    "\n  fragment DashboardIntegrationFields on Integration {\n    id\n    name\n    status\n    statusMessage\n    version\n    provider {\n      id\n      key\n      name\n      iconUrl\n    }\n  }\n": types.DashboardIntegrationFieldsFragmentDoc,
    "\n  fragment ConnectionCardFields on ConnectionCard {\n    status\n    lastSyncAt\n    syncs24h {\n      percent\n      succeeded\n      total\n    }\n    lastError {\n      message\n      at\n    }\n    setupMessage\n  }\n": types.ConnectionCardFieldsFragmentDoc,
    "\n  fragment HeadlineFields on Headlines {\n    erp {\n      ...ConnectionCardFields\n    }\n    edi {\n      ...ConnectionCardFields\n    }\n    apiKeys {\n      status\n      activeKeys\n      requests24h\n      rateLimitUsage\n      setupMessage\n    }\n    webhooks {\n      status\n      activeWebhooks\n      deliveries24h {\n        percent\n        succeeded\n        total\n      }\n      failedDeliveries\n      setupMessage\n    }\n  }\n": types.HeadlineFieldsFragmentDoc,
    "\n  fragment AlertFields on Alert {\n    id\n    integration {\n      ...DashboardIntegrationFields\n      authMode\n      provider {\n        authModes {\n          key\n          kind\n        }\n      }\n    }\n    webhook {\n      id\n      name\n    }\n    message\n    hint\n    since\n    impact\n  }\n": types.AlertFieldsFragmentDoc,
    "\n  fragment DashboardFields on Dashboard {\n    generatedAt\n    offlineSince\n    headlines {\n      ...HeadlineFields\n    }\n    totals {\n      total\n      active\n      errors\n      disabled\n      disconnected\n      unknown\n    }\n    alerts {\n      ...AlertFields\n    }\n    integrations {\n      integration {\n        ...DashboardIntegrationFields\n      }\n      lastSyncAt\n      lastSyncFailed\n    }\n    recentActivity {\n      ...DashboardEventFields\n    }\n    errorSummary {\n      failed24h\n      pendingRetries\n      deadLetters\n    }\n    successRate24h {\n      percent\n      succeeded\n      total\n    }\n  }\n": types.DashboardFieldsFragmentDoc,
    "\n  query Dashboard {\n    dashboard {\n      ...DashboardFields\n    }\n  }\n": types.DashboardDocument,
    "\n  subscription DashboardChanged {\n    dashboardChanged {\n      ...DashboardFields\n    }\n  }\n": types.DashboardChangedDocument,
    "\n  query SearchIntegrations($search: String!) {\n    integrations(filter: { search: $search }, first: 50) {\n      nodes {\n        ...DashboardIntegrationFields\n        authMode\n        provider {\n          authModes {\n            key\n            kind\n          }\n        }\n        lastTestedAt\n      }\n    }\n  }\n": types.SearchIntegrationsDocument,
    "\n  query MessageTraffic {\n    messageTraffic {\n      category\n      integrationName\n      sent24h\n      failed24h\n      fallbacks24h\n      integration {\n        id\n        provider {\n          id\n          name\n          iconUrl\n        }\n      }\n    }\n    failover {\n      category\n      entries {\n        position\n      }\n    }\n  }\n": types.MessageTrafficDocument,
    "\n  fragment DeliveryRowFields on Delivery {\n    id\n    webhook {\n      id\n      name\n    }\n    eventId\n    eventType\n    status\n    attemptCount\n    maxAttempts\n    nextAttemptAt\n    createdAt\n    finishedAt\n    lastError\n    isTest\n  }\n": types.DeliveryRowFieldsFragmentDoc,
    "\n  fragment DeliveryAttemptFields on DeliveryAttempt {\n    number\n    startedAt\n    trigger\n    succeeded\n    responseStatus\n    errorCode\n    error\n    durationMs\n    requestHeaders\n    responseHeaders\n    responseBody\n    responseTruncated\n  }\n": types.DeliveryAttemptFieldsFragmentDoc,
    "\n  query Deliveries($filter: DeliveryFilter, $first: Int!, $after: String) {\n    deliveries(filter: $filter, first: $first, after: $after) {\n      nodes {\n        ...DeliveryRowFields\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.DeliveriesDocument,
    "\n  query Delivery($id: ID!) {\n    delivery(id: $id) {\n      ...DeliveryRowFields\n      payload\n      attempts {\n        ...DeliveryAttemptFields\n      }\n    }\n  }\n": types.DeliveryDocument,
    "\n  mutation ReplayDelivery($input: ReplayDeliveriesInput!) {\n    replayDeliveries(input: $input) {\n      replay {\n        id\n        total\n        queued\n        delivered\n        failed\n        startedAt\n        finishedAt\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n": types.ReplayDeliveryDocument,
    "\n  mutation DiscardDelivery($input: DiscardDeliveriesInput!) {\n    discardDeliveries(input: $input) {\n      discarded\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n": types.DiscardDeliveryDocument,
    "\n  query ErrorQueue {\n    dashboard {\n      errorSummary {\n        failed24h\n        pendingRetries\n        deadLetters\n      }\n    }\n  }\n": types.ErrorQueueDocument,
    "\n  query QueueChoices {\n    webhooks {\n      id\n      name\n    }\n    webhookEventTypes {\n      name\n    }\n  }\n": types.QueueChoicesDocument,
    "\n  query Replay($id: ID!) {\n    replay(id: $id) {\n      id\n      total\n      queued\n      delivered\n      failed\n      finishedAt\n    }\n    webhooks {\n      id\n      name\n      pausedUntil\n    }\n  }\n": types.ReplayDocument,
    "\n  fragment FailoverEntryFields on FailoverEntry {\n    position\n    skippedBecause\n    skipReason\n    skippedUntil\n    sent24h\n    failed24h\n    integration {\n      id\n      name\n      status\n      version\n      authMode\n      provider {\n        id\n        key\n        name\n        iconUrl\n        authModes {\n          key\n          kind\n        }\n      }\n    }\n  }\n": types.FailoverEntryFieldsFragmentDoc,
    "\n  fragment FailoverListFields on FailoverList {\n    category\n    entries {\n      ...FailoverEntryFields\n    }\n  }\n": types.FailoverListFieldsFragmentDoc,
    "\n  query Failover {\n    failover {\n      ...FailoverListFields\n    }\n  }\n": types.FailoverDocument,
    "\n  mutation SetFailoverOrder($input: SetFailoverOrderInput!) {\n    setFailoverOrder(input: $input) {\n      failover {\n        ...FailoverListFields\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n": types.SetFailoverOrderDocument,
    "\n  fragment HealthCheckFields on HealthCheck {\n    id\n    checkedAt\n    trigger\n    outcome\n    code\n    message\n    hint\n    latencyMs\n  }\n": types.HealthCheckFieldsFragmentDoc,
    "\n  fragment UptimeFields on Uptime {\n    ratio\n    ok\n    failed\n    unknown\n  }\n": types.UptimeFieldsFragmentDoc,
    "\n  query IntegrationHealth($id: ID!, $bars: Int!, $errors: Int!, $broken: [HealthCheckOutcome!]!) {\n    integrationHealth(integrationId: $id) {\n      state\n      stateSince\n      intervalMinutes\n      failureThreshold\n      recoveryThreshold\n      nextCheckAt\n      lastCheckedAt\n      failuresInARow\n      uptime24h {\n        ...UptimeFields\n      }\n      uptime7d {\n        ...UptimeFields\n      }\n      uptime30d {\n        ...UptimeFields\n      }\n      responseTime24h {\n        p50Ms\n        p95Ms\n        checks\n      }\n      errorRate24h\n      checks(first: $bars) {\n        nodes {\n          ...HealthCheckFields\n        }\n      }\n      errors: checks(first: $errors, outcomes: $broken) {\n        nodes {\n          ...HealthCheckFields\n        }\n      }\n    }\n  }\n": types.IntegrationHealthDocument,
    "\n  query HealthChart($id: ID!, $range: HealthRange!) {\n    integrationHealth(integrationId: $id) {\n      buckets(range: $range) {\n        startsAt\n        seconds\n        ok\n        failed\n        unknown\n        p50Ms\n        p95Ms\n      }\n    }\n  }\n": types.HealthChartDocument,
    "\n  query Troubleshoot($id: ID!, $checks: Int!) {\n    integration(id: $id) {\n      ...IntegrationFields\n      provider {\n        id\n        key\n        name\n        iconUrl\n        docsUrl\n        setupSteps\n        authModes {\n          key\n          kind\n          configSchema\n          credentialsSchema\n        }\n      }\n    }\n    integrationHealth(integrationId: $id) {\n      state\n      stateSince\n      failuresInARow\n      checks(first: $checks) {\n        nodes {\n          ...HealthCheckFields\n        }\n      }\n    }\n  }\n": types.TroubleshootDocument,
    "\n  mutation RunHealthCheck($input: RunHealthCheckInput!) {\n    runHealthCheck(input: $input) {\n      integration {\n        ...IntegrationFields\n      }\n      check {\n        ...CheckFields\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n": types.RunHealthCheckDocument,
    "\n  mutation SetHealthCheckInterval($input: SetHealthCheckIntervalInput!) {\n    setHealthCheckInterval(input: $input) {\n      health {\n        intervalMinutes\n        failureThreshold\n        recoveryThreshold\n        nextCheckAt\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n": types.SetHealthCheckIntervalDocument,
    "\n  subscription HealthTabChanged {\n    healthChanged {\n      integrationId\n      integration {\n        ...IntegrationFields\n      }\n    }\n  }\n": types.HealthTabChangedDocument,
    "\n  query Home {\n    integrations(first: 100) {\n      nodes {\n        ...IntegrationFields\n        provider {\n          id\n          key\n          name\n          iconUrl\n          category\n        }\n      }\n    }\n    providers {\n      id\n      key\n      name\n      description\n      category\n      iconUrl\n      authModes {\n        key\n        kind\n        available\n      }\n    }\n  }\n": types.HomeDocument,
    "\n  query AnyIntegration {\n    integrations(first: 1) {\n      nodes {\n        id\n      }\n    }\n  }\n": types.AnyIntegrationDocument,
    "\n  query FormProvider($key: String!) {\n    provider(key: $key) {\n      id\n      key\n      name\n      iconUrl\n      category\n      docsUrl\n      setupSteps\n      capabilities\n      allowsMultiple\n      authModes {\n        key\n        kind\n        label\n        available\n        unavailableReason\n        configSchema\n        credentialsSchema\n        oauth {\n          redirectUri\n          hasOperatorClient\n          scopes {\n            name\n            description\n            required\n            default\n          }\n        }\n      }\n      check {\n        kind\n        description\n      }\n      integrations {\n        id\n        name\n        authMode\n      }\n    }\n  }\n": types.FormProviderDocument,
    "\n  query SignInProvider($key: String!) {\n    provider(key: $key) {\n      id\n      name\n      iconUrl\n      docsUrl\n      check {\n        description\n      }\n    }\n  }\n": types.SignInProviderDocument,
    "\n  query FormIntegration($id: ID!) {\n    integration(id: $id) {\n      ...IntegrationFields\n      oauthToken {\n        scopes\n      }\n      provider {\n        id\n        key\n      }\n    }\n  }\n": types.FormIntegrationDocument,
    "\n  mutation ConnectIntegration($input: ConnectIntegrationInput!) {\n    connectIntegration(input: $input) {\n      integration {\n        ...IntegrationFields\n      }\n      check {\n        ...CheckFields\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n": types.ConnectIntegrationDocument,
    "\n  mutation UpdateIntegration($input: UpdateIntegrationInput!) {\n    updateIntegration(input: $input) {\n      integration {\n        ...IntegrationFields\n      }\n      check {\n        ...CheckFields\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n": types.UpdateIntegrationDocument,
    "\n  mutation ReconnectIntegration($input: ReconnectIntegrationInput!) {\n    reconnectIntegration(input: $input) {\n      integration {\n        ...IntegrationFields\n      }\n      check {\n        ...CheckFields\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n": types.ReconnectIntegrationDocument,
    "\n  fragment CheckFields on CheckResult {\n    outcome\n    code\n    message\n    hint\n    identity\n    fieldAtFault\n    durationMs\n    steps {\n      name\n      outcome\n      durationMs\n    }\n  }\n": types.CheckFieldsFragmentDoc,
    "\n  fragment IntegrationFields on Integration {\n    id\n    name\n    status\n    statusMessage\n    statusSince\n    enabled\n    authMode\n    config\n    credentialMasks {\n      field\n      mask\n    }\n    identity\n    version\n    connectedBy {\n      kind\n      id\n      name\n    }\n    connectedAt\n    lastTestedAt\n    lastTest {\n      ...CheckFields\n    }\n    createdAt\n    updatedAt\n  }\n": types.IntegrationFieldsFragmentDoc,
    "\n  query Integration($id: ID!) {\n    integration(id: $id) {\n      ...IntegrationFields\n      provider {\n        id\n        key\n        name\n        description\n        iconUrl\n        category\n        docsUrl\n        capabilities\n        authModes {\n          key\n          kind\n          label\n          configSchema\n          credentialsSchema\n        }\n        check {\n          kind\n          description\n        }\n      }\n    }\n  }\n": types.IntegrationDocument,
    "\n  query LastCheck($id: ID!) {\n    integrationHealth(integrationId: $id) {\n      lastCheckedAt\n    }\n  }\n": types.LastCheckDocument,
    "\n  subscription IntegrationChanged {\n    integrationChanged {\n      kind\n      integrationId\n      integration {\n        ...IntegrationFields\n      }\n    }\n  }\n": types.IntegrationChangedDocument,
    "\n  mutation TestIntegration($input: TestIntegrationInput!) {\n    testIntegration(input: $input) {\n      integration {\n        ...IntegrationFields\n      }\n      check {\n        ...CheckFields\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n": types.TestIntegrationDocument,
    "\n  mutation SetIntegrationEnabled($input: SetIntegrationEnabledInput!) {\n    setIntegrationEnabled(input: $input) {\n      integration {\n        ...IntegrationFields\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n": types.SetIntegrationEnabledDocument,
    "\n  mutation DisconnectIntegration($input: DisconnectIntegrationInput!) {\n    disconnectIntegration(input: $input) {\n      integration {\n        ...IntegrationFields\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n": types.DisconnectIntegrationDocument,
    "\n  mutation DeleteIntegration($input: DeleteIntegrationInput!) {\n    deleteIntegration(input: $input) {\n      deletedIntegrationId\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n": types.DeleteIntegrationDocument,
    "\n  query Marketplace {\n    providers {\n      id\n      key\n      name\n      description\n      category\n      iconUrl\n      allowsMultiple\n      authModes {\n        key\n        kind\n        available\n        unavailableReason\n      }\n      check {\n        provenAt\n      }\n      integrations {\n        ...IntegrationFields\n      }\n    }\n  }\n": types.MarketplaceDocument,
    "\n  query Provider($key: String!) {\n    provider(key: $key) {\n      id\n      key\n      name\n      description\n      category\n      iconUrl\n      docsUrl\n      setupSteps\n      allowsMultiple\n      capabilities\n      authModes {\n        key\n        kind\n        label\n        available\n        unavailableReason\n      }\n      check {\n        kind\n        description\n        provenAt\n      }\n      integrations {\n        ...IntegrationFields\n      }\n    }\n  }\n": types.ProviderDocument,
    "\n  mutation PreviewInvitation($input: PreviewInvitationInput!) {\n    previewInvitation(input: $input) {\n      invitation {\n        organizationName\n        invitedBy\n        email\n        role\n        expiresAt\n        accountExists\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n": types.PreviewInvitationDocument,
    "\n  mutation AcceptInvitation($input: AcceptInvitationInput!) {\n    acceptInvitation(input: $input) {\n      viewer {\n        ...ViewerFields\n      }\n      challenge {\n        token\n        expiresAt\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n": types.AcceptInvitationDocument,
    "\n  fragment MemberFields on Member {\n    id\n    user {\n      id\n      email\n      name\n    }\n    role\n    joinedAt\n    lastActiveAt\n    twoFactorEnabled\n    isViewer\n    allowedRoles\n    removable\n  }\n": types.MemberFieldsFragmentDoc,
    "\n  fragment InvitationFields on Invitation {\n    id\n    email\n    role\n    state\n    invitedBy\n    createdAt\n    expiresAt\n  }\n": types.InvitationFieldsFragmentDoc,
    "\n  query Members($first: Int!, $after: String) {\n    members(first: $first, after: $after) {\n      nodes {\n        ...MemberFields\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.MembersDocument,
    "\n  query Invitations($first: Int!, $after: String) {\n    invitations(first: $first, after: $after) {\n      nodes {\n        ...InvitationFields\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.InvitationsDocument,
    "\n  mutation InviteMember($input: InviteMemberInput!) {\n    inviteMember(input: $input) {\n      invitation {\n        ...InvitationFields\n      }\n      link\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n": types.InviteMemberDocument,
    "\n  mutation RevokeInvitation($input: RevokeInvitationInput!) {\n    revokeInvitation(input: $input) {\n      invitation {\n        ...InvitationFields\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n": types.RevokeInvitationDocument,
    "\n  mutation ChangeMemberRole($input: ChangeMemberRoleInput!) {\n    changeMemberRole(input: $input) {\n      member {\n        ...MemberFields\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n": types.ChangeMemberRoleDocument,
    "\n  mutation RemoveMember($input: RemoveMemberInput!) {\n    removeMember(input: $input) {\n      removedMemberId\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n": types.RemoveMemberDocument,
    "\n  fragment EmailUsageFields on EmailUsage {\n    sentThisHour\n    hourlyLimit\n    sentToday\n    dailyLimit\n  }\n": types.EmailUsageFieldsFragmentDoc,
    "\n  query EmailUsage($integrationId: ID!) {\n    emailUsage(integrationId: $integrationId) {\n      ...EmailUsageFields\n    }\n  }\n": types.EmailUsageDocument,
    "\n  mutation SendTestEmail($input: SendTestEmailInput!) {\n    sendTestEmail(input: $input) {\n      messageId\n      response\n      hint\n      mayHaveArrived\n      usage {\n        ...EmailUsageFields\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n": types.SendTestEmailDocument,
    "\n  fragment MessageFields on Message {\n    id\n    outcome\n    recipient\n    providerMessageId\n    integration {\n      id\n      name\n    }\n    tries {\n      integrationName\n      outcome\n      skipReason\n      error\n      hint\n      durationMs\n    }\n  }\n": types.MessageFieldsFragmentDoc,
    "\n  mutation SendEmail($input: SendEmailInput!) {\n    sendEmail(input: $input) {\n      message {\n        ...MessageFields\n      }\n      duplicate\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n": types.SendEmailDocument,
    "\n  mutation SendSms($input: SendSmsInput!) {\n    sendSms(input: $input) {\n      message {\n        ...MessageFields\n      }\n      duplicate\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n": types.SendSmsDocument,
    "\n  mutation StartOAuth($input: StartOAuthInput!) {\n    startOAuth(input: $input) {\n      authorizationUrl\n      expiresAt\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n": types.StartOAuthDocument,
    "\n  mutation FinishOAuth($input: FinishOAuthInput!) {\n    finishOAuth(input: $input) {\n      integration {\n        ...IntegrationFields\n      }\n      check {\n        ...CheckFields\n      }\n      providerKey\n      integrationId\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n": types.FinishOAuthDocument,
    "\n  fragment OAuthTokenFields on OAuthTokenStatus {\n    state\n    scopes\n    expiresAt\n    obtainedAt\n    refreshedAt\n    nextRefreshAt\n    renewable\n    lastError\n    usesOperatorClient\n  }\n": types.OAuthTokenFieldsFragmentDoc,
    "\n  query OAuthToken($id: ID!) {\n    integration(id: $id) {\n      id\n      oauthToken {\n        ...OAuthTokenFields\n      }\n    }\n  }\n": types.OAuthTokenDocument,
    "\n  mutation RefreshOAuthToken($input: RefreshOAuthTokenInput!) {\n    refreshOAuthToken(input: $input) {\n      integration {\n        ...IntegrationFields\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n": types.RefreshOAuthTokenDocument,
    "\n  mutation RenameOrganization($name: String!) {\n    renameOrganization(input: { name: $name }) {\n      viewer {\n        ...ViewerFields\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n": types.RenameOrganizationDocument,
    "\n  mutation LeaveOrganization {\n    leaveOrganization {\n      viewer {\n        ...ViewerFields\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n": types.LeaveOrganizationDocument,
    "\n  query Palette {\n    providers {\n      id\n      key\n      name\n      category\n      iconUrl\n    }\n    integrations(first: 100) {\n      nodes {\n        id\n        name\n        status\n        provider {\n          id\n          name\n          iconUrl\n        }\n      }\n    }\n  }\n": types.PaletteDocument,
    "\n  fragment TwoFactorFields on TwoFactor {\n    enabled\n    enabledAt\n    recoveryCodesLeft\n  }\n": types.TwoFactorFieldsFragmentDoc,
    "\n  fragment SessionFields on Session {\n    id\n    createdAt\n    lastActiveAt\n    isCurrent\n    device\n    ipAddress\n    organizationName\n  }\n": types.SessionFieldsFragmentDoc,
    "\n  query Profile {\n    me {\n      hasPassword\n      twoFactor {\n        ...TwoFactorFields\n      }\n    }\n  }\n": types.ProfileDocument,
    "\n  query OpenSessions {\n    sessions {\n      ...SessionFields\n    }\n  }\n": types.OpenSessionsDocument,
    "\n  mutation ChangeName($name: String!) {\n    updateProfile(input: { name: $name }) {\n      viewer {\n        ...ViewerFields\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n": types.ChangeNameDocument,
    "\n  mutation ChangePassword($input: ChangePasswordInput!) {\n    changePassword(input: $input) {\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n": types.ChangePasswordDocument,
    "\n  mutation EndSession($input: EndSessionInput!) {\n    endSession(input: $input) {\n      endedCount\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n": types.EndSessionDocument,
    "\n  mutation EndOtherSessions {\n    endOtherSessions {\n      endedCount\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n": types.EndOtherSessionsDocument,
    "\n  mutation StartTwoFactor($input: StartTwoFactorInput!) {\n    startTwoFactor(input: $input) {\n      secret\n      uri\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n": types.StartTwoFactorDocument,
    "\n  mutation EnableTwoFactor($input: EnableTwoFactorInput!) {\n    enableTwoFactor(input: $input) {\n      recoveryCodes\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n": types.EnableTwoFactorDocument,
    "\n  mutation RenewRecoveryCodes($input: RenewRecoveryCodesInput!) {\n    renewRecoveryCodes(input: $input) {\n      recoveryCodes\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n": types.RenewRecoveryCodesDocument,
    "\n  mutation DisableTwoFactor($input: DisableTwoFactorInput!) {\n    disableTwoFactor(input: $input) {\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n": types.DisableTwoFactorDocument,
    "\n  query ProxyAddress($id: ID!) {\n    integration(id: $id) {\n      id\n      proxyUrl\n    }\n  }\n": types.ProxyAddressDocument,
    "\n  mutation Publish($input: PublishInput!) {\n    publish(input: $input) {\n      post {\n        id\n        url\n        state\n      }\n      duplicate\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n": types.PublishDocument,
    "\n  fragment RetryStepFields on RetryStep {\n    retry\n    delaySeconds\n    earliestSeconds\n    latestSeconds\n    totalSeconds\n  }\n": types.RetryStepFieldsFragmentDoc,
    "\n  fragment RetryPolicyFields on RetryPolicy {\n    maxRetries\n    strategy\n    baseDelaySeconds\n    maxDelaySeconds\n    jitter\n    deadLetterQueue\n    updatedAt\n    schedule {\n      ...RetryStepFields\n    }\n  }\n": types.RetryPolicyFieldsFragmentDoc,
    "\n  query RetryPolicy {\n    retryPolicy {\n      ...RetryPolicyFields\n    }\n  }\n": types.RetryPolicyDocument,
    "\n  query RetrySchedule($policy: RetryPolicyInput!) {\n    retrySchedule(policy: $policy) {\n      schedule {\n        ...RetryStepFields\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n": types.RetryScheduleDocument,
    "\n  mutation UpdateRetryPolicy($input: UpdateRetryPolicyInput!) {\n    updateRetryPolicy(input: $input) {\n      retryPolicy {\n        ...RetryPolicyFields\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n": types.UpdateRetryPolicyDocument,
    "\n  fragment ViewerFields on Viewer {\n    user {\n      id\n      email\n      name\n      locale\n    }\n    organization {\n      id\n      name\n    }\n    role\n    permissions\n    memberships {\n      role\n      organization {\n        id\n        name\n      }\n    }\n  }\n": types.ViewerFieldsFragmentDoc,
    "\n  fragment UserErrorFields on UserError {\n    code\n    message\n    path\n  }\n": types.UserErrorFieldsFragmentDoc,
    "\n  query Me {\n    me {\n      ...ViewerFields\n    }\n  }\n": types.MeDocument,
    "\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) {\n      viewer {\n        ...ViewerFields\n      }\n      challenge {\n        token\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n": types.SignInDocument,
    "\n  mutation RedeemSignInLink($input: RedeemSignInLinkInput!) {\n    redeemSignInLink(input: $input) {\n      viewer {\n        ...ViewerFields\n      }\n      challenge {\n        token\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n": types.RedeemSignInLinkDocument,
    "\n  mutation CompleteSignIn($input: CompleteSignInInput!) {\n    completeSignIn(input: $input) {\n      viewer {\n        ...ViewerFields\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n": types.CompleteSignInDocument,
    "\n  mutation SignOut {\n    signOut {\n      endSessionUrl\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n": types.SignOutDocument,
    "\n  mutation SwitchOrganization($input: SwitchOrganizationInput!) {\n    switchOrganization(input: $input) {\n      viewer {\n        ...ViewerFields\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n": types.SwitchOrganizationDocument,
    "\n  mutation ChooseLocale($locale: Locale!) {\n    updateProfile(input: { locale: $locale }) {\n      viewer {\n        ...ViewerFields\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n": types.ChooseLocaleDocument,
    "\n  query SingleSignOn {\n    singleSignOn {\n      name\n    }\n  }\n": types.SingleSignOnDocument,
    "\n  mutation StartSingleSignOn($input: StartSingleSignOnInput!) {\n    startSingleSignOn(input: $input) {\n      authorizationUrl\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n": types.StartSingleSignOnDocument,
    "\n  mutation FinishSingleSignOn($input: FinishSingleSignOnInput!) {\n    finishSingleSignOn(input: $input) {\n      viewer {\n        ...ViewerFields\n      }\n      returnPath\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n": types.FinishSingleSignOnDocument,
    "\n  query BrokenIntegrations {\n    integrations(filter: { statuses: [ERROR, NEEDS_REAUTH] }, first: 100) {\n      nodes {\n        id\n        status\n      }\n      pageInfo {\n        hasNextPage\n      }\n    }\n  }\n": types.BrokenIntegrationsDocument,
    "\n  fragment WebhookFields on Webhook {\n    id\n    name\n    url\n    eventTypes\n    enabled\n    status\n    disabledAt\n    disabledReason\n    failingSince\n    pausedUntil\n    secretMask\n    previousSecretExpiresAt\n    createdBy {\n      kind\n      id\n      name\n    }\n    createdAt\n    updatedAt\n    deliveries24h {\n      delivered\n      dead\n      successRate\n      waiting\n    }\n    lastDeliveredAt\n    version\n  }\n": types.WebhookFieldsFragmentDoc,
    "\n  query Webhooks {\n    webhooks {\n      ...WebhookFields\n    }\n  }\n": types.WebhooksDocument,
    "\n  query Webhook($id: ID!) {\n    webhook(id: $id) {\n      ...WebhookFields\n    }\n  }\n": types.WebhookDocument,
    "\n  query WebhookEventTypes {\n    webhookEventTypes {\n      name\n      description\n      family\n    }\n  }\n": types.WebhookEventTypesDocument,
    "\n  mutation CreateWebhook($input: CreateWebhookInput!) {\n    createWebhook(input: $input) {\n      webhook {\n        ...WebhookFields\n      }\n      secret\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n": types.CreateWebhookDocument,
    "\n  mutation UpdateWebhook($input: UpdateWebhookInput!) {\n    updateWebhook(input: $input) {\n      webhook {\n        ...WebhookFields\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n": types.UpdateWebhookDocument,
    "\n  mutation RotateWebhookSecret($input: RotateWebhookSecretInput!) {\n    rotateWebhookSecret(input: $input) {\n      webhook {\n        ...WebhookFields\n      }\n      secret\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n": types.RotateWebhookSecretDocument,
    "\n  mutation TestWebhook($input: TestWebhookInput!) {\n    testWebhook(input: $input) {\n      delivery {\n        id\n        eventType\n        payload\n      }\n      attempt {\n        ...DeliveryAttemptFields\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n": types.TestWebhookDocument,
    "\n  mutation DeleteWebhook($input: DeleteWebhookInput!) {\n    deleteWebhook(input: $input) {\n      deletedId\n      discarded\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n": types.DeleteWebhookDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ActivityRowFields on ActivityEvent {\n    id\n    eventType\n    status\n    message\n    errorMessage\n    actor {\n      kind\n      id\n      name\n    }\n    integration {\n      id\n      name\n    }\n    providerKey\n    category\n    createdAt\n  }\n"): (typeof documents)["\n  fragment ActivityRowFields on ActivityEvent {\n    id\n    eventType\n    status\n    message\n    errorMessage\n    actor {\n      kind\n      id\n      name\n    }\n    integration {\n      id\n      name\n    }\n    providerKey\n    category\n    createdAt\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ActivityFields on ActivityEvent {\n    ...ActivityRowFields\n    requestBody\n    responseBody\n    retryCount\n    durationMs\n  }\n"): (typeof documents)["\n  fragment ActivityFields on ActivityEvent {\n    ...ActivityRowFields\n    requestBody\n    responseBody\n    retryCount\n    durationMs\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Activity($filter: ActivityFilter, $first: Int!, $after: String) {\n    activity(filter: $filter, first: $first, after: $after) {\n      edges {\n        cursor\n        node {\n          ...ActivityRowFields\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query Activity($filter: ActivityFilter, $first: Int!, $after: String) {\n    activity(filter: $filter, first: $first, after: $after) {\n      edges {\n        cursor\n        node {\n          ...ActivityRowFields\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ActivityEvent($id: ID!) {\n    node(id: $id) {\n      ... on ActivityEvent {\n        ...ActivityFields\n        retryable\n      }\n    }\n  }\n"): (typeof documents)["\n  query ActivityEvent($id: ID!) {\n    node(id: $id) {\n      ... on ActivityEvent {\n        ...ActivityFields\n        retryable\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RetryActivity($input: RetryActivityInput!) {\n    retryActivity(input: $input) {\n      event {\n        ...ActivityRowFields\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation RetryActivity($input: RetryActivityInput!) {\n    retryActivity(input: $input) {\n      event {\n        ...ActivityRowFields\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query LatestActivity {\n    activity(first: 1) {\n      edges {\n        cursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query LatestActivity {\n    activity(first: 1) {\n      edges {\n        cursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription ActivityAdded($after: String) {\n    activityAdded(after: $after) {\n      cursor\n      event {\n        ...ActivityRowFields\n      }\n    }\n  }\n"): (typeof documents)["\n  subscription ActivityAdded($after: String) {\n    activityAdded(after: $after) {\n      cursor\n      event {\n        ...ActivityRowFields\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ActivityProviders {\n    providers {\n      id\n      key\n      name\n    }\n  }\n"): (typeof documents)["\n  query ActivityProviders {\n    providers {\n      id\n      key\n      name\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ApiKeyFields on ApiKey {\n    id\n    name\n    prefix\n    scopes\n    effectiveScopes\n    status\n    createdBy {\n      kind\n      id\n      name\n    }\n    createdAt\n    expiresAt\n    previousSecretExpiresAt\n    lastUsedAt\n    revokedAt\n    rateLimitPerMinute\n    requests24h\n    limited24h\n    requestsThisMinute\n    usage {\n      startsAt\n      requests\n      limited\n    }\n  }\n"): (typeof documents)["\n  fragment ApiKeyFields on ApiKey {\n    id\n    name\n    prefix\n    scopes\n    effectiveScopes\n    status\n    createdBy {\n      kind\n      id\n      name\n    }\n    createdAt\n    expiresAt\n    previousSecretExpiresAt\n    lastUsedAt\n    revokedAt\n    rateLimitPerMinute\n    requests24h\n    limited24h\n    requestsThisMinute\n    usage {\n      startsAt\n      requests\n      limited\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ApiKeys {\n    apiKeys {\n      ...ApiKeyFields\n    }\n  }\n"): (typeof documents)["\n  query ApiKeys {\n    apiKeys {\n      ...ApiKeyFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ApiKeyScopes {\n    apiKeyScopes {\n      name\n      description\n      grantable\n    }\n  }\n"): (typeof documents)["\n  query ApiKeyScopes {\n    apiKeyScopes {\n      name\n      description\n      grantable\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateApiKey($input: CreateApiKeyInput!) {\n    createApiKey(input: $input) {\n      apiKey {\n        ...ApiKeyFields\n      }\n      secret\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation CreateApiKey($input: CreateApiKeyInput!) {\n    createApiKey(input: $input) {\n      apiKey {\n        ...ApiKeyFields\n      }\n      secret\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RotateApiKey($input: RotateApiKeyInput!) {\n    rotateApiKey(input: $input) {\n      apiKey {\n        ...ApiKeyFields\n      }\n      secret\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation RotateApiKey($input: RotateApiKeyInput!) {\n    rotateApiKey(input: $input) {\n      apiKey {\n        ...ApiKeyFields\n      }\n      secret\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RevokeApiKey($input: RevokeApiKeyInput!) {\n    revokeApiKey(input: $input) {\n      apiKey {\n        ...ApiKeyFields\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation RevokeApiKey($input: RevokeApiKeyInput!) {\n    revokeApiKey(input: $input) {\n      apiKey {\n        ...ApiKeyFields\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ImportPlanFields on ImportPlan {\n    fingerprint\n    steps {\n      kind\n      name\n      providerKey\n      integrationId\n      changes\n      note\n    }\n  }\n"): (typeof documents)["\n  fragment ImportPlanFields on ImportPlan {\n    fingerprint\n    steps {\n      kind\n      name\n      providerKey\n      integrationId\n      changes\n      note\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ExportConfiguration {\n    exportConfiguration\n  }\n"): (typeof documents)["\n  query ExportConfiguration {\n    exportConfiguration\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PlanImport($file: JSONFile!) {\n    planImport(input: { file: $file }) {\n      plan {\n        ...ImportPlanFields\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation PlanImport($file: JSONFile!) {\n    planImport(input: { file: $file }) {\n      plan {\n        ...ImportPlanFields\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ApplyImport($file: JSONFile!, $fingerprint: String!) {\n    applyImport(input: { file: $file, fingerprint: $fingerprint }) {\n      plan {\n        ...ImportPlanFields\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation ApplyImport($file: JSONFile!, $fingerprint: String!) {\n    applyImport(input: { file: $file, fingerprint: $fingerprint }) {\n      plan {\n        ...ImportPlanFields\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Connection($categories: [Category!], $providerKeys: [String!], $category: Category!) {\n    integrations(filter: { categories: $categories, providerKeys: $providerKeys }, first: 100) {\n      nodes {\n        ...IntegrationFields\n        provider {\n          id\n          key\n          name\n          iconUrl\n        }\n      }\n      pageInfo {\n        hasNextPage\n      }\n    }\n    providers(category: $category) {\n      id\n      key\n      name\n      description\n      iconUrl\n      allowsMultiple\n      setupSteps\n      authModes {\n        key\n        kind\n        available\n        unavailableReason\n      }\n    }\n  }\n"): (typeof documents)["\n  query Connection($categories: [Category!], $providerKeys: [String!], $category: Category!) {\n    integrations(filter: { categories: $categories, providerKeys: $providerKeys }, first: 100) {\n      nodes {\n        ...IntegrationFields\n        provider {\n          id\n          key\n          name\n          iconUrl\n        }\n      }\n      pageInfo {\n        hasNextPage\n      }\n    }\n    providers(category: $category) {\n      id\n      key\n      name\n      description\n      iconUrl\n      allowsMultiple\n      setupSteps\n      authModes {\n        key\n        kind\n        available\n        unavailableReason\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ConnectionHeadlineFields on ConnectionCard {\n    status\n    integrationCount\n    lastSyncAt\n    syncs24h {\n      percent\n      succeeded\n      total\n    }\n    lastError {\n      message\n      at\n    }\n    setupMessage\n  }\n"): (typeof documents)["\n  fragment ConnectionHeadlineFields on ConnectionCard {\n    status\n    integrationCount\n    lastSyncAt\n    syncs24h {\n      percent\n      succeeded\n      total\n    }\n    lastError {\n      message\n      at\n    }\n    setupMessage\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ConnectionHeadlines {\n    dashboard {\n      headlines {\n        erp {\n          ...ConnectionHeadlineFields\n        }\n        edi {\n          ...ConnectionHeadlineFields\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query ConnectionHeadlines {\n    dashboard {\n      headlines {\n        erp {\n          ...ConnectionHeadlineFields\n        }\n        edi {\n          ...ConnectionHeadlineFields\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ConnectionHealth($id: ID!) {\n    integrationHealth(integrationId: $id) {\n      integration {\n        id\n      }\n      state\n      lastCheckedAt\n      uptime24h {\n        ratio\n        ok\n        failed\n      }\n    }\n    activity(filter: { integrationId: $id, eventTypes: [\"sync.*\"] }, first: 1) {\n      nodes {\n        id\n        status\n        createdAt\n      }\n    }\n  }\n"): (typeof documents)["\n  query ConnectionHealth($id: ID!) {\n    integrationHealth(integrationId: $id) {\n      integration {\n        id\n      }\n      state\n      lastCheckedAt\n      uptime24h {\n        ratio\n        ok\n        failed\n      }\n    }\n    activity(filter: { integrationId: $id, eventTypes: [\"sync.*\"] }, first: 1) {\n      nodes {\n        id\n        status\n        createdAt\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription ConnectionChecked {\n    healthChanged {\n      integrationId\n    }\n  }\n"): (typeof documents)["\n  subscription ConnectionChecked {\n    healthChanged {\n      integrationId\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RunAllHealthChecks {\n    runAllHealthChecks {\n      run {\n        id\n        total\n        done\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation RunAllHealthChecks {\n    runAllHealthChecks {\n      run {\n        id\n        total\n        done\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query HealthCheckRun($id: ID!) {\n    healthCheckRun(id: $id) {\n      id\n      total\n      done\n    }\n  }\n"): (typeof documents)["\n  query HealthCheckRun($id: ID!) {\n    healthCheckRun(id: $id) {\n      id\n      total\n      done\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription CheckEnded {\n    healthChanged {\n      integrationId\n    }\n  }\n"): (typeof documents)["\n  subscription CheckEnded {\n    healthChanged {\n      integrationId\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment DashboardEventFields on ActivityEvent {\n    id\n    eventType\n    status\n    message\n    actor {\n      kind\n      id\n      name\n    }\n    integration {\n      id\n      name\n    }\n    createdAt\n  }\n"): (typeof documents)["\n  fragment DashboardEventFields on ActivityEvent {\n    id\n    eventType\n    status\n    message\n    actor {\n      kind\n      id\n      name\n    }\n    integration {\n      id\n      name\n    }\n    createdAt\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment DashboardIntegrationFields on Integration {\n    id\n    name\n    status\n    statusMessage\n    version\n    provider {\n      id\n      key\n      name\n      iconUrl\n    }\n  }\n"): (typeof documents)["\n  fragment DashboardIntegrationFields on Integration {\n    id\n    name\n    status\n    statusMessage\n    version\n    provider {\n      id\n      key\n      name\n      iconUrl\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ConnectionCardFields on ConnectionCard {\n    status\n    lastSyncAt\n    syncs24h {\n      percent\n      succeeded\n      total\n    }\n    lastError {\n      message\n      at\n    }\n    setupMessage\n  }\n"): (typeof documents)["\n  fragment ConnectionCardFields on ConnectionCard {\n    status\n    lastSyncAt\n    syncs24h {\n      percent\n      succeeded\n      total\n    }\n    lastError {\n      message\n      at\n    }\n    setupMessage\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment HeadlineFields on Headlines {\n    erp {\n      ...ConnectionCardFields\n    }\n    edi {\n      ...ConnectionCardFields\n    }\n    apiKeys {\n      status\n      activeKeys\n      requests24h\n      rateLimitUsage\n      setupMessage\n    }\n    webhooks {\n      status\n      activeWebhooks\n      deliveries24h {\n        percent\n        succeeded\n        total\n      }\n      failedDeliveries\n      setupMessage\n    }\n  }\n"): (typeof documents)["\n  fragment HeadlineFields on Headlines {\n    erp {\n      ...ConnectionCardFields\n    }\n    edi {\n      ...ConnectionCardFields\n    }\n    apiKeys {\n      status\n      activeKeys\n      requests24h\n      rateLimitUsage\n      setupMessage\n    }\n    webhooks {\n      status\n      activeWebhooks\n      deliveries24h {\n        percent\n        succeeded\n        total\n      }\n      failedDeliveries\n      setupMessage\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment AlertFields on Alert {\n    id\n    integration {\n      ...DashboardIntegrationFields\n      authMode\n      provider {\n        authModes {\n          key\n          kind\n        }\n      }\n    }\n    webhook {\n      id\n      name\n    }\n    message\n    hint\n    since\n    impact\n  }\n"): (typeof documents)["\n  fragment AlertFields on Alert {\n    id\n    integration {\n      ...DashboardIntegrationFields\n      authMode\n      provider {\n        authModes {\n          key\n          kind\n        }\n      }\n    }\n    webhook {\n      id\n      name\n    }\n    message\n    hint\n    since\n    impact\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment DashboardFields on Dashboard {\n    generatedAt\n    offlineSince\n    headlines {\n      ...HeadlineFields\n    }\n    totals {\n      total\n      active\n      errors\n      disabled\n      disconnected\n      unknown\n    }\n    alerts {\n      ...AlertFields\n    }\n    integrations {\n      integration {\n        ...DashboardIntegrationFields\n      }\n      lastSyncAt\n      lastSyncFailed\n    }\n    recentActivity {\n      ...DashboardEventFields\n    }\n    errorSummary {\n      failed24h\n      pendingRetries\n      deadLetters\n    }\n    successRate24h {\n      percent\n      succeeded\n      total\n    }\n  }\n"): (typeof documents)["\n  fragment DashboardFields on Dashboard {\n    generatedAt\n    offlineSince\n    headlines {\n      ...HeadlineFields\n    }\n    totals {\n      total\n      active\n      errors\n      disabled\n      disconnected\n      unknown\n    }\n    alerts {\n      ...AlertFields\n    }\n    integrations {\n      integration {\n        ...DashboardIntegrationFields\n      }\n      lastSyncAt\n      lastSyncFailed\n    }\n    recentActivity {\n      ...DashboardEventFields\n    }\n    errorSummary {\n      failed24h\n      pendingRetries\n      deadLetters\n    }\n    successRate24h {\n      percent\n      succeeded\n      total\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Dashboard {\n    dashboard {\n      ...DashboardFields\n    }\n  }\n"): (typeof documents)["\n  query Dashboard {\n    dashboard {\n      ...DashboardFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription DashboardChanged {\n    dashboardChanged {\n      ...DashboardFields\n    }\n  }\n"): (typeof documents)["\n  subscription DashboardChanged {\n    dashboardChanged {\n      ...DashboardFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SearchIntegrations($search: String!) {\n    integrations(filter: { search: $search }, first: 50) {\n      nodes {\n        ...DashboardIntegrationFields\n        authMode\n        provider {\n          authModes {\n            key\n            kind\n          }\n        }\n        lastTestedAt\n      }\n    }\n  }\n"): (typeof documents)["\n  query SearchIntegrations($search: String!) {\n    integrations(filter: { search: $search }, first: 50) {\n      nodes {\n        ...DashboardIntegrationFields\n        authMode\n        provider {\n          authModes {\n            key\n            kind\n          }\n        }\n        lastTestedAt\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MessageTraffic {\n    messageTraffic {\n      category\n      integrationName\n      sent24h\n      failed24h\n      fallbacks24h\n      integration {\n        id\n        provider {\n          id\n          name\n          iconUrl\n        }\n      }\n    }\n    failover {\n      category\n      entries {\n        position\n      }\n    }\n  }\n"): (typeof documents)["\n  query MessageTraffic {\n    messageTraffic {\n      category\n      integrationName\n      sent24h\n      failed24h\n      fallbacks24h\n      integration {\n        id\n        provider {\n          id\n          name\n          iconUrl\n        }\n      }\n    }\n    failover {\n      category\n      entries {\n        position\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment DeliveryRowFields on Delivery {\n    id\n    webhook {\n      id\n      name\n    }\n    eventId\n    eventType\n    status\n    attemptCount\n    maxAttempts\n    nextAttemptAt\n    createdAt\n    finishedAt\n    lastError\n    isTest\n  }\n"): (typeof documents)["\n  fragment DeliveryRowFields on Delivery {\n    id\n    webhook {\n      id\n      name\n    }\n    eventId\n    eventType\n    status\n    attemptCount\n    maxAttempts\n    nextAttemptAt\n    createdAt\n    finishedAt\n    lastError\n    isTest\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment DeliveryAttemptFields on DeliveryAttempt {\n    number\n    startedAt\n    trigger\n    succeeded\n    responseStatus\n    errorCode\n    error\n    durationMs\n    requestHeaders\n    responseHeaders\n    responseBody\n    responseTruncated\n  }\n"): (typeof documents)["\n  fragment DeliveryAttemptFields on DeliveryAttempt {\n    number\n    startedAt\n    trigger\n    succeeded\n    responseStatus\n    errorCode\n    error\n    durationMs\n    requestHeaders\n    responseHeaders\n    responseBody\n    responseTruncated\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Deliveries($filter: DeliveryFilter, $first: Int!, $after: String) {\n    deliveries(filter: $filter, first: $first, after: $after) {\n      nodes {\n        ...DeliveryRowFields\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query Deliveries($filter: DeliveryFilter, $first: Int!, $after: String) {\n    deliveries(filter: $filter, first: $first, after: $after) {\n      nodes {\n        ...DeliveryRowFields\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Delivery($id: ID!) {\n    delivery(id: $id) {\n      ...DeliveryRowFields\n      payload\n      attempts {\n        ...DeliveryAttemptFields\n      }\n    }\n  }\n"): (typeof documents)["\n  query Delivery($id: ID!) {\n    delivery(id: $id) {\n      ...DeliveryRowFields\n      payload\n      attempts {\n        ...DeliveryAttemptFields\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReplayDelivery($input: ReplayDeliveriesInput!) {\n    replayDeliveries(input: $input) {\n      replay {\n        id\n        total\n        queued\n        delivered\n        failed\n        startedAt\n        finishedAt\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation ReplayDelivery($input: ReplayDeliveriesInput!) {\n    replayDeliveries(input: $input) {\n      replay {\n        id\n        total\n        queued\n        delivered\n        failed\n        startedAt\n        finishedAt\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DiscardDelivery($input: DiscardDeliveriesInput!) {\n    discardDeliveries(input: $input) {\n      discarded\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation DiscardDelivery($input: DiscardDeliveriesInput!) {\n    discardDeliveries(input: $input) {\n      discarded\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ErrorQueue {\n    dashboard {\n      errorSummary {\n        failed24h\n        pendingRetries\n        deadLetters\n      }\n    }\n  }\n"): (typeof documents)["\n  query ErrorQueue {\n    dashboard {\n      errorSummary {\n        failed24h\n        pendingRetries\n        deadLetters\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query QueueChoices {\n    webhooks {\n      id\n      name\n    }\n    webhookEventTypes {\n      name\n    }\n  }\n"): (typeof documents)["\n  query QueueChoices {\n    webhooks {\n      id\n      name\n    }\n    webhookEventTypes {\n      name\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Replay($id: ID!) {\n    replay(id: $id) {\n      id\n      total\n      queued\n      delivered\n      failed\n      finishedAt\n    }\n    webhooks {\n      id\n      name\n      pausedUntil\n    }\n  }\n"): (typeof documents)["\n  query Replay($id: ID!) {\n    replay(id: $id) {\n      id\n      total\n      queued\n      delivered\n      failed\n      finishedAt\n    }\n    webhooks {\n      id\n      name\n      pausedUntil\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment FailoverEntryFields on FailoverEntry {\n    position\n    skippedBecause\n    skipReason\n    skippedUntil\n    sent24h\n    failed24h\n    integration {\n      id\n      name\n      status\n      version\n      authMode\n      provider {\n        id\n        key\n        name\n        iconUrl\n        authModes {\n          key\n          kind\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment FailoverEntryFields on FailoverEntry {\n    position\n    skippedBecause\n    skipReason\n    skippedUntil\n    sent24h\n    failed24h\n    integration {\n      id\n      name\n      status\n      version\n      authMode\n      provider {\n        id\n        key\n        name\n        iconUrl\n        authModes {\n          key\n          kind\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment FailoverListFields on FailoverList {\n    category\n    entries {\n      ...FailoverEntryFields\n    }\n  }\n"): (typeof documents)["\n  fragment FailoverListFields on FailoverList {\n    category\n    entries {\n      ...FailoverEntryFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Failover {\n    failover {\n      ...FailoverListFields\n    }\n  }\n"): (typeof documents)["\n  query Failover {\n    failover {\n      ...FailoverListFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetFailoverOrder($input: SetFailoverOrderInput!) {\n    setFailoverOrder(input: $input) {\n      failover {\n        ...FailoverListFields\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation SetFailoverOrder($input: SetFailoverOrderInput!) {\n    setFailoverOrder(input: $input) {\n      failover {\n        ...FailoverListFields\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment HealthCheckFields on HealthCheck {\n    id\n    checkedAt\n    trigger\n    outcome\n    code\n    message\n    hint\n    latencyMs\n  }\n"): (typeof documents)["\n  fragment HealthCheckFields on HealthCheck {\n    id\n    checkedAt\n    trigger\n    outcome\n    code\n    message\n    hint\n    latencyMs\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment UptimeFields on Uptime {\n    ratio\n    ok\n    failed\n    unknown\n  }\n"): (typeof documents)["\n  fragment UptimeFields on Uptime {\n    ratio\n    ok\n    failed\n    unknown\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query IntegrationHealth($id: ID!, $bars: Int!, $errors: Int!, $broken: [HealthCheckOutcome!]!) {\n    integrationHealth(integrationId: $id) {\n      state\n      stateSince\n      intervalMinutes\n      failureThreshold\n      recoveryThreshold\n      nextCheckAt\n      lastCheckedAt\n      failuresInARow\n      uptime24h {\n        ...UptimeFields\n      }\n      uptime7d {\n        ...UptimeFields\n      }\n      uptime30d {\n        ...UptimeFields\n      }\n      responseTime24h {\n        p50Ms\n        p95Ms\n        checks\n      }\n      errorRate24h\n      checks(first: $bars) {\n        nodes {\n          ...HealthCheckFields\n        }\n      }\n      errors: checks(first: $errors, outcomes: $broken) {\n        nodes {\n          ...HealthCheckFields\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query IntegrationHealth($id: ID!, $bars: Int!, $errors: Int!, $broken: [HealthCheckOutcome!]!) {\n    integrationHealth(integrationId: $id) {\n      state\n      stateSince\n      intervalMinutes\n      failureThreshold\n      recoveryThreshold\n      nextCheckAt\n      lastCheckedAt\n      failuresInARow\n      uptime24h {\n        ...UptimeFields\n      }\n      uptime7d {\n        ...UptimeFields\n      }\n      uptime30d {\n        ...UptimeFields\n      }\n      responseTime24h {\n        p50Ms\n        p95Ms\n        checks\n      }\n      errorRate24h\n      checks(first: $bars) {\n        nodes {\n          ...HealthCheckFields\n        }\n      }\n      errors: checks(first: $errors, outcomes: $broken) {\n        nodes {\n          ...HealthCheckFields\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query HealthChart($id: ID!, $range: HealthRange!) {\n    integrationHealth(integrationId: $id) {\n      buckets(range: $range) {\n        startsAt\n        seconds\n        ok\n        failed\n        unknown\n        p50Ms\n        p95Ms\n      }\n    }\n  }\n"): (typeof documents)["\n  query HealthChart($id: ID!, $range: HealthRange!) {\n    integrationHealth(integrationId: $id) {\n      buckets(range: $range) {\n        startsAt\n        seconds\n        ok\n        failed\n        unknown\n        p50Ms\n        p95Ms\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Troubleshoot($id: ID!, $checks: Int!) {\n    integration(id: $id) {\n      ...IntegrationFields\n      provider {\n        id\n        key\n        name\n        iconUrl\n        docsUrl\n        setupSteps\n        authModes {\n          key\n          kind\n          configSchema\n          credentialsSchema\n        }\n      }\n    }\n    integrationHealth(integrationId: $id) {\n      state\n      stateSince\n      failuresInARow\n      checks(first: $checks) {\n        nodes {\n          ...HealthCheckFields\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query Troubleshoot($id: ID!, $checks: Int!) {\n    integration(id: $id) {\n      ...IntegrationFields\n      provider {\n        id\n        key\n        name\n        iconUrl\n        docsUrl\n        setupSteps\n        authModes {\n          key\n          kind\n          configSchema\n          credentialsSchema\n        }\n      }\n    }\n    integrationHealth(integrationId: $id) {\n      state\n      stateSince\n      failuresInARow\n      checks(first: $checks) {\n        nodes {\n          ...HealthCheckFields\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RunHealthCheck($input: RunHealthCheckInput!) {\n    runHealthCheck(input: $input) {\n      integration {\n        ...IntegrationFields\n      }\n      check {\n        ...CheckFields\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation RunHealthCheck($input: RunHealthCheckInput!) {\n    runHealthCheck(input: $input) {\n      integration {\n        ...IntegrationFields\n      }\n      check {\n        ...CheckFields\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetHealthCheckInterval($input: SetHealthCheckIntervalInput!) {\n    setHealthCheckInterval(input: $input) {\n      health {\n        intervalMinutes\n        failureThreshold\n        recoveryThreshold\n        nextCheckAt\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation SetHealthCheckInterval($input: SetHealthCheckIntervalInput!) {\n    setHealthCheckInterval(input: $input) {\n      health {\n        intervalMinutes\n        failureThreshold\n        recoveryThreshold\n        nextCheckAt\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription HealthTabChanged {\n    healthChanged {\n      integrationId\n      integration {\n        ...IntegrationFields\n      }\n    }\n  }\n"): (typeof documents)["\n  subscription HealthTabChanged {\n    healthChanged {\n      integrationId\n      integration {\n        ...IntegrationFields\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Home {\n    integrations(first: 100) {\n      nodes {\n        ...IntegrationFields\n        provider {\n          id\n          key\n          name\n          iconUrl\n          category\n        }\n      }\n    }\n    providers {\n      id\n      key\n      name\n      description\n      category\n      iconUrl\n      authModes {\n        key\n        kind\n        available\n      }\n    }\n  }\n"): (typeof documents)["\n  query Home {\n    integrations(first: 100) {\n      nodes {\n        ...IntegrationFields\n        provider {\n          id\n          key\n          name\n          iconUrl\n          category\n        }\n      }\n    }\n    providers {\n      id\n      key\n      name\n      description\n      category\n      iconUrl\n      authModes {\n        key\n        kind\n        available\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AnyIntegration {\n    integrations(first: 1) {\n      nodes {\n        id\n      }\n    }\n  }\n"): (typeof documents)["\n  query AnyIntegration {\n    integrations(first: 1) {\n      nodes {\n        id\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query FormProvider($key: String!) {\n    provider(key: $key) {\n      id\n      key\n      name\n      iconUrl\n      category\n      docsUrl\n      setupSteps\n      capabilities\n      allowsMultiple\n      authModes {\n        key\n        kind\n        label\n        available\n        unavailableReason\n        configSchema\n        credentialsSchema\n        oauth {\n          redirectUri\n          hasOperatorClient\n          scopes {\n            name\n            description\n            required\n            default\n          }\n        }\n      }\n      check {\n        kind\n        description\n      }\n      integrations {\n        id\n        name\n        authMode\n      }\n    }\n  }\n"): (typeof documents)["\n  query FormProvider($key: String!) {\n    provider(key: $key) {\n      id\n      key\n      name\n      iconUrl\n      category\n      docsUrl\n      setupSteps\n      capabilities\n      allowsMultiple\n      authModes {\n        key\n        kind\n        label\n        available\n        unavailableReason\n        configSchema\n        credentialsSchema\n        oauth {\n          redirectUri\n          hasOperatorClient\n          scopes {\n            name\n            description\n            required\n            default\n          }\n        }\n      }\n      check {\n        kind\n        description\n      }\n      integrations {\n        id\n        name\n        authMode\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SignInProvider($key: String!) {\n    provider(key: $key) {\n      id\n      name\n      iconUrl\n      docsUrl\n      check {\n        description\n      }\n    }\n  }\n"): (typeof documents)["\n  query SignInProvider($key: String!) {\n    provider(key: $key) {\n      id\n      name\n      iconUrl\n      docsUrl\n      check {\n        description\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query FormIntegration($id: ID!) {\n    integration(id: $id) {\n      ...IntegrationFields\n      oauthToken {\n        scopes\n      }\n      provider {\n        id\n        key\n      }\n    }\n  }\n"): (typeof documents)["\n  query FormIntegration($id: ID!) {\n    integration(id: $id) {\n      ...IntegrationFields\n      oauthToken {\n        scopes\n      }\n      provider {\n        id\n        key\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ConnectIntegration($input: ConnectIntegrationInput!) {\n    connectIntegration(input: $input) {\n      integration {\n        ...IntegrationFields\n      }\n      check {\n        ...CheckFields\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation ConnectIntegration($input: ConnectIntegrationInput!) {\n    connectIntegration(input: $input) {\n      integration {\n        ...IntegrationFields\n      }\n      check {\n        ...CheckFields\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateIntegration($input: UpdateIntegrationInput!) {\n    updateIntegration(input: $input) {\n      integration {\n        ...IntegrationFields\n      }\n      check {\n        ...CheckFields\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation UpdateIntegration($input: UpdateIntegrationInput!) {\n    updateIntegration(input: $input) {\n      integration {\n        ...IntegrationFields\n      }\n      check {\n        ...CheckFields\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReconnectIntegration($input: ReconnectIntegrationInput!) {\n    reconnectIntegration(input: $input) {\n      integration {\n        ...IntegrationFields\n      }\n      check {\n        ...CheckFields\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation ReconnectIntegration($input: ReconnectIntegrationInput!) {\n    reconnectIntegration(input: $input) {\n      integration {\n        ...IntegrationFields\n      }\n      check {\n        ...CheckFields\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CheckFields on CheckResult {\n    outcome\n    code\n    message\n    hint\n    identity\n    fieldAtFault\n    durationMs\n    steps {\n      name\n      outcome\n      durationMs\n    }\n  }\n"): (typeof documents)["\n  fragment CheckFields on CheckResult {\n    outcome\n    code\n    message\n    hint\n    identity\n    fieldAtFault\n    durationMs\n    steps {\n      name\n      outcome\n      durationMs\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment IntegrationFields on Integration {\n    id\n    name\n    status\n    statusMessage\n    statusSince\n    enabled\n    authMode\n    config\n    credentialMasks {\n      field\n      mask\n    }\n    identity\n    version\n    connectedBy {\n      kind\n      id\n      name\n    }\n    connectedAt\n    lastTestedAt\n    lastTest {\n      ...CheckFields\n    }\n    createdAt\n    updatedAt\n  }\n"): (typeof documents)["\n  fragment IntegrationFields on Integration {\n    id\n    name\n    status\n    statusMessage\n    statusSince\n    enabled\n    authMode\n    config\n    credentialMasks {\n      field\n      mask\n    }\n    identity\n    version\n    connectedBy {\n      kind\n      id\n      name\n    }\n    connectedAt\n    lastTestedAt\n    lastTest {\n      ...CheckFields\n    }\n    createdAt\n    updatedAt\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Integration($id: ID!) {\n    integration(id: $id) {\n      ...IntegrationFields\n      provider {\n        id\n        key\n        name\n        description\n        iconUrl\n        category\n        docsUrl\n        capabilities\n        authModes {\n          key\n          kind\n          label\n          configSchema\n          credentialsSchema\n        }\n        check {\n          kind\n          description\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query Integration($id: ID!) {\n    integration(id: $id) {\n      ...IntegrationFields\n      provider {\n        id\n        key\n        name\n        description\n        iconUrl\n        category\n        docsUrl\n        capabilities\n        authModes {\n          key\n          kind\n          label\n          configSchema\n          credentialsSchema\n        }\n        check {\n          kind\n          description\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query LastCheck($id: ID!) {\n    integrationHealth(integrationId: $id) {\n      lastCheckedAt\n    }\n  }\n"): (typeof documents)["\n  query LastCheck($id: ID!) {\n    integrationHealth(integrationId: $id) {\n      lastCheckedAt\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription IntegrationChanged {\n    integrationChanged {\n      kind\n      integrationId\n      integration {\n        ...IntegrationFields\n      }\n    }\n  }\n"): (typeof documents)["\n  subscription IntegrationChanged {\n    integrationChanged {\n      kind\n      integrationId\n      integration {\n        ...IntegrationFields\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TestIntegration($input: TestIntegrationInput!) {\n    testIntegration(input: $input) {\n      integration {\n        ...IntegrationFields\n      }\n      check {\n        ...CheckFields\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation TestIntegration($input: TestIntegrationInput!) {\n    testIntegration(input: $input) {\n      integration {\n        ...IntegrationFields\n      }\n      check {\n        ...CheckFields\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetIntegrationEnabled($input: SetIntegrationEnabledInput!) {\n    setIntegrationEnabled(input: $input) {\n      integration {\n        ...IntegrationFields\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation SetIntegrationEnabled($input: SetIntegrationEnabledInput!) {\n    setIntegrationEnabled(input: $input) {\n      integration {\n        ...IntegrationFields\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DisconnectIntegration($input: DisconnectIntegrationInput!) {\n    disconnectIntegration(input: $input) {\n      integration {\n        ...IntegrationFields\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation DisconnectIntegration($input: DisconnectIntegrationInput!) {\n    disconnectIntegration(input: $input) {\n      integration {\n        ...IntegrationFields\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeleteIntegration($input: DeleteIntegrationInput!) {\n    deleteIntegration(input: $input) {\n      deletedIntegrationId\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation DeleteIntegration($input: DeleteIntegrationInput!) {\n    deleteIntegration(input: $input) {\n      deletedIntegrationId\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Marketplace {\n    providers {\n      id\n      key\n      name\n      description\n      category\n      iconUrl\n      allowsMultiple\n      authModes {\n        key\n        kind\n        available\n        unavailableReason\n      }\n      check {\n        provenAt\n      }\n      integrations {\n        ...IntegrationFields\n      }\n    }\n  }\n"): (typeof documents)["\n  query Marketplace {\n    providers {\n      id\n      key\n      name\n      description\n      category\n      iconUrl\n      allowsMultiple\n      authModes {\n        key\n        kind\n        available\n        unavailableReason\n      }\n      check {\n        provenAt\n      }\n      integrations {\n        ...IntegrationFields\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Provider($key: String!) {\n    provider(key: $key) {\n      id\n      key\n      name\n      description\n      category\n      iconUrl\n      docsUrl\n      setupSteps\n      allowsMultiple\n      capabilities\n      authModes {\n        key\n        kind\n        label\n        available\n        unavailableReason\n      }\n      check {\n        kind\n        description\n        provenAt\n      }\n      integrations {\n        ...IntegrationFields\n      }\n    }\n  }\n"): (typeof documents)["\n  query Provider($key: String!) {\n    provider(key: $key) {\n      id\n      key\n      name\n      description\n      category\n      iconUrl\n      docsUrl\n      setupSteps\n      allowsMultiple\n      capabilities\n      authModes {\n        key\n        kind\n        label\n        available\n        unavailableReason\n      }\n      check {\n        kind\n        description\n        provenAt\n      }\n      integrations {\n        ...IntegrationFields\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PreviewInvitation($input: PreviewInvitationInput!) {\n    previewInvitation(input: $input) {\n      invitation {\n        organizationName\n        invitedBy\n        email\n        role\n        expiresAt\n        accountExists\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation PreviewInvitation($input: PreviewInvitationInput!) {\n    previewInvitation(input: $input) {\n      invitation {\n        organizationName\n        invitedBy\n        email\n        role\n        expiresAt\n        accountExists\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AcceptInvitation($input: AcceptInvitationInput!) {\n    acceptInvitation(input: $input) {\n      viewer {\n        ...ViewerFields\n      }\n      challenge {\n        token\n        expiresAt\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation AcceptInvitation($input: AcceptInvitationInput!) {\n    acceptInvitation(input: $input) {\n      viewer {\n        ...ViewerFields\n      }\n      challenge {\n        token\n        expiresAt\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment MemberFields on Member {\n    id\n    user {\n      id\n      email\n      name\n    }\n    role\n    joinedAt\n    lastActiveAt\n    twoFactorEnabled\n    isViewer\n    allowedRoles\n    removable\n  }\n"): (typeof documents)["\n  fragment MemberFields on Member {\n    id\n    user {\n      id\n      email\n      name\n    }\n    role\n    joinedAt\n    lastActiveAt\n    twoFactorEnabled\n    isViewer\n    allowedRoles\n    removable\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment InvitationFields on Invitation {\n    id\n    email\n    role\n    state\n    invitedBy\n    createdAt\n    expiresAt\n  }\n"): (typeof documents)["\n  fragment InvitationFields on Invitation {\n    id\n    email\n    role\n    state\n    invitedBy\n    createdAt\n    expiresAt\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Members($first: Int!, $after: String) {\n    members(first: $first, after: $after) {\n      nodes {\n        ...MemberFields\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query Members($first: Int!, $after: String) {\n    members(first: $first, after: $after) {\n      nodes {\n        ...MemberFields\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Invitations($first: Int!, $after: String) {\n    invitations(first: $first, after: $after) {\n      nodes {\n        ...InvitationFields\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query Invitations($first: Int!, $after: String) {\n    invitations(first: $first, after: $after) {\n      nodes {\n        ...InvitationFields\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation InviteMember($input: InviteMemberInput!) {\n    inviteMember(input: $input) {\n      invitation {\n        ...InvitationFields\n      }\n      link\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation InviteMember($input: InviteMemberInput!) {\n    inviteMember(input: $input) {\n      invitation {\n        ...InvitationFields\n      }\n      link\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RevokeInvitation($input: RevokeInvitationInput!) {\n    revokeInvitation(input: $input) {\n      invitation {\n        ...InvitationFields\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation RevokeInvitation($input: RevokeInvitationInput!) {\n    revokeInvitation(input: $input) {\n      invitation {\n        ...InvitationFields\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ChangeMemberRole($input: ChangeMemberRoleInput!) {\n    changeMemberRole(input: $input) {\n      member {\n        ...MemberFields\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation ChangeMemberRole($input: ChangeMemberRoleInput!) {\n    changeMemberRole(input: $input) {\n      member {\n        ...MemberFields\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RemoveMember($input: RemoveMemberInput!) {\n    removeMember(input: $input) {\n      removedMemberId\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation RemoveMember($input: RemoveMemberInput!) {\n    removeMember(input: $input) {\n      removedMemberId\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment EmailUsageFields on EmailUsage {\n    sentThisHour\n    hourlyLimit\n    sentToday\n    dailyLimit\n  }\n"): (typeof documents)["\n  fragment EmailUsageFields on EmailUsage {\n    sentThisHour\n    hourlyLimit\n    sentToday\n    dailyLimit\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query EmailUsage($integrationId: ID!) {\n    emailUsage(integrationId: $integrationId) {\n      ...EmailUsageFields\n    }\n  }\n"): (typeof documents)["\n  query EmailUsage($integrationId: ID!) {\n    emailUsage(integrationId: $integrationId) {\n      ...EmailUsageFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SendTestEmail($input: SendTestEmailInput!) {\n    sendTestEmail(input: $input) {\n      messageId\n      response\n      hint\n      mayHaveArrived\n      usage {\n        ...EmailUsageFields\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation SendTestEmail($input: SendTestEmailInput!) {\n    sendTestEmail(input: $input) {\n      messageId\n      response\n      hint\n      mayHaveArrived\n      usage {\n        ...EmailUsageFields\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment MessageFields on Message {\n    id\n    outcome\n    recipient\n    providerMessageId\n    integration {\n      id\n      name\n    }\n    tries {\n      integrationName\n      outcome\n      skipReason\n      error\n      hint\n      durationMs\n    }\n  }\n"): (typeof documents)["\n  fragment MessageFields on Message {\n    id\n    outcome\n    recipient\n    providerMessageId\n    integration {\n      id\n      name\n    }\n    tries {\n      integrationName\n      outcome\n      skipReason\n      error\n      hint\n      durationMs\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SendEmail($input: SendEmailInput!) {\n    sendEmail(input: $input) {\n      message {\n        ...MessageFields\n      }\n      duplicate\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation SendEmail($input: SendEmailInput!) {\n    sendEmail(input: $input) {\n      message {\n        ...MessageFields\n      }\n      duplicate\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SendSms($input: SendSmsInput!) {\n    sendSms(input: $input) {\n      message {\n        ...MessageFields\n      }\n      duplicate\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation SendSms($input: SendSmsInput!) {\n    sendSms(input: $input) {\n      message {\n        ...MessageFields\n      }\n      duplicate\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation StartOAuth($input: StartOAuthInput!) {\n    startOAuth(input: $input) {\n      authorizationUrl\n      expiresAt\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation StartOAuth($input: StartOAuthInput!) {\n    startOAuth(input: $input) {\n      authorizationUrl\n      expiresAt\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation FinishOAuth($input: FinishOAuthInput!) {\n    finishOAuth(input: $input) {\n      integration {\n        ...IntegrationFields\n      }\n      check {\n        ...CheckFields\n      }\n      providerKey\n      integrationId\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation FinishOAuth($input: FinishOAuthInput!) {\n    finishOAuth(input: $input) {\n      integration {\n        ...IntegrationFields\n      }\n      check {\n        ...CheckFields\n      }\n      providerKey\n      integrationId\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment OAuthTokenFields on OAuthTokenStatus {\n    state\n    scopes\n    expiresAt\n    obtainedAt\n    refreshedAt\n    nextRefreshAt\n    renewable\n    lastError\n    usesOperatorClient\n  }\n"): (typeof documents)["\n  fragment OAuthTokenFields on OAuthTokenStatus {\n    state\n    scopes\n    expiresAt\n    obtainedAt\n    refreshedAt\n    nextRefreshAt\n    renewable\n    lastError\n    usesOperatorClient\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OAuthToken($id: ID!) {\n    integration(id: $id) {\n      id\n      oauthToken {\n        ...OAuthTokenFields\n      }\n    }\n  }\n"): (typeof documents)["\n  query OAuthToken($id: ID!) {\n    integration(id: $id) {\n      id\n      oauthToken {\n        ...OAuthTokenFields\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RefreshOAuthToken($input: RefreshOAuthTokenInput!) {\n    refreshOAuthToken(input: $input) {\n      integration {\n        ...IntegrationFields\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation RefreshOAuthToken($input: RefreshOAuthTokenInput!) {\n    refreshOAuthToken(input: $input) {\n      integration {\n        ...IntegrationFields\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RenameOrganization($name: String!) {\n    renameOrganization(input: { name: $name }) {\n      viewer {\n        ...ViewerFields\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation RenameOrganization($name: String!) {\n    renameOrganization(input: { name: $name }) {\n      viewer {\n        ...ViewerFields\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation LeaveOrganization {\n    leaveOrganization {\n      viewer {\n        ...ViewerFields\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation LeaveOrganization {\n    leaveOrganization {\n      viewer {\n        ...ViewerFields\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Palette {\n    providers {\n      id\n      key\n      name\n      category\n      iconUrl\n    }\n    integrations(first: 100) {\n      nodes {\n        id\n        name\n        status\n        provider {\n          id\n          name\n          iconUrl\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query Palette {\n    providers {\n      id\n      key\n      name\n      category\n      iconUrl\n    }\n    integrations(first: 100) {\n      nodes {\n        id\n        name\n        status\n        provider {\n          id\n          name\n          iconUrl\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment TwoFactorFields on TwoFactor {\n    enabled\n    enabledAt\n    recoveryCodesLeft\n  }\n"): (typeof documents)["\n  fragment TwoFactorFields on TwoFactor {\n    enabled\n    enabledAt\n    recoveryCodesLeft\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment SessionFields on Session {\n    id\n    createdAt\n    lastActiveAt\n    isCurrent\n    device\n    ipAddress\n    organizationName\n  }\n"): (typeof documents)["\n  fragment SessionFields on Session {\n    id\n    createdAt\n    lastActiveAt\n    isCurrent\n    device\n    ipAddress\n    organizationName\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Profile {\n    me {\n      hasPassword\n      twoFactor {\n        ...TwoFactorFields\n      }\n    }\n  }\n"): (typeof documents)["\n  query Profile {\n    me {\n      hasPassword\n      twoFactor {\n        ...TwoFactorFields\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OpenSessions {\n    sessions {\n      ...SessionFields\n    }\n  }\n"): (typeof documents)["\n  query OpenSessions {\n    sessions {\n      ...SessionFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ChangeName($name: String!) {\n    updateProfile(input: { name: $name }) {\n      viewer {\n        ...ViewerFields\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation ChangeName($name: String!) {\n    updateProfile(input: { name: $name }) {\n      viewer {\n        ...ViewerFields\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ChangePassword($input: ChangePasswordInput!) {\n    changePassword(input: $input) {\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation ChangePassword($input: ChangePasswordInput!) {\n    changePassword(input: $input) {\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EndSession($input: EndSessionInput!) {\n    endSession(input: $input) {\n      endedCount\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation EndSession($input: EndSessionInput!) {\n    endSession(input: $input) {\n      endedCount\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EndOtherSessions {\n    endOtherSessions {\n      endedCount\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation EndOtherSessions {\n    endOtherSessions {\n      endedCount\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation StartTwoFactor($input: StartTwoFactorInput!) {\n    startTwoFactor(input: $input) {\n      secret\n      uri\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation StartTwoFactor($input: StartTwoFactorInput!) {\n    startTwoFactor(input: $input) {\n      secret\n      uri\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EnableTwoFactor($input: EnableTwoFactorInput!) {\n    enableTwoFactor(input: $input) {\n      recoveryCodes\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation EnableTwoFactor($input: EnableTwoFactorInput!) {\n    enableTwoFactor(input: $input) {\n      recoveryCodes\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RenewRecoveryCodes($input: RenewRecoveryCodesInput!) {\n    renewRecoveryCodes(input: $input) {\n      recoveryCodes\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation RenewRecoveryCodes($input: RenewRecoveryCodesInput!) {\n    renewRecoveryCodes(input: $input) {\n      recoveryCodes\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DisableTwoFactor($input: DisableTwoFactorInput!) {\n    disableTwoFactor(input: $input) {\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation DisableTwoFactor($input: DisableTwoFactorInput!) {\n    disableTwoFactor(input: $input) {\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ProxyAddress($id: ID!) {\n    integration(id: $id) {\n      id\n      proxyUrl\n    }\n  }\n"): (typeof documents)["\n  query ProxyAddress($id: ID!) {\n    integration(id: $id) {\n      id\n      proxyUrl\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Publish($input: PublishInput!) {\n    publish(input: $input) {\n      post {\n        id\n        url\n        state\n      }\n      duplicate\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation Publish($input: PublishInput!) {\n    publish(input: $input) {\n      post {\n        id\n        url\n        state\n      }\n      duplicate\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment RetryStepFields on RetryStep {\n    retry\n    delaySeconds\n    earliestSeconds\n    latestSeconds\n    totalSeconds\n  }\n"): (typeof documents)["\n  fragment RetryStepFields on RetryStep {\n    retry\n    delaySeconds\n    earliestSeconds\n    latestSeconds\n    totalSeconds\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment RetryPolicyFields on RetryPolicy {\n    maxRetries\n    strategy\n    baseDelaySeconds\n    maxDelaySeconds\n    jitter\n    deadLetterQueue\n    updatedAt\n    schedule {\n      ...RetryStepFields\n    }\n  }\n"): (typeof documents)["\n  fragment RetryPolicyFields on RetryPolicy {\n    maxRetries\n    strategy\n    baseDelaySeconds\n    maxDelaySeconds\n    jitter\n    deadLetterQueue\n    updatedAt\n    schedule {\n      ...RetryStepFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query RetryPolicy {\n    retryPolicy {\n      ...RetryPolicyFields\n    }\n  }\n"): (typeof documents)["\n  query RetryPolicy {\n    retryPolicy {\n      ...RetryPolicyFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query RetrySchedule($policy: RetryPolicyInput!) {\n    retrySchedule(policy: $policy) {\n      schedule {\n        ...RetryStepFields\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n"): (typeof documents)["\n  query RetrySchedule($policy: RetryPolicyInput!) {\n    retrySchedule(policy: $policy) {\n      schedule {\n        ...RetryStepFields\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateRetryPolicy($input: UpdateRetryPolicyInput!) {\n    updateRetryPolicy(input: $input) {\n      retryPolicy {\n        ...RetryPolicyFields\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation UpdateRetryPolicy($input: UpdateRetryPolicyInput!) {\n    updateRetryPolicy(input: $input) {\n      retryPolicy {\n        ...RetryPolicyFields\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ViewerFields on Viewer {\n    user {\n      id\n      email\n      name\n      locale\n    }\n    organization {\n      id\n      name\n    }\n    role\n    permissions\n    memberships {\n      role\n      organization {\n        id\n        name\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment ViewerFields on Viewer {\n    user {\n      id\n      email\n      name\n      locale\n    }\n    organization {\n      id\n      name\n    }\n    role\n    permissions\n    memberships {\n      role\n      organization {\n        id\n        name\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment UserErrorFields on UserError {\n    code\n    message\n    path\n  }\n"): (typeof documents)["\n  fragment UserErrorFields on UserError {\n    code\n    message\n    path\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Me {\n    me {\n      ...ViewerFields\n    }\n  }\n"): (typeof documents)["\n  query Me {\n    me {\n      ...ViewerFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) {\n      viewer {\n        ...ViewerFields\n      }\n      challenge {\n        token\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) {\n      viewer {\n        ...ViewerFields\n      }\n      challenge {\n        token\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RedeemSignInLink($input: RedeemSignInLinkInput!) {\n    redeemSignInLink(input: $input) {\n      viewer {\n        ...ViewerFields\n      }\n      challenge {\n        token\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation RedeemSignInLink($input: RedeemSignInLinkInput!) {\n    redeemSignInLink(input: $input) {\n      viewer {\n        ...ViewerFields\n      }\n      challenge {\n        token\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CompleteSignIn($input: CompleteSignInInput!) {\n    completeSignIn(input: $input) {\n      viewer {\n        ...ViewerFields\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation CompleteSignIn($input: CompleteSignInInput!) {\n    completeSignIn(input: $input) {\n      viewer {\n        ...ViewerFields\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignOut {\n    signOut {\n      endSessionUrl\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation SignOut {\n    signOut {\n      endSessionUrl\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SwitchOrganization($input: SwitchOrganizationInput!) {\n    switchOrganization(input: $input) {\n      viewer {\n        ...ViewerFields\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation SwitchOrganization($input: SwitchOrganizationInput!) {\n    switchOrganization(input: $input) {\n      viewer {\n        ...ViewerFields\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ChooseLocale($locale: Locale!) {\n    updateProfile(input: { locale: $locale }) {\n      viewer {\n        ...ViewerFields\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation ChooseLocale($locale: Locale!) {\n    updateProfile(input: { locale: $locale }) {\n      viewer {\n        ...ViewerFields\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SingleSignOn {\n    singleSignOn {\n      name\n    }\n  }\n"): (typeof documents)["\n  query SingleSignOn {\n    singleSignOn {\n      name\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation StartSingleSignOn($input: StartSingleSignOnInput!) {\n    startSingleSignOn(input: $input) {\n      authorizationUrl\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation StartSingleSignOn($input: StartSingleSignOnInput!) {\n    startSingleSignOn(input: $input) {\n      authorizationUrl\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation FinishSingleSignOn($input: FinishSingleSignOnInput!) {\n    finishSingleSignOn(input: $input) {\n      viewer {\n        ...ViewerFields\n      }\n      returnPath\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation FinishSingleSignOn($input: FinishSingleSignOnInput!) {\n    finishSingleSignOn(input: $input) {\n      viewer {\n        ...ViewerFields\n      }\n      returnPath\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query BrokenIntegrations {\n    integrations(filter: { statuses: [ERROR, NEEDS_REAUTH] }, first: 100) {\n      nodes {\n        id\n        status\n      }\n      pageInfo {\n        hasNextPage\n      }\n    }\n  }\n"): (typeof documents)["\n  query BrokenIntegrations {\n    integrations(filter: { statuses: [ERROR, NEEDS_REAUTH] }, first: 100) {\n      nodes {\n        id\n        status\n      }\n      pageInfo {\n        hasNextPage\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment WebhookFields on Webhook {\n    id\n    name\n    url\n    eventTypes\n    enabled\n    status\n    disabledAt\n    disabledReason\n    failingSince\n    pausedUntil\n    secretMask\n    previousSecretExpiresAt\n    createdBy {\n      kind\n      id\n      name\n    }\n    createdAt\n    updatedAt\n    deliveries24h {\n      delivered\n      dead\n      successRate\n      waiting\n    }\n    lastDeliveredAt\n    version\n  }\n"): (typeof documents)["\n  fragment WebhookFields on Webhook {\n    id\n    name\n    url\n    eventTypes\n    enabled\n    status\n    disabledAt\n    disabledReason\n    failingSince\n    pausedUntil\n    secretMask\n    previousSecretExpiresAt\n    createdBy {\n      kind\n      id\n      name\n    }\n    createdAt\n    updatedAt\n    deliveries24h {\n      delivered\n      dead\n      successRate\n      waiting\n    }\n    lastDeliveredAt\n    version\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Webhooks {\n    webhooks {\n      ...WebhookFields\n    }\n  }\n"): (typeof documents)["\n  query Webhooks {\n    webhooks {\n      ...WebhookFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Webhook($id: ID!) {\n    webhook(id: $id) {\n      ...WebhookFields\n    }\n  }\n"): (typeof documents)["\n  query Webhook($id: ID!) {\n    webhook(id: $id) {\n      ...WebhookFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query WebhookEventTypes {\n    webhookEventTypes {\n      name\n      description\n      family\n    }\n  }\n"): (typeof documents)["\n  query WebhookEventTypes {\n    webhookEventTypes {\n      name\n      description\n      family\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateWebhook($input: CreateWebhookInput!) {\n    createWebhook(input: $input) {\n      webhook {\n        ...WebhookFields\n      }\n      secret\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation CreateWebhook($input: CreateWebhookInput!) {\n    createWebhook(input: $input) {\n      webhook {\n        ...WebhookFields\n      }\n      secret\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateWebhook($input: UpdateWebhookInput!) {\n    updateWebhook(input: $input) {\n      webhook {\n        ...WebhookFields\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation UpdateWebhook($input: UpdateWebhookInput!) {\n    updateWebhook(input: $input) {\n      webhook {\n        ...WebhookFields\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RotateWebhookSecret($input: RotateWebhookSecretInput!) {\n    rotateWebhookSecret(input: $input) {\n      webhook {\n        ...WebhookFields\n      }\n      secret\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation RotateWebhookSecret($input: RotateWebhookSecretInput!) {\n    rotateWebhookSecret(input: $input) {\n      webhook {\n        ...WebhookFields\n      }\n      secret\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TestWebhook($input: TestWebhookInput!) {\n    testWebhook(input: $input) {\n      delivery {\n        id\n        eventType\n        payload\n      }\n      attempt {\n        ...DeliveryAttemptFields\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation TestWebhook($input: TestWebhookInput!) {\n    testWebhook(input: $input) {\n      delivery {\n        id\n        eventType\n        payload\n      }\n      attempt {\n        ...DeliveryAttemptFields\n      }\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeleteWebhook($input: DeleteWebhookInput!) {\n    deleteWebhook(input: $input) {\n      deletedId\n      discarded\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation DeleteWebhook($input: DeleteWebhookInput!) {\n    deleteWebhook(input: $input) {\n      deletedId\n      discarded\n      userErrors {\n        ...UserErrorFields\n      }\n    }\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;