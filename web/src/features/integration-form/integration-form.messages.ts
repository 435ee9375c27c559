import { defineMessages, pluralsOf } from '../../i18n';

const plural = pluralsOf('en');

export const en = {
  title: {
    loading: 'Connect',
    connect: (provider: string) => `Connect ${provider}`,
    edit: (name: string) => `Edit ${name}`,
    reconnect: (name: string) => `Reconnect ${name}`,
  },
  submit: {
    connect: 'Connect',
    save: 'Save',
    testAndConnect: 'Test & connect',
    testAndSave: 'Test & save',
    testAndReconnect: 'Test & reconnect',
    saveInactive: 'Save as inactive',
    /** The settings are stored as they are; the next check tells whether they work. */
    saveUntested: 'Save without testing',
  },
  form: {
    documentation: (provider: string) => `${provider} documentation`,
    authModes: 'How to sign in',
    presets: 'Presets',
    fillInFor: 'Fill in for',
    name: 'Name',
    choose: 'Choose',
    blankKeeps: 'Leave blank to keep what is stored.',
    regenerate: 'Regenerate',
    regenerateAt: (vendor: string) => `Create a new one at ${vendor}`,
    regenerateLabel: (field: string, vendor: string) => `Regenerate ${field} at ${vendor}`,
  },
  name: {
    missing: 'Give it a name.',
    taken: 'Another integration has this name.',
  },
  /** What is said at a field whose value cannot be sent; labels and hints are the provider's. */
  fields: {
    required: (label: string) => `${label} is required.`,
    /** The hint completes the sentence "<label> must …". */
    pattern: (label: string, hint: string) => `${label} must ${hint}.`,
    form: 'This does not have the expected form.',
    tooShort: (least: number) =>
      `Enter at least ${least} ${plural(least, { one: 'character', other: 'characters' })}.`,
    tooLong: (most: number) =>
      `Enter at most ${most} ${plural(most, { one: 'character', other: 'characters' })}.`,
    email: 'Enter an e-mail address.',
    uri: 'Enter a full address, such as https://example.com.',
    hostname: 'Enter a host name, such as mail.example.com.',
    number: 'Enter a number.',
    wholeNumber: 'Enter a whole number.',
    between: (minimum: number, maximum: number) => `Enter a number from ${minimum} to ${maximum}.`,
    atLeast: (minimum: number) => `Enter ${minimum} or more.`,
    atMost: (maximum: number) => `Enter ${maximum} or less.`,
    choice: 'Choose one of the list.',
  },
  outcome: {
    testing: 'Testing',
    seconds: (seconds: number) => `${seconds} s`,
    cancel: 'Cancel',
    failed: 'The test failed',
    took: (duration: string) => `Took ${duration}.`,
    vendorDocumentation: "Vendor's documentation",
    otherIdentity: 'This is another account than before',
    connectThis: 'Connect this account',
    conflict: 'Someone changed this integration meanwhile',
    reload: 'Reload',
    broken: 'This page broke. Load it again.',
  },
  toast: {
    connected: (name: string, duration: string) => `${name} connected in ${duration}`,
    saved: (name: string) => `${name} saved`,
    reconnected: (name: string) => `${name} reconnected`,
    signedInAs: (identity: string) => `Signed in as ${identity}`,
  },
  loading: {
    failed: 'The form could not be loaded',
    noProvider: 'There is no provider with this key.',
    deleted: 'It was deleted meanwhile.',
    notYet: 'It cannot be connected yet.',
    onlyOne: 'It is connected already, and only one integration of it is possible.',
  },
  /** The server's words for what it refused, or our own where its code says enough. */
  refusal: (refusal: { code: string; message: string }): string => refusal.message,
};

export type IntegrationFormMessages = typeof en;
export const useIntegrationFormMessages = defineMessages(en, {
  pl: () => import('./integration-form.messages.pl'),
});
