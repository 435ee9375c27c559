import { createSignal, createUniqueId, For, Match, Show, Switch } from 'solid-js';
import { createQuery } from '../../graphql';
import { Button, Icon, IconButton, Notice, SkeletonList, TextField } from '../../ui';
import {
  everything,
  familiesOf,
  foreignPatterns,
  withPattern,
  type CatalogType,
  type Family,
} from './event-choice';
import { webhookEventTypesQuery } from './webhooks.documents';
import { useWebhooksMessages } from './webhooks.messages';

interface Choice {
  chosen: readonly string[];
  onChange: (chosen: readonly string[]) => void;
}

function Box(props: {
  label: string;
  help?: string | undefined;
  mono?: boolean;
  checked: boolean;
  disabled?: boolean;
  onChange: (checked: boolean) => void;
  ref?: (element: HTMLInputElement) => void;
}) {
  return (
    <label class="flex min-h-8 items-start gap-2.5 py-1.5 pointer-coarse:min-h-10">
      <input
        ref={(element) => props.ref?.(element)}
        type="checkbox"
        class="mt-0.5 size-4 shrink-0 accent-accent"
        checked={props.checked}
        disabled={props.disabled}
        onChange={(event) => props.onChange(event.currentTarget.checked)}
      />
      <span class="min-w-0">
        <span
          class="block wrap-anywhere"
          classList={{ 'font-mono text-sm': props.mono ?? false, 'font-medium': !props.mono }}
        >
          {props.label}
        </span>
        <Show when={props.help}>
          <span class="block text-sm text-muted">{props.help}</span>
        </Show>
      </span>
    </label>
  );
}

function FamilyChoice(props: Choice & { family: Family }) {
  const t = useWebhooksMessages();
  const whole = () => props.chosen.includes(props.family.pattern);
  const count = () => props.family.types.filter(({ name }) => props.chosen.includes(name)).length;
  const set = (pattern: string, wanted: boolean): void =>
    props.onChange(withPattern(props.chosen, pattern, wanted));
  return (
    <details class="px-3" open={!whole() && count() > 0}>
      <summary class="flex min-h-10 items-center gap-2 rounded-sm select-none">
        <span class="font-medium">{props.family.name}</span>
        <span class="text-sm text-muted tabular-nums">
          {whole() ? t().form.chosenAll : t().form.chosen(count(), props.family.types.length)}
        </span>
        <Icon name="chevron" class="ms-auto text-muted in-open:rotate-90" />
      </summary>
      <div class="pb-2" role="group" aria-label={t().form.single(props.family.name)}>
        <Box
          label={t().form.family(props.family.name)}
          checked={whole()}
          onChange={(checked) => set(props.family.pattern, checked)}
        />
        <For each={props.family.types}>
          {(type) => (
            <Box
              mono
              label={type.name}
              help={type.description}
              checked={whole() || props.chosen.includes(type.name)}
              disabled={whole()}
              onChange={(checked) => set(type.name, checked)}
            />
          )}
        </For>
      </div>
    </details>
  );
}

/** Types that the catalog does not have: entered, and taken away again. */
function OtherTypes(props: Choice & { catalog: readonly CatalogType[] }) {
  const t = useWebhooksMessages();
  const [typed, setTyped] = createSignal('');
  const foreign = () => foreignPatterns(props.chosen, props.catalog);
  function add(): void {
    const pattern = typed().trim();
    if (pattern === '') return;
    props.onChange(withPattern(props.chosen, pattern, true));
    setTyped('');
  }
  return (
    <div class="grid gap-2">
      <div
        class="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-2"
        onKeyDown={(event) => {
          // Enter adds it; it does not send the whole form.
          if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
          event.preventDefault();
          add();
        }}
      >
        <TextField
          label={t().form.other}
          help={t().form.otherHelp}
          value={typed()}
          onInput={setTyped}
        />
        <Button class="mt-6" disabled={typed().trim() === ''} onClick={add}>
          {t().form.otherAdd}
        </Button>
      </div>
      <Show when={foreign().length > 0}>
        <ul class="flex flex-wrap gap-1.5">
          <For each={foreign()}>
            {(pattern) => (
              <li class="flex max-w-full items-center rounded-sm bg-sunken ps-2 font-mono text-xs">
                <span class="min-w-0 wrap-anywhere">{pattern}</span>
                <IconButton
                  icon="close"
                  label={t().form.remove(pattern)}
                  onClick={() => props.onChange(withPattern(props.chosen, pattern, false))}
                />
              </li>
            )}
          </For>
        </ul>
      </Show>
    </div>
  );
}

/** Which events a webhook listens to: all, families, single types, or patterns of one's own. */
export function EventPicker(
  props: Choice & {
    error: string | undefined;
    acceptUnknown: boolean;
    onAcceptUnknown: (accepted: boolean) => void;
    /** Receives the first box, for the focus. */
    ref: (element: HTMLElement) => void;
  },
) {
  const t = useWebhooksMessages();
  const id = createUniqueId();
  const query = createQuery(webhookEventTypesQuery, () => ({}));
  const catalog = () => query.data?.webhookEventTypes ?? [];
  const all = () => props.chosen.includes(everything);
  return (
    <fieldset class="grid min-w-0 gap-2" aria-describedby={props.error ? id : undefined}>
      <legend class="mb-1 text-sm font-medium">{t().form.events}</legend>
      <Show when={props.error}>
        <p id={id} class="text-sm text-error-text">
          {props.error}
        </p>
      </Show>
      <div class="divide-y divide-line rounded-sm border border-edge">
        <div class="px-3">
          <Box
            ref={props.ref}
            label={t().form.everything}
            help={t().form.everythingWhy}
            checked={all()}
            onChange={(checked) => props.onChange(withPattern(props.chosen, everything, checked))}
          />
        </div>
        <Show when={!all()}>
          <Switch>
            <Match when={catalog().length > 0}>
              <For each={familiesOf(catalog())}>
                {(family) => (
                  <FamilyChoice family={family} chosen={props.chosen} onChange={props.onChange} />
                )}
              </For>
            </Match>
            <Match when={query.loading}>
              <div class="p-3">
                <SkeletonList count={4} class="h-8" />
              </div>
            </Match>
            <Match when={query.error}>
              <div class="p-3">
                <Notice tone="warn">{t().form.eventsFailed}</Notice>
              </div>
            </Match>
          </Switch>
        </Show>
      </div>
      <Show when={!all()}>
        <OtherTypes catalog={catalog()} chosen={props.chosen} onChange={props.onChange} />
        <Show when={foreignPatterns(props.chosen, catalog()).length > 0}>
          <Box
            label={t().form.acceptUnknown}
            help={t().form.acceptUnknownHelp}
            checked={props.acceptUnknown}
            onChange={props.onAcceptUnknown}
          />
        </Show>
      </Show>
    </fieldset>
  );
}
