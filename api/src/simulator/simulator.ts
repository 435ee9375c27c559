import type { Provider } from '../modules/catalog/index.ts';
import type { Detours } from '../platform/outbound/index.ts';
import { createAuthority } from './authority.ts';
import type { CaseFile } from './case-file.ts';
import { type KeptVendors, playVendors, type TokenControls } from './oauth/index.ts';
import { Mailbox, type ReceivedMail } from './mailbox.ts';
import { type Received, ReceivedLog } from './received.ts';
import { Vendors } from './vendors.ts';
import { openMailAndTcp } from './open-servers.ts';
import { openWeb } from './open-web.ts';

/** Simulated vendors: real servers on this machine that answer as their case files say. */
export interface Simulator {
  /** The certificate of the authority that vouches for all of them, in PEM: for `createOutbound`'s `extraCa`. */
  readonly ca: string;
  /** Leads to them instead of to the real ones: for `createOutbound`'s `detours`. */
  readonly detours: Detours;
  /** The situations of each provider, `good` first. */
  readonly situations: ReadonlyMap<string, readonly string[]>;
  situationOf(provider: string): string;
  /** From now on a provider answers as in this situation. @throws {RangeError} when it has none such */
  setSituation(provider: string, situation: string): void;
  /** The requests and sign-ins that came since the last call, up to 1,000. */
  takeReceived(): readonly Received[];
  /** What was sent to any of the mail servers, newest first, up to 20. */
  mails(): readonly ReceivedMail[];
  /** What can be done to the tokens of each provider that is connected by OAuth. */
  readonly tokens: ReadonlyMap<string, TokenControls>;
  /** The tokens that are alive, in JSON: for a simulator that starts later. */
  readonly kept: () => KeptVendors;
  /** Where on this machine a person consents instead of at the real address; another address stays as it is. */
  readonly authorizeUrl: (url: string) => string;
  readonly close: () => Promise<void>;
}

interface Cast {
  readonly cases: readonly CaseFile[];
  /**
   * Those whose OAuth is played as well: then their checks take the tokens that were issued and are alive, and no other.
   * Left out: the tokens of the cases are right.
   */
  readonly providers?: readonly Provider[];
  /** Seconds that a token lives which can be got anew. Default: an hour. */
  readonly tokenLife?: number;
  /** What the vendors of before had given out. */
  readonly kept?: KeptVendors;
}

/** A place in the world that leads to a port of this machine. */
export interface Place {
  readonly host: string;
  readonly port: number;
  /** Asked anew for each connection. */
  readonly localPort: () => number;
}

/** What was opened: where it is found, and how it ends. */
export interface Opened {
  readonly places: readonly Place[];
  readonly close: () => Promise<void>;
}

/** Starts the vendors of these cases on 127.0.0.1, all of them in the situation `good`. */
export async function startSimulator({
  cases,
  providers = [],
  tokenLife = 3600,
  kept = {},
}: Cast): Promise<Simulator> {
  const authority = await createAuthority();
  const vendors = new Vendors(cases);
  const received = new ReceivedLog();
  const mailbox = new Mailbox();
  const oauth = await playVendors(cases, providers, { tokenLife, kept });
  const world = { vendors, received, mailbox, authority, oauth };
  const opened = await Promise.all([openWeb(world), openMailAndTcp(world)]);
  return {
    ca: authority.ca,
    detours: detoursTo(opened.flatMap(({ places }) => places)),
    situations: vendors.situations(),
    situationOf: (provider) => vendors.situationOf(provider),
    setSituation: (provider, situation) => vendors.setSituation(provider, situation),
    takeReceived: () => received.take(),
    mails: () => mailbox.list(),
    tokens: oauth.controls,
    kept: oauth.kept,
    authorizeUrl: oauth.authorizeUrl,
    close: async () => {
      await Promise.all([...opened, oauth].map((each) => each.close()));
    },
  };
}

function detoursTo(places: readonly Place[]): Detours {
  return ({ host, port }) => {
    const name = host.toLowerCase();
    const place = places.find((each) => each.host === name && each.port === (port ?? each.port));
    return place === undefined ? undefined : { port: place.localPort() };
  };
}
