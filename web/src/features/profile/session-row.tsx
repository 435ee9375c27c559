import { Show } from 'solid-js';
import type { SessionFieldsFragment } from '../../graphql/generated/graphql';
import { Button, RelativeTime } from '../../ui';
import { useProfileMessages } from './profile.messages';

/** One open session: where, since when, and a way to close it unless it is the one at hand. */
export function SessionRow(props: {
  session: SessionFieldsFragment;
  busy: boolean;
  onClose: () => void;
}) {
  const t = useProfileMessages();
  return (
    <li class="flex items-start gap-3 py-3 not-first:border-t not-first:border-line first:pt-0">
      <div class="min-w-0 flex-1">
        <p class="flex flex-wrap items-center gap-x-2 gap-y-0.5">
          <span class="font-medium">{props.session.device}</span>
          <Show when={props.session.isCurrent}>
            <span class="rounded-full border border-ok-line bg-ok-bg px-2 text-xs text-ok-text">
              {t().sessions.thisWindow}
            </span>
          </Show>
        </p>
        <p class="text-sm break-words text-muted">
          {props.session.ipAddress ?? t().sessions.unknownAddress} ·{' '}
          {props.session.organizationName}
        </p>
        <p class="flex flex-wrap gap-x-3 text-sm text-muted">
          <span>
            {t().sessions.lastActive} <RelativeTime at={props.session.lastActiveAt} side="start" />
          </span>
          <span>
            {t().sessions.created} <RelativeTime at={props.session.createdAt} side="start" />
          </span>
        </p>
      </div>
      <Show when={!props.session.isCurrent}>
        <Button
          size="sm"
          busy={props.busy}
          aria-label={t().sessions.closeNamed(props.session.device)}
          onClick={() => props.onClose()}
        >
          {t().sessions.close}
        </Button>
      </Show>
    </li>
  );
}
