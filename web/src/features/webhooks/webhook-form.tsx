import { createSignal, Show } from 'solid-js';
import { takeIn, useGraphql } from '../../graphql';
import { createSubmission } from '../../graphql/create-submission';
import type { WebhookFieldsFragment } from '../../graphql/generated/graphql';
import { Button, Notice, TextField } from '../../ui';
import { Dialog } from '../../ui/overlays';
import { EventPicker } from './event-picker';
import { createWebhookMutation, updateWebhookMutation } from './webhooks.documents';
import { useWebhooksMessages } from './webhooks.messages';

const formId = 'webhook-form';
const example = 'https://example.com/webhooks';

/** What was saved; `secret` only of a new one. */
export interface SavedWebhook {
  readonly webhook: WebhookFieldsFragment;
  readonly secret: string | null;
}

function createForm(webhook: WebhookFieldsFragment | undefined) {
  const t = useWebhooksMessages();
  const graphql = useGraphql();
  const form = createSubmission<'name' | 'url' | 'eventTypes'>((refusal) => t().refusal(refusal));
  const [name, setName] = createSignal(webhook?.name ?? '');
  const [url, setUrl] = createSignal(webhook?.url ?? '');
  const [eventTypes, setEventTypes] = createSignal<readonly string[]>(webhook?.eventTypes ?? []);
  const [acceptUnknown, setAcceptUnknown] = createSignal(false);
  const complete = () => name().trim() !== '' && url().trim() !== '' && eventTypes().length > 0;

  async function save(): Promise<SavedWebhook | null> {
    if (form.busy() || !complete()) return null;
    const input = {
      name: name().trim(),
      url: url().trim(),
      eventTypes: [...eventTypes()],
      acceptUnknownEventTypes: acceptUnknown(),
    };
    const outcome = await form.send(async () => {
      if (!webhook) return (await graphql.send(createWebhookMutation, { input })).createWebhook;
      const changed = await graphql.send(updateWebhookMutation, {
        input: { ...input, id: webhook.id, version: webhook.version },
      });
      return { ...changed.updateWebhook, secret: null };
    });
    if (!('payload' in outcome) || !outcome.payload.webhook) return null;
    takeIn(graphql, outcome.payload.webhook);
    return { webhook: outcome.payload.webhook, secret: outcome.payload.secret };
  }

  return {
    form,
    name,
    setName,
    url,
    setUrl,
    eventTypes,
    setEventTypes,
    acceptUnknown,
    setAcceptUnknown,
    complete,
    save,
  };
}

/** Makes a webhook, or changes one. */
export function WebhookForm(props: {
  webhook?: WebhookFieldsFragment | undefined;
  onSaved: (saved: SavedWebhook) => void;
  onClose: () => void;
}) {
  const t = useWebhooksMessages();
  const state = createForm(props.webhook);
  const { form } = state;
  let nameInput: HTMLInputElement | undefined;
  const changes = <Value,>(set: (value: Value) => void) => {
    return (value: Value): void => {
      set(value);
      form.clear();
    };
  };

  async function submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const saved = await state.save();
    if (saved) props.onSaved(saved);
  }

  return (
    <Dialog
      wide
      title={props.webhook ? t().form.editTitle(props.webhook.name) : t().form.createTitle}
      initialFocus={() => nameInput}
      onClose={() => props.onClose()}
      footer={
        <Button
          type="submit"
          form={formId}
          variant="primary"
          busy={form.busy()}
          disabled={!state.complete()}
        >
          {props.webhook ? t().form.submitEdit : t().form.submitCreate}
        </Button>
      }
    >
      <form id={formId} novalidate class="grid gap-4" onSubmit={(event) => void submit(event)}>
        <Show when={form.problem()}>{(words) => <Notice tone="error">{words()}</Notice>}</Show>
        <TextField
          ref={(element) => {
            nameInput = element;
            form.ref('name')(element);
          }}
          label={t().form.name}
          help={t().form.nameHelp}
          name="webhook-name"
          required
          value={state.name()}
          error={form.errorAt('name')}
          onInput={changes(state.setName)}
        />
        <TextField
          ref={form.ref('url')}
          label={t().form.url}
          help={t().form.urlHelp}
          type="url"
          name="webhook-url"
          placeholder={example}
          required
          value={state.url()}
          error={form.errorAt('url')}
          onInput={changes(state.setUrl)}
        />
        <EventPicker
          ref={form.ref('eventTypes')}
          chosen={state.eventTypes()}
          onChange={changes(state.setEventTypes)}
          acceptUnknown={state.acceptUnknown()}
          onAcceptUnknown={changes(state.setAcceptUnknown)}
          error={form.errorAt('eventTypes')}
        />
      </form>
    </Dialog>
  );
}
