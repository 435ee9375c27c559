import { createSignal, type Accessor } from 'solid-js';
import { useFailureText, useGraphql, type RequestFailed } from '../../graphql';
import { useSingleSignOnMessages } from './single-sign-on.messages';
import { startSingleSignOnMutation } from './single-sign-on.documents';

/** Going to the identity provider. */
export interface SingleSignOnStart {
  readonly busy: Accessor<boolean>;
  /** Why it could not be gone to. */
  readonly problem: Accessor<string | null>;
  /** Leaves this page; `returnPath` is where to go once signed in. */
  go(returnPath: string): Promise<void>;
}

const isWebPage = (address: string): boolean =>
  URL.canParse(address) && /^https?:$/.test(new URL(address).protocol);

export function createSingleSignOnStart(): SingleSignOnStart {
  const { send } = useGraphql();
  const t = useSingleSignOnMessages();
  const failureText = useFailureText();
  const [busy, setBusy] = createSignal(false);
  const [problem, setProblem] = createSignal<(() => string) | null>(null);

  async function go(returnPath: string): Promise<void> {
    if (busy()) return;
    setBusy(true);
    setProblem(null);
    try {
      const { startSingleSignOn } = await send(startSingleSignOnMutation, {
        input: { returnPath },
      });
      const [refusal] = startSingleSignOn.userErrors;
      const address = startSingleSignOn.authorizationUrl ?? '';
      // Stays busy: the page is about to be left.
      if (!refusal && isWebPage(address)) return location.assign(address);
      setProblem(() => () => (refusal ? t().refusal(refusal) : t().noAddress));
    } catch (error) {
      setProblem(() => () => failureText(error as RequestFailed));
    }
    setBusy(false);
  }

  return { busy, problem: () => problem()?.() ?? null, go };
}
