import { createContext, createSignal, useContext, type Accessor, type ParentProps } from 'solid-js';
import type { Permission, ViewerFieldsFragment } from '../../graphql/generated/graphql';
import { RequestFailed, type Renewal, type SendRequest } from '../../graphql';
import { meQuery } from './session.documents';

type Viewer = ViewerFieldsFragment;

/** What took the member out of an open window, where they did not just sign out. */
type Farewell = { readonly why: 'lost' } | { readonly why: 'left'; readonly organization: string };

/** Who uses this page. */
type SessionState =
  | { phase: 'loading' }
  | { phase: 'failed'; error: RequestFailed }
  | { phase: 'signed-out'; farewell: Farewell | null }
  | { phase: 'signed-in'; viewer: Viewer };

export interface Session {
  state: Accessor<SessionState>;
  viewer(): Viewer | null;
  can(permission: Permission): boolean;
  load(): Promise<void>;
  begin(viewer: Viewer): void;
  /** The member is signed out, by an act of their own. */
  end(farewell?: Farewell): void;
  /** The server knows the session no more. */
  lose(): void;
  /** Asks over HTTP whether the session stands; that also renews its cookie. */
  renew(): Promise<Renewal>;
}

/** `onOther` is called when the cookie turns out to belong to another member or organization. */
export function createSession(send: () => SendRequest, onOther: () => void): Session {
  const [state, setState] = createSignal<SessionState>({ phase: 'loading' });
  const viewer = (): Viewer | null => {
    const current = state();
    return current.phase === 'signed-in' ? current.viewer : null;
  };
  const begin = (next: Viewer): void => void setState({ phase: 'signed-in', viewer: next });
  const end = (farewell?: Farewell): void =>
    void setState({ phase: 'signed-out', farewell: farewell ?? null });

  function lose(): void {
    if (viewer()) end({ why: 'lost' });
    // What is asked on the way out finds no session either; why it ended stays.
    else if (state().phase !== 'signed-out') end();
  }

  async function load(): Promise<void> {
    setState({ phase: 'loading' });
    try {
      const { me } = await send()(meQuery, {});
      if (me) begin(me);
      else end();
    } catch (error) {
      setState({ phase: 'failed', error: error as RequestFailed });
    }
  }

  async function renew(): Promise<Renewal> {
    try {
      const { me } = await send()(meQuery, {});
      if (!me) {
        lose();
        return 'signed-out';
      }
      const before = viewer();
      const same = before?.user.id === me.user.id && before.organization.id === me.organization.id;
      if (same) begin(me);
      else onOther();
      return 'valid';
    } catch (error) {
      return error instanceof RequestFailed && error.code === 'UNAUTHENTICATED'
        ? 'signed-out'
        : 'unreachable';
    }
  }

  return {
    state,
    viewer,
    can: (permission) => viewer()?.permissions.includes(permission) ?? false,
    load,
    begin,
    end,
    lose,
    renew,
  };
}

const SessionContext = createContext<Session>();

export function SessionProvider(props: ParentProps<{ value: Session }>) {
  return <SessionContext.Provider value={props.value}>{props.children}</SessionContext.Provider>;
}

/** The session of this page. */
export function useSession(): Session {
  const value = useContext(SessionContext);
  if (!value) throw new Error('useSession needs a SessionProvider above it');
  return value;
}
