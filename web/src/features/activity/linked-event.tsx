import { Show } from 'solid-js';
import { createQuery } from '../../graphql';
import { Button } from '../../ui';
import { activityEventQuery } from './activity.documents';
import { useActivityMessages } from './activity.messages';
import { detailOf } from './activity-detail';
import ActivityDetails from './activity-details';
import { ActivityRow } from './activity-row';

/** The event that the address names, when it is not among those on the page. */
export function LinkedEvent(props: { id: string; onClose: () => void }) {
  const t = useActivityMessages();
  const query = createQuery(activityEventQuery, () => ({ id: props.id }));
  return (
    <section class="mb-4" aria-label={t().list.linked}>
      <div class="mb-1.5 flex items-center justify-between gap-3">
        <h2 class="text-sm font-medium text-muted">{t().list.linked}</h2>
        <Button size="sm" variant="ghost" onClick={() => props.onClose()}>
          {t().list.closeLinked}
        </Button>
      </div>
      <ul class="overflow-clip rounded-lg border border-line bg-raised">
        <Show
          when={detailOf(query.data)}
          fallback={
            <li>
              <ActivityDetails id={props.id} />
            </li>
          }
        >
          {(found) => (
            <ActivityRow event={found()} open fresh={false} onToggle={() => props.onClose()} />
          )}
        </Show>
      </ul>
    </section>
  );
}
