export { Allowed, SignedIn } from './guard';
export { followMemberLocale, useChooseLocale } from './member-locale';
export { createSession, SessionProvider, useSession } from './session';
export { signOutMutation, switchOrganizationMutation } from './session.documents';
