import { A, useNavigate } from '@solidjs/router';
import { Show, type JSX, type ParentProps } from 'solid-js';
import type { CardStatus, Permission } from '../../graphql/generated/graphql';
import { buttonClass, StatusBadge } from '../../ui';
import { useSession } from '../session';
import { useDashboardMessages } from './dashboard.messages';

export const cardClass = 'relative flex min-h-38 flex-col rounded-lg border bg-raised px-3.5 py-4';

/** One fact of a card, by its name. */
export function Fact(props: { name: string; children: JSX.Element }) {
  return (
    <div class="flex flex-wrap justify-between gap-x-3">
      <dt class="text-muted">{props.name}</dt>
      <dd class="min-w-0 font-medium tabular-nums">{props.children}</dd>
    </div>
  );
}

/** One of the four: a name, a status, its facts, or what to do first. All of it opens its page. */
export function HeadlineCard(
  props: ParentProps<{
    name: 'erp' | 'edi' | 'apiKeys' | 'webhooks';
    href: string;
    /** Where it is set up first; its page unless told. */
    configureHref?: string;
    /** Who may see its page; everyone who sees the card unless told. */
    reader?: Permission;
    /** Who may set it up. */
    writer?: Permission;
    status: CardStatus;
    setupMessage: string | null;
  }>,
) {
  const t = useDashboardMessages();
  const session = useSession();
  const navigate = useNavigate();
  const title = () => t().cards[props.name];
  const leads = () => props.reader === undefined || session.can(props.reader);
  /** The times stand above the link, for their exact words; they lead to the same page. */
  const onClick = (event: MouseEvent): void => {
    if (leads() && event.target instanceof Element && event.target.closest('time'))
      navigate(props.href);
  };
  return (
    <li
      class={`${cardClass} transition-colors duration-100 has-[h3_a]:hover:border-edge has-[h3_a:focus-visible]:outline-2 has-[h3_a:focus-visible]:outline-offset-2 has-[h3_a:focus-visible]:outline-accent-text`}
      classList={{
        'border-line': props.status !== 'ERROR',
        'border-error-line': props.status === 'ERROR',
      }}
      data-card={props.name}
      onClick={onClick}
    >
      <div class="mb-3 flex min-h-6 flex-wrap items-center justify-between gap-x-1 gap-y-2">
        <h3 class="text-base font-semibold">
          <Show when={leads()} fallback={title()}>
            <A href={props.href} class="outline-none after:absolute after:inset-0 after:rounded-lg">
              {title()}
            </A>
          </Show>
        </h3>
        <StatusBadge status={props.status} />
      </div>
      <Show
        when={props.status === 'NOT_CONFIGURED'}
        fallback={<dl class="grid gap-1.5 text-sm">{props.children}</dl>}
      >
        <p class="text-sm text-muted">{props.setupMessage ?? t().cards.setUp}</p>
        <Show when={session.can(props.writer ?? 'INTEGRATIONS_WRITE')}>
          <A
            href={props.configureHref ?? props.href}
            aria-label={t().cards.configureThis(title())}
            class={`relative z-1 mt-auto self-start ${buttonClass('secondary', 'sm')}`}
          >
            {t().cards.configure}
          </A>
        </Show>
      </Show>
    </li>
  );
}
