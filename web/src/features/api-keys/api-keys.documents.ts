import { graphql } from '../../graphql/generated';

graphql(`
  fragment ApiKeyFields on ApiKey {
    id
    name
    prefix
    scopes
    effectiveScopes
    status
    createdBy {
      kind
      id
      name
    }
    createdAt
    expiresAt
    previousSecretExpiresAt
    lastUsedAt
    revokedAt
    rateLimitPerMinute
    requests24h
    limited24h
    requestsThisMinute
    usage {
      startsAt
      requests
      limited
    }
  }
`);

export const apiKeysQuery = graphql(`
  query ApiKeys {
    apiKeys {
      ...ApiKeyFields
    }
  }
`);

export const apiKeyScopesQuery = graphql(`
  query ApiKeyScopes {
    apiKeyScopes {
      name
      description
      grantable
    }
  }
`);

export const createApiKeyMutation = graphql(`
  mutation CreateApiKey($input: CreateApiKeyInput!) {
    createApiKey(input: $input) {
      apiKey {
        ...ApiKeyFields
      }
      secret
      userErrors {
        ...UserErrorFields
      }
    }
  }
`);

export const rotateApiKeyMutation = graphql(`
  mutation RotateApiKey($input: RotateApiKeyInput!) {
    rotateApiKey(input: $input) {
      apiKey {
        ...ApiKeyFields
      }
      secret
      userErrors {
        ...UserErrorFields
      }
    }
  }
`);

export const revokeApiKeyMutation = graphql(`
  mutation RevokeApiKey($input: RevokeApiKeyInput!) {
    revokeApiKey(input: $input) {
      apiKey {
        ...ApiKeyFields
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`);
