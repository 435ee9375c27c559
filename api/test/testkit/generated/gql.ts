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
    "\n  fragment TestkitActivityEventFields on ActivityEvent {\n    id\n    eventType\n    status\n    message\n    errorMessage\n    providerKey\n    category\n    requestBody\n    responseBody\n    createdAt\n    actor {\n      kind\n      id\n      name\n    }\n    integration {\n      id\n      name\n    }\n  }\n": typeof types.TestkitActivityEventFieldsFragmentDoc,
    "\n  query TestkitActivity($first: Int! = 100, $after: String, $filter: ActivityFilter) {\n    activity(first: $first, after: $after, filter: $filter) {\n      edges {\n        cursor\n      }\n      nodes {\n        ...TestkitActivityEventFields\n      }\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n    }\n  }\n": typeof types.TestkitActivityDocument,
    "\n  subscription TestkitActivityAdded($after: String) {\n    activityAdded(after: $after) {\n      cursor\n      event {\n        id\n        eventType\n        message\n        integration {\n          id\n        }\n      }\n    }\n  }\n": typeof types.TestkitActivityAddedDocument,
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
    "\n  mutation TestkitSignIn($email: String!, $password: String!) {\n    signIn(input: { email: $email, password: $password }) {\n      viewer {\n        role\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": typeof types.TestkitSignInDocument,
};
const documents: Documents = {
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
    "\n  fragment TestkitActivityEventFields on ActivityEvent {\n    id\n    eventType\n    status\n    message\n    errorMessage\n    providerKey\n    category\n    requestBody\n    responseBody\n    createdAt\n    actor {\n      kind\n      id\n      name\n    }\n    integration {\n      id\n      name\n    }\n  }\n": types.TestkitActivityEventFieldsFragmentDoc,
    "\n  query TestkitActivity($first: Int! = 100, $after: String, $filter: ActivityFilter) {\n    activity(first: $first, after: $after, filter: $filter) {\n      edges {\n        cursor\n      }\n      nodes {\n        ...TestkitActivityEventFields\n      }\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n    }\n  }\n": types.TestkitActivityDocument,
    "\n  subscription TestkitActivityAdded($after: String) {\n    activityAdded(after: $after) {\n      cursor\n      event {\n        id\n        eventType\n        message\n        integration {\n          id\n        }\n      }\n    }\n  }\n": types.TestkitActivityAddedDocument,
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
    "\n  mutation TestkitSignIn($email: String!, $password: String!) {\n    signIn(input: { email: $email, password: $password }) {\n      viewer {\n        role\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": types.TestkitSignInDocument,
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
export function graphql(source: "\n  fragment TestkitActivityEventFields on ActivityEvent {\n    id\n    eventType\n    status\n    message\n    errorMessage\n    providerKey\n    category\n    requestBody\n    responseBody\n    createdAt\n    actor {\n      kind\n      id\n      name\n    }\n    integration {\n      id\n      name\n    }\n  }\n"): (typeof documents)["\n  fragment TestkitActivityEventFields on ActivityEvent {\n    id\n    eventType\n    status\n    message\n    errorMessage\n    providerKey\n    category\n    requestBody\n    responseBody\n    createdAt\n    actor {\n      kind\n      id\n      name\n    }\n    integration {\n      id\n      name\n    }\n  }\n"];
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
export function graphql(source: "\n  mutation TestkitSignIn($email: String!, $password: String!) {\n    signIn(input: { email: $email, password: $password }) {\n      viewer {\n        role\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation TestkitSignIn($email: String!, $password: String!) {\n    signIn(input: { email: $email, password: $password }) {\n      viewer {\n        role\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;