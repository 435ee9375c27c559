import { createSignal, onCleanup, onMount } from 'solid-js';

const nearPx = 50;

/** True from the moment that the element is nearly in view, or that somebody uses the keyboard. */
export function createNear(element: () => Element | undefined): () => boolean {
  const [near, setNear] = createSignal(false);
  const reached = (): void => void setNear(true);
  onMount(() => {
    const watch = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && reached(),
      { rootMargin: `${nearPx}px` },
    );
    const target = element();
    if (target) watch.observe(target);
    document.addEventListener('keydown', reached, { once: true });
    onCleanup(() => {
      watch.disconnect();
      document.removeEventListener('keydown', reached);
    });
  });
  return near;
}
