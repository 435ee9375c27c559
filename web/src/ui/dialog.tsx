import { Dialog as Kobalte } from '@kobalte/core/dialog';
import { children, Show, type JSX, type ParentProps } from 'solid-js';
import { Button, IconButton, type ButtonVariant } from './button';
import { useUiMessages } from './ui.messages';

const positioner =
  'fixed inset-0 z-50 grid grid-cols-[minmax(0,1fr)] grid-rows-[minmax(0,1fr)] place-items-end overflow-hidden sm:place-items-center sm:p-4';

/**
 * A modal window: a sheet from the bottom on a phone. It is open while it exists; focus goes back to where it
 * was. `mark` stands before the title, `footer` stays in view while the body scrolls.
 */
export function Dialog(
  props: ParentProps<{
    title: string;
    description?: string;
    mark?: JSX.Element;
    footer?: JSX.Element;
    wide?: boolean;
    alert?: boolean;
    /** Where the focus goes after; where it is now unless told. */
    returnTo?: Element | null;
    initialFocus?: () => HTMLElement | undefined | null;
    onClose: () => void;
  }>,
) {
  const t = useUiMessages();
  const before = props.returnTo ?? document.activeElement;
  const footer = children(() => props.footer);
  return (
    <Kobalte open modal onOpenChange={(open) => !open && props.onClose()}>
      <Kobalte.Portal>
        <Kobalte.Overlay class="fixed inset-0 z-50 bg-scrim" />
        <div class={positioner}>
          <Kobalte.Content
            role={props.alert ? 'alertdialog' : 'dialog'}
            class="flex max-h-full w-full animate-enter flex-col rounded-t-lg border border-line bg-raised shadow-pop sm:rounded-lg"
            classList={{ 'sm:max-w-140': props.wide ?? false, 'sm:max-w-110': !props.wide }}
            onOpenAutoFocus={(event) => {
              const target = props.initialFocus?.();
              if (!target) return;
              event.preventDefault();
              target.focus();
            }}
            onCloseAutoFocus={(event) => {
              // Another dialog took this one's place: it has the focus already. Unless this one was opened from it.
              const other = document.querySelector('[role=dialog],[role=alertdialog]');
              const replaced = other !== null && !other.contains(before);
              if (replaced) event.preventDefault();
              if (replaced || !(before instanceof HTMLElement) || !before.isConnected) return;
              event.preventDefault();
              before.focus();
            }}
          >
            <header class="flex items-center gap-3 border-b border-line py-3 ps-4 pe-2">
              {props.mark}
              <Kobalte.Title class="min-w-0 flex-1 text-lg font-semibold">
                {props.title}
              </Kobalte.Title>
              <Kobalte.CloseButton as={IconButton} icon="close" label={t().close} />
            </header>
            <div class="min-h-0 flex-1 overflow-y-auto px-4 py-4">
              <Show when={props.description}>
                <Kobalte.Description class="text-base">{props.description}</Kobalte.Description>
              </Show>
              {props.children}
            </div>
            <Show when={footer()}>
              <footer class="flex flex-wrap justify-end gap-2 border-t border-line px-4 py-3">
                {footer()}
              </footer>
            </Show>
          </Kobalte.Content>
        </div>
      </Kobalte.Portal>
    </Kobalte>
  );
}

/** Asks before something is lost. The safe button has the focus. */
export function ConfirmDialog(props: {
  title: string;
  message: string;
  confirm: string;
  variant?: ButtonVariant;
  busy?: boolean;
  onConfirm: () => void;
  onClose: () => void;
}) {
  const t = useUiMessages();
  let safe: HTMLButtonElement | undefined;
  return (
    <Dialog
      alert
      title={props.title}
      description={props.message}
      initialFocus={() => safe}
      onClose={() => props.onClose()}
      footer={
        <>
          <Button ref={(element) => (safe = element)} onClick={() => props.onClose()}>
            {t().cancel}
          </Button>
          <Button
            variant={props.variant ?? 'danger'}
            busy={props.busy ?? false}
            onClick={() => props.onConfirm()}
          >
            {props.confirm}
          </Button>
        </>
      }
    />
  );
}
