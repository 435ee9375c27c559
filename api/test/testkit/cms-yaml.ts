/** How a fake CMS is called. */
interface CmsProvider {
  readonly key: string;
  readonly name: string;
  readonly description: string;
  readonly allowsMultiple: boolean;
}

/** The catalog file of a CMS on this machine that knows its accounts by their tokens, and can publish. */
export function cmsYaml({ key, name, description, allowsMultiple }: CmsProvider): string {
  return `
key: ${key}
name: ${name}
description: ${description}
category: CMS
docsUrl: https://example.com/docs
setupSteps:
  - Copy the token.
capabilities: [PUBLISH]
allowsMultiple: ${allowsMultiple}
authModes:
  - key: token
    kind: BEARER
    label: Token
    config:
      properties:
        siteUrl:
          type: string
          title: Site address
          format: uri
          pattern: ^https?://.+$
          maxLength: 300
          x-pattern-hint: start with http:// or https://
          x-order: 1
      required: [siteUrl]
    credentials:
      properties:
        token: { type: string, title: Token, maxLength: 500, x-order: 2, x-secret: true }
      required: [token]
check:
  kind: HTTP
  description: Reads the account that the token belongs to.
  source: https://example.com/docs
  auth: { kind: BEARER, token: '\${credentials.token}' }
  steps:
    - name: Read the account
      method: GET
      url: \${config.siteUrl}/me
      expect:
        status: [200]
        body:
          - { path: account, exists: true, fails: UNEXPECTED_ANSWER }
      identity: \${body.account}
  errorMessage:
    paths: [error]
  hints:
    '401':
      text: Copy the token again.
      field: credentials.token
actions:
  publish:
    source: https://example.com/docs
    steps:
      - name: Create the post
        method: POST
        url: \${config.siteUrl}/posts
        json: { title: '\${post.title}', body: '\${post.body}', state: '\${post.state}' }
        expect: { status: [201] }
    id: \${body.id}
    link: \${body.url}
    states: { DRAFT: hidden, PUBLISHED: live }
`;
}
