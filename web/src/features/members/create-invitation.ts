import { useNavigate } from '@solidjs/router';
import { createEffect, createSignal, on, type Accessor } from 'solid-js';
import { RequestFailed, useGraphql } from '../../graphql';
import type {
  PreviewInvitationMutation,
  UserErrorFieldsFragment,
  ViewerFieldsFragment,
} from '../../graphql/generated/graphql';
import { useSession } from '../session';
import { acceptInvitationMutation, previewInvitationMutation } from './invitation.documents';
import { createInvitationToken } from './invitation-token';

export type Preview = NonNullable<PreviewInvitationMutation['previewInvitation']['invitation']>;

/** What is known of the link. */
type InvitationPhase =
  | { name: 'incomplete' }
  | { name: 'loading' }
  | { name: 'failed'; error: RequestFailed }
  | { name: 'refused'; refusal: UserErrorFieldsFragment }
  /** `challenge`: the seat is taken, and the second factor is asked for. */
  | { name: 'open'; invitation: Preview; challenge: string | null };

/** What stands in the way of joining, for the form to show. */
export type JoinProblem = { refusal: UserErrorFieldsFragment } | { failure: RequestFailed };

export interface OpenedLink {
  phase: Accessor<InvitationPhase>;
  busy: Accessor<boolean>;
  problem: Accessor<JoinProblem | null>;
  retry(): void;
  /** Takes the seat: as the one who is signed in, or as a newcomer. */
  join(newcomer?: { name: string; password: string }): Promise<void>;
  /** Whoever proved to be the invited goes on into the organization. */
  enter(viewer: ViewerFieldsFragment): void;
}

/** The invitation behind the link that was opened, and joining by it. */
export function createInvitation(): OpenedLink {
  const { send, cache } = useGraphql();
  const session = useSession();
  const navigate = useNavigate();
  const { token, forget } = createInvitationToken();
  const [phase, setPhase] = createSignal<InvitationPhase>({ name: 'incomplete' });
  const [busy, setBusy] = createSignal(false);
  const [problem, setProblem] = createSignal<JoinProblem | null>(null);
  let turn = 0;

  function refuse(refusal: UserErrorFieldsFragment): void {
    if (refusal.code === 'LINK_EXPIRED') forget();
    setPhase({ name: 'refused', refusal });
  }

  async function preview(): Promise<void> {
    const mine = (turn += 1);
    if (token() === '') return void setPhase({ name: 'incomplete' });
    setPhase({ name: 'loading' });
    setProblem(null);
    try {
      const input = { token: token() };
      const { previewInvitation } = await send(previewInvitationMutation, { input });
      if (mine !== turn) return;
      const [refusal] = previewInvitation.userErrors;
      const { invitation } = previewInvitation;
      if (refusal) refuse(refusal);
      else if (invitation) setPhase({ name: 'open', invitation, challenge: null });
    } catch (error) {
      if (!(error instanceof RequestFailed)) throw error;
      if (mine === turn) setPhase({ name: 'failed', error });
    }
  }

  function enter(viewer: ViewerFieldsFragment): void {
    forget();
    // Nothing of another organization stays in memory.
    cache.clear();
    session.begin(viewer);
    navigate('/', { replace: true });
  }

  async function join(newcomer?: { name: string; password: string }): Promise<void> {
    const current = phase();
    if (busy() || current.name !== 'open') return;
    setBusy(true);
    setProblem(null);
    try {
      const input = { token: token(), ...newcomer };
      const { acceptInvitation } = await send(acceptInvitationMutation, { input });
      const [refusal] = acceptInvitation.userErrors;
      if (refusal?.code === 'LINK_EXPIRED') refuse(refusal);
      else if (refusal) await reconsider(refusal);
      else if (acceptInvitation.challenge)
        setPhase({ ...current, challenge: acceptInvitation.challenge.token });
      else if (acceptInvitation.viewer) enter(acceptInvitation.viewer);
    } catch (error) {
      if (!(error instanceof RequestFailed)) throw error;
      setProblem({ failure: error });
    } finally {
      setBusy(false);
    }
  }

  /** Somebody made the account, or signed in as another, meanwhile: it is looked at afresh. */
  async function reconsider(refusal: UserErrorFieldsFragment): Promise<void> {
    if (refusal.code === 'SIGN_IN_FIRST') await preview();
    else if (refusal.code === 'WRONG_PERSON') await session.load();
    setProblem({ refusal });
  }

  createEffect(on(token, () => void preview()));
  return { phase, busy, problem, retry: () => void preview(), join, enter };
}
