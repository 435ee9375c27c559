import {
  createSignal,
  createUniqueId,
  onCleanup,
  onMount,
  Show,
  Suspense,
  type JSX,
} from 'solid-js';
import { lazy } from '../../lib/lazy';
import type { DeliveryRowFieldsFragment } from '../../graphql/generated/graphql';
import { useNumbers } from '../../i18n';
import { Icon, RelativeTime, SkeletonList, StatusBadge } from '../../ui';
import { useDeliveriesMessages } from './deliveries.messages';
import { deliveryLook } from './delivery-look';
import { useNextTry } from './next-try';

const DeliveryDetail = lazy(() => import('./delivery-detail'));

const litMs = 1_200;

/** How far it is, in words: "attempt 3 of 8 · next try in 4 minutes". */
function useStory(): (delivery: DeliveryRowFieldsFragment) => string {
  const t = useDeliveriesMessages();
  const numbers = useNumbers();
  const nextTry = useNextTry();
  return ({ status, attemptCount, maxAttempts, nextAttemptAt, lastError, isTest }) => {
    const words = t().row;
    const tried = words.attempt(numbers.count(attemptCount), numbers.count(maxAttempts));
    const next = nextAttemptAt === null ? null : words.next(nextTry(nextAttemptAt));
    const after = words.afterAttempts(attemptCount);
    const parts: Readonly<Record<typeof status, readonly (string | null)[]>> = {
      PENDING: [attemptCount > 0 ? tried : words.notTried, next],
      RETRYING: [tried, next, lastError],
      HELD: [attemptCount > 0 ? tried : words.notTried, words.held],
      DELIVERED: [attemptCount > 1 ? after : null],
      DEAD: [after, lastError],
      DISCARDED: [attemptCount > 0 && !isTest ? after : null, lastError],
    };
    return parts[status].filter(Boolean).join(' · ');
  };
}

interface DeliveryRowProps {
  delivery: DeliveryRowFieldsFragment;
  open: boolean;
  /** It came by itself: it lights up once. */
  fresh: boolean;
  onToggle: () => void;
  /** In a list of several webhooks' deliveries. */
  withWebhook?: boolean | undefined;
  /** Stands before the line, such as a box to choose it. */
  lead?: JSX.Element;
  /** Something was done to it. */
  onChanged?: (() => void) | undefined;
}

/** One delivery; it opens in place. */
export function DeliveryRow(props: DeliveryRowProps) {
  const t = useDeliveriesMessages();
  const story = useStory();
  const id = createUniqueId();
  const about = () =>
    [props.withWebhook ? props.delivery.webhook.name : null, story(props.delivery)]
      .filter(Boolean)
      .join(' · ');
  const [lit, setLit] = createSignal(props.fresh);
  onMount(() => {
    const timer = setTimeout(() => setLit(false), litMs);
    onCleanup(() => clearTimeout(timer));
  });
  return (
    <li
      class="@container list-none border-b border-line last:border-b-0"
      classList={{ flash: lit() }}
      data-delivery={props.delivery.id}
    >
      <div class="flex items-stretch">
        {props.lead}
        <button
          type="button"
          class="grid min-w-0 flex-1 grid-cols-[auto_1fr] items-center gap-x-3 gap-y-1 px-3 py-2.5 text-start hover:bg-sunken focus-visible:-outline-offset-2 @xl:grid-cols-[8rem_1fr_auto_auto] @xl:px-4"
          aria-expanded={props.open}
          aria-controls={id}
          onClick={() => props.onToggle()}
        >
          <span>
            <StatusBadge
              status={deliveryLook[props.delivery.status]}
              word={t().statuses[props.delivery.status]}
            />
          </span>
          <span class="order-last col-span-full min-w-0 @xl:order-none @xl:col-span-1">
            <span class="flex min-w-0 items-center gap-2">
              <span class="truncate font-mono text-sm">{props.delivery.eventType}</span>
              <Show when={props.delivery.isTest}>
                <span class="shrink-0 rounded-full border border-line px-1.5 text-xs text-muted">
                  {t().row.test}
                </span>
              </Show>
            </span>
            <Show when={about()}>
              {(words) => (
                <span class="line-clamp-2 text-sm text-muted first-letter:uppercase">
                  {words()}
                </span>
              )}
            </Show>
          </span>
          <span class="justify-self-end text-sm text-muted">
            <RelativeTime at={props.delivery.createdAt} inside />
          </span>
          <span
            class="hidden text-muted transition-transform duration-100 @xl:block"
            classList={{ 'rotate-90': props.open }}
          >
            <Icon name="chevron" />
          </span>
        </button>
      </div>
      <div id={id}>
        <Show when={props.open}>
          <Suspense fallback={<SkeletonList count={1} class="m-3 h-24" />}>
            <DeliveryDetail id={props.delivery.id} onChanged={props.onChanged} />
          </Suspense>
        </Show>
      </div>
    </li>
  );
}
