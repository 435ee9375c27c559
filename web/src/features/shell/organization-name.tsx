import { onCleanup } from 'solid-js';
import { useActivityStream } from '../activity/activity-stream';
import { useSession } from '../session';

/** Shows the organization's new name as soon as it has one, in whatever window it was given. */
export function FollowOrganizationName() {
  const session = useSession();
  const stream = useActivityStream();
  onCleanup(
    stream.listen(({ eventType }) => {
      if (eventType === 'organization.renamed') void session.renew();
    }),
  );
  return null;
}
