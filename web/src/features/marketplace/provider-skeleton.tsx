import { Skeleton } from '../../ui';
import { useMarketplaceMessages } from './marketplace.messages';

/** A provider's page while it is on the way, in its own measures. */
export function ProviderSkeleton() {
  const t = useMarketplaceMessages();
  return (
    <div role="status">
      <span class="sr-only">{t().loading}</span>
      <div class="mb-5 flex items-start gap-4">
        <Skeleton class="size-12 shrink-0" />
        <div class="grid min-w-0 flex-1 gap-2 py-1">
          <Skeleton class="h-3 w-20" />
          <Skeleton class="h-4 w-full max-w-90" />
        </div>
      </div>
      <div class="grid items-start gap-4 lg:grid-cols-[1fr_22rem]">
        <div class="grid gap-4">
          <Skeleton class="h-24 rounded-lg" />
          <Skeleton class="h-48 rounded-lg" />
        </div>
        <Skeleton class="h-72 rounded-lg" />
      </div>
    </div>
  );
}
