import type { CheckFailure } from './check-spec.ts';

type Sentences = Readonly<Record<CheckFailure, (name: string, status: string) => string>>;

/** What happened, where neither the provider nor the check has words; `status` is as ` (401)` or empty. */
export const generalMessages: Sentences = {
  UNAUTHORIZED: (name, status) => `${name} refused the credentials${status}.`,
  FORBIDDEN: (name, status) => `${name} knows the credentials but does not allow this${status}.`,
  NOT_FOUND: (name, status) => `${name} has nothing at this address${status}.`,
  RATE_LIMITED: (name, status) => `${name} wants fewer requests${status}.`,
  SERVER_ERROR: (name, status) => `${name} failed to answer${status}.`,
  UNEXPECTED_ANSWER: (name, status) =>
    `${name} gave an answer that Patchbay does not understand${status}.`,
  REDIRECTED: (name, status) => `${name} sent the request on to another address${status}.`,
  TIMEOUT: (name) => `${name} did not answer in time.`,
  DNS: (name) => `The host name of ${name} was not found.`,
  TLS: (name) => `No secure connection with ${name} came about.`,
  CONNECTION_REFUSED: (name) => `${name} refused the connection.`,
  CONNECTION_LOST: (name) => `${name} closed the connection before it answered.`,
  BLOCKED_ADDRESS: () => 'Patchbay may not connect to this address.',
};

/** The same where nothing was sent that could be refused. */
export const openMessages: Partial<Sentences> = {
  UNAUTHORIZED: (name, status) => `${name} wants a sign-in at this address${status}.`,
  FORBIDDEN: (name, status) => `${name} does not allow this${status}.`,
};

/** What to do, where the check has no hint of its own. */
export const generalHints: Sentences = {
  UNAUTHORIZED: () => 'Copy the credentials again, without spaces around them, or create new ones.',
  FORBIDDEN: (name) => `Give the credentials the permissions they need at ${name}.`,
  NOT_FOUND: () => 'Check the address and the names in it.',
  RATE_LIMITED: () => 'Wait a few minutes, then test again.',
  SERVER_ERROR: (name) => `The fault is at ${name}. Test again later.`,
  UNEXPECTED_ANSWER: (name) =>
    `Test again later. If it stays so, ${name} may have changed its API.`,
  REDIRECTED: () => 'Enter the final address, with https:// and the right host name.',
  TIMEOUT: (name) =>
    `Test again. If it stays so, check that ${name} is up and that a firewall lets Patchbay out.`,
  DNS: () => 'Check the spelling of the host name.',
  TLS: () => 'Check that the server has a valid certificate for this host name.',
  CONNECTION_REFUSED: () => 'Check host and port, and that the server is running.',
  CONNECTION_LOST: () => 'Test again. If it stays so, check port and encryption.',
  BLOCKED_ADDRESS: () =>
    'Private addresses are refused unless PATCHBAY_OUTBOUND_ALLOW names their network.',
};
