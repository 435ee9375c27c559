import { useNavigate } from '@solidjs/router';
import { createSignal } from 'solid-js';
import { RequestFailed, useFailureText, useGraphql } from '../../graphql';
import { ConfirmDialog } from '../../ui/overlays';
import { useSession } from '../session';
import { leaveOrganizationMutation } from './organization.documents';
import { useOrganizationMessages } from './organization.messages';

/** Leaves; what is told is why it did not work, in the language of the page. */
function createLeave() {
  const t = useOrganizationMessages();
  const failureText = useFailureText();
  const { send, cache } = useGraphql();
  const session = useSession();
  const navigate = useNavigate();
  const [busy, setBusy] = createSignal(false);

  async function attempt(organization: string): Promise<string | null> {
    const { leaveOrganization } = await send(leaveOrganizationMutation, {});
    const [refusal] = leaveOrganization.userErrors;
    if (refusal) return t().refusal(refusal);
    // Nothing of the organization stays in memory.
    cache.clear();
    if (leaveOrganization.viewer) location.assign('/');
    else {
      navigate('/', { replace: true });
      session.end({ why: 'left', organization });
    }
    return null;
  }

  async function leave(organization: string): Promise<string | null> {
    setBusy(true);
    try {
      return await attempt(organization);
    } catch (error) {
      if (!(error instanceof RequestFailed)) throw error;
      return failureText(error);
    } finally {
      setBusy(false);
    }
  }
  return { busy, leave };
}

/** Asks before the member leaves the organization, and goes on in another of theirs, or signs out. */
export default function LeaveDialog(props: {
  /** Called after the dialog is closed: behind it nobody would hear it. */
  onRefused: (words: string) => void;
  onClose: () => void;
}) {
  const t = useOrganizationMessages();
  const session = useSession();
  const { busy, leave } = createLeave();
  // Its name stays in the question while the answer is on its way.
  const organization = session.viewer()?.organization.name ?? '';

  async function confirm(): Promise<void> {
    const refused = await leave(organization);
    props.onClose();
    if (refused !== null) props.onRefused(refused);
  }

  return (
    <ConfirmDialog
      title={t().leave.title(organization)}
      message={t().leave.message(organization)}
      confirm={t().leave.confirm}
      busy={busy()}
      onConfirm={() => void confirm()}
      onClose={() => !busy() && props.onClose()}
    />
  );
}
