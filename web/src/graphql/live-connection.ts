import { stringifyDocument, type AnyVariables } from '@urql/core';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { createClient } from 'graphql-ws';
import { createSignal, type Accessor } from 'solid-js';
import { retryDelay } from '../lib/retry-delay';

/** `offline` after several attempts in vain, or when the device says so. */
export type ConnectionState = 'connecting' | 'live' | 'reconnecting' | 'offline';

/** The WebSocket half of the GraphQL connection; it never gives up by itself. */
export interface LiveConnection {
  state: Accessor<ConnectionState>;
  /** When the server was last heard, in milliseconds since the epoch. */
  lastUpdate: Accessor<number | null>;
  /** Calls `next` with each event; `variables` are read again at every reconnect. Returns the way out. */
  subscribe<Data, Variables extends AnyVariables>(
    document: TypedDocumentNode<Data, Variables>,
    variables: () => Variables,
    next: (data: Data) => void,
  ): () => void;
  /** Called after the connection came back. Returns the way out. */
  onReconnect(listener: () => void): () => void;
  close(): void;
}

/** What a session check before a new attempt found. */
export type Renewal = 'valid' | 'signed-out' | 'unreachable';

const attemptsUntilOffline = 3;
const pongWithinMs = 5_000;
const refusedMs = 30_000;

function socketUrl(): string {
  const url = new URL('/graphql', location.href);
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  return url.href;
}

/** Resolves after `ms`, or at once when the device comes online or the page is looked at again. */
function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      window.removeEventListener('online', done);
      document.removeEventListener('visibilitychange', onVisible);
      resolve();
    };
    const onVisible = (): void => {
      if (!document.hidden) done();
    };
    const timer = setTimeout(done, ms);
    window.addEventListener('online', done);
    document.addEventListener('visibilitychange', onVisible);
  });
}

/**
 * Opens on the first subscription. Before each new attempt `renew` asks over HTTP whether the session still
 * stands, which also renews its cookie: a socket closed with 4403 comes back without the user noticing.
 */
export function createLiveConnection(renew: () => Promise<Renewal>): LiveConnection {
  const [state, setState] = createSignal<ConnectionState>('connecting');
  const [lastUpdate, setLastUpdate] = createSignal<number | null>(null);
  const reconnectListeners = new Set<() => void>();
  let attempts = 0;
  let closed = false;
  let wasLive = false;
  let isOpen = false;
  let retrying: Promise<void> | null = null;
  let socket: WebSocket | null = null;
  let pongTimer: ReturnType<typeof setTimeout> | undefined;

  const isHopeless = (): boolean => attempts >= attemptsUntilOffline || !navigator.onLine;
  const heard = (): void => void setLastUpdate(Date.now());
  const client = createClient({
    url: socketUrl(),
    retryAttempts: 0,
    lazyCloseTimeout: 5_000,
    keepAlive: 12_000,
    on: {
      opened: (opened) => void (socket = opened as WebSocket),
      connected: onConnected,
      message: heard,
      ping: (received) => {
        if (received) return;
        // A half-open socket never closes by itself.
        pongTimer = setTimeout(() => socket?.close(4_408, 'No pong'), pongWithinMs);
      },
      pong: () => clearTimeout(pongTimer),
      closed: () => {
        isOpen = false;
        clearTimeout(pongTimer);
        if (!closed) setState(isHopeless() ? 'offline' : 'reconnecting');
      },
    },
  });

  function onConnected(): void {
    const cameBack = wasLive || attempts > 0;
    attempts = 0;
    wasLive = true;
    isOpen = true;
    heard();
    setState('live');
    if (cameBack) for (const listener of reconnectListeners) listener();
  }

  async function waitForNextAttempt(): Promise<void> {
    attempts += 1;
    if (isHopeless() && !isOpen) setState('offline');
    await pause(retryDelay(attempts - 1));
    if (closed) return;
    if ((await renew()) === 'signed-out') closed = true;
  }

  // All subscriptions wait for the same attempt: they share the socket.
  function nextAttempt(): Promise<void> {
    retrying ??= waitForNextAttempt().finally(() => (retrying = null));
    return retrying;
  }

  function subscribe<Data, Variables extends AnyVariables>(
    document: TypedDocumentNode<Data, Variables>,
    variables: () => Variables,
    next: (data: Data) => void,
  ): () => void {
    const query = stringifyDocument(document);
    let stop: (() => void) | undefined;
    let stopped = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const again = (): void => {
      if (!stopped && !closed) void nextAttempt().then(start);
    };
    const start = (): void => {
      if (stopped || closed) return;
      stop = client.subscribe<Data>(
        { query, variables: variables() as Record<string, unknown> },
        {
          next: (result) => {
            if (result.data) next(result.data);
          },
          // A list of errors is the server's refusal of this one subscription; the socket stands.
          error: (cause) => {
            if (Array.isArray(cause)) timer = setTimeout(start, refusedMs);
            else again();
          },
          complete: again,
        },
      );
    };
    start();
    return () => {
      stopped = true;
      clearTimeout(timer);
      stop?.();
    };
  }

  return {
    state,
    lastUpdate,
    subscribe,
    onReconnect(listener) {
      reconnectListeners.add(listener);
      return () => reconnectListeners.delete(listener);
    },
    close() {
      closed = true;
      void client.dispose();
    },
  };
}
