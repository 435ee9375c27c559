import { createMemo, createSignal, untrack, type Accessor } from 'solid-js';
import { RequestFailed, useFailureText, useGraphql } from '../../graphql';
import { answerKey } from '../../graphql/create-query';
import type { FailoverListFieldsFragment, FailoverQuery } from '../../graphql/generated/graphql';
import { useToasts } from '../../ui';
import { failoverQuery, setFailoverOrderMutation } from './failover.documents';
import { useFailoverMessages } from './failover.messages';
import { moved, ownOrderOf, sameOrder } from './order';

type List = FailoverListFieldsFragment;

export type Entry = List['entries'][number];

/** One's own order, and the one that was in force when it was begun. */
interface Draft {
  readonly ids: readonly string[];
  readonly over: readonly string[];
}

const idsOf = (list: List): readonly string[] =>
  list.entries.map(({ integration }) => integration.id);

/** Puts a list that was answered into the answers that show it. */
function useTakeIn(): (list: List) => void {
  const { cache } = useGraphql();
  const key = answerKey(failoverQuery, {});
  return (list) => {
    const known = cache.read(key) as FailoverQuery | undefined;
    if (!known) return;
    const failover = known.failover.map((one) => (one.category === list.category ? list : one));
    cache.write(key, { ...known, failover });
  };
}

/** The order of a list: as it is in force, and as it is being changed. */
export function createOrder(list: Accessor<List>, refetch: () => void) {
  const t = useFailoverMessages();
  const failureText = useFailureText();
  const toasts = useToasts();
  const takeIn = useTakeIn();
  const { send } = useGraphql();
  const [draft, setDraft] = createSignal<Draft | null>(null);
  const [busy, setBusy] = createSignal(false);
  const stored = createMemo(() => idsOf(list()), [], { equals: sameOrder });
  const order = createMemo(
    () => {
      const own = draft();
      return own ? ownOrderOf(own.ids, stored()) : stored();
    },
    [],
    { equals: sameOrder },
  );
  const entries = createMemo(() => new Map(list().entries.map((one) => [one.integration.id, one])));
  const changed = () => !sameOrder(order(), stored());

  function move(id: string, to: number): void {
    const own = draft();
    const over = own && changed() ? own.over : stored();
    setDraft({ ids: moved(order(), id, to), over });
  }

  async function save(): Promise<void> {
    if (busy() || !changed()) return;
    const refuse = (detail: string): void =>
      toasts.show({ tone: 'error', message: t().toast.notSaved, detail });
    setBusy(true);
    try {
      const input = { category: untrack(list).category, integrationIds: [...order()] };
      const { failover, userErrors } = (await send(setFailoverOrderMutation, { input }))
        .setFailoverOrder;
      const [refusal] = userErrors;
      if (refusal) {
        refetch();
        return refuse(t().refusal(refusal));
      }
      if (failover) takeIn(failover);
      setDraft(null);
      toasts.show({ tone: 'success', message: t().toast.saved });
    } catch (error) {
      if (!(error instanceof RequestFailed)) throw error;
      refuse(failureText(error));
    } finally {
      setBusy(false);
    }
  }

  return {
    order,
    entry: (id: string): Entry | undefined => entries().get(id),
    move,
    changed,
    /** Somebody else has changed the list since one's own order was begun. */
    overtaken: (): boolean => {
      const own = draft();
      return own !== null && changed() && !sameOrder(own.over, stored());
    },
    undo: (): void => void setDraft(null),
    save,
    busy,
  };
}

export type Order = ReturnType<typeof createOrder>;
