import { A } from '@solidjs/router';
import { createEffect, createMemo, Show } from 'solid-js';
import { RequestFailed, useFailureText } from '../../graphql';
import { buttonClass, Notice, Spinner } from '../../ui';
import { AuthFrame } from '../session/auth-frame';
import { callbackView } from './callback-view';
import { createCallback } from './create-callback';
import { useOAuthMessages } from './oauth.messages';

/** Where a provider sends the member back to after signing in there. */
export default function OAuthCallbackPage() {
  const t = useOAuthMessages();
  const failureText = useFailureText();
  const phase = createCallback(() => window.close());
  const view = createMemo(() =>
    callbackView(phase(), t(), ({ code, message, requestId }) =>
      failureText(new RequestFailed(code, message, requestId)),
    ),
  );
  createEffect(() => {
    document.title = `${view().title} · Patchbay`;
  });
  return (
    <AuthFrame title={view().title} lead={view().lead}>
      <div class="mt-5 grid gap-4" aria-live="polite">
        <Show when={phase().name === 'working'}>
          <Spinner class="text-muted" />
        </Show>
        <Show when={view().problem}>{(text) => <Notice tone="error">{text()}</Notice>}</Show>
        <Show when={view().way}>
          {(way) => (
            <A href={way().href} class={buttonClass('primary')}>
              {way().label}
            </A>
          )}
        </Show>
      </div>
    </AuthFrame>
  );
}
