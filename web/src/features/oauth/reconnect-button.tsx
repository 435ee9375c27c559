import { Show } from 'solid-js';
import { Button } from '../../ui';
import { useIntegrationActions } from '../integrations/actions';
import { targetOf } from '../integrations/target';
import { useSession } from '../session';
import { useReconnectMessages } from './reconnect.messages';

type Integration = Parameters<typeof targetOf>[0];
type Provider = Parameters<typeof targetOf>[1];

/**
 * One click to sign in at the provider again, beside a status that says it is needed; for others and for those who may
 * not, there is nothing. `inError` offers it to what is in error as well, by the form where nobody signs in.
 */
export function ReconnectButton(props: {
  integration: Integration;
  /** With the kinds of its auth modes, or the click leads to the form. */
  provider: Provider;
  inError?: boolean;
}) {
  const t = useReconnectMessages();
  const session = useSession();
  const actions = useIntegrationActions();
  const isOffered = () =>
    props.integration.status === 'NEEDS_REAUTH' ||
    (props.inError === true && props.integration.status === 'ERROR');
  return (
    <Show when={isOffered() && session.can('INTEGRATIONS_WRITE')}>
      <Button
        size="sm"
        aria-label={t().about(props.integration.name)}
        onClick={() => actions.run('reconnect', targetOf(props.integration, props.provider))}
      >
        {t().reconnect}
      </Button>
    </Show>
  );
}
