import type { Caller } from '../context.ts';
import type { Principal, SubscriptionServer, Timers } from '../graphql/index.ts';
import { ApiKeyTool } from '../modules/api-keys/index.ts';
import { readSessionPermissions } from '../modules/identity/index.ts';
import { TokenTool, readTokenPermissions } from '../modules/single-sign-on/index.ts';
import type { Services } from '../request-context.ts';

/** How long a socket can outlive what it was opened with when the message that says so was lost. */
const intervalMs = 15_000;

type Recheck = Pick<Services, 'database' | 'clock' | 'bus'> & {
  readonly apiKeys: Pick<Services['apiKeys'], 'lookAgain'>;
  readonly log: Pick<Services['log'], 'error'>;
  readonly sockets: Pick<SubscriptionServer, 'principals' | 'revoke' | 'endBy'>;
  readonly timers: Timers;
};

/**
 * Compares the open sockets with the rows: every 15 seconds, and at once when the bus may have lost messages. Those
 * whose session has ended, has moved to another organization or may do something else now are closed; those of API keys
 * and of bearer tokens as well.
 */
export class SocketRecheck {
  readonly #options: Recheck;
  readonly #unsubscribe: () => void;
  #cancel: () => void;
  #running: Promise<void> | undefined;
  #isStale = false;
  readonly #looks = new Set<Promise<void>>();

  constructor(options: Recheck) {
    this.#options = options;
    this.#cancel = options.timers.after(intervalMs, () => this.#beat());
    this.#unsubscribe = options.bus.onRecovered(() => this.#look());
  }

  /** Something happened to a key. When it cannot be said what, its sockets are closed: they may come back. */
  lookAtKey(keyId: string): void {
    const principals = this.#options.sockets.principals.filter(({ key }) => key === keyId);
    const look = recheckKeys(this.#options, principals)
      .catch((error: unknown) => {
        this.#options.log.error({ err: error }, 'The sockets of an API key could not be checked.');
        this.#options.sockets.revoke(({ key }) => key === keyId);
      })
      .finally(() => this.#looks.delete(look));
    this.#looks.add(look);
  }

  /** What is under way is awaited. */
  async stop(): Promise<void> {
    this.#cancel();
    this.#unsubscribe();
    this.#isStale = false;
    await Promise.all([this.#running, ...this.#looks]);
  }

  #beat(): void {
    this.#look();
    this.#cancel = this.#options.timers.after(intervalMs, () => this.#beat());
  }

  /** What is being read may have been read too early: it is read once more. */
  #look(): void {
    this.#isStale = true;
    this.#running ??= this.#run();
  }

  async #run(): Promise<void> {
    while (this.#isStale) {
      this.#isStale = false;
      await recheck(this.#options).catch((error: unknown) => {
        this.#options.log.error({ err: error }, 'The open sockets could not be checked.');
      });
    }
    this.#running = undefined;
  }
}

async function recheck(options: Recheck): Promise<void> {
  const { principals } = options.sockets;
  const groups = Map.groupBy(principals, kindOf);
  await Promise.all([
    recheckSessions(options, groups.get('MEMBER') ?? []),
    recheckKeys(options, groups.get('API_KEY') ?? []),
    recheckTokens(options, groups.get('TOKEN') ?? []),
  ]);
}

function kindOf({ tool }: Principal): Caller['kind'] {
  if (tool === undefined) return 'MEMBER';
  return tool instanceof TokenTool ? 'TOKEN' : 'API_KEY';
}

/** Their end closes them by itself; here it is asked whether their holders may still do the same. */
async function recheckTokens(
  { sockets, database }: Recheck,
  principals: readonly Principal[],
): Promise<void> {
  for (const [organizationId, theirs] of byOrganization(principals)) {
    const holders = new Map(
      theirs.flatMap((principal): [Principal, string][] => {
        const { tool } = principal;
        return tool instanceof TokenTool ? [[principal, tool.caller.userId]] : [];
      }),
    );
    const allowed = await readTokenPermissions(database, organizationId, [...holders.values()]);
    const wrong = new Set<Principal>();
    for (const [principal, userId] of holders)
      if (!isSame(principal.permissions, allowed.get(userId))) wrong.add(principal);
    if (wrong.size > 0) sockets.revoke((principal) => wrong.has(principal));
  }
}

async function recheckSessions(
  { sockets, database, clock }: Recheck,
  principals: readonly Principal[],
): Promise<void> {
  // One query an organization, because row level security shows the members of one at a time.
  for (const [organizationId, theirs] of byOrganization(principals)) {
    const ids = [...new Set(theirs.map(({ key }) => key))];
    const allowed = await readSessionPermissions(database, organizationId, ids, clock.now());
    // By identity: the session may have opened another socket meanwhile, which is as it should be.
    const wrong = new Set(
      theirs.filter(({ key, permissions }) => !isSame(permissions, allowed.get(key))),
    );
    if (wrong.size > 0) sockets.revoke((principal) => wrong.has(principal));
  }
}

/** A secret that was replaced holds for a while: its sockets are closed when that is over. */
async function recheckKeys(
  { sockets, apiKeys }: Recheck,
  principals: readonly Principal[],
): Promise<void> {
  for (const [organizationId, theirs] of byOrganization(principals)) {
    const callers = new Map(theirs.map((principal) => [principal, callerOf(principal)]));
    const now = await apiKeys.lookAgain(organizationId, [...callers.values()]);
    const wrong = new Set<Principal>();
    for (const [principal, caller] of callers) {
      const { permissions, expiresAt } = now.get(caller) ?? {};
      if (!isSame(principal.permissions, permissions)) wrong.add(principal);
      else if (expiresAt != null) sockets.endBy(principal, expiresAt);
    }
    if (wrong.size > 0) sockets.revoke((principal) => wrong.has(principal));
  }
}

function callerOf({ tool }: Principal): ApiKeyTool['caller'] {
  if (tool instanceof ApiKeyTool) return tool.caller;
  throw new TypeError('Only API keys are tools.');
}

function byOrganization(principals: readonly Principal[]): [string, Principal[]][] {
  const groups = Map.groupBy(principals, ({ organizationId }) => organizationId);
  return [...groups].flatMap(([id, theirs]) => (id === null ? [] : [[id, theirs]]));
}

function isSame(had: ReadonlySet<string>, has: ReadonlySet<string> | undefined): boolean {
  return has?.size === had.size && [...has].every((each) => had.has(each));
}
