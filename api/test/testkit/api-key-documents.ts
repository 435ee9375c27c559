import { graphql } from './generated/index.ts';

graphql(`
  fragment TestkitApiKey on ApiKey {
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
    rotatedAt
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

export const ApiKeys = graphql(`
  query TestkitApiKeys {
    apiKeys {
      ...TestkitApiKey
    }
  }
`);

export const ApiKeyScopes = graphql(`
  query TestkitApiKeyScopes {
    apiKeyScopes {
      name
      description
      grantable
    }
  }
`);

export const CreateApiKey = graphql(`
  mutation TestkitCreateApiKey($input: CreateApiKeyInput!) {
    createApiKey(input: $input) {
      apiKey {
        ...TestkitApiKey
      }
      secret
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export const RotateApiKey = graphql(`
  mutation TestkitRotateApiKey($input: RotateApiKeyInput!) {
    rotateApiKey(input: $input) {
      apiKey {
        ...TestkitApiKey
      }
      secret
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export const RevokeApiKey = graphql(`
  mutation TestkitRevokeApiKey($id: ID!) {
    revokeApiKey(input: { id: $id }) {
      apiKey {
        ...TestkitApiKey
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);
