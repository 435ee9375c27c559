export { Allowed, SignedIn } from './guard';
export { followMemberLocale, useChooseLocale } from './member-locale';
export { createSession, SessionProvider, useSession } from './session';
export { switchOrganizationMutation } from './session.documents';
export { useSignOut } from './sign-out';
