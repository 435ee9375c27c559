import { A } from '@solidjs/router';
import { createEffect, createSignal, createUniqueId, For, on, Show, Suspense } from 'solid-js';
import { lazy } from '../../lib/lazy';
import type { FailoverListFieldsFragment } from '../../graphql/generated/graphql';
import { Button, buttonClass, EmptyState, Notice } from '../../ui';
import { useSession } from '../session';
import { usePage } from '../shell/page';
import { createDrag } from './create-drag';
import { createOrder, type Order } from './create-order';
import { FailoverRow } from './failover-row';
import { useFailoverMessages } from './failover.messages';
import { askedFirst } from './order';

const SendDialog = lazy(() => import('../messaging/send-dialog'));

type List = FailoverListFieldsFragment;

function useWords(list: () => List) {
  const t = useFailoverMessages();
  return () => t().lists[list().category === 'SMS' ? 'SMS' : 'EMAIL'];
}

function Empty(props: { list: List }) {
  const t = useFailoverMessages();
  const words = useWords(() => props.list);
  return (
    <EmptyState
      title={words().none}
      message={words().noneWhy}
      action={
        <A
          href={`/marketplace?category=${props.list.category.toLowerCase()}`}
          class={buttonClass('primary')}
        >
          {t().list.browse}
        </A>
      }
    />
  );
}

/** The rows, moved by dragging or by their buttons; those who may not write only see them. */
function Rows(props: { label: string; order: Order; canWrite: boolean }) {
  const t = useFailoverMessages();
  const page = usePage();
  let rows: HTMLOListElement | undefined;
  function move(id: string, to: number): void {
    props.order.move(id, to);
    const entry = props.order.entry(id);
    if (!entry) return;
    const count = props.order.order().length;
    page.announce(t().list.movedTo(entry.integration.name, to + 1, count));
  }
  /** A row that is put elsewhere in the document loses the focus that is in it. */
  function moveByButton(id: string, to: number): void {
    const button = document.activeElement;
    move(id, to);
    if (button instanceof HTMLElement && rows?.contains(button)) button.focus();
  }
  const drag = createDrag(() => props.order.order(), move);
  createEffect(
    on(
      () => props.order.order(),
      () => drag.letGo(),
      { defer: true },
    ),
  );
  const first = () => askedFirst(props.order.order().map((id) => props.order.entry(id)));
  return (
    <ol
      ref={(element) => (rows = element)}
      class="divide-y divide-line rounded-lg border border-line bg-raised"
      classList={{ 'select-none': drag.active() }}
      aria-label={props.label}
    >
      <For each={props.order.order()}>
        {(id, index) => (
          <Show when={props.order.entry(id)}>
            {(entry) => (
              <FailoverRow
                entry={entry()}
                index={index()}
                count={props.order.order().length}
                first={first() === index()}
                drag={drag}
                onMove={props.canWrite ? (to) => moveByButton(id, to) : undefined}
              />
            )}
          </Show>
        )}
      </For>
    </ol>
  );
}

/** Saves or undoes what was moved; says when somebody else was quicker. What had the focus may be gone then. */
function SaveBar(props: { list: List; order: Order; onDone: () => void }) {
  const t = useFailoverMessages();
  const page = usePage();
  const names = () => props.list.entries.map(({ integration }) => integration.name).join(', ');
  function undo(): void {
    props.order.undo();
    page.announce(t().save.undone);
    props.onDone();
  }
  async function save(): Promise<void> {
    await props.order.save();
    props.onDone();
  }
  return (
    <div class="mt-3 grid gap-3">
      <Show when={props.order.overtaken()}>
        <Notice tone="warn" title={t().save.overtaken}>
          <p class="mt-0.5">{t().save.overtakenNow(names())}</p>
          <Button size="sm" class="mt-2" onClick={undo}>
            {t().save.takeTheirs}
          </Button>
        </Notice>
      </Show>
      <div class="flex flex-wrap items-center gap-2">
        <Button
          variant="primary"
          busy={props.order.busy()}
          disabled={!props.order.changed()}
          onClick={() => void save()}
        >
          {t().save.save}
        </Button>
        <Show
          when={props.order.changed()}
          fallback={<p class="text-sm text-muted">{t().save.how}</p>}
        >
          <Button variant="ghost" disabled={props.order.busy()} onClick={undo}>
            {t().save.undo}
          </Button>
          <p class="text-sm text-muted">{t().save.unsaved}</p>
        </Show>
      </div>
    </div>
  );
}

function Test(props: { list: List; unsaved: boolean }) {
  const t = useFailoverMessages();
  const words = useWords(() => props.list);
  const [open, setOpen] = createSignal(false);
  return (
    <>
      <Button
        size="sm"
        aria-label={t().list.sendTestOf(words().title)}
        onClick={() => setOpen(true)}
      >
        {t().list.sendTest}
      </Button>
      <Suspense>
        <Show when={open()}>
          <SendDialog
            kind={props.list.category === 'SMS' ? 'SMS' : 'EMAIL'}
            title={t().list.sendTestOf(words().title)}
            note={props.unsaved ? t().save.testUnsaved : undefined}
            draft={{ subject: words().testSubject, text: t().list.testText }}
            onClose={() => setOpen(false)}
          />
        </Show>
      </Suspense>
    </>
  );
}

/** Who is asked to send messages of one kind, in which order. */
export function FailoverList(props: { list: List; refetch: () => void }) {
  const t = useFailoverMessages();
  const session = useSession();
  const words = useWords(() => props.list);
  const id = createUniqueId();
  let heading: HTMLHeadingElement | undefined;
  const order = createOrder(
    () => props.list,
    () => props.refetch(),
  );
  const count = () => order.order().length;
  const canWrite = () => session.can('INTEGRATIONS_WRITE') && count() > 1;
  return (
    <section aria-labelledby={id} class="mb-8" data-list={props.list.category}>
      <div class="mb-2 flex flex-wrap items-end justify-between gap-x-4 gap-y-2">
        <div class="min-w-0">
          <h2
            id={id}
            ref={(element) => (heading = element)}
            tabindex="-1"
            class="w-fit rounded-sm text-lg font-semibold"
          >
            {words().title}
          </h2>
          <p class="text-sm text-muted">{words().lead}</p>
        </div>
        <Show when={count() > 0 && session.can('MESSAGES_SEND')}>
          <Test list={props.list} unsaved={order.changed()} />
        </Show>
      </div>
      <Show when={count() > 0} fallback={<Empty list={props.list} />}>
        <Rows label={t().list.label(words().title)} order={order} canWrite={canWrite()} />
        <Show when={count() === 1}>
          <p class="mt-2 text-sm text-muted">{words().alone}</p>
        </Show>
        <Show when={canWrite()}>
          <SaveBar list={props.list} order={order} onDone={() => heading?.focus()} />
        </Show>
      </Show>
    </section>
  );
}
