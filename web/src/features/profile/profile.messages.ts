import { defineMessages, pluralsOf } from '../../i18n';
import type { Refusal } from '../../graphql/create-submission';

const plural = pluralsOf('en');

const others = (count: number): string =>
  plural(count, { one: `${count} other session`, other: `${count} other sessions` });

/** The server's words are good English; other languages say it themselves where code and field tell enough. */
const asTheServerSays = ({ message }: Refusal): string => message;

const en = {
  title: 'Profile',
  failed: 'Your profile could not be loaded',
  refusal: asTheServerSays,
  you: {
    title: 'You',
    lead: 'What others see of you, and how you see Patchbay.',
    name: 'Name',
    nameHint: 'A name has 1 to 120 characters.',
    email: 'E-mail',
    save: 'Save name',
    saved: 'Name saved',
    language: 'Language',
    languageHelp: 'Goes with you wherever you sign in.',
    theme: 'Theme',
    themeHelp: 'In this browser only.',
    themes: { system: 'Like the device', light: 'Light', dark: 'Dark' },
  },
  password: {
    title: 'Password',
    lead: 'A new password signs you out everywhere but in this window.',
    none: 'You signed in by a link and have no password yet. Set one to sign in with your e-mail.',
    current: 'Current password',
    next: 'New password',
    help: 'At least 10 characters. Four random words make a good one.',
    tooShort: (missing: number) =>
      plural(missing, { one: '1 more character.', other: `${missing} more characters.` }),
    tooLong: 'At most 200 characters.',
    change: 'Change password',
    set: 'Set password',
    changed: 'Password changed',
    wasSet: 'Password set',
    othersEnded: 'Your other sessions have ended.',
  },
  twoFactor: {
    title: 'Two-factor sign-in',
    lead: 'Besides the password, a code from your phone. A stolen password alone opens nothing.',
    off: 'Off',
    offText:
      'You need an authenticator app on your phone: Google Authenticator, Aegis, 1Password, or any other for one-time codes.',
    on: 'On',
    since: 'Turned on',
    codesLeft: (left: number) =>
      plural(left, { one: '1 recovery code left', other: `${left} recovery codes left` }),
    fewLeft: (left: number) =>
      plural(left, {
        one: 'Only 1 recovery code is left.',
        other: left === 0 ? 'No recovery code is left.' : `Only ${left} recovery codes are left.`,
      }),
    fewLeftText: 'Without one, a lost phone locks you out. Make new ones now.',
    turnOn: 'Turn on',
    turnOff: 'Turn off',
    newCodes: 'New recovery codes',
  },
  turnOn: {
    title: 'Turn on two-factor sign-in',
    intro:
      'First, show that it is you. After the last step your other sessions end, and signing in asks for a code.',
    password: 'Password',
    next: 'Continue',
    scan: 'Scan this with your authenticator app:',
    qrCode: 'QR code with the key below, for an authenticator app',
    openApp: 'Open in an app on this device',
    typeIt: 'Or type it in:',
    account: 'Account',
    key: 'Key',
    copyKey: 'Copy key',
    code: '6-digit code',
    codeHelp: 'The one that the app shows now.',
    codeWrong:
      'The code is not right. Wait for the next one; if that is wrong too, check the clock of your phone.',
    submit: 'Turn on',
    done: 'Two-factor sign-in is on',
  },
  codes: {
    title: 'Your recovery codes',
    lead: 'Each signs you in once when your phone is not at hand. They are shown only now: keep them where you keep passwords.',
    label: 'Recovery codes',
    copy: 'Copy',
    download: 'Download',
    saved: 'I have saved them',
    saveFirst: 'Save them and tick this first: they are not shown again.',
    close: 'Done',
    fileName: 'patchbay-recovery-codes.txt',
    fileTitle: (email: string) => `Patchbay recovery codes of ${email}`,
    fileNote: 'Each works once, in place of the code of the authenticator app.',
  },
  newCodes: {
    title: 'New recovery codes',
    lead: 'You get ten new codes. Those that you have now stop working.',
    submit: 'Make new codes',
    done: 'New recovery codes made',
  },
  turnOff: {
    title: 'Turn off two-factor sign-in',
    lead: 'Your password alone signs in again. The key in your authenticator app and all recovery codes stop working; to turn it on again you start anew.',
    password: 'Password',
    submit: 'Turn off',
    done: 'Two-factor sign-in is off',
  },
  sessions: {
    title: 'Open sessions',
    lead: 'Where you are signed in. Close what you do not know, then change your password.',
    failed: 'Your sessions could not be loaded',
    thisWindow: 'This window',
    unknownAddress: 'Unknown address',
    created: 'Signed in',
    lastActive: 'Last active',
    close: 'Close',
    closeNamed: (device: string) => `Close session: ${device}`,
    closed: (device: string) => `Session closed: ${device}`,
    onlyThis: 'You are signed in nowhere else.',
    closeOthers: (count: number) => `Close ${others(count)}`,
    confirmTitle: (count: number) => `Close ${others(count)}?`,
    confirmText: 'Whoever works there is signed out at once. What is not saved there is lost.',
    othersClosed: (count: number) => `${others(count)} closed`,
  },
  organization: {
    title: 'Organization',
    lead: 'Where you work in this window. Your profile goes with you to every organization of yours.',
    leave: 'Leave organization',
  },
};

export type ProfileMessages = typeof en;
export const useProfileMessages = defineMessages(en, {
  pl: () => import('./profile.messages.pl'),
});
