import { A } from '@solidjs/router';
import { buttonClass, EmptyState } from '../../ui';
import { createTitle } from './page';
import { useShellMessages } from './shell.messages';

/** No page has this address. */
export default function NotFoundPage() {
  const t = useShellMessages();
  createTitle(() => t().notFound.title);
  return (
    <EmptyState
      title={t().notFound.heading}
      message={t().notFound.message}
      action={
        <A href="/" class={buttonClass('secondary')}>
          {t().notFound.home}
        </A>
      }
    />
  );
}
