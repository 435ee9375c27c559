import type { AuthModeKind, CheckKind } from '../../graphql/generated/graphql';

interface Mode {
  kind: AuthModeKind;
  available: boolean;
  unavailableReason: string | null;
}

type Offer = readonly Pick<Mode, 'available' | 'unavailableReason'>[];

/** Whether there is a way to connect it today. */
export const canConnect = ({ authModes }: { authModes: Offer }): boolean =>
  authModes.some((mode) => mode.available);

/** How one signs in, each kind once: in the ways that there are, or in those that come later where there is none. */
export function kindsOf({ authModes }: { authModes: readonly Omit<Mode, 'unavailableReason'>[] }) {
  const now = authModes.filter((mode) => mode.available);
  return [...new Set((now.length > 0 ? now : authModes).map(({ kind }) => kind))];
}

/** Why its ways to sign in come later, in the catalog's words; each reason once. */
export function whyLater({ authModes }: { authModes: Offer }): string {
  const reasons = authModes.flatMap(({ unavailableReason }) => unavailableReason ?? []);
  return [...new Set(reasons)].join(' ');
}

/** Where a link leads, in short. */
export const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).hostname : url);

/** What a passed test of a provider proves. */
export type Proof = 'ACCEPTED' | 'ACCEPTED_WHERE_ASKED' | 'REACHABLE' | 'NOTHING';

/** What a passed test proves, at most: never more than the check and the ways to sign in can show. Null: none yet. */
export function proofOf(provider: {
  authModes: readonly Mode[];
  check: { kind: CheckKind };
}): Proof | null {
  const usable = provider.authModes.filter((mode) => mode.available);
  if (usable.length === 0) return null;
  if (provider.check.kind === 'NONE') return 'NOTHING';
  const open = usable.filter((mode) => mode.kind === 'NONE').length;
  if (provider.check.kind === 'TCP' || open === usable.length) return 'REACHABLE';
  return open === 0 ? 'ACCEPTED' : 'ACCEPTED_WHERE_ASKED';
}
