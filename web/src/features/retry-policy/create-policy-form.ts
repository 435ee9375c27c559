import { createEffect, createMemo, createSignal, on, onCleanup, type Accessor } from 'solid-js';
import { RequestFailed, useFailureText, useGraphql } from '../../graphql';
import { createQuery } from '../../graphql/create-query';
import type {
  RetryPolicyFieldsFragment,
  RetryPolicyInput,
  UserErrorFieldsFragment,
} from '../../graphql/generated/graphql';
import { useToasts } from '../../ui';
import {
  isChanged,
  numberFields,
  readDraft,
  readWhole,
  toDraft,
  type NumberField,
  type PolicyDraft,
} from './policy-draft';
import { retryScheduleQuery, updateRetryPolicyMutation } from './retry-policy.documents';
import { useRetryPolicyMessages } from './retry-policy.messages';

const typingMs = 200;

type Schedule = RetryPolicyFieldsFragment['schedule'];

/** What the schedule would be; the last known one while it is asked for, or cannot be. */
function createPreview(policy: Accessor<RetryPolicyInput | null>) {
  const [asked, setAsked] = createSignal(policy());
  let timer: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(timer));
  createEffect(
    on(
      policy,
      (next) => {
        clearTimeout(timer);
        timer = setTimeout(() => setAsked(next), typingMs);
      },
      { defer: true },
    ),
  );
  const query = createQuery(retryScheduleQuery, () => {
    const known = asked();
    return known ? { policy: known } : null;
  });
  const answer = () => query.data?.retrySchedule;
  return {
    schedule: createMemo<Schedule | null>((before) => {
      const found = answer();
      return found && found.userErrors.length === 0 ? [...found.schedule] : before;
    }, null),
    problems: (): readonly UserErrorFieldsFragment[] => answer()?.userErrors ?? [],
    error: () => query.error,
    refetch: () => query.refetch(),
  };
}

/** The policy that is being entered over the present one. */
export function createPolicyForm(
  current: Accessor<RetryPolicyFieldsFragment>,
  onSaved: (policy: RetryPolicyFieldsFragment) => void,
) {
  const t = useRetryPolicyMessages();
  const failureText = useFailureText();
  const toasts = useToasts();
  const { send } = useGraphql();
  const [typed, setTyped] = createSignal<Partial<PolicyDraft>>({});
  const [busy, setBusy] = createSignal(false);
  const present = createMemo(() => toDraft(current()));
  const draft = createMemo((): PolicyDraft => ({ ...present(), ...typed() }));
  const policy = createMemo(() => readDraft(draft()));
  const preview = createPreview(policy);
  const changed = () => isChanged(draft(), present());

  function errorAt(field: NumberField): string | undefined {
    if (readWhole(draft()[field]) === null) return t().form.wholeNumber;
    if (policy() === null) return undefined;
    const refusal = preview.problems().find(({ path }) => path.at(-1) === field);
    return refusal && t().refusal(refusal);
  }
  const valid = () => policy() !== null && numberFields.every((field) => !errorAt(field));

  async function save(): Promise<void> {
    const wanted = policy();
    if (busy() || wanted === null || !valid() || !changed()) return;
    const refuse = (detail: string): void =>
      toasts.show({ tone: 'error', message: t().toast.notSaved, detail });
    setBusy(true);
    try {
      const input = { policy: wanted };
      const { updateRetryPolicy } = await send(updateRetryPolicyMutation, { input });
      const [refusal] = updateRetryPolicy.userErrors;
      if (refusal) return refuse(t().refusal(refusal));
      if (updateRetryPolicy.retryPolicy) onSaved(updateRetryPolicy.retryPolicy);
      setTyped({});
      toasts.show({ tone: 'success', message: t().toast.saved });
    } catch (error) {
      if (!(error instanceof RequestFailed)) throw error;
      refuse(failureText(error));
    } finally {
      setBusy(false);
    }
  }

  return {
    draft,
    set: (change: Partial<PolicyDraft>) => setTyped({ ...typed(), ...change }),
    undo: () => setTyped({}),
    changed,
    valid,
    errorAt,
    preview,
    busy,
    save,
  };
}

export type PolicyForm = ReturnType<typeof createPolicyForm>;
