export { ChangeDialog } from './change-dialog';
export { ConnectDialog } from './connect-dialog';
