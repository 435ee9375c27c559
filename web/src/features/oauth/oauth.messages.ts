import { defineMessages } from '../../i18n';

const titles: Readonly<Record<string, (provider: string) => string>> = {
  OAUTH_DENIED: (provider) => `${provider} gave no access`,
  OAUTH_STATE_EXPIRED: () => 'Signing in took too long',
  OAUTH_STATE_USED: () => 'This sign-in was finished before',
  OAUTH_STATE_INVALID: () => 'This sign-in was not started here',
  OAUTH_ISSUER_MISMATCH: (provider) => `The answer did not come from ${provider}`,
  OAUTH_FAILED: (provider) => `${provider} gave no access`,
};

export const en = {
  /** In the window, until the provider's page is there. */
  opening: 'Opening the sign-in page…',
  client: {
    operator: (provider: string) =>
      `This Patchbay comes with an OAuth app for ${provider}: no client ID and secret needed.`,
    useOwn: 'Use your own OAuth app',
    own: 'You use your own OAuth app.',
    useOperator: 'Use the one of this Patchbay',
  },
  redirectUri: {
    label: 'Redirect URI',
    help: (provider: string) => `Enter it in your OAuth app at ${provider}, exactly like this.`,
    copy: 'Copy redirect URI',
  },
  scopes: {
    label: 'What Patchbay may do',
    needed: 'Needed',
    help: 'Ask for no more than you use. You can change it later by signing in again.',
  },
  submit: (provider: string) => `Continue with ${provider}`,
  progress: {
    starting: 'Preparing the sign-in',
    waiting: (provider: string) => `Continue in the window of ${provider}`,
    waitingWhy: 'Sign in and allow access there. This page goes on by itself.',
    open: 'The window is not to be seen?',
    openAgain: 'Open it again',
    blocked: 'The browser blocked the window',
    blockedWhy: 'Open it by this link. This page goes on by itself.',
    openLink: (provider: string) => `Sign in at ${provider}`,
    gone: 'The window seems to have been closed',
    goneWhy: 'Open it again to go on. If it is still open, finish there.',
    finishing: 'Testing the account',
    cancel: 'Cancel',
  },
  refusal: {
    title: (code: string, provider: string): string => titles[code]?.(provider) ?? 'Not connected',
    /** The server's words for what it refused, or our own where its code says enough. */
    message: (refusal: { code: string; message: string }): string => refusal.message,
    tookTooLong: 'A sign-in holds for ten minutes. Start it again.',
    noAddress: 'Patchbay got no address to sign in at. Start again.',
    useAnyway: 'Use this account anyway',
    otherAccount: 'You will be asked to sign in once more.',
  },
  again: {
    title: (name: string) => `Reconnect ${name}`,
    retry: 'Try again',
    settings: 'Change settings',
  },
  /** The page that the provider sends the member back to. */
  callback: {
    /** Where it is not known who it is. */
    provider: 'the provider',
    working: 'Finishing the sign-in',
    workingWhy: 'Patchbay asks the provider for access and tests the account.',
    connected: (name: string) => `${name} is connected`,
    closeWindow: 'You can close this window.',
    told: 'Go on in the other window',
    toldWhy: 'What came of it is told there. You can close this one.',
    open: 'Open the integration',
    marketplace: 'Go to the marketplace',
    tryAgain: 'Start again',
    signedOut: 'You are signed out',
    signedOutWhy: 'Sign in to Patchbay, then start connecting again. Nothing was changed.',
    signIn: 'Sign in',
    nothing: 'There is nothing to finish here',
    nothingWhy: 'This page ends a sign-in at a provider. Start one from the marketplace.',
    failed: 'Not connected',
    unanswered: 'The sign-in could not be finished.',
    checkFailed: 'The account was tested, and the test failed.',
    otherAccount: 'This is another account than before.',
    otherAccountWhy: 'To use it all the same, reconnect from the page of the integration.',
  },
  token: {
    title: 'Access',
    states: {
      LIVE: 'Live',
      RETRYING: 'Renewal failed, trying again',
      NEEDS_REAUTH: 'Needs sign-in',
    },
    why: {
      LIVE: 'Patchbay renews it ahead of its end.',
      fixed: 'It cannot be renewed: sign in again before it ends.',
      endless: 'The provider says no end. The health check tells whether it still works.',
      RETRYING: 'The provider could not renew it. Patchbay tries again by itself.',
      NEEDS_REAUTH: 'The provider no longer accepts it. Somebody has to sign in again.',
    },
    scopes: 'May do',
    noScopes: 'Not told by the provider',
    expires: 'Ends',
    expired: 'Ended',
    noEnd: 'No end told',
    obtained: 'Signed in',
    refreshed: 'Last renewed',
    never: 'Never',
    next: 'Next renewal',
    client: 'OAuth app',
    operatorClient: 'Of this Patchbay',
    ownClient: 'Your own',
    lastError: 'Last error',
    renew: 'Renew now',
    signIn: 'Sign in again',
    change: 'Change access or account',
    renewed: (name: string) => `Access of ${name} renewed`,
    notRenewed: (name: string) => `Access of ${name} was not renewed`,
    loadFailed: 'The state of the access could not be loaded',
  },
};

export type OAuthMessages = typeof en;
export const useOAuthMessages = defineMessages(en, { pl: () => import('./oauth.messages.pl') });
