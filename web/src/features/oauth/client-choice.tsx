import { Show } from 'solid-js';
import { Button } from '../../ui';
import type { OAuthChoice } from './create-oauth-choice';
import { useOAuthMessages } from './oauth.messages';

/** Whose OAuth app is used, where the operator has one: theirs unless one wants one's own. */
export function ClientChoice(props: { oauth: OAuthChoice; provider: string; disabled: boolean }) {
  const t = useOAuthMessages();
  return (
    <Show when={props.oauth.settings()?.hasOperatorClient}>
      <div class="flex flex-wrap items-center justify-between gap-x-3 gap-y-1 rounded-sm bg-sunken px-3 py-2 text-sm">
        <p class="min-w-0 flex-1 basis-60">
          {props.oauth.ownClient() ? t().client.own : t().client.operator(props.provider)}
        </p>
        <Button
          size="sm"
          disabled={props.disabled}
          onClick={() => props.oauth.setOwnClient(!props.oauth.ownClient())}
        >
          {props.oauth.ownClient() ? t().client.useOperator : t().client.useOwn}
        </Button>
      </div>
    </Show>
  );
}
