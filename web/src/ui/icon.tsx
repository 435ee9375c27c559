const paths = {
  activity: 'M2 8h3l2-5 3 10 2-5h2',
  apps: 'M2.5 2.5h4v4h-4zM9.5 2.5h4v4h-4zM2.5 9.5h4v4h-4zM9.5 9.5h4v4h-4z',
  check: 'm3 8.5 3.2 3L13 4.5',
  chevron: 'm6 4 4 4-4 4',
  chevrons: 'm5 6 3-3 3 3M5 10l3 3 3-3',
  clock: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM8 5v3.2l2 1.3',
  close: 'm4 4 8 8M12 4l-8 8',
  connector: 'M5 10.5a2 2 0 1 0 0 4 2 2 0 0 0 0-4ZM6.5 11 13 3.5M9 3.5h4v4',
  copy: 'M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3',
  dashboard: 'M2 11.5a6 6 0 1 1 12 0M8 11.5l3-4M4.5 13.5h7',
  download: 'M8 2.5v7.5M5 7.5l3 3 3-3M2.5 13.5h11',
  upload: 'M8 10V2.5M5 5.5l3-3 3 3M2.5 13.5h11',
  exchange: 'M2.5 5.5h11M10.5 2.5l3 3-3 3M13.5 10.5h-11M5.5 7.5l-3 3 3 3',
  external: 'M6.5 3H3v10h10V9.5M9 2.5h4.5V7M13 3 7.5 8.5',
  eye: 'M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8ZM8 10a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z',
  eyeOff:
    'M2 2l12 12M6.3 3.8A6 6 0 0 1 8 3.5c4 0 6.5 4.5 6.5 4.5a11 11 0 0 1-2 2.5M4 5a11 11 0 0 0-2.5 3S4 12.5 8 12.5a6 6 0 0 0 2.8-.7',
  factory: 'M2 13.5v-8l4 2.5V5.5L10 8V2.5h4v11zM5 11h.01M8 11h.01M11 11h.01',
  home: 'm2 7.5 6-5 6 5M3.5 6.5v7h9v-7M6.5 13.5v-4h3v4',
  key: 'M5.5 13a2.75 2.75 0 1 0 0-5.5 2.75 2.75 0 0 0 0 5.5ZM7.5 8.3l6-5.8M11 5l2 2',
  list: 'M5.5 4h8M5.5 8h8M5.5 12h8M2.5 4h.01M2.5 8h.01M2.5 12h.01',
  mail: 'M2 3.5h12v9H2zM2.5 4.5 8 9l5.5-4.5',
  members:
    'M6 8a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5ZM1.5 13.5a4.5 4.5 0 0 1 9 0M10.5 3.2a2.5 2.5 0 0 1 0 4.6M12 9.4a4.5 4.5 0 0 1 2.5 4.1',
  menu: 'M2 4h12M2 8h12M2 12h12',
  minus: 'M4 8h8',
  moon: 'M13.5 9.5A6 6 0 0 1 6.5 2.5a6 6 0 1 0 7 7Z',
  more: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
  organization: 'M3 13.5v-11h6v11M9 6h4v7.5M1.5 13.5h13M5.2 5.5h1.6M5.2 8h1.6M5.2 10.5h1.6',
  pause: 'M5.5 3.5v9M10.5 3.5v9',
  play: 'M5 3v10l7.5-5Z',
  plug: 'M6 2v3M10 2v3M4 5h8v3a4 4 0 0 1-8 0ZM8 12v2.5',
  plus: 'M8 3v10M3 8h10',
  refresh: 'M13.5 8a5.5 5.5 0 1 1-1.6-3.9M13.5 2v3h-3',
  screen: 'M2 3h12v8H2zM6 13.5h4',
  search: 'M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10ZM10.7 10.7 14 14',
  signOut: 'M6 2.5H3v11h3M10 5l3 3-3 3M13 8H6.5',
  sun: 'M8 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM8 1v1.5M8 13.5V15M1 8h1.5M13.5 8H15M3 3l1 1M12 12l1 1M3 13l1-1M12 4l1-1',
  warning: 'M8 2.5 14.5 13.5h-13ZM8 6.5v3.2M8 11.6h.01',
  truck:
    'M1.5 4h8v7h-8zM9.5 6.5h2.8l2.2 2.3V11h-5M4.3 13.3a1.2 1.2 0 1 0 0-2.3 1.2 1.2 0 0 0 0 2.3ZM11.8 13.3a1.2 1.2 0 1 0 0-2.3 1.2 1.2 0 0 0 0 2.3Z',
  user: 'M8 8a2.75 2.75 0 1 0 0-5.5A2.75 2.75 0 0 0 8 8ZM2.5 13.5c.6-2.3 2.8-3.5 5.5-3.5s4.9 1.2 5.5 3.5',
} as const;

export type IconName = keyof typeof paths;

/** A 16-px line drawing; it says nothing by itself and is hidden from screen readers. */
export function Icon(props: { name: IconName; class?: string | undefined }) {
  return (
    <svg
      viewBox="0 0 16 16"
      class={`size-4 shrink-0 ${props.class ?? ''}`}
      fill="none"
      stroke="currentColor"
      stroke-width={props.name === 'more' ? 2.2 : 1.4}
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <path d={paths[props.name]} />
    </svg>
  );
}

/** Turns while something is under way. */
export function Spinner(props: { class?: string }) {
  return (
    <svg
      viewBox="0 0 16 16"
      class={`size-4 shrink-0 animate-spin ${props.class ?? ''}`}
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      aria-hidden="true"
    >
      <path d="M8 2a6 6 0 1 1-6 6" />
    </svg>
  );
}

/** The product's name with its mark. */
export function Wordmark() {
  return (
    <span class="flex items-center gap-2 text-lg font-semibold tracking-tight">
      <svg viewBox="0 0 32 32" class="size-7" aria-hidden="true">
        <rect width="32" height="32" rx="7" class="fill-accent" />
        <g fill="none" stroke="#fff" stroke-width="2.5">
          <circle cx="10" cy="11" r="3" />
          <circle cx="22" cy="21" r="3" />
          <path d="M10 14v3c0 3 2 4 5 4h4" stroke-linecap="round" />
        </g>
      </svg>
      Patchbay
    </span>
  );
}
