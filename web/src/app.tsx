import { ErrorBoundary, onMount } from 'solid-js';
import { useAppMessages } from './app.messages';
import { createQueryCache, createSendRequest, GraphqlProvider, type Graphql } from './graphql';
import { createLocale, LocaleProvider } from './i18n';
import { createSession, followMemberLocale, SessionProvider } from './features/session';
import { ClockProvider } from './lib/clock';
import { Routes } from './routes';
import { ErrorState, ToastProvider } from './ui';

/** What is left when nothing else can be shown. */
function Broken() {
  const t = useAppMessages();
  return (
    <main class="mx-auto max-w-120 px-4 py-16">
      <ErrorState
        title={t().broken.title}
        message={t().broken.message}
        onRetry={() => location.reload()}
      />
    </main>
  );
}

/** Constructs what the pages share. */
export function App() {
  const session = createSession(
    () => send,
    () => location.reload(),
  );
  const send = createSendRequest(() => session.lose());
  const locale = createLocale();
  followMemberLocale(session, locale);
  const graphql: Graphql = { send, cache: createQueryCache(), active: new Set() };
  onMount(() => void session.load());
  return (
    <LocaleProvider value={locale}>
      <ErrorBoundary fallback={<Broken />}>
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
    </LocaleProvider>
  );
}
