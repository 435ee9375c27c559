import { Show, Suspense } from 'solid-js';
import { lazy } from '../../lib/lazy';
import { Skeleton } from '../../ui';
import { createNear } from './create-near';

// The dashboard stands without it.
const Traffic = lazy(() => import('./traffic'));

/** Keeps the place of the message traffic, and fetches it when one comes near. */
export function TrafficSection(props: { asOf: string }) {
  let place: HTMLDivElement | undefined;
  const near = createNear(() => place);
  const placeholder = () => <Skeleton class="mt-10 h-16 rounded-lg" />;
  return (
    <div ref={(element) => (place = element)} class="min-w-0 empty:hidden">
      <Show when={near()} fallback={placeholder()}>
        <Suspense fallback={placeholder()}>
          <Traffic asOf={props.asOf} />
        </Suspense>
      </Show>
    </div>
  );
}
