/** A person at the vendor, to be chosen at the consent page. */
export interface OAuthAccount {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

/** An application that is registered at the vendor. */
export interface OAuthClient {
  readonly id: string;
  readonly secret: string;
  /** Registered addresses, compared exactly; of those on loopback any port is right (RFC 8252). */
  readonly redirectUris: readonly string[];
  /** How it must prove itself at the token endpoint; the default takes both ways. */
  readonly tokenAuth?: 'BASIC' | 'POST' | 'EITHER';
}

/** What the token endpoint says by the standard, before a vendor puts it into its own shape. */
export type TokenOutcome =
  | {
      readonly ok: true;
      readonly grantType: string;
      readonly tokens: Readonly<Record<string, unknown>>;
      /** Null for client credentials. */
      readonly account: OAuthAccount | null;
      readonly clientId: string;
    }
  | {
      readonly ok: false;
      readonly grantType: string;
      readonly status: number;
      readonly error: string;
      readonly description: string;
    };

/** How a vendor writes it. */
export interface TokenAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** A simulated vendor and its quirks. What is left out is as the standards have it. */
export interface OAuthVendorOptions {
  /** As on the consent page. */
  readonly name: string;
  /** Paths at the vendor's addresses. */
  readonly routes: {
    readonly authorization: string;
    readonly token: string;
    readonly revocation?: string;
  };
  readonly clients: readonly OAuthClient[];
  readonly accounts: readonly OAuthAccount[];
  /** What it knows; anything else is `invalid_scope`. */
  readonly scopes: readonly string[];
  /** Between the names of scopes, in requests and in answers. Default: a space. */
  readonly scopeSeparator?: string;
  /** `IGNORED`: it has never heard of PKCE. Default: `OPTIONAL`, checked when it is used. */
  readonly pkce?: 'REQUIRED' | 'OPTIONAL' | 'IGNORED';
  /** Seconds; `never`: they do not end, and no answer says a time. Default: one hour. */
  readonly accessTokenLife?: number | 'never';
  /** Default: `ROTATING`, where a refresh token that comes twice ends all tokens of its grant. */
  readonly refresh?: 'NONE' | 'STATIC' | 'ROTATING';
  /** The scope without which no refresh token is given, as `offline_access`. */
  readonly refreshScope?: string;
  /** Sent as `iss` with the answer to an authorization request (RFC 9207); left out: none is sent. */
  readonly issuer?: string;
  /** Whether the person may leave out scopes at the consent page. Default: no. */
  readonly granularConsent?: boolean;
  /** How requests to the token endpoint must be written; in any other way they are not understood. Default: `FORM`. */
  readonly tokenFormat?: 'FORM' | 'JSON';
  /** The grant type by which a client gets a token of its own; any other is unknown then. Default: `client_credentials`. */
  readonly clientGrant?: string;
  /** The shape of the token endpoint's answers. Default: RFC 6749. */
  readonly tokenAnswer?: (outcome: TokenOutcome) => TokenAnswer;
  /** What it says in place of words of RFC 6749, as `{ invalid_grant: 'invalid_request' }`. */
  readonly errorWords?: Readonly<Record<string, string>>;
  /** By which tokens end. Default: the machine's. */
  readonly clock?: { readonly now: () => Date };
}
