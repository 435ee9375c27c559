import { createSignal, Show } from 'solid-js';

function monogram(name: string): string {
  const words = name.split(/[\s-]+/).filter(Boolean);
  const letters = words.length > 1 ? words.slice(0, 2).map((word) => word[0]) : [name.slice(0, 2)];
  return letters.join('').toUpperCase();
}

/** The provider's brand mark on a neutral tile, or its initials. Decorative: the name stands beside it. */
export function ProviderMark(props: {
  name: string;
  iconUrl: string | null;
  size?: 'sm' | 'md' | 'lg';
}) {
  const [broken, setBroken] = createSignal(false);
  return (
    <span
      aria-hidden="true"
      class="grid shrink-0 place-items-center overflow-hidden rounded-sm border border-line bg-[#fff] text-[#49515e]"
      classList={{
        'size-7': props.size === 'sm',
        'size-10': (props.size ?? 'md') === 'md',
        'size-12': props.size === 'lg',
      }}
    >
      <Show
        when={!broken() && props.iconUrl}
        fallback={<span class="text-xs font-semibold">{monogram(props.name)}</span>}
      >
        {(url) => (
          <img
            src={url()}
            alt=""
            class="h-3/5 w-[86%] object-contain"
            loading="lazy"
            decoding="async"
            onError={() => setBroken(true)}
          />
        )}
      </Show>
    </span>
  );
}
