import { For } from 'solid-js';
import { Skeleton } from '../../ui';
import { useDashboardMessages } from './dashboard.messages';
import { feedClass } from './feed';
import { headlinesClass } from './headlines';

export const TotalsSkeleton = () => <Skeleton class="mb-5 h-32 rounded-lg sm:h-19" />;

export const FeedSkeleton = () => (
  <div class="pt-10 md:row-span-2">
    <Skeleton class={`h-120 ${feedClass}`} />
  </div>
);

/** The dashboard while it is on the way, in its own measures. */
export function DashboardSkeleton() {
  const t = useDashboardMessages();
  return (
    <div role="status">
      <span class="sr-only">{t().loading}</span>
      <div class={`mb-3 ${headlinesClass}`}>
        <For each={Array.from({ length: 4 })}>{() => <Skeleton class="h-38 rounded-lg" />}</For>
      </div>
      <TotalsSkeleton />
      <div class="grid gap-5 md:grid-cols-[minmax(0,1fr)_18rem]">
        <FeedSkeleton />
        <div class="pt-10">
          <Skeleton class="h-44 rounded-lg" />
        </div>
      </div>
    </div>
  );
}
