import { createSignal, For, onCleanup, Show, type JSX, type ParentProps } from 'solid-js';
import { Button, Chip, ProviderMark, TextField } from '../../ui';
import { Dialog, Tabs } from '../../ui/overlays';
import {
  ClientChoice,
  RedirectUri,
  ScopeChoice,
  useOAuthMessages,
  type OAuthSignIn,
} from '../oauth';
import type { FormProvider, IntegrationForm } from './create-integration-form';
import { useIntegrationFormMessages } from './integration-form.messages';
import { OutcomeBox } from './outcome-box';
import { SchemaInput } from './schema-input';

const formId = 'integration-form';
/** Pixels between a focused field and what covers the form below it: room for its help. */
const fieldGap = 28;

function SetupSteps(props: { provider: FormProvider }) {
  const t = useIntegrationFormMessages();
  return (
    <div class="mb-4 rounded-sm bg-sunken px-3 py-2.5 text-sm">
      <ol class="grid list-decimal gap-1 ps-5 marker:text-muted">
        <For each={props.provider.setupSteps}>{(step) => <li>{step}</li>}</For>
      </ol>
      <a
        href={props.provider.docsUrl}
        target="_blank"
        rel="noreferrer"
        class="mt-1.5 inline-block text-accent-text underline underline-offset-2"
      >
        {t().form.documentation(props.provider.name)} ↗
      </a>
    </div>
  );
}

/**
 * Keeps what came of the attempt in view at the bottom, however long the form is. Its height is told, so that a field
 * under it scrolls clear of it when it gets the focus.
 */
function Outcome(props: ParentProps<{ shown: boolean; onHeight: (px: number) => void }>) {
  const observer = new ResizeObserver(([entry]) =>
    props.onHeight(entry?.borderBoxSize[0]?.blockSize ?? 0),
  );
  onCleanup(() => observer.disconnect());
  return (
    <div
      ref={(element) => observer.observe(element)}
      class="-bottom-4 z-1 -mx-4 -mb-4 max-h-[50dvh] overflow-y-auto [@media(min-height:30rem)]:sticky"
      classList={{ 'mt-4 border-t border-line bg-raised px-4 py-3': props.shown }}
    >
      {props.children}
    </div>
  );
}

/** Whose OAuth app is used; with one's own the address to enter there. */
function Client(props: { form: IntegrationForm; provider: string; disabled: boolean }) {
  const oauth = () => props.form.oauth;
  return (
    <>
      <ClientChoice oauth={oauth()} provider={props.provider} disabled={props.disabled} />
      <Show when={oauth().signsIn() && oauth().ownClient() && oauth().settings()}>
        {(settings) => <RedirectUri uri={settings().redirectUri} provider={props.provider} />}
      </Show>
    </>
  );
}

/** Saving what was not tested, or what failed. */
function OtherWays(props: { form: IntegrationForm; hasCheck: boolean }) {
  const t = useIntegrationFormMessages();
  const phase = () => props.form.phase().name;
  return (
    <>
      <Show when={phase() !== 'failed' && props.hasCheck}>
        <Button
          disabled={!props.form.valid() || phase() === 'testing'}
          onClick={() => void props.form.submit({ skipTest: true })}
        >
          {t().submit.saveUntested}
        </Button>
      </Show>
      <Show when={phase() === 'failed'}>
        <Button onClick={() => void props.form.submit({ saveInactive: true })}>
          {t().submit.saveInactive}
        </Button>
      </Show>
    </>
  );
}

/** Remembers where each field is, to put the focus into the one at fault. */
export function createFocusMap() {
  const elements = new Map<string, HTMLElement>();
  return {
    remember: (key: string, element: HTMLElement) => void elements.set(key, element),
    focus: (key: string) => queueMicrotask(() => elements.get(key)?.focus()),
    first: () => elements.values().next().value,
  };
}

