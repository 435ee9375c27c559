export { ChangeDialog } from './change-dialog';
export { ConnectDialog } from './connect-dialog';
export { SignInAgainDialog } from './sign-in-again-dialog';
