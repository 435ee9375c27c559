import { Route, Router } from '@solidjs/router';
import { lazy, Suspense, type ParentProps } from 'solid-js';
import { Allowed, SignedIn } from './features/session';
import { PageProvider } from './features/shell/page';

const Shell = lazy(() => import('./features/shell').then((face) => ({ default: face.Shell })));
const SignInPage = lazy(() => import('./features/session/sign-in-page'));
const SignInLinkPage = lazy(() => import('./features/session/sign-in-link-page'));
const HomePage = lazy(() => import('./features/home/home-page'));
const MarketplacePage = lazy(() => import('./features/marketplace/marketplace-page'));
const ProviderPage = lazy(() => import('./features/marketplace/provider-page'));
const IntegrationPage = lazy(() => import('./features/integrations/integration-page'));
const ActivityPage = lazy(() => import('./features/activity/activity-page'));
const MembersPage = lazy(() => import('./features/members/members-page'));
const InvitationPage = lazy(() => import('./features/members/invitation-page'));
const OrganizationPage = lazy(() => import('./features/organization/organization-page'));
const ProfilePage = lazy(() => import('./features/profile/profile-page'));
const NotFoundPage = lazy(() => import('./features/shell/not-found-page'));

function Frame(props: ParentProps) {
  return (
    <SignedIn>
      <PageProvider>
        <Shell>{props.children}</Shell>
      </PageProvider>
    </SignedIn>
  );
}

function AllowedActivity() {
  return (
    <Allowed permission="ACTIVITY_READ">
      <ActivityPage />
    </Allowed>
  );
}

function AllowedOrganization() {
  return (
    <Allowed permission="MEMBERS_MANAGE">
      <OrganizationPage />
    </Allowed>
  );
}

function AllowedMembers() {
  return (
    <Allowed permission="MEMBERS_MANAGE">
      <MembersPage />
    </Allowed>
  );
}

/** Every address of the web app. */
export function Routes() {
  return (
    <Router root={(props) => <Suspense>{props.children}</Suspense>}>
      <Route path="/sign-in" component={SignInPage} />
      <Route path="/sign-in/link" component={SignInLinkPage} />
      <Route path="/invitation" component={InvitationPage} />
      <Route component={Frame}>
        <Route path="/" component={HomePage} />
        <Route path="/marketplace" component={MarketplacePage} />
        <Route path="/marketplace/:key" component={ProviderPage} />
        <Route path="/integrations/:id" component={IntegrationPage} />
        <Route path="/activity" component={AllowedActivity} />
        <Route path="/settings/organization" component={AllowedOrganization} />
        <Route path="/settings/members" component={AllowedMembers} />
        <Route path="/settings/profile" component={ProfilePage} />
        <Route path="*" component={NotFoundPage} />
      </Route>
    </Router>
  );
}
