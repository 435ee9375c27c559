export { Allowed, SignedIn } from './guard';
export { createSession, SessionProvider, useSession } from './session';
export { signOutMutation, switchOrganizationMutation } from './session.documents';
