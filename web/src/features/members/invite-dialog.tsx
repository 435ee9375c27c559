import { createSignal, Show } from 'solid-js';
import { RequestFailed, useFailureText, useGraphql } from '../../graphql';
import type { Role, UserErrorFieldsFragment } from '../../graphql/generated/graphql';
import { Button, Notice, TextField } from '../../ui';
import { Dialog } from '../../ui/overlays';
import { LinkBox } from './link-box';
import type { InvitationItem } from './member-lists';
import { inviteMemberMutation } from './members.documents';
import { useMembersMessages, type MembersMessages } from './members.messages';
import { RolePicker } from './role-picker';

const formId = 'invite-form';
const leastRole: Role = 'VIEWER';

interface Created {
  readonly email: string;
  readonly link: string;
}

/** What stands in the way, and whether the e-mail is at fault. */
interface Problem {
  readonly inEmail: boolean;
  readonly words: (texts: MembersMessages) => string;
}

function createInvite(first: { email: string; role: Role }, onCreated: () => void) {
  const { send } = useGraphql();
  const failureText = useFailureText();
  const [email, setEmail] = createSignal(first.email);
  const [role, setRole] = createSignal<Role>(first.role);
  const [busy, setBusy] = createSignal(false);
  const [problem, setProblem] = createSignal<Problem | null>(null);
  const [created, setCreated] = createSignal<Created | null>(null);

  function refuse(refusal: UserErrorFieldsFragment): void {
    const inEmail = refusal.path.includes('email');
    setProblem({ inEmail, words: (texts) => texts.refusal(refusal) });
  }

  async function submit(): Promise<void> {
    if (busy() || email().trim() === '') return;
    setBusy(true);
    setProblem(null);
    try {
      const input = { email: email().trim(), role: role() };
      const { inviteMember } = await send(inviteMemberMutation, { input });
      const [refusal] = inviteMember.userErrors;
      if (refusal) refuse(refusal);
      else if (inviteMember.link !== null) {
        setCreated({
          email: inviteMember.invitation?.email ?? input.email,
          link: inviteMember.link,
        });
        onCreated();
      }
    } catch (error) {
      if (!(error instanceof RequestFailed)) throw error;
      setProblem({ inEmail: false, words: () => failureText(error) });
    } finally {
      setBusy(false);
    }
  }
  return { email, setEmail, role, setRole, busy, problem, created, submit };
}

/** The link, shown this once. */
function CreatedLink(props: { created: Created }) {
  const t = useMembersMessages();
  return (
    <div class="grid grid-cols-[minmax(0,1fr)] gap-4">
      <Notice tone="warn" title={t().inviteDialog.once}>
        <p class="mt-0.5">{t().inviteDialog.onceWhy(props.created.email)}</p>
      </Notice>
      <LinkBox label={t().inviteDialog.link} link={props.created.link} />
    </div>
  );
}

/**
 * Makes the link of an invitation and shows it. `again` is one that the new link replaces: its e-mail is fixed then.
 */
export function InviteDialog(props: {
  roles: readonly Role[];
  again?: InvitationItem | undefined;
  onCreated: () => void;
  onClose: () => void;
}) {
  const t = useMembersMessages();
  const { email, role } = props.again ?? { email: '', role: leastRole };
  const first = { email, role: props.roles.includes(role) ? role : leastRole };
  const invite = createInvite(first, () => props.onCreated());
  let emailInput: HTMLInputElement | undefined;
  let roleInput: HTMLInputElement | undefined;
  const title = () => {
    const link = invite.created();
    if (link) return t().inviteDialog.createdTitle(link.email);
    return props.again ? t().inviteDialog.again(props.again.email) : t().inviteDialog.title;
  };
  const words = (inEmail: boolean): string | undefined => {
    const problem = invite.problem();
    return problem?.inEmail === inEmail ? problem.words(t()) : undefined;
  };

  async function submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    await invite.submit();
    if (invite.problem()?.inEmail) emailInput?.focus();
  }

  return (
    <Dialog
      wide
      title={title()}
      initialFocus={() => emailInput ?? roleInput}
      onClose={() => props.onClose()}
      footer={
        <Show
          when={invite.created()}
          fallback={
            <Button
              type="submit"
              form={formId}
              variant="primary"
              busy={invite.busy()}
              disabled={invite.email().trim() === ''}
            >
              {t().inviteDialog.submit}
            </Button>
          }
        >
          <Button onClick={() => props.onClose()}>{t().inviteDialog.done}</Button>
        </Show>
      }
    >
      <Show
        when={invite.created()}
        fallback={
          <form id={formId} novalidate class="grid gap-4" onSubmit={(event) => void submit(event)}>
            <Show when={words(false)}>{(text) => <Notice tone="error">{text()}</Notice>}</Show>
            <Show
              when={props.again}
              fallback={
                <TextField
                  ref={(element) => (emailInput = element)}
                  label={t().email}
                  type="email"
                  name="invited"
                  required
                  value={invite.email()}
                  error={words(true)}
                  onInput={invite.setEmail}
                />
              }
            >
              <Notice tone="info">{t().inviteDialog.againWhy}</Notice>
            </Show>
            <RolePicker
              ref={(element) => (roleInput = element)}
              roles={props.roles}
              value={invite.role()}
              onChange={invite.setRole}
            />
          </form>
        }
      >
        {(created) => <CreatedLink created={created()} />}
      </Show>
    </Dialog>
  );
}
