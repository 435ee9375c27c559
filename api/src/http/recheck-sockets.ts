import type { Principal, SubscriptionServer, Timers } from '../graphql/index.ts';
import { readSessionPermissions } from '../modules/identity/index.ts';
import type { Services } from '../request-context.ts';

/** How long a socket can outlive what it was opened with when the message that says so was lost. */
const intervalMs = 15_000;

type Recheck = Pick<Services, 'database' | 'clock' | 'bus'> & {
  readonly log: Pick<Services['log'], 'error'>;
  readonly sockets: Pick<SubscriptionServer, 'principals' | 'revoke'>;
  readonly timers: Timers;
};

/**
 * Compares the open sockets with the rows: every 15 seconds, and at once when the bus may have lost messages. Those
 * whose session has ended, has moved to another organization or may do something else now are closed.
 */
export class SocketRecheck {
  readonly #options: Recheck;
  readonly #unsubscribe: () => void;
  #cancel: () => void;
  #running: Promise<void> | undefined;
  #isStale = false;

  constructor(options: Recheck) {
    this.#options = options;
    this.#cancel = options.timers.after(intervalMs, () => this.#beat());
    this.#unsubscribe = options.bus.onRecovered(() => this.#look());
  }

  /** What is under way is awaited. */
  async stop(): Promise<void> {
    this.#cancel();
    this.#unsubscribe();
    this.#isStale = false;
    await this.#running;
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

async function recheck({ sockets, database, clock }: Recheck): Promise<void> {
  const byOrganization = Map.groupBy(sockets.principals, (principal) => principal.organizationId);
  // One query an organization, because row level security shows the members of one at a time.
  for (const [organizationId, principals] of byOrganization) {
    if (organizationId === null) continue;
    const ids = [...new Set(principals.map(({ key }) => key))];
    const allowed = await readSessionPermissions(database, organizationId, ids, clock.now());
    // By identity: the session may have opened another socket meanwhile, which is as it should be.
    const wrong = new Set(principals.filter((principal) => !isAsOpened(principal, allowed)));
    if (wrong.size > 0) sockets.revoke((principal) => wrong.has(principal));
  }
}

function isAsOpened(
  { key, permissions }: Principal,
  allowed: ReadonlyMap<string, ReadonlySet<string>>,
): boolean {
  const now = allowed.get(key);
  return now?.size === permissions.size && [...now].every((each) => permissions.has(each));
}
