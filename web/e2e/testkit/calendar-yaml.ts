/** The catalog file of a calendar whose OAuth and API are at one https address. */
export function calendarYaml(origin: string): string {
  return `
key: acme-calendar
name: Acme Calendar
description: Reads and writes the calendars of an Acme account.
category: CALENDAR
docsUrl: https://example.com/docs
setupSteps:
  - Register an OAuth app in the Acme console.
  - Add the redirect URI to it.
capabilities: [SYNC]
allowsMultiple: true
authModes:
  - key: oauth
    kind: OAUTH2_CODE
    label: Acme account
    oauth:
      authorizeUrl: ${origin}/authorize
      tokenUrl: ${origin}/token
      revokeUrl: ${origin}/revoke
      scopes:
        - { name: read, description: See your calendars, required: true }
        - { name: write, description: Add and change events, default: true }
      refresh: ROTATING
      source: https://example.com/docs
check:
  kind: HTTP
  description: Reads the account that signed in.
  source: https://example.com/docs
  auth: { kind: BEARER, token: '\${credentials.accessToken}' }
  steps:
    - name: Read the account
      method: GET
      url: ${origin}/me
      expect:
        status: [200]
        body:
          - { path: email, exists: true, fails: UNEXPECTED_ANSWER }
      identity: \${body.email}
  errorMessage:
    paths: [error]
  hints:
    '401': Acme no longer accepts the sign-in. Sign in again.
    '403': The account has no calendar. Ask the admin of your Acme organization for one.
    '5xx': Acme has a problem of its own. Test again later.
`;
}
