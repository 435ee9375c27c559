import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Provider } from '../../modules/catalog/index.ts';
import type { CaseFile, VendorAuth, VendorMode } from '../case-file.ts';
import type { Incoming } from '../credentials-match.ts';
import { clientIdOf, formOf, replay } from './arrival.ts';
import { createOAuthVendor, type OAuthVendor } from './create-oauth-vendor.ts';
import type { KeptTokens } from './token-store.ts';
import { presentedToken } from './presented-token.ts';
import { addressesOf, type OAuthAddresses, vendorOfMode } from './vendor-of-mode.ts';

/** What can be done to the tokens of a provider. */
export interface TokenControls {
  /** Ends all access tokens now; they can be renewed. */
  readonly expire: () => void;
  /** Takes everything back, as when somebody removes the application from their account. */
  readonly revoke: () => void;
  /** Whether renewing is refused from now on. */
  readonly refuseRenewal: (isRefused: boolean) => void;
  readonly refusesRenewal: () => boolean;
}

/** The vendors of all auth modes that sign in by OAuth, at the addresses of the real ones. */
export interface PlayedVendors {
  /** The origins of their token endpoints. */
  readonly origins: readonly string[];
  /** By provider key. */
  readonly controls: ReadonlyMap<string, TokenControls>;
  /** The address on this machine where a person consents instead of at the real one. */
  readonly authorizeUrl: (url: string) => string;
  /** Answers a request to a token endpoint; false where it is to none. */
  readonly handle: (
    incoming: Incoming,
    request: IncomingMessage,
    response: ServerResponse,
  ) => Promise<boolean>;
  /** The request as if it had the token of the case file, where it brings one that its vendor issued and that is alive. */
  readonly recognize: (
    provider: string,
    mode: VendorMode,
    auth: readonly VendorAuth[],
    incoming: Incoming,
  ) => Promise<Incoming>;
  /** What all of them have given out that is not over, by provider and mode: for those that start later. */
  readonly kept: () => KeptVendors;
  readonly close: () => Promise<void>;
}

export type KeptVendors = Readonly<Record<string, KeptTokens>>;

interface PlayedVendor {
  readonly provider: string;
  readonly mode: VendorMode;
  readonly addresses: OAuthAddresses;
  readonly vendor: OAuthVendor;
}

/** Starts a vendor for each auth mode with an `oauth` block that has a case. */
export async function playVendors(
  cases: readonly CaseFile[],
  providers: readonly Provider[],
  { tokenLife, kept = {} }: { readonly tokenLife: number; readonly kept?: KeptVendors },
): Promise<PlayedVendors> {
  const played = await Promise.all(
    modesOf(cases, providers).map(async ({ provider, mode, entry, oauth }) => ({
      provider: provider.key,
      mode: entry,
      addresses: addressesOf(oauth, entry),
      vendor: await createOAuthVendor(
        vendorOfMode({ name: provider.name, mode, oauth, entry, tokenLife }),
        kept[nameOf(provider.key, entry)],
      ),
    })),
  );
  return {
    origins: [
      ...new Set(played.flatMap(({ addresses }) => asked(addresses).map(({ origin }) => origin))),
    ],
    controls: controlsOf(played),
    authorizeUrl: (url) => authorizeUrl(url, played),
    handle: (incoming, request, response) => handle(played, incoming, request, response),
    recognize: async (provider, mode, auth, incoming) => {
      const one = played.find((each) => each.provider === provider && each.mode === mode);
      return one === undefined ? incoming : recognize(one, auth, incoming);
    },
    kept: () =>
      Object.fromEntries(
        played.map(({ provider, mode, vendor }) => [nameOf(provider, mode), vendor.kept()]),
      ),
    close: async () => {
      await Promise.all(played.map(({ vendor }) => vendor.close()));
    },
  };
}

function nameOf(provider: string, { mode }: VendorMode): string {
  return `${provider}.${mode}`;
}

function modesOf(cases: readonly CaseFile[], providers: readonly Provider[]) {
  return cases.flatMap((file) => {
    const provider = providers.find(({ key }) => key === file.provider);
    return file.modes.flatMap((entry) => {
      const mode = provider?.authModes.find(({ key }) => key === entry.mode);
      const oauth = mode?.oauth;
      return provider === undefined || mode === undefined || oauth === undefined
        ? []
        : [{ provider, mode, entry, oauth }];
    });
  });
}

function asked({ token, revoke }: OAuthAddresses): readonly URL[] {
  return revoke === undefined ? [token] : [token, revoke];
}

function isSame(address: URL | undefined, url: URL): boolean {
  if (address?.origin !== url.origin || address.pathname !== url.pathname) return false;
  return address.search === '' || address.search === url.search;
}

function authorizeUrl(text: string, played: readonly PlayedVendor[]): string {
  const url = new URL(text);
  const one = ofClient(
    played.filter(({ addresses }) => isSame(addresses.authorize, url)),
    () => url.searchParams.get('client_id'),
  );
  return one === undefined ? text : `${one.vendor.origin}${url.pathname}${url.search}`;
}

/** Several providers of one vendor share their addresses: who is meant is told by the client. */
function ofClient(
  played: readonly PlayedVendor[],
  idAt: (one: PlayedVendor) => string | null,
): PlayedVendor | undefined {
  const isMeant = (one: PlayedVendor): boolean => {
    const id = idAt(one);
    return one.vendor.options.clients.some((client) => client.id === id);
  };
  return played.find(isMeant) ?? played[0];
}

async function handle(
  played: readonly PlayedVendor[],
  { url, headers, body }: Incoming,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const one = ofClient(
    played.filter(({ addresses }) => asked(addresses).some((address) => isSame(address, url))),
    ({ vendor }) => clientIdOf(formOf(body, vendor.options), headers.authorization),
  );
  if (one === undefined) return false;
  return one.vendor.handle(replay(request, body), response);
}

async function recognize(
  { mode, vendor }: PlayedVendor,
  auths: readonly VendorAuth[],
  incoming: Incoming,
): Promise<Incoming> {
  const sample = String(mode.forms.credentials['accessToken']);
  const presented = presentedToken(auths, incoming, sample);
  if (presented === undefined) return incoming;
  const { active } = await vendor.introspect(presented.token);
  return presented.with(active ? sample : '');
}

function controlsOf(played: readonly PlayedVendor[]): ReadonlyMap<string, TokenControls> {
  const byProvider = Map.groupBy(played, ({ provider }) => provider);
  return new Map(
    [...byProvider].map(([provider, all]) => {
      const vendors = all.map(({ vendor }) => vendor);
      return [
        provider,
        {
          expire: () => vendors.forEach((vendor) => vendor.expireAccessTokens()),
          revoke: () => vendors.forEach((vendor) => vendor.revokeAll()),
          refuseRenewal: (isRefused) =>
            vendors.forEach((vendor) =>
              vendor.setFault('refresh', isRefused ? 'invalid_grant' : null),
            ),
          refusesRenewal: () =>
            vendors.some((vendor) => vendor.faultOf('refresh') === 'invalid_grant'),
        },
      ];
    }),
  );
}
