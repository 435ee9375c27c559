import { ConnectionPage } from './connection-page';
import type { ConnectionKind } from './kinds';

const kind: ConnectionKind = { name: 'erp', category: 'ERP', headline: 'erp' };

/** The organization's ERP systems. */
export default function ErpPage() {
  return <ConnectionPage kind={kind} />;
}
