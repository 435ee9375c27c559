import { Show, Suspense } from 'solid-js';
import { lazy } from '../../lib/lazy';

const Banner = lazy(() => import('./demo-banner'));

/** Where the simulator's page is; null on every server that is no demo. The server writes it into its page. */
function simulatorUrl(): string | null {
  const meta = document.querySelector<HTMLMetaElement>('meta[name="patchbay-demo"]');
  return meta?.content ?? null;
}

/** Says plainly that this is a demo, where it is one. */
export function DemoBanner() {
  return (
    <Show when={simulatorUrl()}>
      {(url) => (
        <Suspense>
          <Banner simulatorUrl={url()} />
        </Suspense>
      )}
    </Show>
  );
}
