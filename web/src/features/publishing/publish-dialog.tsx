import { createUniqueId, For, Show } from 'solid-js';
import type { PublishState } from '../../graphql/generated/graphql';
import { Button, buttonClass, Icon, Notice, TextField } from '../../ui';
import { Dialog } from '../../ui/overlays';
import { TextArea } from '../../ui/text-area';
import { createPublish, type Post } from './create-publish';
import { usePublishingMessages } from './publishing.messages';
import type { PublishTarget } from './publish-target';
import { webLink } from './web-link';

const states: readonly PublishState[] = ['PUBLISHED', 'DRAFT'];

type Publish = ReturnType<typeof createPublish>;

function StateChoice(props: { publish: Publish }) {
  const t = usePublishingMessages();
  const name = createUniqueId();
  return (
    <fieldset class="min-w-0">
      <legend class="mb-1 text-sm font-medium">{t().state}</legend>
      <div class="flex flex-wrap gap-x-5 gap-y-1">
        <For each={states}>
          {(state) => (
            <label class="inline-flex min-h-9 items-center gap-2 pointer-coarse:min-h-10">
              <input
                type="radio"
                name={name}
                class="size-4 shrink-0 accent-accent"
                checked={props.publish.draft().state === state}
                disabled={props.publish.form.busy()}
                onChange={() => props.publish.set({ state })}
              />
              {t().states[state]}
            </label>
          )}
        </For>
      </div>
    </fieldset>
  );
}

function Done(props: { post: Post; name: string }) {
  const t = usePublishingMessages();
  return (
    <div class="grid justify-items-start gap-3" data-post={props.post.id}>
      <Notice tone="info" title={t().done[props.post.state](props.name)}>
        <p class="mt-0.5 wrap-anywhere text-muted">{t().id(props.post.id)}</p>
      </Notice>
      <Show when={webLink(props.post.url)}>
        {(link) => (
          <a href={link()} target="_blank" rel="noreferrer" class={buttonClass()}>
            {props.post.state === 'DRAFT' ? t().openDraft : t().open}
            <Icon name="external" />
          </a>
        )}
      </Show>
    </div>
  );
}

/** Writes a post and publishes it, or leaves it as a draft; then shows where it is. */
export default function PublishDialog(props: { target: PublishTarget; onClose: () => void }) {
  const t = usePublishingMessages();
  const formId = createUniqueId();
  const publish = createPublish(props.target.id);
  const { form } = publish;
  const isHtml = () => props.target.provider.category === 'CMS';
  let title: HTMLInputElement | undefined;
  let close: HTMLButtonElement | undefined;
  async function submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    await publish.publish();
    if (publish.post()) close?.focus();
  }
  function another(): void {
    publish.writeAnother();
    title?.focus();
  }
  return (
    <Dialog
      wide
      title={t().title(props.target.name)}
      initialFocus={() => title}
      onClose={() => props.onClose()}
      footer={
        <Show
          when={publish.post()}
          fallback={
            <>
              <Button onClick={() => props.onClose()}>{t().cancel}</Button>
              <Button
                type="submit"
                form={formId}
                variant="primary"
                busy={form.busy()}
                disabled={!publish.complete()}
              >
                {t().submit[publish.draft().state]}
              </Button>
            </>
          }
        >
          <Button onClick={another}>{t().another}</Button>
          <Button
            ref={(element) => (close = element)}
            variant="primary"
            onClick={() => props.onClose()}
          >
            {t().close}
          </Button>
        </Show>
      }
    >
      <Show
        when={publish.post()}
        fallback={
          <form
            id={formId}
            novalidate
            class="grid grid-cols-[minmax(0,1fr)] gap-4"
            onSubmit={(event) => void submit(event)}
          >
            <TextField
              ref={(element) => {
                title = element;
                form.ref('title')(element);
              }}
              label={t().postTitle}
              error={form.errorAt('title')}
              required
              value={publish.draft().title}
              disabled={form.busy()}
              onInput={(value) => publish.set({ title: value })}
            />
            <TextArea
              ref={(element) => form.ref('body')(element)}
              label={t().body}
              help={isHtml() ? t().bodyHtml : t().bodyPlain}
              error={form.errorAt('body')}
              required
              rows={8}
              value={publish.draft().body}
              disabled={form.busy()}
              onInput={(body) => publish.set({ body })}
            />
            <Show when={isHtml()}>
              <StateChoice publish={publish} />
            </Show>
            <Show when={form.problem()}>
              {(problem) => (
                <Notice tone="error" title={t().failed}>
                  <p class="mt-0.5 wrap-anywhere">{problem()}</p>
                </Notice>
              )}
            </Show>
          </form>
        }
      >
        {(post) => <Done post={post()} name={props.target.name} />}
      </Show>
    </Dialog>
  );
}
