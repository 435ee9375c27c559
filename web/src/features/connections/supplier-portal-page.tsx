import { ConnectionPage } from './connection-page';
import type { ConnectionKind } from './kinds';

const kind: ConnectionKind = {
  name: 'supplierPortal',
  category: 'PORTAL',
  providerKey: 'supplier-portal',
};

/** The organization's portals for suppliers. */
export default function SupplierPortalPage() {
  return <ConnectionPage kind={kind} />;
}
