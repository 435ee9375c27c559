/** The catalog file of a vendor on this machine: one auth mode for each way in which a credential is sent. */
export const vendorYaml = `
key: fake-vendor
name: Fake Vendor
description: A vendor that answers as the story says.
category: CRM
docsUrl: https://example.com/docs
setupSteps:
  - Copy the token.
capabilities: [SYNC]
allowsMultiple: true
authModes:
${mode('bearer', 'BEARER', "{ kind: BEARER, token: '${credentials.token}' }")}
${mode('basic', 'BASIC', "{ kind: BASIC, user: '${config.username}', password: '${credentials.token}' }", true)}
${mode('header', 'CUSTOM_HEADER', "{ kind: HEADER, name: X-Api-Key, value: '${credentials.token}' }")}
${mode('query', 'API_KEY', "{ kind: QUERY, name: api_key, value: '${credentials.token}' }")}
${mode('uncallable', 'API_KEY', "{ kind: BEARER, token: '${credentials.token}' }")}
    proxy: null
proxy:
  baseUrl: \${config.siteUrl}/v1
  headers: { X-Vendor-Version: '2026-11' }
`;

function mode(key: string, kind: string, auth: string, hasUser = false): string {
  const username = `
        username: { type: string, title: User name, maxLength: 60, x-order: 3 }`;
  return `  - key: ${key}
    kind: ${kind}
    label: As ${key}
    config:
      properties:
        siteUrl:
          type: string
          title: Site address
          format: uri
          pattern: ^https?://.+$
          maxLength: 300
          x-pattern-hint: start with http:// or https://
          x-order: 1${hasUser ? username : ''}
      required: [siteUrl]
    credentials:
      properties:
        token: { type: string, title: Token, maxLength: 500, x-order: 2, x-secret: true }
      required: [token]
    check:
      kind: HTTP
      description: Reads the account that the token belongs to.
      source: https://example.com/docs
      auth: ${auth}
      steps:
        - name: Read the account
          method: GET
          url: \${config.siteUrl}/me
          expect:
            status: [200]
            body:
              - { path: account, exists: true, fails: UNEXPECTED_ANSWER }
          identity: \${body.account}
      hints:
        '401': Copy the token again.`;
}
