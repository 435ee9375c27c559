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
    "\n  mutation ExamplesCreateKey($scopes: [String!]!) {\n    createApiKey(input: { name: \"Example\", scopes: $scopes }) {\n      secret\n      apiKey {\n        id\n      }\n    }\n  }\n": typeof types.ExamplesCreateKeyDocument,
    "\n  mutation ExamplesRevokeKey($id: ID!) {\n    revokeApiKey(input: { id: $id }) {\n      apiKey {\n        status\n      }\n    }\n  }\n": typeof types.ExamplesRevokeKeyDocument,
    "\n  query ExamplesNewestCursor {\n    activity(first: 1) {\n      edges {\n        cursor\n      }\n    }\n  }\n": typeof types.ExamplesNewestCursorDocument,
    "\n  mutation ExamplesCreateWebhook($url: String!) {\n    createWebhook(input: { name: \"Example\", url: $url, eventTypes: [\"sync.*\"] }) {\n      secret\n      userErrors {\n        message\n      }\n    }\n  }\n": typeof types.ExamplesCreateWebhookDocument,
    "\n  query SignInMe {\n    me {\n      role\n      permissions\n      user {\n        email\n      }\n      organization {\n        id\n        name\n      }\n      memberships {\n        organization {\n          id\n          name\n        }\n        role\n      }\n    }\n  }\n": typeof types.SignInMeDocument,
    "\n  mutation SignInSignIn($email: String!, $password: String!) {\n    signIn(input: { email: $email, password: $password }) {\n      viewer {\n        role\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": typeof types.SignInSignInDocument,
    "\n  mutation SignInSignOut {\n    signOut {\n      viewer {\n        role\n      }\n    }\n  }\n": typeof types.SignInSignOutDocument,
    "\n  mutation TestkitSignInWithPassword($email: String!, $password: String!) {\n    signIn(input: { email: $email, password: $password }) {\n      ...TestkitSessionFields\n    }\n  }\n": typeof types.TestkitSignInWithPasswordDocument,
    "\n  mutation TestkitCompleteSignIn($challenge: String!, $code: String!) {\n    completeSignIn(input: { challenge: $challenge, code: $code }) {\n      ...TestkitSessionFields\n    }\n  }\n": typeof types.TestkitCompleteSignInDocument,
    "\n  mutation TestkitRedeemSignInLink($token: String!) {\n    redeemSignInLink(input: { token: $token }) {\n      ...TestkitSessionFields\n    }\n  }\n": typeof types.TestkitRedeemSignInLinkDocument,
    "\n  fragment TestkitSessionFields on SessionPayload {\n    viewer {\n      role\n      user {\n        email\n      }\n    }\n    challenge {\n      token\n      expiresAt\n    }\n    userErrors {\n      code\n      message\n    }\n  }\n": typeof types.TestkitSessionFieldsFragmentDoc,
    "\n  mutation TestkitStartTwoFactor($password: String) {\n    startTwoFactor(input: { password: $password }) {\n      secret\n      uri\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n": typeof types.TestkitStartTwoFactorDocument,
    "\n  fragment TestkitTwoFactorFields on TwoFactorPayload {\n    recoveryCodes\n    viewer {\n      twoFactor {\n        enabled\n        enabledAt\n        recoveryCodesLeft\n      }\n    }\n    userErrors {\n      code\n      message\n      path\n    }\n  }\n": typeof types.TestkitTwoFactorFieldsFragmentDoc,
    "\n  mutation TestkitEnableTwoFactor($code: String!) {\n    enableTwoFactor(input: { code: $code }) {\n      ...TestkitTwoFactorFields\n    }\n  }\n": typeof types.TestkitEnableTwoFactorDocument,
    "\n  mutation TestkitRenewRecoveryCodes($code: String!) {\n    renewRecoveryCodes(input: { code: $code }) {\n      ...TestkitTwoFactorFields\n    }\n  }\n": typeof types.TestkitRenewRecoveryCodesDocument,
    "\n  mutation TestkitDisableTwoFactor($password: String, $code: String!) {\n    disableTwoFactor(input: { password: $password, code: $code }) {\n      ...TestkitTwoFactorFields\n    }\n  }\n": typeof types.TestkitDisableTwoFactorDocument,
    "\n  query TestkitAccount {\n    me {\n      hasPassword\n      twoFactor {\n        enabled\n        enabledAt\n        recoveryCodesLeft\n      }\n      user {\n        id\n        email\n        name\n        locale\n      }\n    }\n  }\n": typeof types.TestkitAccountDocument,
    "\n  mutation TestkitUpdateProfile($input: UpdateProfileInput!) {\n    updateProfile(input: $input) {\n      viewer {\n        user {\n          name\n          locale\n        }\n      }\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n": typeof types.TestkitUpdateProfileDocument,
    "\n  mutation TestkitChangePassword($input: ChangePasswordInput!) {\n    changePassword(input: $input) {\n      viewer {\n        hasPassword\n      }\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n": typeof types.TestkitChangePasswordDocument,
    "\n  query TestkitSessions {\n    sessions {\n      id\n      createdAt\n      lastActiveAt\n      expiresAt\n      isCurrent\n      device\n      ipAddress\n      organizationName\n    }\n  }\n": typeof types.TestkitSessionsDocument,
    "\n  mutation TestkitEndSession($id: ID!) {\n    endSession(input: { sessionId: $id }) {\n      endedCount\n      userErrors {\n        code\n      }\n    }\n  }\n": typeof types.TestkitEndSessionDocument,
    "\n  mutation TestkitEndOtherSessions {\n    endOtherSessions {\n      endedCount\n      userErrors {\n        code\n      }\n    }\n  }\n": typeof types.TestkitEndOtherSessionsDocument,
    "\n  mutation TestkitRenameOrganization($name: String!) {\n    renameOrganization(input: { name: $name }) {\n      viewer {\n        organization {\n          name\n        }\n      }\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n": typeof types.TestkitRenameOrganizationDocument,
    "\n  fragment TestkitActivityEventFields on ActivityEvent {\n    id\n    eventType\n    status\n    message\n    errorMessage\n    providerKey\n    category\n    requestBody\n    responseBody\n    retryCount\n    durationMs\n    externalId\n    retryable\n    createdAt\n    actor {\n      kind\n      id\n      name\n    }\n    integration {\n      id\n      name\n    }\n  }\n": typeof types.TestkitActivityEventFieldsFragmentDoc,
    "\n  query TestkitActivity($first: Int! = 100, $after: String, $filter: ActivityFilter) {\n    activity(first: $first, after: $after, filter: $filter) {\n      edges {\n        cursor\n      }\n      nodes {\n        ...TestkitActivityEventFields\n      }\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n    }\n  }\n": typeof types.TestkitActivityDocument,
    "\n  subscription TestkitActivityAdded($after: String) {\n    activityAdded(after: $after) {\n      cursor\n      event {\n        id\n        eventType\n        message\n        integration {\n          id\n        }\n      }\n    }\n  }\n": typeof types.TestkitActivityAddedDocument,
    "\n  mutation TestkitRecordActivity($events: [RecordedEventInput!]!) {\n    recordActivity(input: { events: $events }) {\n      recorded\n      duplicates\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n": typeof types.TestkitRecordActivityDocument,
    "\n  mutation TestkitRetryActivity($id: ID!) {\n    retryActivity(input: { activityEventId: $id }) {\n      event {\n        ...TestkitActivityEventFields\n      }\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n": typeof types.TestkitRetryActivityDocument,
    "\n  fragment TestkitApiKey on ApiKey {\n    id\n    name\n    prefix\n    scopes\n    effectiveScopes\n    status\n    createdBy {\n      kind\n      id\n      name\n    }\n    createdAt\n    expiresAt\n    rotatedAt\n    previousSecretExpiresAt\n    lastUsedAt\n    revokedAt\n    rateLimitPerMinute\n    requests24h\n    limited24h\n    requestsThisMinute\n    usage {\n      startsAt\n      requests\n      limited\n    }\n  }\n": typeof types.TestkitApiKeyFragmentDoc,
    "\n  query TestkitApiKeys {\n    apiKeys {\n      ...TestkitApiKey\n    }\n  }\n": typeof types.TestkitApiKeysDocument,
    "\n  query TestkitApiKeyScopes {\n    apiKeyScopes {\n      name\n      description\n      grantable\n    }\n  }\n": typeof types.TestkitApiKeyScopesDocument,
    "\n  mutation TestkitCreateApiKey($input: CreateApiKeyInput!) {\n    createApiKey(input: $input) {\n      apiKey {\n        ...TestkitApiKey\n      }\n      secret\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n": typeof types.TestkitCreateApiKeyDocument,
    "\n  mutation TestkitRotateApiKey($input: RotateApiKeyInput!) {\n    rotateApiKey(input: $input) {\n      apiKey {\n        ...TestkitApiKey\n      }\n      secret\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n": typeof types.TestkitRotateApiKeyDocument,
    "\n  mutation TestkitRevokeApiKey($id: ID!) {\n    revokeApiKey(input: { id: $id }) {\n      apiKey {\n        ...TestkitApiKey\n      }\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n": typeof types.TestkitRevokeApiKeyDocument,
    "\n  query TestkitExportConfiguration {\n    exportConfiguration\n  }\n": typeof types.TestkitExportConfigurationDocument,
    "\n  mutation TestkitPlanImport($file: JSONFile!) {\n    planImport(input: { file: $file }) {\n      plan {\n        fingerprint\n        steps {\n          kind\n          name\n          changes\n          note\n        }\n      }\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n": typeof types.TestkitPlanImportDocument,
    "\n  mutation TestkitApplyImport($file: JSONFile!, $fingerprint: String!) {\n    applyImport(input: { file: $file, fingerprint: $fingerprint }) {\n      plan {\n        fingerprint\n        steps {\n          kind\n          name\n          integrationId\n          note\n        }\n      }\n      userErrors {\n        code\n        path\n      }\n    }\n  }\n": typeof types.TestkitApplyImportDocument,
    "\n  fragment TestkitConnectionCardFields on ConnectionCard {\n    status\n    integrationCount\n    lastSyncAt\n    syncs24h {\n      percent\n      succeeded\n      total\n    }\n    lastError {\n      message\n      at\n    }\n    setupMessage\n  }\n": typeof types.TestkitConnectionCardFieldsFragmentDoc,
    "\n  fragment TestkitAlertFields on Alert {\n    id\n    integration {\n      id\n      name\n    }\n    webhook {\n      id\n      name\n    }\n    message\n    hint\n    since\n    impact\n    needsReauth\n  }\n": typeof types.TestkitAlertFieldsFragmentDoc,
    "\n  fragment TestkitDashboardFields on Dashboard {\n    generatedAt\n    headlines {\n      erp {\n        ...TestkitConnectionCardFields\n      }\n      edi {\n        ...TestkitConnectionCardFields\n      }\n      apiKeys {\n        status\n        activeKeys\n        requests24h\n        rateLimitUsage\n        setupMessage\n      }\n      webhooks {\n        status\n        activeWebhooks\n        deliveries24h {\n          percent\n          succeeded\n          total\n        }\n        failedDeliveries\n        setupMessage\n      }\n    }\n    totals {\n      total\n      active\n      errors\n      disabled\n      disconnected\n      unknown\n    }\n    alerts {\n      ...TestkitAlertFields\n    }\n    integrations {\n      integration {\n        id\n        name\n        status\n        provider {\n          key\n        }\n      }\n      healthState\n      lastCheckedAt\n      lastSyncAt\n      lastSyncFailed\n    }\n    recentActivity {\n      id\n      eventType\n      status\n      message\n      createdAt\n      integration {\n        id\n        name\n        provider {\n          key\n        }\n      }\n    }\n    errorSummary {\n      failed24h\n      pendingRetries\n      deadLetters\n    }\n    successRate24h {\n      percent\n      succeeded\n      total\n    }\n    offlineSince\n  }\n": typeof types.TestkitDashboardFieldsFragmentDoc,
    "\n  query TestkitDashboard {\n    dashboard {\n      ...TestkitDashboardFields\n    }\n  }\n": typeof types.TestkitDashboardDocument,
    "\n  subscription TestkitDashboardChanged {\n    dashboardChanged {\n      totals {\n        total\n        active\n        errors\n      }\n      alerts {\n        ...TestkitAlertFields\n      }\n      errorSummary {\n        failed24h\n      }\n      recentActivity {\n        message\n      }\n    }\n  }\n": typeof types.TestkitDashboardChangedDocument,
    "\n  query TestkitAlerts {\n    alerts {\n      ...TestkitAlertFields\n    }\n  }\n": typeof types.TestkitAlertsDocument,
    "\n  query TestkitHealth {\n    health {\n      overall\n      integrations {\n        integrationId\n        name\n        providerKey\n        category\n        status\n        message\n      }\n      headlines {\n        erp\n        edi\n        apiKeys\n        webhooks\n        erpMessage\n        ediMessage\n        activeApiKeys\n        activeWebhooks\n      }\n      offlineSince\n      checkedAt\n    }\n  }\n": typeof types.TestkitHealthDocument,
    "\n  fragment TestkitDeliveryFields on Delivery {\n    id\n    webhook {\n      id\n      name\n    }\n    eventId\n    eventType\n    status\n    attemptCount\n    maxAttempts\n    nextAttemptAt\n    createdAt\n    finishedAt\n    lastError\n    isTest\n  }\n": typeof types.TestkitDeliveryFieldsFragmentDoc,
    "\n  fragment TestkitAttemptFields on DeliveryAttempt {\n    number\n    startedAt\n    trigger\n    succeeded\n    responseStatus\n    errorCode\n    error\n    durationMs\n    requestHeaders\n    responseHeaders\n    responseBody\n    responseTruncated\n  }\n": typeof types.TestkitAttemptFieldsFragmentDoc,
    "\n  fragment TestkitReplayFields on Replay {\n    id\n    total\n    queued\n    delivered\n    failed\n    startedAt\n    finishedAt\n    requestedBy {\n      kind\n      name\n    }\n  }\n": typeof types.TestkitReplayFieldsFragmentDoc,
    "\n  query TestkitDeliveries($filter: DeliveryFilter, $first: Int! = 25, $after: String) {\n    deliveries(filter: $filter, first: $first, after: $after) {\n      nodes {\n        ...TestkitDeliveryFields\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.TestkitDeliveriesDocument,
    "\n  query TestkitDeliveriesWithPayloads($first: Int!) {\n    deliveries(first: $first) {\n      nodes {\n        ...TestkitDeliveryFields\n        payload\n      }\n    }\n  }\n": typeof types.TestkitDeliveriesWithPayloadsDocument,
    "\n  query TestkitDelivery($id: ID!) {\n    delivery(id: $id) {\n      ...TestkitDeliveryFields\n      payload\n      attempts {\n        ...TestkitAttemptFields\n      }\n    }\n  }\n": typeof types.TestkitDeliveryDocument,
    "\n  query TestkitReplay($id: ID!) {\n    replay(id: $id) {\n      ...TestkitReplayFields\n    }\n  }\n": typeof types.TestkitReplayDocument,
    "\n  mutation TestkitReplayDeliveries($input: ReplayDeliveriesInput!) {\n    replayDeliveries(input: $input) {\n      replay {\n        ...TestkitReplayFields\n      }\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n": typeof types.TestkitReplayDeliveriesDocument,
    "\n  mutation TestkitDiscardDeliveries($input: DiscardDeliveriesInput!) {\n    discardDeliveries(input: $input) {\n      discarded\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n": typeof types.TestkitDiscardDeliveriesDocument,
    "\n  fragment TestkitRetryPolicyFields on RetryPolicy {\n    maxRetries\n    strategy\n    baseDelaySeconds\n    maxDelaySeconds\n    jitter\n    deadLetterQueue\n    updatedAt\n    schedule {\n      retry\n      delaySeconds\n      earliestSeconds\n      latestSeconds\n      totalSeconds\n    }\n  }\n": typeof types.TestkitRetryPolicyFieldsFragmentDoc,
    "\n  query TestkitRetryPolicy {\n    retryPolicy {\n      ...TestkitRetryPolicyFields\n    }\n  }\n": typeof types.TestkitRetryPolicyDocument,
    "\n  query TestkitRetrySchedule($policy: RetryPolicyInput!) {\n    retrySchedule(policy: $policy) {\n      schedule {\n        retry\n        delaySeconds\n        earliestSeconds\n        latestSeconds\n        totalSeconds\n      }\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n": typeof types.TestkitRetryScheduleDocument,
    "\n  mutation TestkitUpdateRetryPolicy($policy: RetryPolicyInput!) {\n    updateRetryPolicy(input: { policy: $policy }) {\n      retryPolicy {\n        ...TestkitRetryPolicyFields\n      }\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n": typeof types.TestkitUpdateRetryPolicyDocument,
    "\n  subscription TestkitHealthChanged {\n    healthChanged {\n      integrationId\n      state\n      nextCheckAt\n      integration {\n        id\n        status\n        statusMessage\n        enabled\n      }\n      check {\n        id\n        checkedAt\n        trigger\n        outcome\n        code\n        message\n        latencyMs\n      }\n    }\n  }\n": typeof types.TestkitHealthChangedDocument,
    "\n  fragment TestkitHealthFields on IntegrationHealth {\n    state\n    stateSince\n    intervalMinutes\n    failureThreshold\n    recoveryThreshold\n    nextCheckAt\n    lastCheckedAt\n    lastSuccessAt\n    lastFailureAt\n    failuresInARow\n  }\n": typeof types.TestkitHealthFieldsFragmentDoc,
    "\n  query TestkitHealthOf($id: ID!) {\n    integrationHealth(integrationId: $id) {\n      ...TestkitHealthFields\n      uptime24h {\n        ok\n        failed\n        unknown\n      }\n      checks(first: 20) {\n        nodes {\n          id\n          trigger\n          outcome\n          code\n          message\n        }\n      }\n    }\n  }\n": typeof types.TestkitHealthOfDocument,
    "\n  mutation TestkitSetHealthCheckInterval($input: SetHealthCheckIntervalInput!) {\n    setHealthCheckInterval(input: $input) {\n      health {\n        intervalMinutes\n        failureThreshold\n        recoveryThreshold\n        nextCheckAt\n      }\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n": typeof types.TestkitSetHealthCheckIntervalDocument,
    "\n  mutation TestkitRunHealthCheck($input: RunHealthCheckInput!) {\n    runHealthCheck(input: $input) {\n      integration {\n        id\n        status\n      }\n      check {\n        outcome\n        code\n      }\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n": typeof types.TestkitRunHealthCheckDocument,
    "\n  mutation TestkitRunAllHealthChecks {\n    runAllHealthChecks {\n      run {\n        id\n        total\n        done\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": typeof types.TestkitRunAllHealthChecksDocument,
    "\n  query TestkitHealthRun($id: ID!) {\n    healthCheckRun(id: $id) {\n      id\n      total\n      done\n      startedAt\n    }\n  }\n": typeof types.TestkitHealthRunDocument,
    "\n  query TestkitMe {\n    me {\n      role\n      user {\n        id\n        email\n      }\n      organization {\n        id\n        name\n      }\n      memberships {\n        organization {\n          id\n          name\n        }\n      }\n    }\n  }\n": typeof types.TestkitMeDocument,
    "\n  mutation TestkitSignOut {\n    signOut {\n      viewer {\n        role\n      }\n    }\n  }\n": typeof types.TestkitSignOutDocument,
    "\n  mutation TestkitSwitchOrganization($id: ID!) {\n    switchOrganization(input: { organizationId: $id }) {\n      viewer {\n        role\n        organization {\n          id\n        }\n      }\n      userErrors {\n        code\n      }\n    }\n  }\n": typeof types.TestkitSwitchOrganizationDocument,
    "\n  query TestkitNode($id: ID!) {\n    node(id: $id) {\n      __typename\n      id\n    }\n  }\n": typeof types.TestkitNodeDocument,
    "\n  query TestkitNodes($ids: [ID!]!) {\n    nodes(ids: $ids) {\n      __typename\n      id\n    }\n  }\n": typeof types.TestkitNodesDocument,
    "\n  fragment TestkitIntegrationFields on Integration {\n    id\n    name\n    status\n    statusMessage\n    enabled\n    authMode\n    config\n    identity\n    version\n    credentialMasks {\n      field\n      mask\n    }\n    provider {\n      key\n    }\n    connectedBy {\n      kind\n      id\n      name\n    }\n    lastTestedAt\n    lastTest {\n      outcome\n    }\n  }\n": typeof types.TestkitIntegrationFieldsFragmentDoc,
    "\n  fragment TestkitPayloadFields on IntegrationPayload {\n    integration {\n      ...TestkitIntegrationFields\n    }\n    check {\n      outcome\n      code\n      message\n      hint\n      identity\n      fieldAtFault\n    }\n    userErrors {\n      code\n      message\n      path\n    }\n  }\n": typeof types.TestkitPayloadFieldsFragmentDoc,
    "\n  mutation TestkitConnect($input: ConnectIntegrationInput!) {\n    connectIntegration(input: $input) {\n      ...TestkitPayloadFields\n    }\n  }\n": typeof types.TestkitConnectDocument,
    "\n  mutation TestkitTestCredentials($input: TestCredentialsInput!) {\n    testCredentials(input: $input) {\n      check {\n        outcome\n        code\n        message\n        hint\n        fieldAtFault\n      }\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n": typeof types.TestkitTestCredentialsDocument,
    "\n  mutation TestkitTestIntegration($input: TestIntegrationInput!) {\n    testIntegration(input: $input) {\n      ...TestkitPayloadFields\n    }\n  }\n": typeof types.TestkitTestIntegrationDocument,
    "\n  mutation TestkitUpdate($input: UpdateIntegrationInput!) {\n    updateIntegration(input: $input) {\n      ...TestkitPayloadFields\n    }\n  }\n": typeof types.TestkitUpdateDocument,
    "\n  mutation TestkitSetEnabled($input: SetIntegrationEnabledInput!) {\n    setIntegrationEnabled(input: $input) {\n      ...TestkitPayloadFields\n    }\n  }\n": typeof types.TestkitSetEnabledDocument,
    "\n  mutation TestkitDisconnect($input: DisconnectIntegrationInput!) {\n    disconnectIntegration(input: $input) {\n      ...TestkitPayloadFields\n    }\n  }\n": typeof types.TestkitDisconnectDocument,
    "\n  mutation TestkitReconnect($input: ReconnectIntegrationInput!) {\n    reconnectIntegration(input: $input) {\n      ...TestkitPayloadFields\n    }\n  }\n": typeof types.TestkitReconnectDocument,
    "\n  mutation TestkitDelete($input: DeleteIntegrationInput!) {\n    deleteIntegration(input: $input) {\n      deletedIntegrationId\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n": typeof types.TestkitDeleteDocument,
    "\n  query TestkitIntegrations($first: Int! = 25, $after: String, $filter: IntegrationFilter) {\n    integrations(first: $first, after: $after, filter: $filter) {\n      nodes {\n        ...TestkitIntegrationFields\n      }\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n    }\n  }\n": typeof types.TestkitIntegrationsDocument,
    "\n  query TestkitIntegration($id: ID!) {\n    integration(id: $id) {\n      ...TestkitIntegrationFields\n    }\n  }\n": typeof types.TestkitIntegrationDocument,
    "\n  query TestkitPublishTargets {\n    publishTargets {\n      id\n    }\n  }\n": typeof types.TestkitPublishTargetsDocument,
    "\n  query TestkitProviders($installed: Boolean) {\n    providers(installed: $installed) {\n      key\n      integrations {\n        id\n        name\n      }\n    }\n  }\n": typeof types.TestkitProvidersDocument,
    "\n  query TestkitProvider($key: String!) {\n    provider(key: $key) {\n      key\n      integrations {\n        id\n      }\n    }\n  }\n": typeof types.TestkitProviderDocument,
    "\n  subscription TestkitIntegrationChanged {\n    integrationChanged {\n      kind\n      integrationId\n      integration {\n        id\n        status\n        version\n      }\n    }\n  }\n": typeof types.TestkitIntegrationChangedDocument,
    "\n  fragment TestkitUptimeFields on Uptime {\n    ratio\n    ok\n    failed\n    unknown\n  }\n": typeof types.TestkitUptimeFieldsFragmentDoc,
    "\n  query TestkitIntegrationHealth($id: ID!) {\n    integrationHealth(integrationId: $id) {\n      integration {\n        id\n        status\n        config\n        credentialMasks {\n          field\n          mask\n        }\n      }\n      ...TestkitHealthFields\n      uptime24h {\n        ...TestkitUptimeFields\n      }\n      uptime7d {\n        ...TestkitUptimeFields\n      }\n      uptime30d {\n        ...TestkitUptimeFields\n      }\n      responseTime24h {\n        p50Ms\n        p95Ms\n        checks\n      }\n      errorRate24h\n    }\n  }\n": typeof types.TestkitIntegrationHealthDocument,
    "\n  query TestkitHealthBuckets($id: ID!, $range: HealthRange! = DAY) {\n    integrationHealth(integrationId: $id) {\n      buckets(range: $range) {\n        startsAt\n        seconds\n        ok\n        failed\n        unknown\n        p50Ms\n        p95Ms\n      }\n    }\n  }\n": typeof types.TestkitHealthBucketsDocument,
    "\n  query TestkitHealthChecks(\n    $id: ID!\n    $first: Int! = 90\n    $after: String\n    $outcomes: [HealthCheckOutcome!]\n  ) {\n    integrationHealth(integrationId: $id) {\n      checks(first: $first, after: $after, outcomes: $outcomes) {\n        nodes {\n          id\n          checkedAt\n          trigger\n          outcome\n          code\n          message\n          hint\n          latencyMs\n        }\n        edges {\n          cursor\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n": typeof types.TestkitHealthChecksDocument,
    "\n  query TestkitMembers($first: Int, $after: String) {\n    members(first: $first, after: $after) {\n      nodes {\n        id\n        user {\n          id\n          name\n          email\n        }\n        role\n        joinedAt\n        lastActiveAt\n        twoFactorEnabled\n        isViewer\n        allowedRoles\n        removable\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.TestkitMembersDocument,
    "\n  query TestkitInvitations($first: Int, $after: String) {\n    invitations(first: $first, after: $after) {\n      nodes {\n        id\n        email\n        role\n        state\n        invitedBy\n        createdAt\n        expiresAt\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.TestkitInvitationsDocument,
    "\n  mutation TestkitInvite($email: String!, $role: Role!) {\n    inviteMember(input: { email: $email, role: $role }) {\n      invitation {\n        id\n        email\n        role\n        state\n      }\n      link\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n": typeof types.TestkitInviteDocument,
    "\n  mutation TestkitRevokeInvitation($id: ID!) {\n    revokeInvitation(input: { invitationId: $id }) {\n      invitation {\n        id\n        state\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": typeof types.TestkitRevokeInvitationDocument,
    "\n  mutation TestkitPreviewInvitation($token: String!) {\n    previewInvitation(input: { token: $token }) {\n      invitation {\n        organizationName\n        invitedBy\n        email\n        role\n        expiresAt\n        accountExists\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": typeof types.TestkitPreviewInvitationDocument,
    "\n  mutation TestkitAcceptInvitation($token: String!, $name: String, $password: String) {\n    acceptInvitation(input: { token: $token, name: $name, password: $password }) {\n      viewer {\n        role\n        user {\n          name\n          email\n        }\n        organization {\n          name\n        }\n      }\n      challenge {\n        token\n      }\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n": typeof types.TestkitAcceptInvitationDocument,
    "\n  mutation TestkitChangeMemberRole($id: ID!, $role: Role!) {\n    changeMemberRole(input: { memberId: $id, role: $role }) {\n      member {\n        id\n        role\n        allowedRoles\n        removable\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": typeof types.TestkitChangeMemberRoleDocument,
    "\n  mutation TestkitRemoveMember($id: ID!) {\n    removeMember(input: { memberId: $id }) {\n      removedMemberId\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": typeof types.TestkitRemoveMemberDocument,
    "\n  mutation TestkitLeaveOrganization {\n    leaveOrganization {\n      viewer {\n        role\n        organization {\n          name\n        }\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": typeof types.TestkitLeaveOrganizationDocument,
    "\n  mutation TestkitSignInAs($email: String!, $password: String!) {\n    signIn(input: { email: $email, password: $password }) {\n      viewer {\n        organization {\n          name\n        }\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": typeof types.TestkitSignInAsDocument,
    "\n  mutation TestkitSendTestEmail($input: SendTestEmailInput!) {\n    sendTestEmail(input: $input) {\n      messageId\n      response\n      hint\n      mayHaveArrived\n      usage {\n        sentThisHour\n        hourlyLimit\n        sentToday\n        dailyLimit\n      }\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n": typeof types.TestkitSendTestEmailDocument,
    "\n  query TestkitEmailUsage($integrationId: ID!) {\n    emailUsage(integrationId: $integrationId) {\n      sentThisHour\n      hourlyLimit\n      sentToday\n      dailyLimit\n    }\n  }\n": typeof types.TestkitEmailUsageDocument,
    "\n  mutation TestkitSignIn($email: String!, $password: String!) {\n    signIn(input: { email: $email, password: $password }) {\n      viewer {\n        role\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": typeof types.TestkitSignInDocument,
    "\n  fragment TestkitWebhookFields on Webhook {\n    id\n    name\n    url\n    eventTypes\n    enabled\n    status\n    disabledAt\n    disabledReason\n    failingSince\n    pausedUntil\n    secretMask\n    previousSecretExpiresAt\n    createdBy {\n      kind\n      id\n      name\n    }\n    createdAt\n    updatedAt\n    version\n    lastDeliveredAt\n    deliveries24h {\n      delivered\n      dead\n      successRate\n      waiting\n    }\n  }\n": typeof types.TestkitWebhookFieldsFragmentDoc,
    "\n  query TestkitWebhooks {\n    webhooks {\n      ...TestkitWebhookFields\n    }\n  }\n": typeof types.TestkitWebhooksDocument,
    "\n  query TestkitWebhook($id: ID!) {\n    webhook(id: $id) {\n      ...TestkitWebhookFields\n    }\n  }\n": typeof types.TestkitWebhookDocument,
    "\n  query TestkitEventTypes {\n    webhookEventTypes {\n      name\n      description\n      family\n      example\n    }\n  }\n": typeof types.TestkitEventTypesDocument,
    "\n  mutation TestkitCreateWebhook($input: CreateWebhookInput!) {\n    createWebhook(input: $input) {\n      webhook {\n        ...TestkitWebhookFields\n      }\n      secret\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n": typeof types.TestkitCreateWebhookDocument,
    "\n  mutation TestkitUpdateWebhook($input: UpdateWebhookInput!) {\n    updateWebhook(input: $input) {\n      webhook {\n        ...TestkitWebhookFields\n      }\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n": typeof types.TestkitUpdateWebhookDocument,
    "\n  mutation TestkitRotateWebhookSecret($id: ID!) {\n    rotateWebhookSecret(input: { id: $id }) {\n      webhook {\n        ...TestkitWebhookFields\n      }\n      secret\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n": typeof types.TestkitRotateWebhookSecretDocument,
    "\n  mutation TestkitDeleteWebhook($id: ID!) {\n    deleteWebhook(input: { id: $id }) {\n      deletedId\n      discarded\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n": typeof types.TestkitDeleteWebhookDocument,
    "\n  mutation TestkitTestWebhook($id: ID!, $eventType: String) {\n    testWebhook(input: { id: $id, eventType: $eventType }) {\n      webhook {\n        id\n      }\n      delivery {\n        ...TestkitDeliveryFields\n        payload\n      }\n      attempt {\n        ...TestkitAttemptFields\n      }\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n": typeof types.TestkitTestWebhookDocument,
};
const documents: Documents = {
    "\n  mutation ExamplesCreateKey($scopes: [String!]!) {\n    createApiKey(input: { name: \"Example\", scopes: $scopes }) {\n      secret\n      apiKey {\n        id\n      }\n    }\n  }\n": types.ExamplesCreateKeyDocument,
    "\n  mutation ExamplesRevokeKey($id: ID!) {\n    revokeApiKey(input: { id: $id }) {\n      apiKey {\n        status\n      }\n    }\n  }\n": types.ExamplesRevokeKeyDocument,
    "\n  query ExamplesNewestCursor {\n    activity(first: 1) {\n      edges {\n        cursor\n      }\n    }\n  }\n": types.ExamplesNewestCursorDocument,
    "\n  mutation ExamplesCreateWebhook($url: String!) {\n    createWebhook(input: { name: \"Example\", url: $url, eventTypes: [\"sync.*\"] }) {\n      secret\n      userErrors {\n        message\n      }\n    }\n  }\n": types.ExamplesCreateWebhookDocument,
    "\n  query SignInMe {\n    me {\n      role\n      permissions\n      user {\n        email\n      }\n      organization {\n        id\n        name\n      }\n      memberships {\n        organization {\n          id\n          name\n        }\n        role\n      }\n    }\n  }\n": types.SignInMeDocument,
    "\n  mutation SignInSignIn($email: String!, $password: String!) {\n    signIn(input: { email: $email, password: $password }) {\n      viewer {\n        role\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": types.SignInSignInDocument,
    "\n  mutation SignInSignOut {\n    signOut {\n      viewer {\n        role\n      }\n    }\n  }\n": types.SignInSignOutDocument,
    "\n  mutation TestkitSignInWithPassword($email: String!, $password: String!) {\n    signIn(input: { email: $email, password: $password }) {\n      ...TestkitSessionFields\n    }\n  }\n": types.TestkitSignInWithPasswordDocument,
    "\n  mutation TestkitCompleteSignIn($challenge: String!, $code: String!) {\n    completeSignIn(input: { challenge: $challenge, code: $code }) {\n      ...TestkitSessionFields\n    }\n  }\n": types.TestkitCompleteSignInDocument,
    "\n  mutation TestkitRedeemSignInLink($token: String!) {\n    redeemSignInLink(input: { token: $token }) {\n      ...TestkitSessionFields\n    }\n  }\n": types.TestkitRedeemSignInLinkDocument,
    "\n  fragment TestkitSessionFields on SessionPayload {\n    viewer {\n      role\n      user {\n        email\n      }\n    }\n    challenge {\n      token\n      expiresAt\n    }\n    userErrors {\n      code\n      message\n    }\n  }\n": types.TestkitSessionFieldsFragmentDoc,
    "\n  mutation TestkitStartTwoFactor($password: String) {\n    startTwoFactor(input: { password: $password }) {\n      secret\n      uri\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n": types.TestkitStartTwoFactorDocument,
    "\n  fragment TestkitTwoFactorFields on TwoFactorPayload {\n    recoveryCodes\n    viewer {\n      twoFactor {\n        enabled\n        enabledAt\n        recoveryCodesLeft\n      }\n    }\n    userErrors {\n      code\n      message\n      path\n    }\n  }\n": types.TestkitTwoFactorFieldsFragmentDoc,
    "\n  mutation TestkitEnableTwoFactor($code: String!) {\n    enableTwoFactor(input: { code: $code }) {\n      ...TestkitTwoFactorFields\n    }\n  }\n": types.TestkitEnableTwoFactorDocument,
    "\n  mutation TestkitRenewRecoveryCodes($code: String!) {\n    renewRecoveryCodes(input: { code: $code }) {\n      ...TestkitTwoFactorFields\n    }\n  }\n": types.TestkitRenewRecoveryCodesDocument,
    "\n  mutation TestkitDisableTwoFactor($password: String, $code: String!) {\n    disableTwoFactor(input: { password: $password, code: $code }) {\n      ...TestkitTwoFactorFields\n    }\n  }\n": types.TestkitDisableTwoFactorDocument,
    "\n  query TestkitAccount {\n    me {\n      hasPassword\n      twoFactor {\n        enabled\n        enabledAt\n        recoveryCodesLeft\n      }\n      user {\n        id\n        email\n        name\n        locale\n      }\n    }\n  }\n": types.TestkitAccountDocument,
    "\n  mutation TestkitUpdateProfile($input: UpdateProfileInput!) {\n    updateProfile(input: $input) {\n      viewer {\n        user {\n          name\n          locale\n        }\n      }\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n": types.TestkitUpdateProfileDocument,
    "\n  mutation TestkitChangePassword($input: ChangePasswordInput!) {\n    changePassword(input: $input) {\n      viewer {\n        hasPassword\n      }\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n": types.TestkitChangePasswordDocument,
    "\n  query TestkitSessions {\n    sessions {\n      id\n      createdAt\n      lastActiveAt\n      expiresAt\n      isCurrent\n      device\n      ipAddress\n      organizationName\n    }\n  }\n": types.TestkitSessionsDocument,
    "\n  mutation TestkitEndSession($id: ID!) {\n    endSession(input: { sessionId: $id }) {\n      endedCount\n      userErrors {\n        code\n      }\n    }\n  }\n": types.TestkitEndSessionDocument,
    "\n  mutation TestkitEndOtherSessions {\n    endOtherSessions {\n      endedCount\n      userErrors {\n        code\n      }\n    }\n  }\n": types.TestkitEndOtherSessionsDocument,
    "\n  mutation TestkitRenameOrganization($name: String!) {\n    renameOrganization(input: { name: $name }) {\n      viewer {\n        organization {\n          name\n        }\n      }\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n": types.TestkitRenameOrganizationDocument,
    "\n  fragment TestkitActivityEventFields on ActivityEvent {\n    id\n    eventType\n    status\n    message\n    errorMessage\n    providerKey\n    category\n    requestBody\n    responseBody\n    retryCount\n    durationMs\n    externalId\n    retryable\n    createdAt\n    actor {\n      kind\n      id\n      name\n    }\n    integration {\n      id\n      name\n    }\n  }\n": types.TestkitActivityEventFieldsFragmentDoc,
    "\n  query TestkitActivity($first: Int! = 100, $after: String, $filter: ActivityFilter) {\n    activity(first: $first, after: $after, filter: $filter) {\n      edges {\n        cursor\n      }\n      nodes {\n        ...TestkitActivityEventFields\n      }\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n    }\n  }\n": types.TestkitActivityDocument,
    "\n  subscription TestkitActivityAdded($after: String) {\n    activityAdded(after: $after) {\n      cursor\n      event {\n        id\n        eventType\n        message\n        integration {\n          id\n        }\n      }\n    }\n  }\n": types.TestkitActivityAddedDocument,
    "\n  mutation TestkitRecordActivity($events: [RecordedEventInput!]!) {\n    recordActivity(input: { events: $events }) {\n      recorded\n      duplicates\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n": types.TestkitRecordActivityDocument,
    "\n  mutation TestkitRetryActivity($id: ID!) {\n    retryActivity(input: { activityEventId: $id }) {\n      event {\n        ...TestkitActivityEventFields\n      }\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n": types.TestkitRetryActivityDocument,
    "\n  fragment TestkitApiKey on ApiKey {\n    id\n    name\n    prefix\n    scopes\n    effectiveScopes\n    status\n    createdBy {\n      kind\n      id\n      name\n    }\n    createdAt\n    expiresAt\n    rotatedAt\n    previousSecretExpiresAt\n    lastUsedAt\n    revokedAt\n    rateLimitPerMinute\n    requests24h\n    limited24h\n    requestsThisMinute\n    usage {\n      startsAt\n      requests\n      limited\n    }\n  }\n": types.TestkitApiKeyFragmentDoc,
    "\n  query TestkitApiKeys {\n    apiKeys {\n      ...TestkitApiKey\n    }\n  }\n": types.TestkitApiKeysDocument,
    "\n  query TestkitApiKeyScopes {\n    apiKeyScopes {\n      name\n      description\n      grantable\n    }\n  }\n": types.TestkitApiKeyScopesDocument,
    "\n  mutation TestkitCreateApiKey($input: CreateApiKeyInput!) {\n    createApiKey(input: $input) {\n      apiKey {\n        ...TestkitApiKey\n      }\n      secret\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n": types.TestkitCreateApiKeyDocument,
    "\n  mutation TestkitRotateApiKey($input: RotateApiKeyInput!) {\n    rotateApiKey(input: $input) {\n      apiKey {\n        ...TestkitApiKey\n      }\n      secret\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n": types.TestkitRotateApiKeyDocument,
    "\n  mutation TestkitRevokeApiKey($id: ID!) {\n    revokeApiKey(input: { id: $id }) {\n      apiKey {\n        ...TestkitApiKey\n      }\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n": types.TestkitRevokeApiKeyDocument,
    "\n  query TestkitExportConfiguration {\n    exportConfiguration\n  }\n": types.TestkitExportConfigurationDocument,
    "\n  mutation TestkitPlanImport($file: JSONFile!) {\n    planImport(input: { file: $file }) {\n      plan {\n        fingerprint\n        steps {\n          kind\n          name\n          changes\n          note\n        }\n      }\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n": types.TestkitPlanImportDocument,
    "\n  mutation TestkitApplyImport($file: JSONFile!, $fingerprint: String!) {\n    applyImport(input: { file: $file, fingerprint: $fingerprint }) {\n      plan {\n        fingerprint\n        steps {\n          kind\n          name\n          integrationId\n          note\n        }\n      }\n      userErrors {\n        code\n        path\n      }\n    }\n  }\n": types.TestkitApplyImportDocument,
    "\n  fragment TestkitConnectionCardFields on ConnectionCard {\n    status\n    integrationCount\n    lastSyncAt\n    syncs24h {\n      percent\n      succeeded\n      total\n    }\n    lastError {\n      message\n      at\n    }\n    setupMessage\n  }\n": types.TestkitConnectionCardFieldsFragmentDoc,
    "\n  fragment TestkitAlertFields on Alert {\n    id\n    integration {\n      id\n      name\n    }\n    webhook {\n      id\n      name\n    }\n    message\n    hint\n    since\n    impact\n    needsReauth\n  }\n": types.TestkitAlertFieldsFragmentDoc,
    "\n  fragment TestkitDashboardFields on Dashboard {\n    generatedAt\n    headlines {\n      erp {\n        ...TestkitConnectionCardFields\n      }\n      edi {\n        ...TestkitConnectionCardFields\n      }\n      apiKeys {\n        status\n        activeKeys\n        requests24h\n        rateLimitUsage\n        setupMessage\n      }\n      webhooks {\n        status\n        activeWebhooks\n        deliveries24h {\n          percent\n          succeeded\n          total\n        }\n        failedDeliveries\n        setupMessage\n      }\n    }\n    totals {\n      total\n      active\n      errors\n      disabled\n      disconnected\n      unknown\n    }\n    alerts {\n      ...TestkitAlertFields\n    }\n    integrations {\n      integration {\n        id\n        name\n        status\n        provider {\n          key\n        }\n      }\n      healthState\n      lastCheckedAt\n      lastSyncAt\n      lastSyncFailed\n    }\n    recentActivity {\n      id\n      eventType\n      status\n      message\n      createdAt\n      integration {\n        id\n        name\n        provider {\n          key\n        }\n      }\n    }\n    errorSummary {\n      failed24h\n      pendingRetries\n      deadLetters\n    }\n    successRate24h {\n      percent\n      succeeded\n      total\n    }\n    offlineSince\n  }\n": types.TestkitDashboardFieldsFragmentDoc,
    "\n  query TestkitDashboard {\n    dashboard {\n      ...TestkitDashboardFields\n    }\n  }\n": types.TestkitDashboardDocument,
    "\n  subscription TestkitDashboardChanged {\n    dashboardChanged {\n      totals {\n        total\n        active\n        errors\n      }\n      alerts {\n        ...TestkitAlertFields\n      }\n      errorSummary {\n        failed24h\n      }\n      recentActivity {\n        message\n      }\n    }\n  }\n": types.TestkitDashboardChangedDocument,
    "\n  query TestkitAlerts {\n    alerts {\n      ...TestkitAlertFields\n    }\n  }\n": types.TestkitAlertsDocument,
    "\n  query TestkitHealth {\n    health {\n      overall\n      integrations {\n        integrationId\n        name\n        providerKey\n        category\n        status\n        message\n      }\n      headlines {\n        erp\n        edi\n        apiKeys\n        webhooks\n        erpMessage\n        ediMessage\n        activeApiKeys\n        activeWebhooks\n      }\n      offlineSince\n      checkedAt\n    }\n  }\n": types.TestkitHealthDocument,
    "\n  fragment TestkitDeliveryFields on Delivery {\n    id\n    webhook {\n      id\n      name\n    }\n    eventId\n    eventType\n    status\n    attemptCount\n    maxAttempts\n    nextAttemptAt\n    createdAt\n    finishedAt\n    lastError\n    isTest\n  }\n": types.TestkitDeliveryFieldsFragmentDoc,
    "\n  fragment TestkitAttemptFields on DeliveryAttempt {\n    number\n    startedAt\n    trigger\n    succeeded\n    responseStatus\n    errorCode\n    error\n    durationMs\n    requestHeaders\n    responseHeaders\n    responseBody\n    responseTruncated\n  }\n": types.TestkitAttemptFieldsFragmentDoc,
    "\n  fragment TestkitReplayFields on Replay {\n    id\n    total\n    queued\n    delivered\n    failed\n    startedAt\n    finishedAt\n    requestedBy {\n      kind\n      name\n    }\n  }\n": types.TestkitReplayFieldsFragmentDoc,
    "\n  query TestkitDeliveries($filter: DeliveryFilter, $first: Int! = 25, $after: String) {\n    deliveries(filter: $filter, first: $first, after: $after) {\n      nodes {\n        ...TestkitDeliveryFields\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.TestkitDeliveriesDocument,
    "\n  query TestkitDeliveriesWithPayloads($first: Int!) {\n    deliveries(first: $first) {\n      nodes {\n        ...TestkitDeliveryFields\n        payload\n      }\n    }\n  }\n": types.TestkitDeliveriesWithPayloadsDocument,
    "\n  query TestkitDelivery($id: ID!) {\n    delivery(id: $id) {\n      ...TestkitDeliveryFields\n      payload\n      attempts {\n        ...TestkitAttemptFields\n      }\n    }\n  }\n": types.TestkitDeliveryDocument,
    "\n  query TestkitReplay($id: ID!) {\n    replay(id: $id) {\n      ...TestkitReplayFields\n    }\n  }\n": types.TestkitReplayDocument,
    "\n  mutation TestkitReplayDeliveries($input: ReplayDeliveriesInput!) {\n    replayDeliveries(input: $input) {\n      replay {\n        ...TestkitReplayFields\n      }\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n": types.TestkitReplayDeliveriesDocument,
    "\n  mutation TestkitDiscardDeliveries($input: DiscardDeliveriesInput!) {\n    discardDeliveries(input: $input) {\n      discarded\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n": types.TestkitDiscardDeliveriesDocument,
    "\n  fragment TestkitRetryPolicyFields on RetryPolicy {\n    maxRetries\n    strategy\n    baseDelaySeconds\n    maxDelaySeconds\n    jitter\n    deadLetterQueue\n    updatedAt\n    schedule {\n      retry\n      delaySeconds\n      earliestSeconds\n      latestSeconds\n      totalSeconds\n    }\n  }\n": types.TestkitRetryPolicyFieldsFragmentDoc,
    "\n  query TestkitRetryPolicy {\n    retryPolicy {\n      ...TestkitRetryPolicyFields\n    }\n  }\n": types.TestkitRetryPolicyDocument,
    "\n  query TestkitRetrySchedule($policy: RetryPolicyInput!) {\n    retrySchedule(policy: $policy) {\n      schedule {\n        retry\n        delaySeconds\n        earliestSeconds\n        latestSeconds\n        totalSeconds\n      }\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n": types.TestkitRetryScheduleDocument,
    "\n  mutation TestkitUpdateRetryPolicy($policy: RetryPolicyInput!) {\n    updateRetryPolicy(input: { policy: $policy }) {\n      retryPolicy {\n        ...TestkitRetryPolicyFields\n      }\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n": types.TestkitUpdateRetryPolicyDocument,
    "\n  subscription TestkitHealthChanged {\n    healthChanged {\n      integrationId\n      state\n      nextCheckAt\n      integration {\n        id\n        status\n        statusMessage\n        enabled\n      }\n      check {\n        id\n        checkedAt\n        trigger\n        outcome\n        code\n        message\n        latencyMs\n      }\n    }\n  }\n": types.TestkitHealthChangedDocument,
    "\n  fragment TestkitHealthFields on IntegrationHealth {\n    state\n    stateSince\n    intervalMinutes\n    failureThreshold\n    recoveryThreshold\n    nextCheckAt\n    lastCheckedAt\n    lastSuccessAt\n    lastFailureAt\n    failuresInARow\n  }\n": types.TestkitHealthFieldsFragmentDoc,
    "\n  query TestkitHealthOf($id: ID!) {\n    integrationHealth(integrationId: $id) {\n      ...TestkitHealthFields\n      uptime24h {\n        ok\n        failed\n        unknown\n      }\n      checks(first: 20) {\n        nodes {\n          id\n          trigger\n          outcome\n          code\n          message\n        }\n      }\n    }\n  }\n": types.TestkitHealthOfDocument,
    "\n  mutation TestkitSetHealthCheckInterval($input: SetHealthCheckIntervalInput!) {\n    setHealthCheckInterval(input: $input) {\n      health {\n        intervalMinutes\n        failureThreshold\n        recoveryThreshold\n        nextCheckAt\n      }\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n": types.TestkitSetHealthCheckIntervalDocument,
    "\n  mutation TestkitRunHealthCheck($input: RunHealthCheckInput!) {\n    runHealthCheck(input: $input) {\n      integration {\n        id\n        status\n      }\n      check {\n        outcome\n        code\n      }\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n": types.TestkitRunHealthCheckDocument,
    "\n  mutation TestkitRunAllHealthChecks {\n    runAllHealthChecks {\n      run {\n        id\n        total\n        done\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": types.TestkitRunAllHealthChecksDocument,
    "\n  query TestkitHealthRun($id: ID!) {\n    healthCheckRun(id: $id) {\n      id\n      total\n      done\n      startedAt\n    }\n  }\n": types.TestkitHealthRunDocument,
    "\n  query TestkitMe {\n    me {\n      role\n      user {\n        id\n        email\n      }\n      organization {\n        id\n        name\n      }\n      memberships {\n        organization {\n          id\n          name\n        }\n      }\n    }\n  }\n": types.TestkitMeDocument,
    "\n  mutation TestkitSignOut {\n    signOut {\n      viewer {\n        role\n      }\n    }\n  }\n": types.TestkitSignOutDocument,
    "\n  mutation TestkitSwitchOrganization($id: ID!) {\n    switchOrganization(input: { organizationId: $id }) {\n      viewer {\n        role\n        organization {\n          id\n        }\n      }\n      userErrors {\n        code\n      }\n    }\n  }\n": types.TestkitSwitchOrganizationDocument,
    "\n  query TestkitNode($id: ID!) {\n    node(id: $id) {\n      __typename\n      id\n    }\n  }\n": types.TestkitNodeDocument,
    "\n  query TestkitNodes($ids: [ID!]!) {\n    nodes(ids: $ids) {\n      __typename\n      id\n    }\n  }\n": types.TestkitNodesDocument,
    "\n  fragment TestkitIntegrationFields on Integration {\n    id\n    name\n    status\n    statusMessage\n    enabled\n    authMode\n    config\n    identity\n    version\n    credentialMasks {\n      field\n      mask\n    }\n    provider {\n      key\n    }\n    connectedBy {\n      kind\n      id\n      name\n    }\n    lastTestedAt\n    lastTest {\n      outcome\n    }\n  }\n": types.TestkitIntegrationFieldsFragmentDoc,
    "\n  fragment TestkitPayloadFields on IntegrationPayload {\n    integration {\n      ...TestkitIntegrationFields\n    }\n    check {\n      outcome\n      code\n      message\n      hint\n      identity\n      fieldAtFault\n    }\n    userErrors {\n      code\n      message\n      path\n    }\n  }\n": types.TestkitPayloadFieldsFragmentDoc,
    "\n  mutation TestkitConnect($input: ConnectIntegrationInput!) {\n    connectIntegration(input: $input) {\n      ...TestkitPayloadFields\n    }\n  }\n": types.TestkitConnectDocument,
    "\n  mutation TestkitTestCredentials($input: TestCredentialsInput!) {\n    testCredentials(input: $input) {\n      check {\n        outcome\n        code\n        message\n        hint\n        fieldAtFault\n      }\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n": types.TestkitTestCredentialsDocument,
    "\n  mutation TestkitTestIntegration($input: TestIntegrationInput!) {\n    testIntegration(input: $input) {\n      ...TestkitPayloadFields\n    }\n  }\n": types.TestkitTestIntegrationDocument,
    "\n  mutation TestkitUpdate($input: UpdateIntegrationInput!) {\n    updateIntegration(input: $input) {\n      ...TestkitPayloadFields\n    }\n  }\n": types.TestkitUpdateDocument,
    "\n  mutation TestkitSetEnabled($input: SetIntegrationEnabledInput!) {\n    setIntegrationEnabled(input: $input) {\n      ...TestkitPayloadFields\n    }\n  }\n": types.TestkitSetEnabledDocument,
    "\n  mutation TestkitDisconnect($input: DisconnectIntegrationInput!) {\n    disconnectIntegration(input: $input) {\n      ...TestkitPayloadFields\n    }\n  }\n": types.TestkitDisconnectDocument,
    "\n  mutation TestkitReconnect($input: ReconnectIntegrationInput!) {\n    reconnectIntegration(input: $input) {\n      ...TestkitPayloadFields\n    }\n  }\n": types.TestkitReconnectDocument,
    "\n  mutation TestkitDelete($input: DeleteIntegrationInput!) {\n    deleteIntegration(input: $input) {\n      deletedIntegrationId\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n": types.TestkitDeleteDocument,
    "\n  query TestkitIntegrations($first: Int! = 25, $after: String, $filter: IntegrationFilter) {\n    integrations(first: $first, after: $after, filter: $filter) {\n      nodes {\n        ...TestkitIntegrationFields\n      }\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n    }\n  }\n": types.TestkitIntegrationsDocument,
    "\n  query TestkitIntegration($id: ID!) {\n    integration(id: $id) {\n      ...TestkitIntegrationFields\n    }\n  }\n": types.TestkitIntegrationDocument,
    "\n  query TestkitPublishTargets {\n    publishTargets {\n      id\n    }\n  }\n": types.TestkitPublishTargetsDocument,
    "\n  query TestkitProviders($installed: Boolean) {\n    providers(installed: $installed) {\n      key\n      integrations {\n        id\n        name\n      }\n    }\n  }\n": types.TestkitProvidersDocument,
    "\n  query TestkitProvider($key: String!) {\n    provider(key: $key) {\n      key\n      integrations {\n        id\n      }\n    }\n  }\n": types.TestkitProviderDocument,
    "\n  subscription TestkitIntegrationChanged {\n    integrationChanged {\n      kind\n      integrationId\n      integration {\n        id\n        status\n        version\n      }\n    }\n  }\n": types.TestkitIntegrationChangedDocument,
    "\n  fragment TestkitUptimeFields on Uptime {\n    ratio\n    ok\n    failed\n    unknown\n  }\n": types.TestkitUptimeFieldsFragmentDoc,
    "\n  query TestkitIntegrationHealth($id: ID!) {\n    integrationHealth(integrationId: $id) {\n      integration {\n        id\n        status\n        config\n        credentialMasks {\n          field\n          mask\n        }\n      }\n      ...TestkitHealthFields\n      uptime24h {\n        ...TestkitUptimeFields\n      }\n      uptime7d {\n        ...TestkitUptimeFields\n      }\n      uptime30d {\n        ...TestkitUptimeFields\n      }\n      responseTime24h {\n        p50Ms\n        p95Ms\n        checks\n      }\n      errorRate24h\n    }\n  }\n": types.TestkitIntegrationHealthDocument,
    "\n  query TestkitHealthBuckets($id: ID!, $range: HealthRange! = DAY) {\n    integrationHealth(integrationId: $id) {\n      buckets(range: $range) {\n        startsAt\n        seconds\n        ok\n        failed\n        unknown\n        p50Ms\n        p95Ms\n      }\n    }\n  }\n": types.TestkitHealthBucketsDocument,
    "\n  query TestkitHealthChecks(\n    $id: ID!\n    $first: Int! = 90\n    $after: String\n    $outcomes: [HealthCheckOutcome!]\n  ) {\n    integrationHealth(integrationId: $id) {\n      checks(first: $first, after: $after, outcomes: $outcomes) {\n        nodes {\n          id\n          checkedAt\n          trigger\n          outcome\n          code\n          message\n          hint\n          latencyMs\n        }\n        edges {\n          cursor\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n": types.TestkitHealthChecksDocument,
    "\n  query TestkitMembers($first: Int, $after: String) {\n    members(first: $first, after: $after) {\n      nodes {\n        id\n        user {\n          id\n          name\n          email\n        }\n        role\n        joinedAt\n        lastActiveAt\n        twoFactorEnabled\n        isViewer\n        allowedRoles\n        removable\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.TestkitMembersDocument,
    "\n  query TestkitInvitations($first: Int, $after: String) {\n    invitations(first: $first, after: $after) {\n      nodes {\n        id\n        email\n        role\n        state\n        invitedBy\n        createdAt\n        expiresAt\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.TestkitInvitationsDocument,
    "\n  mutation TestkitInvite($email: String!, $role: Role!) {\n    inviteMember(input: { email: $email, role: $role }) {\n      invitation {\n        id\n        email\n        role\n        state\n      }\n      link\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n": types.TestkitInviteDocument,
    "\n  mutation TestkitRevokeInvitation($id: ID!) {\n    revokeInvitation(input: { invitationId: $id }) {\n      invitation {\n        id\n        state\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": types.TestkitRevokeInvitationDocument,
    "\n  mutation TestkitPreviewInvitation($token: String!) {\n    previewInvitation(input: { token: $token }) {\n      invitation {\n        organizationName\n        invitedBy\n        email\n        role\n        expiresAt\n        accountExists\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": types.TestkitPreviewInvitationDocument,
    "\n  mutation TestkitAcceptInvitation($token: String!, $name: String, $password: String) {\n    acceptInvitation(input: { token: $token, name: $name, password: $password }) {\n      viewer {\n        role\n        user {\n          name\n          email\n        }\n        organization {\n          name\n        }\n      }\n      challenge {\n        token\n      }\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n": types.TestkitAcceptInvitationDocument,
    "\n  mutation TestkitChangeMemberRole($id: ID!, $role: Role!) {\n    changeMemberRole(input: { memberId: $id, role: $role }) {\n      member {\n        id\n        role\n        allowedRoles\n        removable\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": types.TestkitChangeMemberRoleDocument,
    "\n  mutation TestkitRemoveMember($id: ID!) {\n    removeMember(input: { memberId: $id }) {\n      removedMemberId\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": types.TestkitRemoveMemberDocument,
    "\n  mutation TestkitLeaveOrganization {\n    leaveOrganization {\n      viewer {\n        role\n        organization {\n          name\n        }\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": types.TestkitLeaveOrganizationDocument,
    "\n  mutation TestkitSignInAs($email: String!, $password: String!) {\n    signIn(input: { email: $email, password: $password }) {\n      viewer {\n        organization {\n          name\n        }\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": types.TestkitSignInAsDocument,
    "\n  mutation TestkitSendTestEmail($input: SendTestEmailInput!) {\n    sendTestEmail(input: $input) {\n      messageId\n      response\n      hint\n      mayHaveArrived\n      usage {\n        sentThisHour\n        hourlyLimit\n        sentToday\n        dailyLimit\n      }\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n": types.TestkitSendTestEmailDocument,
    "\n  query TestkitEmailUsage($integrationId: ID!) {\n    emailUsage(integrationId: $integrationId) {\n      sentThisHour\n      hourlyLimit\n      sentToday\n      dailyLimit\n    }\n  }\n": types.TestkitEmailUsageDocument,
    "\n  mutation TestkitSignIn($email: String!, $password: String!) {\n    signIn(input: { email: $email, password: $password }) {\n      viewer {\n        role\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": types.TestkitSignInDocument,
    "\n  fragment TestkitWebhookFields on Webhook {\n    id\n    name\n    url\n    eventTypes\n    enabled\n    status\n    disabledAt\n    disabledReason\n    failingSince\n    pausedUntil\n    secretMask\n    previousSecretExpiresAt\n    createdBy {\n      kind\n      id\n      name\n    }\n    createdAt\n    updatedAt\n    version\n    lastDeliveredAt\n    deliveries24h {\n      delivered\n      dead\n      successRate\n      waiting\n    }\n  }\n": types.TestkitWebhookFieldsFragmentDoc,
    "\n  query TestkitWebhooks {\n    webhooks {\n      ...TestkitWebhookFields\n    }\n  }\n": types.TestkitWebhooksDocument,
    "\n  query TestkitWebhook($id: ID!) {\n    webhook(id: $id) {\n      ...TestkitWebhookFields\n    }\n  }\n": types.TestkitWebhookDocument,
    "\n  query TestkitEventTypes {\n    webhookEventTypes {\n      name\n      description\n      family\n      example\n    }\n  }\n": types.TestkitEventTypesDocument,
    "\n  mutation TestkitCreateWebhook($input: CreateWebhookInput!) {\n    createWebhook(input: $input) {\n      webhook {\n        ...TestkitWebhookFields\n      }\n      secret\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n": types.TestkitCreateWebhookDocument,
    "\n  mutation TestkitUpdateWebhook($input: UpdateWebhookInput!) {\n    updateWebhook(input: $input) {\n      webhook {\n        ...TestkitWebhookFields\n      }\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n": types.TestkitUpdateWebhookDocument,
    "\n  mutation TestkitRotateWebhookSecret($id: ID!) {\n    rotateWebhookSecret(input: { id: $id }) {\n      webhook {\n        ...TestkitWebhookFields\n      }\n      secret\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n": types.TestkitRotateWebhookSecretDocument,
    "\n  mutation TestkitDeleteWebhook($id: ID!) {\n    deleteWebhook(input: { id: $id }) {\n      deletedId\n      discarded\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n": types.TestkitDeleteWebhookDocument,
    "\n  mutation TestkitTestWebhook($id: ID!, $eventType: String) {\n    testWebhook(input: { id: $id, eventType: $eventType }) {\n      webhook {\n        id\n      }\n      delivery {\n        ...TestkitDeliveryFields\n        payload\n      }\n      attempt {\n        ...TestkitAttemptFields\n      }\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n": types.TestkitTestWebhookDocument,
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
export function graphql(source: "\n  mutation ExamplesCreateKey($scopes: [String!]!) {\n    createApiKey(input: { name: \"Example\", scopes: $scopes }) {\n      secret\n      apiKey {\n        id\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation ExamplesCreateKey($scopes: [String!]!) {\n    createApiKey(input: { name: \"Example\", scopes: $scopes }) {\n      secret\n      apiKey {\n        id\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ExamplesRevokeKey($id: ID!) {\n    revokeApiKey(input: { id: $id }) {\n      apiKey {\n        status\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation ExamplesRevokeKey($id: ID!) {\n    revokeApiKey(input: { id: $id }) {\n      apiKey {\n        status\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ExamplesNewestCursor {\n    activity(first: 1) {\n      edges {\n        cursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query ExamplesNewestCursor {\n    activity(first: 1) {\n      edges {\n        cursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ExamplesCreateWebhook($url: String!) {\n    createWebhook(input: { name: \"Example\", url: $url, eventTypes: [\"sync.*\"] }) {\n      secret\n      userErrors {\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation ExamplesCreateWebhook($url: String!) {\n    createWebhook(input: { name: \"Example\", url: $url, eventTypes: [\"sync.*\"] }) {\n      secret\n      userErrors {\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SignInMe {\n    me {\n      role\n      permissions\n      user {\n        email\n      }\n      organization {\n        id\n        name\n      }\n      memberships {\n        organization {\n          id\n          name\n        }\n        role\n      }\n    }\n  }\n"): (typeof documents)["\n  query SignInMe {\n    me {\n      role\n      permissions\n      user {\n        email\n      }\n      organization {\n        id\n        name\n      }\n      memberships {\n        organization {\n          id\n          name\n        }\n        role\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignInSignIn($email: String!, $password: String!) {\n    signIn(input: { email: $email, password: $password }) {\n      viewer {\n        role\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation SignInSignIn($email: String!, $password: String!) {\n    signIn(input: { email: $email, password: $password }) {\n      viewer {\n        role\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignInSignOut {\n    signOut {\n      viewer {\n        role\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation SignInSignOut {\n    signOut {\n      viewer {\n        role\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TestkitSignInWithPassword($email: String!, $password: String!) {\n    signIn(input: { email: $email, password: $password }) {\n      ...TestkitSessionFields\n    }\n  }\n"): (typeof documents)["\n  mutation TestkitSignInWithPassword($email: String!, $password: String!) {\n    signIn(input: { email: $email, password: $password }) {\n      ...TestkitSessionFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TestkitCompleteSignIn($challenge: String!, $code: String!) {\n    completeSignIn(input: { challenge: $challenge, code: $code }) {\n      ...TestkitSessionFields\n    }\n  }\n"): (typeof documents)["\n  mutation TestkitCompleteSignIn($challenge: String!, $code: String!) {\n    completeSignIn(input: { challenge: $challenge, code: $code }) {\n      ...TestkitSessionFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TestkitRedeemSignInLink($token: String!) {\n    redeemSignInLink(input: { token: $token }) {\n      ...TestkitSessionFields\n    }\n  }\n"): (typeof documents)["\n  mutation TestkitRedeemSignInLink($token: String!) {\n    redeemSignInLink(input: { token: $token }) {\n      ...TestkitSessionFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment TestkitSessionFields on SessionPayload {\n    viewer {\n      role\n      user {\n        email\n      }\n    }\n    challenge {\n      token\n      expiresAt\n    }\n    userErrors {\n      code\n      message\n    }\n  }\n"): (typeof documents)["\n  fragment TestkitSessionFields on SessionPayload {\n    viewer {\n      role\n      user {\n        email\n      }\n    }\n    challenge {\n      token\n      expiresAt\n    }\n    userErrors {\n      code\n      message\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TestkitStartTwoFactor($password: String) {\n    startTwoFactor(input: { password: $password }) {\n      secret\n      uri\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation TestkitStartTwoFactor($password: String) {\n    startTwoFactor(input: { password: $password }) {\n      secret\n      uri\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment TestkitTwoFactorFields on TwoFactorPayload {\n    recoveryCodes\n    viewer {\n      twoFactor {\n        enabled\n        enabledAt\n        recoveryCodesLeft\n      }\n    }\n    userErrors {\n      code\n      message\n      path\n    }\n  }\n"): (typeof documents)["\n  fragment TestkitTwoFactorFields on TwoFactorPayload {\n    recoveryCodes\n    viewer {\n      twoFactor {\n        enabled\n        enabledAt\n        recoveryCodesLeft\n      }\n    }\n    userErrors {\n      code\n      message\n      path\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TestkitEnableTwoFactor($code: String!) {\n    enableTwoFactor(input: { code: $code }) {\n      ...TestkitTwoFactorFields\n    }\n  }\n"): (typeof documents)["\n  mutation TestkitEnableTwoFactor($code: String!) {\n    enableTwoFactor(input: { code: $code }) {\n      ...TestkitTwoFactorFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TestkitRenewRecoveryCodes($code: String!) {\n    renewRecoveryCodes(input: { code: $code }) {\n      ...TestkitTwoFactorFields\n    }\n  }\n"): (typeof documents)["\n  mutation TestkitRenewRecoveryCodes($code: String!) {\n    renewRecoveryCodes(input: { code: $code }) {\n      ...TestkitTwoFactorFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TestkitDisableTwoFactor($password: String, $code: String!) {\n    disableTwoFactor(input: { password: $password, code: $code }) {\n      ...TestkitTwoFactorFields\n    }\n  }\n"): (typeof documents)["\n  mutation TestkitDisableTwoFactor($password: String, $code: String!) {\n    disableTwoFactor(input: { password: $password, code: $code }) {\n      ...TestkitTwoFactorFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TestkitAccount {\n    me {\n      hasPassword\n      twoFactor {\n        enabled\n        enabledAt\n        recoveryCodesLeft\n      }\n      user {\n        id\n        email\n        name\n        locale\n      }\n    }\n  }\n"): (typeof documents)["\n  query TestkitAccount {\n    me {\n      hasPassword\n      twoFactor {\n        enabled\n        enabledAt\n        recoveryCodesLeft\n      }\n      user {\n        id\n        email\n        name\n        locale\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TestkitUpdateProfile($input: UpdateProfileInput!) {\n    updateProfile(input: $input) {\n      viewer {\n        user {\n          name\n          locale\n        }\n      }\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation TestkitUpdateProfile($input: UpdateProfileInput!) {\n    updateProfile(input: $input) {\n      viewer {\n        user {\n          name\n          locale\n        }\n      }\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TestkitChangePassword($input: ChangePasswordInput!) {\n    changePassword(input: $input) {\n      viewer {\n        hasPassword\n      }\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation TestkitChangePassword($input: ChangePasswordInput!) {\n    changePassword(input: $input) {\n      viewer {\n        hasPassword\n      }\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TestkitSessions {\n    sessions {\n      id\n      createdAt\n      lastActiveAt\n      expiresAt\n      isCurrent\n      device\n      ipAddress\n      organizationName\n    }\n  }\n"): (typeof documents)["\n  query TestkitSessions {\n    sessions {\n      id\n      createdAt\n      lastActiveAt\n      expiresAt\n      isCurrent\n      device\n      ipAddress\n      organizationName\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TestkitEndSession($id: ID!) {\n    endSession(input: { sessionId: $id }) {\n      endedCount\n      userErrors {\n        code\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation TestkitEndSession($id: ID!) {\n    endSession(input: { sessionId: $id }) {\n      endedCount\n      userErrors {\n        code\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TestkitEndOtherSessions {\n    endOtherSessions {\n      endedCount\n      userErrors {\n        code\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation TestkitEndOtherSessions {\n    endOtherSessions {\n      endedCount\n      userErrors {\n        code\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TestkitRenameOrganization($name: String!) {\n    renameOrganization(input: { name: $name }) {\n      viewer {\n        organization {\n          name\n        }\n      }\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation TestkitRenameOrganization($name: String!) {\n    renameOrganization(input: { name: $name }) {\n      viewer {\n        organization {\n          name\n        }\n      }\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment TestkitActivityEventFields on ActivityEvent {\n    id\n    eventType\n    status\n    message\n    errorMessage\n    providerKey\n    category\n    requestBody\n    responseBody\n    retryCount\n    durationMs\n    externalId\n    retryable\n    createdAt\n    actor {\n      kind\n      id\n      name\n    }\n    integration {\n      id\n      name\n    }\n  }\n"): (typeof documents)["\n  fragment TestkitActivityEventFields on ActivityEvent {\n    id\n    eventType\n    status\n    message\n    errorMessage\n    providerKey\n    category\n    requestBody\n    responseBody\n    retryCount\n    durationMs\n    externalId\n    retryable\n    createdAt\n    actor {\n      kind\n      id\n      name\n    }\n    integration {\n      id\n      name\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TestkitActivity($first: Int! = 100, $after: String, $filter: ActivityFilter) {\n    activity(first: $first, after: $after, filter: $filter) {\n      edges {\n        cursor\n      }\n      nodes {\n        ...TestkitActivityEventFields\n      }\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n    }\n  }\n"): (typeof documents)["\n  query TestkitActivity($first: Int! = 100, $after: String, $filter: ActivityFilter) {\n    activity(first: $first, after: $after, filter: $filter) {\n      edges {\n        cursor\n      }\n      nodes {\n        ...TestkitActivityEventFields\n      }\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription TestkitActivityAdded($after: String) {\n    activityAdded(after: $after) {\n      cursor\n      event {\n        id\n        eventType\n        message\n        integration {\n          id\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  subscription TestkitActivityAdded($after: String) {\n    activityAdded(after: $after) {\n      cursor\n      event {\n        id\n        eventType\n        message\n        integration {\n          id\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TestkitRecordActivity($events: [RecordedEventInput!]!) {\n    recordActivity(input: { events: $events }) {\n      recorded\n      duplicates\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation TestkitRecordActivity($events: [RecordedEventInput!]!) {\n    recordActivity(input: { events: $events }) {\n      recorded\n      duplicates\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TestkitRetryActivity($id: ID!) {\n    retryActivity(input: { activityEventId: $id }) {\n      event {\n        ...TestkitActivityEventFields\n      }\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation TestkitRetryActivity($id: ID!) {\n    retryActivity(input: { activityEventId: $id }) {\n      event {\n        ...TestkitActivityEventFields\n      }\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment TestkitApiKey on ApiKey {\n    id\n    name\n    prefix\n    scopes\n    effectiveScopes\n    status\n    createdBy {\n      kind\n      id\n      name\n    }\n    createdAt\n    expiresAt\n    rotatedAt\n    previousSecretExpiresAt\n    lastUsedAt\n    revokedAt\n    rateLimitPerMinute\n    requests24h\n    limited24h\n    requestsThisMinute\n    usage {\n      startsAt\n      requests\n      limited\n    }\n  }\n"): (typeof documents)["\n  fragment TestkitApiKey on ApiKey {\n    id\n    name\n    prefix\n    scopes\n    effectiveScopes\n    status\n    createdBy {\n      kind\n      id\n      name\n    }\n    createdAt\n    expiresAt\n    rotatedAt\n    previousSecretExpiresAt\n    lastUsedAt\n    revokedAt\n    rateLimitPerMinute\n    requests24h\n    limited24h\n    requestsThisMinute\n    usage {\n      startsAt\n      requests\n      limited\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TestkitApiKeys {\n    apiKeys {\n      ...TestkitApiKey\n    }\n  }\n"): (typeof documents)["\n  query TestkitApiKeys {\n    apiKeys {\n      ...TestkitApiKey\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TestkitApiKeyScopes {\n    apiKeyScopes {\n      name\n      description\n      grantable\n    }\n  }\n"): (typeof documents)["\n  query TestkitApiKeyScopes {\n    apiKeyScopes {\n      name\n      description\n      grantable\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TestkitCreateApiKey($input: CreateApiKeyInput!) {\n    createApiKey(input: $input) {\n      apiKey {\n        ...TestkitApiKey\n      }\n      secret\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation TestkitCreateApiKey($input: CreateApiKeyInput!) {\n    createApiKey(input: $input) {\n      apiKey {\n        ...TestkitApiKey\n      }\n      secret\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TestkitRotateApiKey($input: RotateApiKeyInput!) {\n    rotateApiKey(input: $input) {\n      apiKey {\n        ...TestkitApiKey\n      }\n      secret\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation TestkitRotateApiKey($input: RotateApiKeyInput!) {\n    rotateApiKey(input: $input) {\n      apiKey {\n        ...TestkitApiKey\n      }\n      secret\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TestkitRevokeApiKey($id: ID!) {\n    revokeApiKey(input: { id: $id }) {\n      apiKey {\n        ...TestkitApiKey\n      }\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation TestkitRevokeApiKey($id: ID!) {\n    revokeApiKey(input: { id: $id }) {\n      apiKey {\n        ...TestkitApiKey\n      }\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TestkitExportConfiguration {\n    exportConfiguration\n  }\n"): (typeof documents)["\n  query TestkitExportConfiguration {\n    exportConfiguration\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TestkitPlanImport($file: JSONFile!) {\n    planImport(input: { file: $file }) {\n      plan {\n        fingerprint\n        steps {\n          kind\n          name\n          changes\n          note\n        }\n      }\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation TestkitPlanImport($file: JSONFile!) {\n    planImport(input: { file: $file }) {\n      plan {\n        fingerprint\n        steps {\n          kind\n          name\n          changes\n          note\n        }\n      }\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TestkitApplyImport($file: JSONFile!, $fingerprint: String!) {\n    applyImport(input: { file: $file, fingerprint: $fingerprint }) {\n      plan {\n        fingerprint\n        steps {\n          kind\n          name\n          integrationId\n          note\n        }\n      }\n      userErrors {\n        code\n        path\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation TestkitApplyImport($file: JSONFile!, $fingerprint: String!) {\n    applyImport(input: { file: $file, fingerprint: $fingerprint }) {\n      plan {\n        fingerprint\n        steps {\n          kind\n          name\n          integrationId\n          note\n        }\n      }\n      userErrors {\n        code\n        path\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment TestkitConnectionCardFields on ConnectionCard {\n    status\n    integrationCount\n    lastSyncAt\n    syncs24h {\n      percent\n      succeeded\n      total\n    }\n    lastError {\n      message\n      at\n    }\n    setupMessage\n  }\n"): (typeof documents)["\n  fragment TestkitConnectionCardFields on ConnectionCard {\n    status\n    integrationCount\n    lastSyncAt\n    syncs24h {\n      percent\n      succeeded\n      total\n    }\n    lastError {\n      message\n      at\n    }\n    setupMessage\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment TestkitAlertFields on Alert {\n    id\n    integration {\n      id\n      name\n    }\n    webhook {\n      id\n      name\n    }\n    message\n    hint\n    since\n    impact\n    needsReauth\n  }\n"): (typeof documents)["\n  fragment TestkitAlertFields on Alert {\n    id\n    integration {\n      id\n      name\n    }\n    webhook {\n      id\n      name\n    }\n    message\n    hint\n    since\n    impact\n    needsReauth\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment TestkitDashboardFields on Dashboard {\n    generatedAt\n    headlines {\n      erp {\n        ...TestkitConnectionCardFields\n      }\n      edi {\n        ...TestkitConnectionCardFields\n      }\n      apiKeys {\n        status\n        activeKeys\n        requests24h\n        rateLimitUsage\n        setupMessage\n      }\n      webhooks {\n        status\n        activeWebhooks\n        deliveries24h {\n          percent\n          succeeded\n          total\n        }\n        failedDeliveries\n        setupMessage\n      }\n    }\n    totals {\n      total\n      active\n      errors\n      disabled\n      disconnected\n      unknown\n    }\n    alerts {\n      ...TestkitAlertFields\n    }\n    integrations {\n      integration {\n        id\n        name\n        status\n        provider {\n          key\n        }\n      }\n      healthState\n      lastCheckedAt\n      lastSyncAt\n      lastSyncFailed\n    }\n    recentActivity {\n      id\n      eventType\n      status\n      message\n      createdAt\n      integration {\n        id\n        name\n        provider {\n          key\n        }\n      }\n    }\n    errorSummary {\n      failed24h\n      pendingRetries\n      deadLetters\n    }\n    successRate24h {\n      percent\n      succeeded\n      total\n    }\n    offlineSince\n  }\n"): (typeof documents)["\n  fragment TestkitDashboardFields on Dashboard {\n    generatedAt\n    headlines {\n      erp {\n        ...TestkitConnectionCardFields\n      }\n      edi {\n        ...TestkitConnectionCardFields\n      }\n      apiKeys {\n        status\n        activeKeys\n        requests24h\n        rateLimitUsage\n        setupMessage\n      }\n      webhooks {\n        status\n        activeWebhooks\n        deliveries24h {\n          percent\n          succeeded\n          total\n        }\n        failedDeliveries\n        setupMessage\n      }\n    }\n    totals {\n      total\n      active\n      errors\n      disabled\n      disconnected\n      unknown\n    }\n    alerts {\n      ...TestkitAlertFields\n    }\n    integrations {\n      integration {\n        id\n        name\n        status\n        provider {\n          key\n        }\n      }\n      healthState\n      lastCheckedAt\n      lastSyncAt\n      lastSyncFailed\n    }\n    recentActivity {\n      id\n      eventType\n      status\n      message\n      createdAt\n      integration {\n        id\n        name\n        provider {\n          key\n        }\n      }\n    }\n    errorSummary {\n      failed24h\n      pendingRetries\n      deadLetters\n    }\n    successRate24h {\n      percent\n      succeeded\n      total\n    }\n    offlineSince\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TestkitDashboard {\n    dashboard {\n      ...TestkitDashboardFields\n    }\n  }\n"): (typeof documents)["\n  query TestkitDashboard {\n    dashboard {\n      ...TestkitDashboardFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription TestkitDashboardChanged {\n    dashboardChanged {\n      totals {\n        total\n        active\n        errors\n      }\n      alerts {\n        ...TestkitAlertFields\n      }\n      errorSummary {\n        failed24h\n      }\n      recentActivity {\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  subscription TestkitDashboardChanged {\n    dashboardChanged {\n      totals {\n        total\n        active\n        errors\n      }\n      alerts {\n        ...TestkitAlertFields\n      }\n      errorSummary {\n        failed24h\n      }\n      recentActivity {\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TestkitAlerts {\n    alerts {\n      ...TestkitAlertFields\n    }\n  }\n"): (typeof documents)["\n  query TestkitAlerts {\n    alerts {\n      ...TestkitAlertFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TestkitHealth {\n    health {\n      overall\n      integrations {\n        integrationId\n        name\n        providerKey\n        category\n        status\n        message\n      }\n      headlines {\n        erp\n        edi\n        apiKeys\n        webhooks\n        erpMessage\n        ediMessage\n        activeApiKeys\n        activeWebhooks\n      }\n      offlineSince\n      checkedAt\n    }\n  }\n"): (typeof documents)["\n  query TestkitHealth {\n    health {\n      overall\n      integrations {\n        integrationId\n        name\n        providerKey\n        category\n        status\n        message\n      }\n      headlines {\n        erp\n        edi\n        apiKeys\n        webhooks\n        erpMessage\n        ediMessage\n        activeApiKeys\n        activeWebhooks\n      }\n      offlineSince\n      checkedAt\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment TestkitDeliveryFields on Delivery {\n    id\n    webhook {\n      id\n      name\n    }\n    eventId\n    eventType\n    status\n    attemptCount\n    maxAttempts\n    nextAttemptAt\n    createdAt\n    finishedAt\n    lastError\n    isTest\n  }\n"): (typeof documents)["\n  fragment TestkitDeliveryFields on Delivery {\n    id\n    webhook {\n      id\n      name\n    }\n    eventId\n    eventType\n    status\n    attemptCount\n    maxAttempts\n    nextAttemptAt\n    createdAt\n    finishedAt\n    lastError\n    isTest\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment TestkitAttemptFields on DeliveryAttempt {\n    number\n    startedAt\n    trigger\n    succeeded\n    responseStatus\n    errorCode\n    error\n    durationMs\n    requestHeaders\n    responseHeaders\n    responseBody\n    responseTruncated\n  }\n"): (typeof documents)["\n  fragment TestkitAttemptFields on DeliveryAttempt {\n    number\n    startedAt\n    trigger\n    succeeded\n    responseStatus\n    errorCode\n    error\n    durationMs\n    requestHeaders\n    responseHeaders\n    responseBody\n    responseTruncated\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment TestkitReplayFields on Replay {\n    id\n    total\n    queued\n    delivered\n    failed\n    startedAt\n    finishedAt\n    requestedBy {\n      kind\n      name\n    }\n  }\n"): (typeof documents)["\n  fragment TestkitReplayFields on Replay {\n    id\n    total\n    queued\n    delivered\n    failed\n    startedAt\n    finishedAt\n    requestedBy {\n      kind\n      name\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TestkitDeliveries($filter: DeliveryFilter, $first: Int! = 25, $after: String) {\n    deliveries(filter: $filter, first: $first, after: $after) {\n      nodes {\n        ...TestkitDeliveryFields\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query TestkitDeliveries($filter: DeliveryFilter, $first: Int! = 25, $after: String) {\n    deliveries(filter: $filter, first: $first, after: $after) {\n      nodes {\n        ...TestkitDeliveryFields\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TestkitDeliveriesWithPayloads($first: Int!) {\n    deliveries(first: $first) {\n      nodes {\n        ...TestkitDeliveryFields\n        payload\n      }\n    }\n  }\n"): (typeof documents)["\n  query TestkitDeliveriesWithPayloads($first: Int!) {\n    deliveries(first: $first) {\n      nodes {\n        ...TestkitDeliveryFields\n        payload\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TestkitDelivery($id: ID!) {\n    delivery(id: $id) {\n      ...TestkitDeliveryFields\n      payload\n      attempts {\n        ...TestkitAttemptFields\n      }\n    }\n  }\n"): (typeof documents)["\n  query TestkitDelivery($id: ID!) {\n    delivery(id: $id) {\n      ...TestkitDeliveryFields\n      payload\n      attempts {\n        ...TestkitAttemptFields\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TestkitReplay($id: ID!) {\n    replay(id: $id) {\n      ...TestkitReplayFields\n    }\n  }\n"): (typeof documents)["\n  query TestkitReplay($id: ID!) {\n    replay(id: $id) {\n      ...TestkitReplayFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TestkitReplayDeliveries($input: ReplayDeliveriesInput!) {\n    replayDeliveries(input: $input) {\n      replay {\n        ...TestkitReplayFields\n      }\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation TestkitReplayDeliveries($input: ReplayDeliveriesInput!) {\n    replayDeliveries(input: $input) {\n      replay {\n        ...TestkitReplayFields\n      }\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TestkitDiscardDeliveries($input: DiscardDeliveriesInput!) {\n    discardDeliveries(input: $input) {\n      discarded\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation TestkitDiscardDeliveries($input: DiscardDeliveriesInput!) {\n    discardDeliveries(input: $input) {\n      discarded\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment TestkitRetryPolicyFields on RetryPolicy {\n    maxRetries\n    strategy\n    baseDelaySeconds\n    maxDelaySeconds\n    jitter\n    deadLetterQueue\n    updatedAt\n    schedule {\n      retry\n      delaySeconds\n      earliestSeconds\n      latestSeconds\n      totalSeconds\n    }\n  }\n"): (typeof documents)["\n  fragment TestkitRetryPolicyFields on RetryPolicy {\n    maxRetries\n    strategy\n    baseDelaySeconds\n    maxDelaySeconds\n    jitter\n    deadLetterQueue\n    updatedAt\n    schedule {\n      retry\n      delaySeconds\n      earliestSeconds\n      latestSeconds\n      totalSeconds\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TestkitRetryPolicy {\n    retryPolicy {\n      ...TestkitRetryPolicyFields\n    }\n  }\n"): (typeof documents)["\n  query TestkitRetryPolicy {\n    retryPolicy {\n      ...TestkitRetryPolicyFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TestkitRetrySchedule($policy: RetryPolicyInput!) {\n    retrySchedule(policy: $policy) {\n      schedule {\n        retry\n        delaySeconds\n        earliestSeconds\n        latestSeconds\n        totalSeconds\n      }\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n"): (typeof documents)["\n  query TestkitRetrySchedule($policy: RetryPolicyInput!) {\n    retrySchedule(policy: $policy) {\n      schedule {\n        retry\n        delaySeconds\n        earliestSeconds\n        latestSeconds\n        totalSeconds\n      }\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TestkitUpdateRetryPolicy($policy: RetryPolicyInput!) {\n    updateRetryPolicy(input: { policy: $policy }) {\n      retryPolicy {\n        ...TestkitRetryPolicyFields\n      }\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation TestkitUpdateRetryPolicy($policy: RetryPolicyInput!) {\n    updateRetryPolicy(input: { policy: $policy }) {\n      retryPolicy {\n        ...TestkitRetryPolicyFields\n      }\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription TestkitHealthChanged {\n    healthChanged {\n      integrationId\n      state\n      nextCheckAt\n      integration {\n        id\n        status\n        statusMessage\n        enabled\n      }\n      check {\n        id\n        checkedAt\n        trigger\n        outcome\n        code\n        message\n        latencyMs\n      }\n    }\n  }\n"): (typeof documents)["\n  subscription TestkitHealthChanged {\n    healthChanged {\n      integrationId\n      state\n      nextCheckAt\n      integration {\n        id\n        status\n        statusMessage\n        enabled\n      }\n      check {\n        id\n        checkedAt\n        trigger\n        outcome\n        code\n        message\n        latencyMs\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment TestkitHealthFields on IntegrationHealth {\n    state\n    stateSince\n    intervalMinutes\n    failureThreshold\n    recoveryThreshold\n    nextCheckAt\n    lastCheckedAt\n    lastSuccessAt\n    lastFailureAt\n    failuresInARow\n  }\n"): (typeof documents)["\n  fragment TestkitHealthFields on IntegrationHealth {\n    state\n    stateSince\n    intervalMinutes\n    failureThreshold\n    recoveryThreshold\n    nextCheckAt\n    lastCheckedAt\n    lastSuccessAt\n    lastFailureAt\n    failuresInARow\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TestkitHealthOf($id: ID!) {\n    integrationHealth(integrationId: $id) {\n      ...TestkitHealthFields\n      uptime24h {\n        ok\n        failed\n        unknown\n      }\n      checks(first: 20) {\n        nodes {\n          id\n          trigger\n          outcome\n          code\n          message\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query TestkitHealthOf($id: ID!) {\n    integrationHealth(integrationId: $id) {\n      ...TestkitHealthFields\n      uptime24h {\n        ok\n        failed\n        unknown\n      }\n      checks(first: 20) {\n        nodes {\n          id\n          trigger\n          outcome\n          code\n          message\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TestkitSetHealthCheckInterval($input: SetHealthCheckIntervalInput!) {\n    setHealthCheckInterval(input: $input) {\n      health {\n        intervalMinutes\n        failureThreshold\n        recoveryThreshold\n        nextCheckAt\n      }\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation TestkitSetHealthCheckInterval($input: SetHealthCheckIntervalInput!) {\n    setHealthCheckInterval(input: $input) {\n      health {\n        intervalMinutes\n        failureThreshold\n        recoveryThreshold\n        nextCheckAt\n      }\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TestkitRunHealthCheck($input: RunHealthCheckInput!) {\n    runHealthCheck(input: $input) {\n      integration {\n        id\n        status\n      }\n      check {\n        outcome\n        code\n      }\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation TestkitRunHealthCheck($input: RunHealthCheckInput!) {\n    runHealthCheck(input: $input) {\n      integration {\n        id\n        status\n      }\n      check {\n        outcome\n        code\n      }\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TestkitRunAllHealthChecks {\n    runAllHealthChecks {\n      run {\n        id\n        total\n        done\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation TestkitRunAllHealthChecks {\n    runAllHealthChecks {\n      run {\n        id\n        total\n        done\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TestkitHealthRun($id: ID!) {\n    healthCheckRun(id: $id) {\n      id\n      total\n      done\n      startedAt\n    }\n  }\n"): (typeof documents)["\n  query TestkitHealthRun($id: ID!) {\n    healthCheckRun(id: $id) {\n      id\n      total\n      done\n      startedAt\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TestkitMe {\n    me {\n      role\n      user {\n        id\n        email\n      }\n      organization {\n        id\n        name\n      }\n      memberships {\n        organization {\n          id\n          name\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query TestkitMe {\n    me {\n      role\n      user {\n        id\n        email\n      }\n      organization {\n        id\n        name\n      }\n      memberships {\n        organization {\n          id\n          name\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TestkitSignOut {\n    signOut {\n      viewer {\n        role\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation TestkitSignOut {\n    signOut {\n      viewer {\n        role\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TestkitSwitchOrganization($id: ID!) {\n    switchOrganization(input: { organizationId: $id }) {\n      viewer {\n        role\n        organization {\n          id\n        }\n      }\n      userErrors {\n        code\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation TestkitSwitchOrganization($id: ID!) {\n    switchOrganization(input: { organizationId: $id }) {\n      viewer {\n        role\n        organization {\n          id\n        }\n      }\n      userErrors {\n        code\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TestkitNode($id: ID!) {\n    node(id: $id) {\n      __typename\n      id\n    }\n  }\n"): (typeof documents)["\n  query TestkitNode($id: ID!) {\n    node(id: $id) {\n      __typename\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TestkitNodes($ids: [ID!]!) {\n    nodes(ids: $ids) {\n      __typename\n      id\n    }\n  }\n"): (typeof documents)["\n  query TestkitNodes($ids: [ID!]!) {\n    nodes(ids: $ids) {\n      __typename\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment TestkitIntegrationFields on Integration {\n    id\n    name\n    status\n    statusMessage\n    enabled\n    authMode\n    config\n    identity\n    version\n    credentialMasks {\n      field\n      mask\n    }\n    provider {\n      key\n    }\n    connectedBy {\n      kind\n      id\n      name\n    }\n    lastTestedAt\n    lastTest {\n      outcome\n    }\n  }\n"): (typeof documents)["\n  fragment TestkitIntegrationFields on Integration {\n    id\n    name\n    status\n    statusMessage\n    enabled\n    authMode\n    config\n    identity\n    version\n    credentialMasks {\n      field\n      mask\n    }\n    provider {\n      key\n    }\n    connectedBy {\n      kind\n      id\n      name\n    }\n    lastTestedAt\n    lastTest {\n      outcome\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment TestkitPayloadFields on IntegrationPayload {\n    integration {\n      ...TestkitIntegrationFields\n    }\n    check {\n      outcome\n      code\n      message\n      hint\n      identity\n      fieldAtFault\n    }\n    userErrors {\n      code\n      message\n      path\n    }\n  }\n"): (typeof documents)["\n  fragment TestkitPayloadFields on IntegrationPayload {\n    integration {\n      ...TestkitIntegrationFields\n    }\n    check {\n      outcome\n      code\n      message\n      hint\n      identity\n      fieldAtFault\n    }\n    userErrors {\n      code\n      message\n      path\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TestkitConnect($input: ConnectIntegrationInput!) {\n    connectIntegration(input: $input) {\n      ...TestkitPayloadFields\n    }\n  }\n"): (typeof documents)["\n  mutation TestkitConnect($input: ConnectIntegrationInput!) {\n    connectIntegration(input: $input) {\n      ...TestkitPayloadFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TestkitTestCredentials($input: TestCredentialsInput!) {\n    testCredentials(input: $input) {\n      check {\n        outcome\n        code\n        message\n        hint\n        fieldAtFault\n      }\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation TestkitTestCredentials($input: TestCredentialsInput!) {\n    testCredentials(input: $input) {\n      check {\n        outcome\n        code\n        message\n        hint\n        fieldAtFault\n      }\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TestkitTestIntegration($input: TestIntegrationInput!) {\n    testIntegration(input: $input) {\n      ...TestkitPayloadFields\n    }\n  }\n"): (typeof documents)["\n  mutation TestkitTestIntegration($input: TestIntegrationInput!) {\n    testIntegration(input: $input) {\n      ...TestkitPayloadFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TestkitUpdate($input: UpdateIntegrationInput!) {\n    updateIntegration(input: $input) {\n      ...TestkitPayloadFields\n    }\n  }\n"): (typeof documents)["\n  mutation TestkitUpdate($input: UpdateIntegrationInput!) {\n    updateIntegration(input: $input) {\n      ...TestkitPayloadFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TestkitSetEnabled($input: SetIntegrationEnabledInput!) {\n    setIntegrationEnabled(input: $input) {\n      ...TestkitPayloadFields\n    }\n  }\n"): (typeof documents)["\n  mutation TestkitSetEnabled($input: SetIntegrationEnabledInput!) {\n    setIntegrationEnabled(input: $input) {\n      ...TestkitPayloadFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TestkitDisconnect($input: DisconnectIntegrationInput!) {\n    disconnectIntegration(input: $input) {\n      ...TestkitPayloadFields\n    }\n  }\n"): (typeof documents)["\n  mutation TestkitDisconnect($input: DisconnectIntegrationInput!) {\n    disconnectIntegration(input: $input) {\n      ...TestkitPayloadFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TestkitReconnect($input: ReconnectIntegrationInput!) {\n    reconnectIntegration(input: $input) {\n      ...TestkitPayloadFields\n    }\n  }\n"): (typeof documents)["\n  mutation TestkitReconnect($input: ReconnectIntegrationInput!) {\n    reconnectIntegration(input: $input) {\n      ...TestkitPayloadFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TestkitDelete($input: DeleteIntegrationInput!) {\n    deleteIntegration(input: $input) {\n      deletedIntegrationId\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation TestkitDelete($input: DeleteIntegrationInput!) {\n    deleteIntegration(input: $input) {\n      deletedIntegrationId\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TestkitIntegrations($first: Int! = 25, $after: String, $filter: IntegrationFilter) {\n    integrations(first: $first, after: $after, filter: $filter) {\n      nodes {\n        ...TestkitIntegrationFields\n      }\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n    }\n  }\n"): (typeof documents)["\n  query TestkitIntegrations($first: Int! = 25, $after: String, $filter: IntegrationFilter) {\n    integrations(first: $first, after: $after, filter: $filter) {\n      nodes {\n        ...TestkitIntegrationFields\n      }\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TestkitIntegration($id: ID!) {\n    integration(id: $id) {\n      ...TestkitIntegrationFields\n    }\n  }\n"): (typeof documents)["\n  query TestkitIntegration($id: ID!) {\n    integration(id: $id) {\n      ...TestkitIntegrationFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TestkitPublishTargets {\n    publishTargets {\n      id\n    }\n  }\n"): (typeof documents)["\n  query TestkitPublishTargets {\n    publishTargets {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TestkitProviders($installed: Boolean) {\n    providers(installed: $installed) {\n      key\n      integrations {\n        id\n        name\n      }\n    }\n  }\n"): (typeof documents)["\n  query TestkitProviders($installed: Boolean) {\n    providers(installed: $installed) {\n      key\n      integrations {\n        id\n        name\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TestkitProvider($key: String!) {\n    provider(key: $key) {\n      key\n      integrations {\n        id\n      }\n    }\n  }\n"): (typeof documents)["\n  query TestkitProvider($key: String!) {\n    provider(key: $key) {\n      key\n      integrations {\n        id\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription TestkitIntegrationChanged {\n    integrationChanged {\n      kind\n      integrationId\n      integration {\n        id\n        status\n        version\n      }\n    }\n  }\n"): (typeof documents)["\n  subscription TestkitIntegrationChanged {\n    integrationChanged {\n      kind\n      integrationId\n      integration {\n        id\n        status\n        version\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment TestkitUptimeFields on Uptime {\n    ratio\n    ok\n    failed\n    unknown\n  }\n"): (typeof documents)["\n  fragment TestkitUptimeFields on Uptime {\n    ratio\n    ok\n    failed\n    unknown\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TestkitIntegrationHealth($id: ID!) {\n    integrationHealth(integrationId: $id) {\n      integration {\n        id\n        status\n        config\n        credentialMasks {\n          field\n          mask\n        }\n      }\n      ...TestkitHealthFields\n      uptime24h {\n        ...TestkitUptimeFields\n      }\n      uptime7d {\n        ...TestkitUptimeFields\n      }\n      uptime30d {\n        ...TestkitUptimeFields\n      }\n      responseTime24h {\n        p50Ms\n        p95Ms\n        checks\n      }\n      errorRate24h\n    }\n  }\n"): (typeof documents)["\n  query TestkitIntegrationHealth($id: ID!) {\n    integrationHealth(integrationId: $id) {\n      integration {\n        id\n        status\n        config\n        credentialMasks {\n          field\n          mask\n        }\n      }\n      ...TestkitHealthFields\n      uptime24h {\n        ...TestkitUptimeFields\n      }\n      uptime7d {\n        ...TestkitUptimeFields\n      }\n      uptime30d {\n        ...TestkitUptimeFields\n      }\n      responseTime24h {\n        p50Ms\n        p95Ms\n        checks\n      }\n      errorRate24h\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TestkitHealthBuckets($id: ID!, $range: HealthRange! = DAY) {\n    integrationHealth(integrationId: $id) {\n      buckets(range: $range) {\n        startsAt\n        seconds\n        ok\n        failed\n        unknown\n        p50Ms\n        p95Ms\n      }\n    }\n  }\n"): (typeof documents)["\n  query TestkitHealthBuckets($id: ID!, $range: HealthRange! = DAY) {\n    integrationHealth(integrationId: $id) {\n      buckets(range: $range) {\n        startsAt\n        seconds\n        ok\n        failed\n        unknown\n        p50Ms\n        p95Ms\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TestkitHealthChecks(\n    $id: ID!\n    $first: Int! = 90\n    $after: String\n    $outcomes: [HealthCheckOutcome!]\n  ) {\n    integrationHealth(integrationId: $id) {\n      checks(first: $first, after: $after, outcomes: $outcomes) {\n        nodes {\n          id\n          checkedAt\n          trigger\n          outcome\n          code\n          message\n          hint\n          latencyMs\n        }\n        edges {\n          cursor\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query TestkitHealthChecks(\n    $id: ID!\n    $first: Int! = 90\n    $after: String\n    $outcomes: [HealthCheckOutcome!]\n  ) {\n    integrationHealth(integrationId: $id) {\n      checks(first: $first, after: $after, outcomes: $outcomes) {\n        nodes {\n          id\n          checkedAt\n          trigger\n          outcome\n          code\n          message\n          hint\n          latencyMs\n        }\n        edges {\n          cursor\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TestkitMembers($first: Int, $after: String) {\n    members(first: $first, after: $after) {\n      nodes {\n        id\n        user {\n          id\n          name\n          email\n        }\n        role\n        joinedAt\n        lastActiveAt\n        twoFactorEnabled\n        isViewer\n        allowedRoles\n        removable\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query TestkitMembers($first: Int, $after: String) {\n    members(first: $first, after: $after) {\n      nodes {\n        id\n        user {\n          id\n          name\n          email\n        }\n        role\n        joinedAt\n        lastActiveAt\n        twoFactorEnabled\n        isViewer\n        allowedRoles\n        removable\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TestkitInvitations($first: Int, $after: String) {\n    invitations(first: $first, after: $after) {\n      nodes {\n        id\n        email\n        role\n        state\n        invitedBy\n        createdAt\n        expiresAt\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query TestkitInvitations($first: Int, $after: String) {\n    invitations(first: $first, after: $after) {\n      nodes {\n        id\n        email\n        role\n        state\n        invitedBy\n        createdAt\n        expiresAt\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TestkitInvite($email: String!, $role: Role!) {\n    inviteMember(input: { email: $email, role: $role }) {\n      invitation {\n        id\n        email\n        role\n        state\n      }\n      link\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation TestkitInvite($email: String!, $role: Role!) {\n    inviteMember(input: { email: $email, role: $role }) {\n      invitation {\n        id\n        email\n        role\n        state\n      }\n      link\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TestkitRevokeInvitation($id: ID!) {\n    revokeInvitation(input: { invitationId: $id }) {\n      invitation {\n        id\n        state\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation TestkitRevokeInvitation($id: ID!) {\n    revokeInvitation(input: { invitationId: $id }) {\n      invitation {\n        id\n        state\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TestkitPreviewInvitation($token: String!) {\n    previewInvitation(input: { token: $token }) {\n      invitation {\n        organizationName\n        invitedBy\n        email\n        role\n        expiresAt\n        accountExists\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation TestkitPreviewInvitation($token: String!) {\n    previewInvitation(input: { token: $token }) {\n      invitation {\n        organizationName\n        invitedBy\n        email\n        role\n        expiresAt\n        accountExists\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TestkitAcceptInvitation($token: String!, $name: String, $password: String) {\n    acceptInvitation(input: { token: $token, name: $name, password: $password }) {\n      viewer {\n        role\n        user {\n          name\n          email\n        }\n        organization {\n          name\n        }\n      }\n      challenge {\n        token\n      }\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation TestkitAcceptInvitation($token: String!, $name: String, $password: String) {\n    acceptInvitation(input: { token: $token, name: $name, password: $password }) {\n      viewer {\n        role\n        user {\n          name\n          email\n        }\n        organization {\n          name\n        }\n      }\n      challenge {\n        token\n      }\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TestkitChangeMemberRole($id: ID!, $role: Role!) {\n    changeMemberRole(input: { memberId: $id, role: $role }) {\n      member {\n        id\n        role\n        allowedRoles\n        removable\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation TestkitChangeMemberRole($id: ID!, $role: Role!) {\n    changeMemberRole(input: { memberId: $id, role: $role }) {\n      member {\n        id\n        role\n        allowedRoles\n        removable\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TestkitRemoveMember($id: ID!) {\n    removeMember(input: { memberId: $id }) {\n      removedMemberId\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation TestkitRemoveMember($id: ID!) {\n    removeMember(input: { memberId: $id }) {\n      removedMemberId\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TestkitLeaveOrganization {\n    leaveOrganization {\n      viewer {\n        role\n        organization {\n          name\n        }\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation TestkitLeaveOrganization {\n    leaveOrganization {\n      viewer {\n        role\n        organization {\n          name\n        }\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TestkitSignInAs($email: String!, $password: String!) {\n    signIn(input: { email: $email, password: $password }) {\n      viewer {\n        organization {\n          name\n        }\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation TestkitSignInAs($email: String!, $password: String!) {\n    signIn(input: { email: $email, password: $password }) {\n      viewer {\n        organization {\n          name\n        }\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TestkitSendTestEmail($input: SendTestEmailInput!) {\n    sendTestEmail(input: $input) {\n      messageId\n      response\n      hint\n      mayHaveArrived\n      usage {\n        sentThisHour\n        hourlyLimit\n        sentToday\n        dailyLimit\n      }\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation TestkitSendTestEmail($input: SendTestEmailInput!) {\n    sendTestEmail(input: $input) {\n      messageId\n      response\n      hint\n      mayHaveArrived\n      usage {\n        sentThisHour\n        hourlyLimit\n        sentToday\n        dailyLimit\n      }\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TestkitEmailUsage($integrationId: ID!) {\n    emailUsage(integrationId: $integrationId) {\n      sentThisHour\n      hourlyLimit\n      sentToday\n      dailyLimit\n    }\n  }\n"): (typeof documents)["\n  query TestkitEmailUsage($integrationId: ID!) {\n    emailUsage(integrationId: $integrationId) {\n      sentThisHour\n      hourlyLimit\n      sentToday\n      dailyLimit\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TestkitSignIn($email: String!, $password: String!) {\n    signIn(input: { email: $email, password: $password }) {\n      viewer {\n        role\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation TestkitSignIn($email: String!, $password: String!) {\n    signIn(input: { email: $email, password: $password }) {\n      viewer {\n        role\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment TestkitWebhookFields on Webhook {\n    id\n    name\n    url\n    eventTypes\n    enabled\n    status\n    disabledAt\n    disabledReason\n    failingSince\n    pausedUntil\n    secretMask\n    previousSecretExpiresAt\n    createdBy {\n      kind\n      id\n      name\n    }\n    createdAt\n    updatedAt\n    version\n    lastDeliveredAt\n    deliveries24h {\n      delivered\n      dead\n      successRate\n      waiting\n    }\n  }\n"): (typeof documents)["\n  fragment TestkitWebhookFields on Webhook {\n    id\n    name\n    url\n    eventTypes\n    enabled\n    status\n    disabledAt\n    disabledReason\n    failingSince\n    pausedUntil\n    secretMask\n    previousSecretExpiresAt\n    createdBy {\n      kind\n      id\n      name\n    }\n    createdAt\n    updatedAt\n    version\n    lastDeliveredAt\n    deliveries24h {\n      delivered\n      dead\n      successRate\n      waiting\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TestkitWebhooks {\n    webhooks {\n      ...TestkitWebhookFields\n    }\n  }\n"): (typeof documents)["\n  query TestkitWebhooks {\n    webhooks {\n      ...TestkitWebhookFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TestkitWebhook($id: ID!) {\n    webhook(id: $id) {\n      ...TestkitWebhookFields\n    }\n  }\n"): (typeof documents)["\n  query TestkitWebhook($id: ID!) {\n    webhook(id: $id) {\n      ...TestkitWebhookFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TestkitEventTypes {\n    webhookEventTypes {\n      name\n      description\n      family\n      example\n    }\n  }\n"): (typeof documents)["\n  query TestkitEventTypes {\n    webhookEventTypes {\n      name\n      description\n      family\n      example\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TestkitCreateWebhook($input: CreateWebhookInput!) {\n    createWebhook(input: $input) {\n      webhook {\n        ...TestkitWebhookFields\n      }\n      secret\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation TestkitCreateWebhook($input: CreateWebhookInput!) {\n    createWebhook(input: $input) {\n      webhook {\n        ...TestkitWebhookFields\n      }\n      secret\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TestkitUpdateWebhook($input: UpdateWebhookInput!) {\n    updateWebhook(input: $input) {\n      webhook {\n        ...TestkitWebhookFields\n      }\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation TestkitUpdateWebhook($input: UpdateWebhookInput!) {\n    updateWebhook(input: $input) {\n      webhook {\n        ...TestkitWebhookFields\n      }\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TestkitRotateWebhookSecret($id: ID!) {\n    rotateWebhookSecret(input: { id: $id }) {\n      webhook {\n        ...TestkitWebhookFields\n      }\n      secret\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation TestkitRotateWebhookSecret($id: ID!) {\n    rotateWebhookSecret(input: { id: $id }) {\n      webhook {\n        ...TestkitWebhookFields\n      }\n      secret\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TestkitDeleteWebhook($id: ID!) {\n    deleteWebhook(input: { id: $id }) {\n      deletedId\n      discarded\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation TestkitDeleteWebhook($id: ID!) {\n    deleteWebhook(input: { id: $id }) {\n      deletedId\n      discarded\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TestkitTestWebhook($id: ID!, $eventType: String) {\n    testWebhook(input: { id: $id, eventType: $eventType }) {\n      webhook {\n        id\n      }\n      delivery {\n        ...TestkitDeliveryFields\n        payload\n      }\n      attempt {\n        ...TestkitAttemptFields\n      }\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation TestkitTestWebhook($id: ID!, $eventType: String) {\n    testWebhook(input: { id: $id, eventType: $eventType }) {\n      webhook {\n        id\n      }\n      delivery {\n        ...TestkitDeliveryFields\n        payload\n      }\n      attempt {\n        ...TestkitAttemptFields\n      }\n      userErrors {\n        code\n        message\n        path\n      }\n    }\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;