import type { FinishOAuthMutation } from '../../graphql/generated/graphql';

/** What came of a sign-in at a provider. */
export type SignInResult =
  | { readonly kind: 'answered'; readonly payload: FinishOAuthMutation['finishOAuth'] }
  | {
      readonly kind: 'failed';
      readonly code: string;
      readonly message: string;
      readonly requestId: string | null;
    };

/** Between the page that waits and the one that the provider sends the member back to; both are of this site. */
type Message =
  | { readonly kind: 'arrived' }
  | { readonly kind: 'result'; readonly result: SignInResult }
  | { readonly kind: 'taken' };

/** How long the page that waits may take to say that it got the result, in milliseconds. */
const takenWithinMs = 1_500;

/** Each sign-in has a channel of its own: others in other windows do not hear it. */
function openChannel(state: string): {
  post(message: Message): void;
  listen(listener: (message: Message) => void): void;
  close(): void;
} {
  const channel = new BroadcastChannel(`patchbay-oauth-${state}`);
  return {
    post: channel.postMessage.bind(channel),
    listen: (listener) =>
      channel.addEventListener('message', ({ data }: MessageEvent<Message>) => listener(data)),
    close: () => channel.close(),
  };
}

/** Waits for what comes of the sign-in with this `state`, until it is closed. */
export function awaitSignIn(
  state: string,
  on: { readonly arrived: () => void; readonly result: (result: SignInResult) => void },
): () => void {
  const channel = openChannel(state);
  channel.listen((message) => {
    if (message.kind === 'arrived') on.arrived();
    if (message.kind !== 'result') return;
    channel.post({ kind: 'taken' });
    on.result(message.result);
  });
  return () => channel.close();
}

/** The other end, on the page that the provider sends the member back to. */
export interface SignInReport {
  arrived(): void;
  /** Tells the result; whether there is a page that waited for it. */
  tell(result: SignInResult): Promise<boolean>;
}

export function reportSignIn(state: string): SignInReport {
  const channel = openChannel(state);
  return {
    arrived: () => channel.post({ kind: 'arrived' }),
    tell: (result) =>
      new Promise((resolve) => {
        const end = (isTaken: boolean): void => {
          clearTimeout(timer);
          channel.close();
          resolve(isTaken);
        };
        const timer = setTimeout(() => end(false), takenWithinMs);
        channel.listen(({ kind }) => kind === 'taken' && end(true));
        channel.post({ kind: 'result', result });
      }),
  };
}
