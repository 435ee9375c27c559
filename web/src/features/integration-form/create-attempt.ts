import { createSignal, onCleanup, type Accessor } from 'solid-js';
import { RequestFailed, useFailureText } from '../../graphql';
import type { Refusal } from '../../graphql/create-submission';
import type {
  CheckFieldsFragment,
  IntegrationFieldsFragment,
} from '../../graphql/generated/graphql';
import { useOAuthMessages } from '../oauth';
import { useIntegrationFormMessages } from './integration-form.messages';

/** How an attempt is made, beside what was entered. */
export interface AttemptChoice {
  readonly saveInactive: boolean;
  readonly skipTest: boolean;
  readonly acceptIdentityChange: boolean;
}

/** What an attempt came to. */
export interface Outcome {
  readonly integration: IntegrationFieldsFragment | null;
  readonly check: CheckFieldsFragment | null;
  readonly userErrors: readonly Refusal[];
}

/** Where it stands. */
export type Phase =
  | { name: 'editing' }
  | { name: 'testing'; since: number }
  | { name: 'failed'; check: CheckFieldsFragment }
  | { name: 'refused'; code: string | null; message: string }
  | { name: 'other-identity'; message: string }
  | { name: 'conflict'; message: string };

/** Connecting, changing or reconnecting, as often as it takes. */
export interface Attempt {
  phase: Accessor<Phase>;
  submit(choice?: Partial<AttemptChoice>): Promise<void>;
  cancel(): void;
}

interface Options {
  /** Called at once when it is submitted: what was clicked may still open a window. */
  send: (choice: AttemptChoice, signal: AbortSignal) => Promise<Outcome>;
  onDone: (outcome: Outcome) => void;
  onFailed?: (check: CheckFieldsFragment) => void;
  /** Tells refusals at their fields; returns those that belong to none. */
  place?: (refusals: readonly Refusal[]) => readonly Refusal[];
}

export function createAttempt(options: Options): Attempt {
  const t = useIntegrationFormMessages();
  const oauth = useOAuthMessages();
  const failureText = useFailureText();
  const [phase, setPhase] = createSignal<Phase>({ name: 'editing' });
  let running: AbortController | null = null;
  onCleanup(() => running?.abort());

  const wordsOf = (refusal: Refusal): string =>
    refusal.code.startsWith('OAUTH_') ? oauth().refusal.message(refusal) : t().refusal(refusal);

  function refuse(refusals: readonly Refusal[]): Phase {
    const homeless = options.place?.(refusals) ?? refusals;
    if (homeless.length === 0) return { name: 'editing' };
    const message = homeless.map(wordsOf).join(' ');
    return { name: 'refused', code: homeless[0]?.code ?? null, message };
  }

  function settle(outcome: Outcome): void {
    const { check, userErrors } = outcome;
    const [first] = userErrors;
    if (!first) {
      setPhase({ name: 'editing' });
      return options.onDone(outcome);
    }
    if (first.code === 'CONFLICT')
      return void setPhase({ name: 'conflict', message: t().refusal(first) });
    if (first.code === 'IDENTITY_CHANGED')
      return void setPhase({ name: 'other-identity', message: first.message });
    if (check?.outcome === 'FAILED') {
      setPhase({ name: 'failed', check });
      return options.onFailed?.(check);
    }
    setPhase(refuse(userErrors));
  }

  async function submit(choice: Partial<AttemptChoice> = {}): Promise<void> {
    if (running) return;
    const current = new AbortController();
    running = current;
    setPhase({ name: 'testing', since: Date.now() });
    try {
      const none = { saveInactive: false, skipTest: false, acceptIdentityChange: false };
      const outcome = await options.send({ ...none, ...choice }, current.signal);
      if (!current.signal.aborted) settle(outcome);
    } catch (error) {
      if (current.signal.aborted) return;
      const message = error instanceof RequestFailed ? failureText(error) : t().outcome.broken;
      setPhase({ name: 'refused', code: null, message });
    } finally {
      if (running === current) running = null;
    }
  }

  return {
    phase,
    submit,
    cancel() {
      running?.abort();
      running = null;
      setPhase({ name: 'editing' });
    },
  };
}
