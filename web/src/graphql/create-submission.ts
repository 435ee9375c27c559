import { createSignal, type Accessor } from 'solid-js';
import { useFailureText } from './failure.messages';
import type { RequestFailed } from './request-failed';

/** Something that the server would not do, and that the member can mend. */
export interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly path: readonly string[];
}

interface Payload {
  readonly userErrors: readonly Refusal[];
}

/** One form that is sent: busy meanwhile, then refused at one of its fields, or as a whole. */
export interface Submission<Field extends string> {
  readonly busy: Accessor<boolean>;
  /** Why the last attempt was refused because of this field, in the language of the page. */
  errorAt(field: Field): string | undefined;
  /** Why it was refused, when that is no field's fault. */
  problem(): string | undefined;
  /** Tells which input is the field: it gets the focus when it is at fault. */
  ref(field: Field): (element: HTMLElement) => void;
  /** Forgets the last attempt, as soon as something is changed. */
  clear(): void;
  /** Sends it. The focus then is in the field at fault, or where it was before the button went out of service. */
  send<Data extends Payload>(
    request: () => Promise<Data>,
  ): Promise<{ payload: Data } | { refusal: Refusal | null }>;
}

/** `words` tell a refusal in the language of the page. */
export function createSubmission<Field extends string>(
  words: (refusal: Refusal) => string,
): Submission<Field> {
  const failureText = useFailureText();
  const [busy, setBusy] = createSignal(false);
  const [refusal, setRefusal] = createSignal<Refusal | null>(null);
  const [failure, setFailure] = createSignal<RequestFailed | null>(null);
  const inputs = new Map<string, HTMLElement>();

  function fieldOf(refused: Refusal | null): HTMLElement | undefined {
    const input = refused?.path[0] === undefined ? undefined : inputs.get(refused.path[0]);
    return input?.isConnected ? input : undefined;
  }
  const clear = (): void => {
    setRefusal(null);
    setFailure(null);
  };

  async function attempt<Data extends Payload>(
    request: () => Promise<Data>,
  ): Promise<{ payload: Data } | { refusal: Refusal | null }> {
    try {
      const payload = await request();
      const refused = payload.userErrors[0] ?? null;
      setRefusal(refused);
      return refused ? { refusal: refused } : { payload };
    } catch (error) {
      setFailure(error as RequestFailed);
      return { refusal: null };
    }
  }

  return {
    busy,
    clear,
    errorAt(field) {
      const refused = refusal();
      return refused && fieldOf(refused) && refused.path[0] === field ? words(refused) : undefined;
    },
    problem() {
      const refused = refusal();
      if (refused && !fieldOf(refused)) return words(refused);
      const failed = failure();
      return failed ? failureText(failed) : undefined;
    },
    ref: (field) => (element) => void inputs.set(field, element),
    async send(request) {
      const before = document.activeElement;
      setBusy(true);
      clear();
      const outcome = await attempt(request);
      setBusy(false);
      const atFault = 'refusal' in outcome ? fieldOf(outcome.refusal) : undefined;
      if (atFault) atFault.focus();
      else if (before instanceof HTMLElement && before.isConnected) before.focus();
      return outcome;
    },
  };
}
