import { useDashboardMessages } from './dashboard.messages';

/** What the feed shows before anything has happened. */
export default function EmptyFeed() {
  const t = useDashboardMessages();
  return (
    <div class="grid justify-items-center rounded-lg border border-line bg-raised px-4 py-14 text-center">
      <svg
        viewBox="0 0 96 56"
        class="mb-3 w-24 text-edge"
        fill="none"
        stroke="currentColor"
        stroke-width="1.5"
        stroke-linecap="round"
        aria-hidden="true"
      >
        <rect x="1" y="9" width="26" height="38" rx="5" />
        <rect x="69" y="9" width="26" height="38" rx="5" />
        <path d="M8 20h12M8 28h12M8 36h7M76 20h12M76 28h12M76 36h7" />
        <path d="M32 28h32" stroke-dasharray="1 5" />
        <circle cx="48" cy="28" r="7" class="fill-raised" />
        <path d="M48 24.5V28l2.5 1.5" />
      </svg>
      <p class="font-medium">{t().feed.empty}</p>
      <p class="mt-1 max-w-80 text-sm text-muted">{t().feed.emptyMessage}</p>
    </div>
  );
}
