import { createContext, createSignal, useContext, type Accessor, type ParentProps } from 'solid-js';
import type { Permission, ViewerFieldsFragment } from '../../graphql/generated/graphql';
import { RequestFailed, type Renewal, type SendRequest } from '../../graphql';
import { meQuery } from './session.documents';

type Viewer = ViewerFieldsFragment;

/** Who uses this page. */
type SessionState =
  | { phase: 'loading' }
  | { phase: 'failed'; error: RequestFailed }
  | { phase: 'signed-out' }
  | { phase: 'signed-in'; viewer: Viewer };

export interface Session {
  state: Accessor<SessionState>;
  viewer(): Viewer | null;
  can(permission: Permission): boolean;
  load(): Promise<void>;
  begin(viewer: Viewer): void;
  end(): void;
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
  const end = (): void => void setState({ phase: 'signed-out' });

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
        end();
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
