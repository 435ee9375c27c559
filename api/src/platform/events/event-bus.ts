/**
 * What a server tells the others. The rows are the truth: a message only says where to look, and may be lost or come
 * twice.
 */
export type BusMessage =
  /** An organization's activity feed has moved on. */
  | { readonly kind: 'activity'; readonly organizationId: string }
  /** A check of an integration has ended, or how it is checked has changed. */
  | {
      readonly kind: 'health';
      readonly organizationId: string;
      readonly integrationId: string;
      /** The check that has ended. */
      readonly checkId?: string;
    }
  /** A session ended, or what its member may do has changed. */
  | { readonly kind: 'session'; readonly sessionId: string }
  /** An API key was revoked or rotated, or what it may do has changed. */
  | { readonly kind: 'api-key'; readonly keyId: string }
  /** What a user may do in one of their organizations has changed. */
  | { readonly kind: 'member'; readonly userId: string }
  /** A webhook was changed, switched on or off, or deleted. */
  | { readonly kind: 'webhook'; readonly webhookId: string; readonly isOn: boolean }
  /** What a user says of themselves has changed: the name, the language. */
  | { readonly kind: 'profile'; readonly userId: string };

export interface EventBus {
  publish(message: BusMessage): void;
  /** Returns the way to stop listening. */
  subscribe(listener: (message: BusMessage) => void): () => void;
  /** Called after messages may have been lost, when the bus hears again. Returns the way to stop listening. */
  onRecovered(listener: () => void): () => void;
  close(): Promise<void>;
}
