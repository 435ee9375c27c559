import { createSignal, Show } from 'solid-js';
import { useGraphql } from '../../graphql';
import { createSubmission } from '../../graphql/create-submission';
import { useFormat } from '../../i18n';
import { Button, Notice, Select } from '../../ui';
import { Dialog } from '../../ui/overlays';
import type { ApiKeyItem } from './api-key-state';
import { rotateApiKeyMutation } from './api-keys.documents';
import { useApiKeysMessages } from './api-keys.messages';
import type { MadeKey } from './create-key-form';
import { ShownOnce } from './shown-once';

const formId = 'rotate-form';
const overlaps = [0, 1, 24, 168] as const;
type Overlap = (typeof overlaps)[number];

/** Until when the key before works. */
function Before(props: { until: string | null }) {
  const t = useApiKeysMessages();
  const format = useFormat();
  return (
    <p>
      <Show when={props.until} fallback={t().shown.ended}>
        {(until) => t().shown.before(format.exactTime(Date.parse(until())))}
      </Show>
    </p>
  );
}

function createRotation(apiKey: ApiKeyItem, onMade: () => void) {
  const t = useApiKeysMessages();
  const { send } = useGraphql();
  const form = createSubmission<'overlapHours'>((refusal) => t().refusal(refusal));
  const isSuspended = apiKey.status === 'SUSPENDED';
  const [overlap, setOverlap] = createSignal<Overlap>(isSuspended ? 0 : 24);
  const [made, setMade] = createSignal<MadeKey | null>(null);
  async function submit(): Promise<void> {
    if (form.busy()) return;
    const input = { id: apiKey.id, overlapHours: overlap() };
    const outcome = await form.send(
      async () => (await send(rotateApiKeyMutation, { input })).rotateApiKey,
    );
    if (!('payload' in outcome)) return;
    const { apiKey: rotated, secret } = outcome.payload;
    if (!rotated || secret === null) return;
    setMade({ apiKey: rotated, secret });
    onMade();
  }
  return { form, isSuspended, overlap, setOverlap, made, submit };
}

/** Gives a key a new secret and shows it, this once. */
export default function RotateDialog(props: {
  apiKey: ApiKeyItem;
  onMade: () => void;
  onClose: () => void;
}) {
  const t = useApiKeysMessages();
  const { apiKey } = props;
  const rotation = createRotation(apiKey, () => props.onMade());
  const title = () =>
    rotation.made() ? t().shown.rotated(apiKey.name) : t().rotate.title(apiKey.name);
  return (
    <Dialog
      wide
      title={title()}
      onClose={() => props.onClose()}
      footer={
        <Show
          when={!rotation.made()}
          fallback={<Button onClick={() => props.onClose()}>{t().shown.done}</Button>}
        >
          <Button type="submit" form={formId} variant="primary" busy={rotation.form.busy()}>
            {t().rotate.submit}
          </Button>
        </Show>
      }
    >
      <Show
        when={rotation.made()}
        fallback={
          <form
            id={formId}
            class="grid gap-4"
            onSubmit={(event) => {
              event.preventDefault();
              void rotation.submit();
            }}
          >
            <Show when={rotation.form.problem()}>
              {(words) => <Notice tone="error">{words()}</Notice>}
            </Show>
            <p>{rotation.isSuspended ? t().rotate.takeOver : t().rotate.message}</p>
            <Show when={!rotation.isSuspended}>
              <Select
                ref={rotation.form.ref('overlapHours')}
                label={t().rotate.overlap}
                options={overlaps.map((hours) => ({
                  value: String(hours),
                  label: t().rotate.overlaps[hours],
                }))}
                value={String(rotation.overlap())}
                error={rotation.form.errorAt('overlapHours')}
                onChange={(value) =>
                  rotation.setOverlap(overlaps.find((hours) => String(hours) === value) ?? 24)
                }
              />
            </Show>
          </form>
        }
      >
        {(made) => (
          <ShownOnce
            apiKey={made().apiKey}
            secret={made().secret}
            note={<Before until={made().apiKey.previousSecretExpiresAt} />}
          />
        )}
      </Show>
    </Dialog>
  );
}
