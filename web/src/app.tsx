import { ErrorBoundary, onMount } from 'solid-js';
import { createQueryCache, createSendRequest, GraphqlProvider, type Graphql } from './graphql';
import { createSession, SessionProvider } from './features/session';
import { ClockProvider } from './lib/clock';
import { Routes } from './routes';
import { ErrorState, ToastProvider } from './ui';

/** Constructs what the pages share. */
export function App() {
  const session = createSession(
    () => send,
    () => location.reload(),
  );
  const send = createSendRequest(() => session.end());
  const graphql: Graphql = { send, cache: createQueryCache(), active: new Set() };
  onMount(() => void session.load());
  return (
    <ErrorBoundary
      fallback={
        <main class="mx-auto max-w-120 px-4 py-16">
          <ErrorState
            title="Patchbay could not be shown"
            message="Load the page again. If it stays like this, tell whoever runs this server."
            onRetry={() => location.reload()}
          />
        </main>
      }
    >
      <ClockProvider>
        <GraphqlProvider value={graphql}>
          <SessionProvider value={session}>
            <ToastProvider>
              <Routes />
            </ToastProvider>
          </SessionProvider>
        </GraphqlProvider>
      </ClockProvider>
    </ErrorBoundary>
  );
}
