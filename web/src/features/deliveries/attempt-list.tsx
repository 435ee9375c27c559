import { createMemo, For, Show } from 'solid-js';
import type { DeliveryAttemptFieldsFragment } from '../../graphql/generated/graphql';
import { useFormat } from '../../i18n';
import { StatusBadge } from '../../ui';
import { CodeBlock } from '../../ui/code-block';
import { useDeliveriesMessages, type DeliveriesMessages } from './deliveries.messages';
import { prettyJson } from './pretty-json';

const dot =
  'relative before:absolute before:top-2 before:-left-5.25 before:size-2 before:rounded-full';

type Codes = DeliveriesMessages['attempt']['codes'];

function isKnown(code: string, codes: Codes): code is keyof Codes {
  return Object.hasOwn(codes, code);
}

function hasEntries(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length > 0;
}

/** What was sent and what was answered. */
export function Exchange(props: { attempt: DeliveryAttemptFieldsFragment }) {
  const t = useDeliveriesMessages();
  const body = createMemo(() => prettyJson(props.attempt.responseBody ?? ''));
  return (
    <div class="@container mt-2 grid grid-cols-[minmax(0,1fr)] gap-3">
      <div class="grid grid-cols-[minmax(0,1fr)] gap-3 @2xl:grid-cols-2">
        <CodeBlock label={t().attempt.requestHeaders} value={props.attempt.requestHeaders} />
        <Show when={hasEntries(props.attempt.responseHeaders)}>
          <CodeBlock label={t().attempt.responseHeaders} value={props.attempt.responseHeaders} />
        </Show>
      </div>
      <Show when={props.attempt.responseStatus !== null}>
        <Show
          when={body() !== ''}
          fallback={<p class="text-sm text-muted">{t().attempt.emptyBody}</p>}
        >
          <div>
            <CodeBlock label={t().attempt.responseBody} value={body()} />
            <Show when={props.attempt.responseTruncated}>
              <p class="mt-1 text-xs text-muted">{t().attempt.truncated}</p>
            </Show>
          </div>
        </Show>
      </Show>
    </div>
  );
}

/** How one try ended, in one line. */
export function AttemptOutcome(props: { attempt: DeliveryAttemptFieldsFragment }) {
  const t = useDeliveriesMessages();
  const format = useFormat();
  const answer = () => {
    const { responseStatus, errorCode } = props.attempt;
    if (responseStatus !== null) return t().attempt.answered(responseStatus);
    const { codes } = t().attempt;
    return errorCode !== null && isKnown(errorCode, codes)
      ? codes[errorCode]
      : t().attempt.noAnswer;
  };
  return (
    <>
      <StatusBadge
        status={props.attempt.succeeded ? 'SUCCESS' : 'ERROR'}
        word={props.attempt.succeeded ? t().attempt.succeeded : t().attempt.failed}
      />
      <span class="font-medium">{answer()}</span>
      <span class="text-muted tabular-nums">
        {format.duration(props.attempt.durationMs)} ·{' '}
        {format.exactTime(Date.parse(props.attempt.startedAt))}
      </span>
    </>
  );
}

function Attempt(props: { attempt: DeliveryAttemptFieldsFragment; open: boolean }) {
  const t = useDeliveriesMessages();
  return (
    <li
      class={dot}
      classList={{
        'before:bg-ok-solid': props.attempt.succeeded,
        'before:bg-error-solid': !props.attempt.succeeded,
      }}
    >
      <p class="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm">
        <span class="font-medium">{t().attempt.number(props.attempt.number)}</span>
        <span class="text-muted">{t().attempt.triggers[props.attempt.trigger]}</span>
        <AttemptOutcome attempt={props.attempt} />
      </p>
      <Show when={props.attempt.error}>
        {(error) => <p class="mt-0.5 text-sm wrap-anywhere text-error-text">{error()}</p>}
      </Show>
      <details class="mt-1" open={props.open}>
        <summary class="w-fit rounded-sm text-sm text-accent-text pointer-coarse:py-2">
          {t().attempt.more}
        </summary>
        <Exchange attempt={props.attempt} />
      </details>
    </li>
  );
}

/** The tries of a delivery, oldest first; what happened at the last one is unfolded. */
export function AttemptList(props: { attempts: readonly DeliveryAttemptFieldsFragment[] }) {
  const t = useDeliveriesMessages();
  const last = props.attempts.length - 1;
  return (
    <section>
      <h3 class="mb-1.5 text-xs font-medium text-muted">{t().detail.attempts}</h3>
      <Show
        when={props.attempts.length > 0}
        fallback={<p class="text-sm text-muted">{t().detail.noAttempts}</p>}
      >
        <ol class="ms-1.5 grid grid-cols-[minmax(0,1fr)] gap-3 border-s border-line ps-4">
          <For each={props.attempts}>
            {(attempt, index) => <Attempt attempt={attempt} open={index() === last} />}
          </For>
        </ol>
      </Show>
    </section>
  );
}