/** A provider's form in a dialog: connect, edit and reconnect look alike. */
export function FormDialog(props: {
  title: string;
  provider: FormProvider;
  form: IntegrationForm;
  focusMap: ReturnType<typeof createFocusMap>;
  submitLabel: string;
  showSteps: boolean;
  showName: boolean;
  /** Stands under the fields. */
  below?: JSX.Element;
  /** A further thing to do, at the start of the buttons. */
  action?: JSX.Element;
  /** How somebody signs in at the provider, where the chosen mode wants it; null where the form is only saved. */
  signIn: OAuthSignIn | null;
  returnTo: Element | null;
  onReload: () => void;
  onClose: () => void;
}) {
  const t = useIntegrationFormMessages();
  const oauthWords = useOAuthMessages();
  const form = () => props.form;
  const signIn = () => (form().oauth.signsIn() ? props.signIn : null);
  const submitLabel = () =>
    signIn() ? oauthWords().submit(props.provider.name) : props.submitLabel;
  const testing = () => form().phase().name === 'testing';
  /** Whoever uses the operator's OAuth app has nothing to set up. */
  const needsSteps = () => !signIn() || form().oauth.ownClient();
  const [covered, setCovered] = createSignal(0);
  const cover = (px: number): void => {
    setCovered(px);
    document.activeElement?.scrollIntoView({ block: 'nearest' });
  };

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    if (form().valid() && !testing()) void form().submit();
  }

  return (
    <Dialog
      wide
      title={props.title}
      mark={<ProviderMark name={props.provider.name} iconUrl={props.provider.iconUrl} size="sm" />}
      returnTo={props.returnTo}
      initialFocus={props.focusMap.first}
      onClose={() => props.onClose()}
      footer={
        <>
          <Show when={props.action}>
            <span class="me-auto max-sm:w-full">{props.action}</span>
          </Show>
          <Show when={!signIn()}>
            <OtherWays form={form()} hasCheck={props.provider.check.kind !== 'NONE'} />
          </Show>
          <Button
            type="submit"
            form={formId}
            variant="primary"
            disabled={!form().valid()}
            busy={testing()}
          >
            {submitLabel()}
          </Button>
        </>
      }
    >
      <Show when={props.showSteps && needsSteps() && props.provider.setupSteps.length > 0}>
        <SetupSteps provider={props.provider} />
      </Show>
      <form id={formId} novalidate onSubmit={submit}>
        <div
          class="grid gap-4 [&_:is(input,select,button)]:scroll-mb-(--covered)"
          style={{ '--covered': `${covered() + fieldGap}px` }}
        >
          <Show when={form().modes.length > 1}>
            <Tabs
              label={t().form.authModes}
              value={form().mode().key}
              onChange={(key) => form().setMode(key)}
              tabs={form().modes.map((mode) => ({
                value: mode.key,
                label: mode.label,
                body: () => null,
              }))}
            />
          </Show>
          <Show when={form().presets().length > 0}>
            <div
              role="group"
              aria-label={t().form.presets}
              class="flex flex-wrap items-center gap-2"
            >
              <span class="text-sm text-muted">{t().form.fillInFor}</span>
              <For each={form().presets()}>
                {(preset) => (
                  <Chip
                    label={preset.label}
                    pressed={Object.entries(preset.values).every(
                      ([key, value]) => form().values[key] === value,
                    )}
                    onClick={() => form().cards.applyPreset(preset)}
                  />
                )}
              </For>
            </div>
          </Show>
          <Show when={props.showName}>
            <TextField
              ref={(element) => props.focusMap.remember('name', element)}
              label={t().form.name}
              required
              value={form().name()}
              error={form().nameError()}
              disabled={testing()}
              onInput={(name) => form().setName(name)}
            />
          </Show>
          <Client form={form()} provider={props.provider.name} disabled={testing()} />
          <For each={form().fields()}>
            {(field) => (
              <SchemaInput
                field={field}
                form={form()}
                disabled={testing()}
                onReady={(element) => props.focusMap.remember(field.key, element)}
              />
            )}
          </For>
          <Show when={signIn() && form().oauth.settings()?.scopes.length}>
            <ScopeChoice
              scopes={form().oauth.settings()?.scopes ?? []}
              chosen={form().oauth.scopes()}
              disabled={testing()}
              onChoose={(name, isChosen) => form().oauth.choose(name, isChosen)}
            />
          </Show>
          {props.below}
        </div>
        <Outcome onHeight={cover} shown={form().phase().name !== 'editing'}>
          <OutcomeBox
            attempt={form()}
            signIn={signIn()}
            provider={props.provider}
            description={props.provider.check.description}
            onReload={() => props.onReload()}
          />
        </Outcome>
      </form>
    </Dialog>
  );
}
