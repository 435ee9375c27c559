import { createSignal, Match, Show, Switch } from 'solid-js';
import { createQuery, refetchAll, RequestFailed, useFailureText, useGraphql } from '../../graphql';
import type { TestWebhookMutation, WebhookFieldsFragment } from '../../graphql/generated/graphql';
import { Button, Notice, Select, Spinner } from '../../ui';
import { Dialog } from '../../ui/overlays';
import { AttemptOutcome, Exchange } from '../deliveries/attempt-list';
import { Payload } from '../deliveries/payload';
import { testWebhookMutation, webhookEventTypesQuery } from './webhooks.documents';
import { useWebhooksMessages } from './webhooks.messages';

const standardType = 'webhook.test';

type Sent = TestWebhookMutation['testWebhook'];

function createTest(id: string) {
  const t = useWebhooksMessages();
  const failureText = useFailureText();
  const graphql = useGraphql();
  const [eventType, setEventType] = createSignal(standardType);
  const [busy, setBusy] = createSignal(false);
  const [sent, setSent] = createSignal<Sent | null>(null);
  const [problem, setProblem] = createSignal<string | null>(null);

  async function send(): Promise<void> {
    if (busy()) return;
    setBusy(true);
    setProblem(null);
    try {
      const input = { id, eventType: eventType() };
      const { testWebhook } = await graphql.send(testWebhookMutation, { input });
      const [refusal] = testWebhook.userErrors;
      if (refusal) setProblem(t().refusal(refusal));
      setSent(refusal ? null : testWebhook);
      refetchAll(graphql);
    } catch (error) {
      if (!(error instanceof RequestFailed)) throw error;
      setProblem(failureText(error));
    } finally {
      setBusy(false);
    }
  }
  return { eventType, setEventType, busy, sent, problem, send };
}

function Result(props: { sent: Sent }) {
  const t = useWebhooksMessages();
  return (
    <Show when={props.sent.attempt}>
      {(attempt) => (
        <section class="grid grid-cols-[minmax(0,1fr)] gap-3" role="status">
          <Notice tone={attempt().succeeded ? 'info' : 'warn'}>
            <p class="font-medium">{attempt().succeeded ? t().test.accepted : t().test.refused}</p>
            <p class="mt-1 flex flex-wrap items-center gap-x-2 gap-y-1">
              <AttemptOutcome attempt={attempt()} />
            </p>
            <Show when={attempt().error}>
              {(error) => <p class="mt-1 wrap-anywhere">{error()}</p>}
            </Show>
          </Notice>
          <Exchange attempt={attempt()} />
          <Payload text={props.sent.delivery?.payload ?? null} />
        </section>
      )}
    </Show>
  );
}

/** Sends one example to a webhook and shows what came back. */
export function TestDialog(props: { webhook: WebhookFieldsFragment; onClose: () => void }) {
  const t = useWebhooksMessages();
  const test = createTest(props.webhook.id);
  const catalog = createQuery(webhookEventTypesQuery, () => ({}));
  const types = () => {
    const names = (catalog.data?.webhookEventTypes ?? []).map(({ name }) => name);
    return [standardType, ...names.filter((name) => name !== standardType)];
  };
  return (
    <Dialog
      wide
      title={t().test.title(props.webhook.name)}
      onClose={() => props.onClose()}
      footer={
        <>
          <Button onClick={() => props.onClose()}>{t().test.close}</Button>
          <Button variant="primary" busy={test.busy()} onClick={() => void test.send()}>
            {test.sent() ? t().test.again : t().test.send}
          </Button>
        </>
      }
    >
      <div class="grid grid-cols-[minmax(0,1fr)] gap-4">
        <p class="text-sm text-muted">{t().test.why}</p>
        <Select
          label={t().test.eventType}
          options={types().map((name) => ({ value: name, label: name }))}
          value={test.eventType()}
          onChange={test.setEventType}
        />
        <Switch>
          <Match when={test.busy()}>
            <p role="status" class="flex items-center gap-2 text-sm text-muted">
              <Spinner />
              {t().test.sending}
            </p>
          </Match>
          <Match when={test.problem()}>{(words) => <Notice tone="error">{words()}</Notice>}</Match>
          <Match when={test.sent()}>{(sent) => <Result sent={sent()} />}</Match>
        </Switch>
      </div>
    </Dialog>
  );
}
