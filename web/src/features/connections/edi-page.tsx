import { ConnectionPage } from './connection-page';
import type { ConnectionKind } from './kinds';

const kind: ConnectionKind = { name: 'edi', category: 'EDI', headline: 'edi' };

/** The exchange of documents with trading partners. */
export default function EdiPage() {
  return <ConnectionPage kind={kind} />;
}
