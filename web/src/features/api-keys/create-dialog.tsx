import { createEffect, createSignal, Match, Show, Switch, untrack } from 'solid-js';
import { createQuery, useFailureText } from '../../graphql';
import { Button, ErrorState, Notice, Select, SkeletonList, TextField } from '../../ui';
import { Dialog } from '../../ui/overlays';
import { apiKeyScopesQuery } from './api-keys.documents';
import { useApiKeysMessages } from './api-keys.messages';
import { createKeyForm, type MadeKey } from './create-key-form';
import { expiries } from './expiry';
import { ScopePicker } from './scope-picker';
import { ShownOnce } from './shown-once';

const formId = 'api-key-form';
type KeyForm = ReturnType<typeof createKeyForm>;

function Scopes(props: { control: KeyForm }) {
  const t = useApiKeysMessages();
  const failureText = useFailureText();
  const query = createQuery(apiKeyScopesQuery, () => ({}));
  // What the address asked for may be more than there is, or than one's own role has.
  createEffect(() => {
    const known = query.data?.apiKeyScopes;
    const may = (name: string) => known?.some((scope) => scope.grantable && scope.name === name);
    if (known) props.control.setScopes(untrack(props.control.scopes).filter(may));
  });
  return (
    <Switch fallback={<SkeletonList count={4} class="h-12" />}>
      <Match when={query.data}>
        {(data) => (
          <ScopePicker
            ref={(element) => props.control.form.ref('scopes')(element)}
            scopes={data().apiKeyScopes}
            value={props.control.scopes()}
            error={props.control.form.errorAt('scopes')}
            onChange={(value) => props.control.setScopes(value)}
          />
        )}
      </Match>
      <Match when={query.error}>
        {(error) => (
          <ErrorState
            title={t().form.scopesFailed}
            message={failureText(error())}
            requestId={error().requestId}
            onRetry={() => query.refetch()}
          />
        )}
      </Match>
    </Switch>
  );
}

function Lifetime(props: { control: KeyForm }) {
  const t = useApiKeysMessages();
  const control = () => props.control;
  return (
    <>
      <Select
        ref={(element) => control().form.ref('expiresAt')(element)}
        label={t().form.expiry}
        options={expiries.map((value) => ({ value, label: t().form.expiries[value] }))}
        value={control().expiry()}
        help={control().expiry() === 'none' ? t().form.neverHelp : undefined}
        error={control().form.errorAt('expiresAt')}
        onChange={(value) => control().setExpiry(expiries.find((known) => known === value) ?? '90')}
      />
      <Show when={control().expiry() === 'custom'}>
        <TextField
          label={t().form.custom}
          type="datetime-local"
          value={control().custom()}
          error={control().isPast() ? t().form.past : undefined}
          onInput={(value) => control().setCustom(value)}
        />
      </Show>
      <TextField
        ref={(element) => control().form.ref('rateLimitPerMinute')(element)}
        label={t().form.limit}
        inputMode="numeric"
        help={t().form.limitHelp}
        hint={control().limitIsBad() ? t().form.badLimit : undefined}
        value={control().limit()}
        error={control().form.errorAt('rateLimitPerMinute')}
        onInput={(value) => control().setLimit(value)}
      />
    </>
  );
}

/** Makes a key and shows it, this once. */
export default function CreateDialog(props: {
  /** Chosen at first. */
  scopes: readonly string[];
  onMade: () => void;
  onClose: () => void;
}) {
  const t = useApiKeysMessages();
  const [made, setMade] = createSignal<MadeKey | null>(null);
  const control = createKeyForm((key) => {
    setMade(key);
    props.onMade();
  }, props.scopes);
  let name: HTMLInputElement | undefined;

  return (
    <Dialog
      wide
      title={made() ? t().shown.created(made()?.apiKey.name ?? '') : t().create}
      initialFocus={() => name}
      onClose={() => props.onClose()}
      footer={
        <Show
          when={!made()}
          fallback={<Button onClick={() => props.onClose()}>{t().shown.done}</Button>}
        >
          <Button
            type="submit"
            form={formId}
            variant="primary"
            busy={control.form.busy()}
            disabled={!control.valid()}
          >
            {t().form.submit}
          </Button>
        </Show>
      }
    >
      <Show
        when={made()}
        fallback={
          <form
            id={formId}
            novalidate
            class="grid gap-4"
            onSubmit={(event) => {
              event.preventDefault();
              void control.submit();
            }}
          >
            <Show when={control.form.problem()}>
              {(words) => <Notice tone="error">{words()}</Notice>}
            </Show>
            <TextField
              ref={(element) => {
                name = element;
                control.form.ref('name')(element);
              }}
              label={t().form.name}
              help={t().form.nameHelp}
              placeholder={t().form.namePlaceholder}
              required
              value={control.name()}
              error={control.form.errorAt('name')}
              onInput={(value) => control.setName(value)}
            />
            <Scopes control={control} />
            <Lifetime control={control} />
          </form>
        }
      >
        {(key) => <ShownOnce apiKey={key().apiKey} secret={key().secret} />}
      </Show>
    </Dialog>
  );
}
