export { Allowed, SignedIn } from './guard';
export { createSession, SessionProvider, useSession, type Session, type Viewer } from './session';
export { signOutMutation, switchOrganizationMutation } from './session.documents';
