import { A } from '@solidjs/router';
import { createMemo, For } from 'solid-js';
import type { HomeQuery, IntegrationStatus } from '../../graphql/generated/graphql';
import { buttonClass } from '../../ui';
import { useLocale } from '../../i18n';
import { IntegrationRow } from '../integrations';
import { useHomeMessages, type HomeMessages } from './home.messages';

type Integration = HomeQuery['integrations']['nodes'][number];

const groups: readonly {
  name: Exclude<keyof HomeMessages['totals'], 'of'>;
  statuses: readonly IntegrationStatus[];
  urgent?: boolean;
  always?: boolean;
}[] = [
  { name: 'connected', statuses: ['CONNECTED'], always: true },
  { name: 'attention', statuses: ['ERROR', 'NEEDS_REAUTH', 'WARNING'], urgent: true },
  { name: 'notCheckable', statuses: ['NOT_CHECKABLE'] },
  { name: 'notChecked', statuses: ['UNKNOWN'] },
  { name: 'inactive', statuses: ['DISABLED', 'DISCONNECTED'] },
];

const urgency = (status: IntegrationStatus): number =>
  ['ERROR', 'NEEDS_REAUTH', 'WARNING'].includes(status) ? 0 : 1;

function Totals(props: { integrations: readonly Integration[] }) {
  const t = useHomeMessages();
  const count = (statuses: readonly IntegrationStatus[]) =>
    props.integrations.filter(({ status }) => statuses.includes(status)).length;
  const shown = createMemo(() =>
    groups.filter(({ always, statuses }) => always || count(statuses) > 0),
  );
  return (
    <dl
      class="mb-5 grid gap-y-3 rounded-lg border border-line bg-raised py-3 sm:flex sm:divide-x sm:divide-line"
      classList={{ 'grid-cols-3': shown().length === 3, 'grid-cols-2': shown().length !== 3 }}
    >
      <For each={shown()}>
        {({ name, statuses, urgent }) => (
          <div class="flex flex-col-reverse justify-end px-3 sm:min-w-32 sm:px-4">
            <dt class="text-sm text-muted">{t().totals[name]}</dt>
            <dd
              class="text-xl font-semibold tabular-nums"
              classList={{ 'text-error-text': urgent ?? false }}
            >
              {count(statuses)}
              <span class="text-sm font-normal text-muted">
                {' '}
                {t().totals.of(props.integrations.length)}
              </span>
            </dd>
          </div>
        )}
      </For>
    </dl>
  );
}

/** How the organization's integrations stand. */
export function Overview(props: {
  integrations: readonly Integration[];
  providers: HomeQuery['providers'];
}) {
  const t = useHomeMessages();
  const { locale } = useLocale();
  const authModes = createMemo(
    () => new Map(props.providers.map((provider) => [provider.key, provider.authModes])),
  );
  const sorted = createMemo(() =>
    props.integrations.toSorted(
      (a, b) => urgency(a.status) - urgency(b.status) || a.name.localeCompare(b.name, locale()),
    ),
  );
  return (
    <>
      <Totals integrations={props.integrations} />
      <section class="min-w-0">
        <div class="mb-2 flex min-h-9 items-center justify-between gap-2">
          <h2 class="text-lg font-semibold">{t().integrations}</h2>
          <A href="/marketplace" class={buttonClass('secondary', 'sm')}>
            {t().marketplace}
          </A>
        </div>
        <ul class="divide-y divide-line overflow-clip rounded-lg border border-line bg-raised">
          <For each={sorted()}>
            {(integration) => (
              <IntegrationRow
                integration={integration}
                provider={{
                  ...integration.provider,
                  authModes: authModes().get(integration.provider.key),
                }}
              />
            )}
          </For>
        </ul>
      </section>
    </>
  );
}
