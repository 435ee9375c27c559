import { createSignal, onCleanup, type Accessor } from 'solid-js';
import { RequestFailed, useGraphql } from '../../graphql';
import type { Refusal } from '../../graphql/create-submission';
import type { FinishOAuthMutation, StartOAuthInput } from '../../graphql/generated/graphql';
import { openSignInWindow } from '../../lib/sign-in-window';
import { fillWindow, followWindow, leadWindow } from './follow-window';
import { startOAuthMutation } from './oauth.documents';
import { useOAuthMessages } from './oauth.messages';
import { awaitSignIn, type SignInResult } from './sign-in-channel';
import { readSignInUrl, type SignInUrl } from './sign-in-url';

type Answer = Pick<FinishOAuthMutation['finishOAuth'], 'integration' | 'check'>;
type Finished = Answer & { readonly userErrors: readonly Refusal[] };

/** Where a sign-in at a provider stands. */
export type SignInProgress =
  | { readonly name: 'idle' }
  | { readonly name: 'starting' }
  /** `window`: it is open; the browser did not let us open it; it seems to have been closed. */
  | { readonly name: 'waiting'; readonly href: string; readonly window: WindowState }
  /** The member came back; the account is being tested. */
  | { readonly name: 'finishing'; readonly since: number };

type WindowState = 'open' | 'blocked' | 'gone';

export interface OAuthSignIn {
  progress: Accessor<SignInProgress>;
  /**
   * Lets the member sign in, in a window of its own, and resolves with what came of it. Called from what was clicked,
   * or with the window that was opened there. `signal` gives it up.
   */
  run(input: StartOAuthInput, signal: AbortSignal, opened?: Window | null): Promise<Finished>;
  /** Opens the provider's page again; whether the browser let us. */
  reopen(): boolean;
}

function refusal(code: string, message: string): Finished {
  return { integration: null, check: null, userErrors: [{ code, message, path: [] }] };
}

export function createOAuthSignIn(): OAuthSignIn {
  const { send } = useGraphql();
  const t = useOAuthMessages();
  const [progress, setProgress] = createSignal<SignInProgress>({ name: 'idle' });
  let popup: Window | null = null;
  let unfollow = (): void => undefined;
  onCleanup(() => end());

  function end(): void {
    unfollow();
    popup?.close();
    popup = null;
    setProgress({ name: 'idle' });
  }

  const setWindow = (window: WindowState): void => {
    setProgress((now) => (now.name === 'waiting' ? { ...now, window } : now));
  };
  function follow(opened: Window | null): void {
    unfollow();
    popup = opened;
    if (opened) unfollow = followWindow(opened, () => setWindow('gone'));
    setWindow(opened ? 'open' : 'blocked');
  }

  /** Resolves with what the page tells that the provider sends the member back to. */
  function wait(url: SignInUrl, expiresAt: string | null, signal: AbortSignal) {
    return new Promise<SignInResult | 'expired'>((resolve, reject) => {
      const timer =
        expiresAt === null
          ? undefined
          : setTimeout(() => settle('expired'), Date.parse(expiresAt) - Date.now());
      const stop = awaitSignIn(url.state, {
        arrived: () => setProgress({ name: 'finishing', since: Date.now() }),
        result: (result) => settle(result),
      });
      const release = (): void => {
        clearTimeout(timer);
        stop();
        signal.removeEventListener('abort', give);
      };
      const settle = (result: SignInResult | 'expired'): void => {
        release();
        resolve(result);
      };
      const give = (): void => {
        release();
        reject(new RequestFailed('CANCELLED', ''));
      };
      signal.addEventListener('abort', give);
      setProgress({ name: 'waiting', href: url.href, window: 'open' });
      follow(leadWindow(popup, url.href));
    });
  }

  async function run(input: StartOAuthInput, signal: AbortSignal): Promise<Finished> {
    const { startOAuth } = await send(startOAuthMutation, { input }, signal);
    if (startOAuth.userErrors.length > 0)
      return { integration: null, check: null, userErrors: startOAuth.userErrors };
    const url = readSignInUrl(startOAuth.authorizationUrl ?? '');
    if (!url) return refusal('OAUTH_FAILED', t().refusal.noAddress);
    const result = await wait(url, startOAuth.expiresAt, signal);
    if (result === 'expired') return refusal('OAUTH_STATE_EXPIRED', t().refusal.tookTooLong);
    if (result.kind === 'answered') return result.payload;
    throw new RequestFailed(result.code, result.message, result.requestId);
  }

  return {
    progress,
    async run(input, signal, opened) {
      end();
      popup = opened === undefined ? openSignInWindow() : opened;
      if (popup) fillWindow(popup, t().opening);
      setProgress({ name: 'starting' });
      try {
        return await run(input, signal);
      } finally {
        end();
      }
    },
    reopen() {
      const now = progress();
      if (now.name !== 'waiting') return false;
      const opened = leadWindow(null, now.href);
      if (opened) follow(opened);
      return opened !== null;
    },
  };
}
