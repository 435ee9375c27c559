import { A, useNavigate } from '@solidjs/router';
import { createEffect, Match, Show, Switch, type JSX } from 'solid-js';
import { useFailureText } from '../../graphql';
import { useLabels } from '../../i18n';
import { buttonClass, ErrorState, Notice, RelativeTime, SkeletonList } from '../../ui';
import { useSession } from '../session';
import { AuthFrame, SecondFactorForm } from '../session/sign-in-steps';
import { createInvitation, type OpenedLink, type Preview } from './create-invitation';
import { useInvitationMessages } from './invitation.messages';
import { InvitedSignIn } from './invited-sign-in';
import { NewcomerForm } from './newcomer-form';
import { JoinStep, OtherPersonStep } from './signed-in-steps';

function Fact(props: { label: string; children: JSX.Element }) {
  return (
    <div class="flex flex-wrap justify-between gap-x-3">
      <dt class="text-muted">{props.label}</dt>
      <dd class="min-w-0">{props.children}</dd>
    </div>
  );
}

function Facts(props: { invitation: Preview }) {
  const t = useInvitationMessages();
  const labels = useLabels();
  return (
    <dl class="mt-4 grid gap-1 rounded-sm bg-sunken px-3 py-2.5 text-sm">
      <Fact label={t().facts.invitedBy}>{props.invitation.invitedBy}</Fact>
      <Fact label={t().facts.role}>{labels.role(props.invitation.role)}</Fact>
      <Fact label={t().facts.email}>{props.invitation.email}</Fact>
      <Fact label={t().facts.expires}>
        <RelativeTime at={props.invitation.expiresAt} />
      </Fact>
    </dl>
  );
}

/** The step that fits whoever has opened the link. */
function NextStep(props: { link: OpenedLink; invitation: Preview }) {
  const session = useSession();
  const isInvited = (email: string) => email.toLowerCase() === props.invitation.email.toLowerCase();
  const viewer = () => session.viewer();
  return (
    <Switch fallback={<NewcomerForm link={props.link} invitation={props.invitation} />}>
      <Match when={isInvited(viewer()?.user.email ?? '') && viewer()}>
        {(invited) => (
          <JoinStep link={props.link} invitation={props.invitation} name={invited().user.name} />
        )}
      </Match>
      <Match when={viewer()}>
        {(other) => (
          <OtherPersonStep
            link={props.link}
            invitation={props.invitation}
            signedInAs={other().user.email}
          />
        )}
      </Match>
      <Match when={props.invitation.accountExists}>
        <InvitedSignIn link={props.link} invitation={props.invitation} />
      </Match>
    </Switch>
  );
}

/** The seat is taken; the password was right, and a second factor is asked for. */
function TakenSeat(props: { link: OpenedLink; challenge: string }) {
  const t = useInvitationMessages();
  const navigate = useNavigate();
  return (
    <>
      <p class="mt-4 text-sm">{t().secondFactor}</p>
      <SecondFactorForm
        challenge={props.challenge}
        onSignedIn={(viewer) => props.link.enter(viewer)}
        // The link is used up by now: they are a member, and sign in as one.
        onStartOver={() => navigate('/sign-in', { replace: true })}
      />
    </>
  );
}

/** The link leads nowhere: what happened, what to do, and the way on. */
function DeadEnd(props: { message: string }) {
  const t = useInvitationMessages();
  const session = useSession();
  return (
    <div class="mt-4 grid gap-4">
      <Notice tone="error">{props.message}</Notice>
      <A href="/" class={buttonClass('secondary')}>
        {session.viewer() ? t().goHome : t().goSignIn}
      </A>
    </div>
  );
}

/** Where the link of an invitation leads. */
export default function InvitationPage() {
  const t = useInvitationMessages();
  const failureText = useFailureText();
  const session = useSession();
  const link = createInvitation();
  type Phase = ReturnType<typeof link.phase>;
  const at = <Name extends Phase['name']>(name: Name) => {
    const phase = link.phase();
    return phase.name === name ? (phase as Extract<Phase, { name: Name }>) : undefined;
  };
  createEffect(() => {
    document.title = `${t().title} · Patchbay`;
  });
  const failure = () => {
    const state = session.state();
    return at('failed')?.error ?? (state.phase === 'failed' ? state.error : undefined);
  };
  const title = () => {
    const opened = at('open');
    return opened ? t().joinTitle(opened.invitation.organizationName) : t().title;
  };
  const isDead = () => at('incomplete') !== undefined || at('refused') !== undefined;
  const isWaiting = () => link.phase().name === 'loading' || session.state().phase === 'loading';

  function retry(): void {
    if (session.state().phase === 'failed') void session.load();
    if (link.phase().name === 'failed') link.retry();
  }

  return (
    <AuthFrame title={title()} lead={isDead() ? t().deadLead : t().lead}>
      <Switch>
        <Match when={failure()}>
          {(error) => (
            <div class="mt-4">
              <ErrorState
                title={t().failed}
                message={failureText(error())}
                requestId={error().requestId}
                onRetry={retry}
              />
            </div>
          )}
        </Match>
        <Match when={isWaiting()}>
          <div class="mt-4">
            <SkeletonList count={3} class="h-10" />
          </div>
        </Match>
        <Match when={at('incomplete')}>
          <DeadEnd message={t().incomplete} />
        </Match>
        <Match when={at('refused')}>
          {(phase) => <DeadEnd message={t().refusal(phase().refusal)} />}
        </Match>
        <Match when={at('open')}>
          {(phase) => (
            <>
              <Facts invitation={phase().invitation} />
              <Show
                when={phase().challenge}
                fallback={<NextStep link={link} invitation={phase().invitation} />}
              >
                {(challenge) => <TakenSeat link={link} challenge={challenge()} />}
              </Show>
            </>
          )}
        </Match>
      </Switch>
    </AuthFrame>
  );
}
