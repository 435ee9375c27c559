import { createSignal, Match, onCleanup, onMount, Show, Switch } from 'solid-js';
import type { CheckFieldsFragment } from '../../graphql/generated/graphql';
import { useFormat } from '../../i18n';
import { Button, Notice, Spinner } from '../../ui';
import { SignInProgress, useOAuthMessages, type OAuthSignIn } from '../oauth';
import type { Attempt, Phase } from './create-attempt';
import { useIntegrationFormMessages } from './integration-form.messages';

/** What is being tried, for how long, and the way out. */
function Testing(props: { since: number; description: string; onCancel: () => void }) {
  const t = useIntegrationFormMessages();
  const [now, setNow] = createSignal(Date.now());
  const timer = setInterval(() => setNow(Date.now()), 1_000);
  onCleanup(() => clearInterval(timer));
  let cancel: HTMLButtonElement | undefined;
  // The fields are off meanwhile; the focus must not fall out of the dialog.
  onMount(() => cancel?.focus());
  const seconds = () => Math.max(0, Math.floor((now() - props.since) / 1_000));
  return (
    <div
      role="status"
      class="flex items-start gap-3 rounded-sm border border-line bg-sunken px-3 py-2 text-sm"
    >
      <Spinner class="mt-0.5" />
      <div class="min-w-0 flex-1">
        <p class="font-medium">{t().outcome.testing}</p>
        <p class="text-muted">{props.description}</p>
      </div>
      <span class="mt-1.5 text-muted tabular-nums" aria-hidden="true">
        {t().outcome.seconds(seconds())}
      </span>
      <Button ref={(element) => (cancel = element)} size="sm" onClick={() => props.onCancel()}>
        {t().outcome.cancel}
      </Button>
    </div>
  );
}

/** The answer of a failed check: the provider's own words, then what to do. */
function FailedCheck(props: { check: CheckFieldsFragment; docsUrl: string }) {
  const t = useIntegrationFormMessages();
  const format = useFormat();
  return (
    <Notice tone="error" title={t().outcome.failed}>
      <blockquote class="my-2 rounded-sm border border-error-line bg-raised px-2 py-1.5 font-mono text-xs break-words whitespace-pre-wrap">
        {props.check.message}
      </blockquote>
      <Show when={props.check.hint}>
        <p>{props.check.hint}</p>
      </Show>
      <p class="mt-1 text-muted">
        {t().outcome.took(format.duration(props.check.durationMs))}{' '}
        <a
          href={props.docsUrl}
          target="_blank"
          rel="noreferrer"
          class="whitespace-nowrap text-accent-text underline underline-offset-2"
        >
          {t().outcome.vendorDocumentation} ↗
        </a>
      </p>
    </Notice>
  );
}

/** Another account than before: whoever means it goes on with it. */
function OtherIdentity(props: { message: string; signsIn: boolean; onAccept: () => void }) {
  const t = useIntegrationFormMessages();
  const oauth = useOAuthMessages();
  return (
    <Notice tone="warn" title={t().outcome.otherIdentity}>
      <p>{props.message}</p>
      <Show when={props.signsIn}>
        <p class="text-muted">{oauth().refusal.otherAccount}</p>
      </Show>
      <Button size="sm" class="mt-2" onClick={() => props.onAccept()}>
        {props.signsIn ? oauth().refusal.useAnyway : t().outcome.connectThis}
      </Button>
    </Notice>
  );
}

/** What came of the last attempt, under the fields. */
export function OutcomeBox(props: {
  attempt: Attempt;
  /** Of attempts that are made by signing in at the provider. */
  signIn: OAuthSignIn | null;
  provider: { readonly name: string; readonly docsUrl: string };
  /** What the test does. */
  description: string;
  onReload: () => void;
}) {
  const t = useIntegrationFormMessages();
  const oauth = useOAuthMessages();
  const at = <Name extends Phase['name']>(name: Name) => {
    const phase = props.attempt.phase();
    return phase.name === name ? (phase as Extract<Phase, { name: Name }>) : undefined;
  };
  const titleOf = (code: string | null) =>
    code?.startsWith('OAUTH_') ? oauth().refusal.title(code, props.provider.name) : '';
  return (
    <Switch>
      <Match when={at('testing') && props.signIn}>
        {(signIn) => (
          <SignInProgress
            signIn={signIn()}
            provider={props.provider.name}
            test={props.description}
            onCancel={() => props.attempt.cancel()}
          />
        )}
      </Match>
      <Match when={at('testing')}>
        {(phase) => (
          <Testing
            since={phase().since}
            description={props.description}
            onCancel={() => props.attempt.cancel()}
          />
        )}
      </Match>
      <Match when={at('failed')}>
        {(phase) => <FailedCheck check={phase().check} docsUrl={props.provider.docsUrl} />}
      </Match>
      <Match when={at('refused')}>
        {(phase) => (
          <Notice tone="error" title={titleOf(phase().code)}>
            {phase().message}
          </Notice>
        )}
      </Match>
      <Match when={at('other-identity')}>
        {(phase) => (
          <OtherIdentity
            message={phase().message}
            signsIn={props.signIn !== null}
            onAccept={() => void props.attempt.submit({ acceptIdentityChange: true })}
          />
        )}
      </Match>
      <Match when={at('conflict')}>
        {(phase) => (
          <Notice tone="warn" title={t().outcome.conflict}>
            <p>{phase().message}</p>
            <Button size="sm" class="mt-2" onClick={() => props.onReload()}>
              {t().outcome.reload}
            </Button>
          </Notice>
        )}
      </Match>
    </Switch>
  );
}
