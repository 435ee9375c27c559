import { onMount, Show, type JSX } from 'solid-js';
import { Button, buttonClass, Spinner } from '../../ui';
import type { OAuthSignIn, SignInProgress as Progress } from './create-oauth-sign-in';
import { useOAuthMessages } from './oauth.messages';

type Waiting = Extract<Progress, { name: 'waiting' }>;

const link = 'text-accent-text underline underline-offset-2';

function Frame(props: {
  title: string;
  text?: string | undefined;
  way?: JSX.Element;
  busy: boolean;
  onCancel: () => void;
}) {
  const t = useOAuthMessages();
  let cancel: HTMLButtonElement | undefined;
  // The fields are off meanwhile; the focus must not fall out of the dialog.
  onMount(() => cancel?.focus());
  return (
    <div class="flex flex-wrap items-start gap-x-3 gap-y-2 rounded-sm border border-line bg-sunken px-3 py-2 text-sm">
      <Show when={props.busy}>
        <Spinner class="mt-0.5" />
      </Show>
      <div class="min-w-0 flex-1 basis-48">
        <div role="status">
          <p class="font-medium">{props.title}</p>
          <p class="text-muted">{props.text}</p>
        </div>
        {props.way}
      </div>
      <Button ref={(element) => (cancel = element)} size="sm" onClick={() => props.onCancel()}>
        {t().progress.cancel}
      </Button>
    </div>
  );
}

/** The way to the provider's page where its window is not there, or not to be seen. */
function OpenPage(props: { waiting: Waiting; provider: string; signIn: OAuthSignIn }) {
  const t = useOAuthMessages();
  const open = (event: MouseEvent): void => {
    // The browser may let us open a window now. If not, the link leads there.
    if (props.signIn.reopen()) event.preventDefault();
  };
  const isOpen = () => props.waiting.window === 'open';
  return (
    <p class="mt-1">
      <Show when={isOpen()}>
        <span class="text-muted">{t().progress.open} </span>
      </Show>
      <a
        href={props.waiting.href}
        target="_blank"
        rel="noreferrer"
        class={isOpen() ? link : `${buttonClass('primary', 'sm')} mt-1`}
        onClick={open}
      >
        {isOpen() ? t().progress.openAgain : `${t().progress.openLink(props.provider)} ↗`}
      </a>
    </p>
  );
}

/** Where a sign-in at a provider stands, and what is to be done meanwhile. */
export function SignInProgress(props: {
  signIn: OAuthSignIn;
  provider: string;
  /** What the test of the account does. */
  test: string;
  onCancel: () => void;
}) {
  const t = useOAuthMessages();
  const waiting = () => {
    const now = props.signIn.progress();
    return now.name === 'waiting' ? now : undefined;
  };
  const words = () => {
    const { progress } = t();
    const now = props.signIn.progress();
    if (now.name === 'finishing') return { title: progress.finishing, text: props.test };
    if (now.name !== 'waiting') return { title: progress.starting, text: undefined };
    if (now.window === 'blocked') return { title: progress.blocked, text: progress.blockedWhy };
    if (now.window === 'gone') return { title: progress.gone, text: progress.goneWhy };
    return { title: progress.waiting(props.provider), text: progress.waitingWhy };
  };
  return (
    <Frame
      title={words().title}
      text={words().text}
      busy={waiting() === undefined || waiting()?.window === 'open'}
      onCancel={() => props.onCancel()}
      way={
        <Show when={waiting()}>
          {(now) => <OpenPage waiting={now()} provider={props.provider} signIn={props.signIn} />}
        </Show>
      }
    />
  );
}
