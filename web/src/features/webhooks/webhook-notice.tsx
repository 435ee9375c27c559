import { A } from '@solidjs/router';
import { Match, Show, Switch } from 'solid-js';
import type { WebhookFieldsFragment } from '../../graphql/generated/graphql';
import { Notice, RelativeTime } from '../../ui';
import { useNextTry } from '../deliveries';
import { useWebhooksMessages } from './webhooks.messages';

/** Why nothing arrives, and what comes of it. */
export function WebhookNotice(props: { webhook: WebhookFieldsFragment }) {
  const t = useWebhooksMessages();
  const nextTry = useNextTry();
  return (
    <Switch>
      <Match when={!props.webhook.enabled}>
        <div class="mb-5">
          <Notice tone="warn" title={t().page.off}>
            <Show when={props.webhook.disabledReason}>
              {(reason) => <p>{t().disabledWhy[reason()]}.</p>}
            </Show>
            <p>{t().page.offWhy}</p>
            <Show when={props.webhook.disabledAt}>
              {(at) => (
                <p class="mt-1 text-muted">
                  {t().page.offSince} <RelativeTime at={at()} side="start" />
                </p>
              )}
            </Show>
          </Notice>
        </div>
      </Match>
      <Match when={props.webhook.status === 'FAILING'}>
        <div class="mb-5">
          <Notice tone="warn" title={t().page.failing}>
            <p>
              {t().page.failingWhy}{' '}
              <A
                href="/settings/retry-policy"
                class="text-accent-text underline underline-offset-2"
              >
                {t().page.policy}
              </A>
            </p>
            <Show when={props.webhook.failingSince}>
              {(at) => (
                <p class="mt-1 text-muted">
                  {t().page.failingSince} <RelativeTime at={at()} side="start" />
                </p>
              )}
            </Show>
            <Show when={props.webhook.pausedUntil}>
              {(at) => (
                <p class="mt-1">
                  {t().page.paused} {nextTry(at())}. {t().page.pausedWhy}
                </p>
              )}
            </Show>
          </Notice>
        </div>
      </Match>
    </Switch>
  );
}
