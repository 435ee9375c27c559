import { A } from '@solidjs/router';
import { buttonClass, EmptyState } from '../../ui';
import { createTitle } from './page';

/** No page has this address. */
export default function NotFoundPage() {
  createTitle(() => 'Not found');
  return (
    <EmptyState
      title="There is no page at this address"
      message="The link may be old, or what it named was deleted."
      action={
        <A href="/" class={buttonClass('secondary')}>
          Go home
        </A>
      }
    />
  );
}
