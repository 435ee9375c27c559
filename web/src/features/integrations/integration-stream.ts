import { createEffect, onCleanup } from 'solid-js';
import { refetchAll, takeIn, useGraphql, type LiveConnection } from '../../graphql';
import { useStatusWords } from '../../ui';
import { integrationChangedSubscription } from './integrations.documents';

const gatherMs = 60;

/**
 * Brings every change of the organization's integrations onto the page: changed ones in place, new and
 * deleted ones by asking the lists again. `announce` gets one short sentence per changed status.
 */
export function createIntegrationStream(
  live: LiveConnection,
  announce: (text: string) => void,
): void {
  const graphql = useGraphql();
  const statusWord = useStatusWords();
  const statuses = new Map<string, string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const refetchSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => refetchAll(graphql), gatherMs);
  };

  createEffect(() => {
    const stop = live.subscribe(
      integrationChangedSubscription,
      () => ({}),
      ({ integrationChanged: change }) => {
        takeIn(graphql, change.integration);
        if (change.kind !== 'UPDATED') refetchSoon();
        const { integration } = change;
        if (!integration || statuses.get(integration.id) === integration.status) return;
        statuses.set(integration.id, integration.status);
        announce(`${integration.name}: ${statusWord(integration.status)}`);
      },
    );
    const forget = live.onReconnect(() => refetchAll(graphql));
    onCleanup(() => {
      clearTimeout(timer);
      stop();
      forget();
    });
  });
}
