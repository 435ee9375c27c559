import { Navigate, Route, Router, type NavigateProps } from '@solidjs/router';
import { Suspense, type Component, type ParentProps } from 'solid-js';
import { lazy } from './lib/lazy';
import { Allowed, SignedIn } from './features/session';
import { Shell } from './features/shell';
import { PageProvider } from './features/shell/page';
import type { Permission } from './graphql/generated/graphql';

const SignInPage = lazy(() => import('./features/session/sign-in-page'));
const SignInLinkPage = lazy(() => import('./features/session/sign-in-link-page'));
const HomePage = lazy(() => import('./features/home/home-page'));
const DashboardPage = lazy(() => import('./features/dashboard/dashboard-page'));
const MarketplacePage = lazy(() => import('./features/marketplace/marketplace-page'));
const ProviderPage = lazy(() => import('./features/marketplace/provider-page'));
const IntegrationPage = lazy(() => import('./features/integrations/integration-page'));
const ErpPage = lazy(() => import('./features/connections/erp-page'));
const EdiPage = lazy(() => import('./features/connections/edi-page'));
const SupplierPortalPage = lazy(() => import('./features/connections/supplier-portal-page'));
const CustomerPortalPage = lazy(() => import('./features/connections/customer-portal-page'));
const ApiKeysPage = lazy(() => import('./features/api-keys/api-keys-page'));
const WebhooksPage = lazy(() => import('./features/webhooks/webhooks-page'));
const WebhookPage = lazy(() => import('./features/webhooks/webhook-page'));
const LogsPage = lazy(() => import('./features/activity/logs-page'));
const ErrorQueuePage = lazy(() => import('./features/error-queue/error-queue-page'));
const ExportPage = lazy(() => import('./features/configuration/export-page'));
const ImportPage = lazy(() => import('./features/configuration/import-page'));
const MembersPage = lazy(() => import('./features/members/members-page'));
const SingleSignOnPage = lazy(() => import('./features/session/single-sign-on-page'));
const OAuthCallbackPage = lazy(() => import('./features/oauth/callback-page'));
const InvitationPage = lazy(() => import('./features/members/invitation-page'));
const OrganizationPage = lazy(() => import('./features/organization/organization-page'));
const RetryPolicyPage = lazy(() => import('./features/retry-policy/retry-policy-page'));
const FailoverPage = lazy(() => import('./features/failover/failover-page'));
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

type Lazy = Component & { readonly preload: () => Promise<unknown> };

/** The page for those with the permission; others go home and are told why. */
function allowed(permission: Permission, Page: Lazy) {
  const Guarded = () => (
    <Allowed permission={permission}>
      <Page />
    </Allowed>
  );
  // The router fetches the page while it is asked who is there.
  return Object.assign(Guarded, { preload: () => Page.preload() });
}

/** An address that is no more, or another word for a page; what it asked for goes along. */
const movedTo = (path: string) => () => {
  const href: NavigateProps['href'] = ({ location }) =>
    path + location.search.replace(/([?&])range=/, '$1date_range=');
  return <Navigate href={href} />;
};

const integrationId = { id: /^int_/ };

/** Every address of the web app. */
export function Routes() {
  return (
    <Router root={(props) => <Suspense>{props.children}</Suspense>}>
      <Route path="/sign-in" component={SignInPage} />
      <Route path="/sign-in/link" component={SignInLinkPage} />
      <Route path="/sign-in/callback" component={SingleSignOnPage} />
      <Route path="/oauth/callback" component={OAuthCallbackPage} />
      <Route path="/invitation" component={InvitationPage} />
      <Route component={Frame}>
        <Route path="/" component={HomePage} />
        <Route path="/marketplace" component={MarketplacePage} />
        <Route path="/marketplace/:key" component={ProviderPage} />
        <Route path="/integrations" component={movedTo('/integrations/dashboard')} />
        <Route path="/integrations/dashboard" component={allowed('HEALTH_READ', DashboardPage)} />
        <Route path="/integrations/erp" component={allowed('HEALTH_READ', ErpPage)} />
        <Route path="/integrations/comarch" component={movedTo('/integrations/erp')} />
        <Route path="/integrations/edi" component={allowed('HEALTH_READ', EdiPage)} />
        <Route path="/integrations/api-keys" component={allowed('API_KEYS_MANAGE', ApiKeysPage)} />
        <Route path="/integrations/webhooks" component={allowed('WEBHOOKS_READ', WebhooksPage)} />
        <Route
          path="/integrations/webhooks/:id"
          component={allowed('WEBHOOKS_READ', WebhookPage)}
        />
        <Route
          path="/integrations/supplier-portal"
          component={allowed('HEALTH_READ', SupplierPortalPage)}
        />
        <Route
          path="/integrations/customer-portal"
          component={allowed('HEALTH_READ', CustomerPortalPage)}
        />
        <Route path="/integrations/export" component={allowed('HEALTH_READ', ExportPage)} />
        <Route path="/integrations/import" component={allowed('INTEGRATIONS_WRITE', ImportPage)} />
        <Route path="/integrations/logs" component={allowed('ACTIVITY_READ', LogsPage)} />
        <Route path="/activity" component={movedTo('/integrations/logs')} />
        <Route
          path="/integrations/error-queue"
          component={allowed('WEBHOOKS_READ', ErrorQueuePage)}
        />
        <Route path="/integrations/:id" matchFilters={integrationId} component={IntegrationPage} />
        <Route
          path="/settings/organization"
          component={allowed('MEMBERS_MANAGE', OrganizationPage)}
        />
        <Route path="/settings/members" component={allowed('MEMBERS_MANAGE', MembersPage)} />
        <Route
          path="/settings/retry-policy"
          component={allowed('WEBHOOKS_READ', RetryPolicyPage)}
        />
        <Route path="/settings/failover" component={allowed('HEALTH_READ', FailoverPage)} />
        <Route path="/settings/profile" component={ProfilePage} />
        <Route path="*" component={NotFoundPage} />
      </Route>
    </Router>
  );
}
