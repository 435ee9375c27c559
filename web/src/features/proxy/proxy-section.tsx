import { A } from '@solidjs/router';
import { Show } from 'solid-js';
import { createQuery, useFailureText } from '../../graphql';
import { buttonClass, Card, ErrorState } from '../../ui';
import { CodeBlock } from '../../ui/code-block';
import { useSession } from '../session';
import { proxyCurl } from './proxy-curl';
import { proxyAddressQuery } from './proxy.documents';
import { useProxyMessages } from './proxy.messages';

/** Where tools call a provider by way of an integration, and how; nothing where its provider cannot be called so. */
export function ProxySection(props: { integrationId: string; providerName: string }) {
  const t = useProxyMessages();
  const failureText = useFailureText();
  const session = useSession();
  const query = createQuery(proxyAddressQuery, () => ({ id: props.integrationId }));
  return (
    <>
      <Show when={query.data?.integration?.proxyUrl}>
        {(address) => (
          <Card title={t().title}>
            <p class="mb-3 text-sm text-muted">{t().lead(props.providerName)}</p>
            <div class="grid grid-cols-[minmax(0,1fr)] gap-3">
              <CodeBlock label={t().address} value={address()} />
              <CodeBlock label={t().curl} value={proxyCurl(address(), t().path, t().key)} />
            </div>
            <Show when={session.can('API_KEYS_MANAGE')}>
              <A
                href="/integrations/api-keys?create=1&scopes=proxy"
                class={`mt-3 ${buttonClass('secondary', 'sm')}`}
              >
                {t().create}
              </A>
            </Show>
          </Card>
        )}
      </Show>
      <Show when={!query.data && query.error}>
        {(error) => (
          <ErrorState
            title={t().failed}
            message={failureText(error())}
            requestId={error().requestId}
            onRetry={() => query.refetch()}
          />
        )}
      </Show>
    </>
  );
}
