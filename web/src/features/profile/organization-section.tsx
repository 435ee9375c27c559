import { createSignal, Show, Suspense } from 'solid-js';
import { lazy } from '../../lib/lazy';
import { useLabels } from '../../i18n';
import { Button, Notice } from '../../ui';
import { SettingsSection } from '../../ui/settings-section';
import { useSession } from '../session';
import { useProfileMessages } from './profile.messages';

const LeaveDialog = lazy(() => import('../organization/leave-dialog'));

/** Where the member belongs, and the way out of it. */
export function OrganizationSection() {
  const session = useSession();
  const t = useProfileMessages();
  const labels = useLabels();
  const [asking, setAsking] = createSignal(false);
  const [refused, setRefused] = createSignal<string | null>(null);

  function ask(): void {
    setRefused(null);
    setAsking(true);
  }

  return (
    <SettingsSection title={t().organization.title} lead={t().organization.lead}>
      <Show when={session.viewer()}>
        {(viewer) => (
          <div class="grid justify-items-start gap-3">
            <div>
              <p class="font-medium wrap-anywhere">{viewer().organization.name}</p>
              <p class="text-sm text-muted">{labels.role(viewer().role)}</p>
            </div>
            <Show when={refused()}>{(words) => <Notice tone="error">{words()}</Notice>}</Show>
            <Button onClick={ask}>{t().organization.leave}</Button>
          </div>
        )}
      </Show>
      <Suspense>
        <Show when={asking()}>
          <LeaveDialog onRefused={setRefused} onClose={() => setAsking(false)} />
        </Show>
      </Suspense>
    </SettingsSection>
  );
}
