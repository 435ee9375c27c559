import {
  createContext,
  createSignal,
  For,
  onCleanup,
  Show,
  useContext,
  type Accessor,
  type ParentProps,
} from 'solid-js';
import { IconButton } from './button';
import { useUiMessages } from './ui.messages';

interface ToastText {
  tone: 'success' | 'error' | 'info';
  message: string;
  detail?: string | undefined;
}

interface Toast extends ToastText {
  id: number;
}

export interface Toasts {
  show(toast: ToastText): void;
}

interface ToastStore extends Toasts {
  list: Accessor<readonly Toast[]>;
  dismiss(id: number): void;
}

const ToastContext = createContext<ToastStore>();
const shownMs = { success: 5_000, info: 5_000, error: 12_000 } as const;
const most = 4;

function createToasts(): ToastStore {
  const [list, setList] = createSignal<readonly Toast[]>([]);
  const timers = new Set<ReturnType<typeof setTimeout>>();
  let lastId = 0;
  const dismiss = (id: number): void =>
    void setList((all) => all.filter((toast) => toast.id !== id));
  onCleanup(() => timers.forEach(clearTimeout));
  return {
    list,
    dismiss,
    show(toast) {
      const id = (lastId += 1);
      setList((all) => [...all.slice(1 - most), { ...toast, id }]);
      timers.add(setTimeout(() => dismiss(id), shownMs[toast.tone]));
    },
  };
}

const edges = {
  success: 'border-s-ok-solid',
  error: 'border-s-error-solid',
  info: 'border-s-accent',
} as const;

function ToastRegion(props: { store: ToastStore }) {
  const t = useUiMessages();
  return (
    <div
      role="status"
      aria-live="polite"
      aria-label={t().notifications}
      class="pointer-events-none fixed inset-x-4 bottom-4 z-60 grid justify-items-end gap-2"
    >
      <For each={props.store.list()}>
        {(toast) => (
          <div
            class={`pointer-events-auto flex w-full max-w-100 animate-enter items-start gap-2 rounded-sm border border-s-4 border-line bg-raised py-2 ps-3 pe-1 shadow-pop ${edges[toast.tone]}`}
          >
            <div class="min-w-0 flex-1 py-1.5 text-sm">
              <p class="font-medium">{toast.message}</p>
              <Show when={toast.detail}>
                <p class="text-muted">{toast.detail}</p>
              </Show>
            </div>
            <IconButton
              icon="close"
              label={t().dismiss}
              onClick={() => props.store.dismiss(toast.id)}
            />
          </div>
        )}
      </For>
    </div>
  );
}

/** Short messages in the corner, announced politely. */
export function ToastProvider(props: ParentProps) {
  const store = createToasts();
  return (
    <ToastContext.Provider value={store}>
      {props.children}
      <ToastRegion store={store} />
    </ToastContext.Provider>
  );
}

/** Shows toasts. */
export function useToasts(): Toasts {
  const store = useContext(ToastContext);
  if (!store) throw new Error('useToasts needs a ToastProvider above it');
  return store;
}
