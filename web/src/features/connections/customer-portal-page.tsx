import { ConnectionPage } from './connection-page';
import type { ConnectionKind } from './kinds';

const kind: ConnectionKind = {
  name: 'customerPortal',
  category: 'PORTAL',
  providerKey: 'customer-portal',
};

/** The organization's portals for customers. */
export default function CustomerPortalPage() {
  return <ConnectionPage kind={kind} />;
}
