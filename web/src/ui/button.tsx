import { Show, splitProps, type JSX } from 'solid-js';
import { Icon, Spinner, type IconName } from './icon';

export type ButtonVariant = 'primary' | 'secondary' | 'ghost' | 'danger';

const base =
  'inline-flex items-center justify-center gap-2 rounded-sm font-medium whitespace-nowrap transition-colors ' +
  'duration-100 disabled:opacity-55 pointer-coarse:min-h-10';

const variants: Readonly<Record<ButtonVariant, string>> = {
  primary: 'bg-accent text-on-accent not-disabled:hover:bg-accent-strong',
  secondary: 'border border-edge bg-raised text-text not-disabled:hover:bg-sunken',
  ghost: 'text-text not-disabled:hover:bg-sunken',
  danger: 'bg-danger text-on-accent not-disabled:hover:brightness-110',
};

const sizes = { md: 'min-h-9 px-3.5 text-base', sm: 'min-h-8 px-2.5 text-sm' } as const;

/** The look of a button, for links that act as one. */
export function buttonClass(
  variant: ButtonVariant = 'secondary',
  size: keyof typeof sizes = 'md',
): string {
  return `${base} ${variants[variant]} ${sizes[size]}`;
}

type NativeProps = JSX.ButtonHTMLAttributes<HTMLButtonElement>;

/** A labelled action. While `busy` it keeps its width and takes no second click. */
export function Button(
  props: NativeProps & { variant?: ButtonVariant; size?: keyof typeof sizes; busy?: boolean },
) {
  const [own, native] = splitProps(props, [
    'variant',
    'size',
    'busy',
    'class',
    'children',
    'disabled',
  ]);
  return (
    <button
      type="button"
      {...native}
      class={`${buttonClass(own.variant, own.size)} ${own.class ?? ''}`}
      disabled={own.disabled || own.busy}
      aria-busy={own.busy || undefined}
    >
      <Show when={own.busy}>
        <Spinner />
      </Show>
      {own.children}
    </button>
  );
}

/** An action drawn as a picture; `label` is what it is called. */
export function IconButton(props: NativeProps & { icon: IconName; label: string }) {
  const [own, native] = splitProps(props, ['icon', 'label', 'class']);
  return (
    <button
      type="button"
      title={own.label}
      {...native}
      aria-label={own.label}
      class={`inline-flex size-8 items-center justify-center rounded-sm text-muted transition-colors duration-100 not-disabled:hover:bg-sunken not-disabled:hover:text-text disabled:opacity-55 pointer-coarse:size-10 ${own.class ?? ''}`}
    >
      <Icon name={own.icon} />
    </button>
  );
}
