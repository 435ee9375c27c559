import { Match, Switch } from 'solid-js';
import { createQuery, useFailureText } from '../../graphql';
import { ErrorState, SkeletonList } from '../../ui';
import { createTitle } from '../shell';
import { OrganizationSection } from './organization-section';
import { PasswordSection } from './password-section';
import { profileQuery } from './profile.documents';
import { useProfileMessages } from './profile.messages';
import { SessionsSection } from './sessions-section';
import { TwoFactorSection } from './two-factor-section';
import { YouSection } from './you-section';

/** What every member sets for themselves. */
export default function ProfilePage() {
  const t = useProfileMessages();
  const failureText = useFailureText();
  createTitle(() => t().title);
  const query = createQuery(profileQuery, () => ({}));
  return (
    <div class="max-w-240">
      <YouSection />
      <Switch
        fallback={
          <div class="border-t border-line py-6">
            <SkeletonList count={2} class="h-48" />
          </div>
        }
      >
        <Match when={query.data?.me}>
          {(me) => (
            <>
              <PasswordSection hasPassword={me().hasPassword} />
              <TwoFactorSection hasPassword={me().hasPassword} state={me().twoFactor} />
            </>
          )}
        </Match>
        <Match when={query.error}>
          {(error) => (
            <div class="border-t border-line py-6">
              <ErrorState
                title={t().failed}
                message={failureText(error())}
                requestId={error().requestId}
                onRetry={() => query.refetch()}
              />
            </div>
          )}
        </Match>
      </Switch>
      <SessionsSection />
      <OrganizationSection />
    </div>
  );
}
