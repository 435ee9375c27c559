import { createEffect, createMemo, createSignal, on, onCleanup } from 'solid-js';

const flashMs = 900;

/** A value that lights up once when it changes by itself. */
export function Flash(props: { value: string }) {
  const value = createMemo(() => props.value);
  const [lit, setLit] = createSignal(false);
  createEffect(
    on(
      value,
      () => {
        setLit(true);
        const timer = setTimeout(() => setLit(false), flashMs);
        onCleanup(() => clearTimeout(timer));
      },
      { defer: true },
    ),
  );
  return (
    <span class="rounded-sm" classList={{ flash: lit() }}>
      {value()}
    </span>
  );
}
