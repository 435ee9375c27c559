/** Where a vendor can be asked, as its controls name it. `refresh` is a token request that renews. */
export type OAuthEndpoint = 'authorization' | 'token' | 'refresh' | 'revocation';

/**
 * What goes wrong: `hang` never answers, `hangUp` breaks the connection, `lost` does what was asked and breaks the
 * connection before the answer, `html` is a page with status 200, `huge` a JSON answer of 5 MB, `500` and `503` are pages
 * of a broken vendor, and the rest are errors of RFC 6749.
 */
export type OAuthFault =
  | 'hang'
  | 'hangUp'
  | 'lost'
  | 'html'
  | 'huge'
  | '500'
  | '503'
  | 'invalid_grant'
  | 'invalid_client'
  | 'temporarily_unavailable';

/** What is answered instead; undefined where nothing is. */
interface FaultyAnswer {
  readonly status: number;
  readonly type: 'html' | 'json';
  readonly body: string | object;
}

/** The faults that answer by themselves. */
type AnsweringFault = Exclude<OAuthFault, 'hang' | 'hangUp' | 'lost'>;

/** @param words What the vendor says in place of words of RFC 6749. */
export function faultyAnswer(
  fault: AnsweringFault,
  words: Readonly<Record<string, string>> = {},
): FaultyAnswer {
  switch (fault) {
    case 'html':
      return page(200, 'Sign in to the network');
    case 'huge':
      return { status: 200, type: 'json', body: { access_token: 'a'.repeat(5_000_000) } };
    case '500':
      return page(500, 'Internal Server Error');
    case '503':
      return page(503, 'Service Unavailable');
    case 'invalid_grant':
      return refusal(400, words[fault] ?? fault, 'Token has been expired or revoked.');
    case 'invalid_client':
      return refusal(401, words[fault] ?? fault, 'The OAuth client was not found.');
    case 'temporarily_unavailable':
      return refusal(503, words[fault] ?? fault, 'Try again later.');
  }
}

/** The faults of each endpoint at the moment. */
export class Faults {
  readonly #faults = new Map<OAuthEndpoint, OAuthFault>();

  set(endpoint: OAuthEndpoint, fault: OAuthFault | null): void {
    if (fault === null) this.#faults.delete(endpoint);
    else this.#faults.set(endpoint, fault);
  }

  get(endpoint: OAuthEndpoint): OAuthFault | undefined {
    const own = this.#faults.get(endpoint);
    return endpoint === 'refresh' ? (own ?? this.#faults.get('token')) : own;
  }
}

function page(status: number, title: string): FaultyAnswer {
  return { status, type: 'html', body: `<!doctype html><title>${title}</title><h1>${title}</h1>` };
}

function refusal(status: number, error: string, description: string): FaultyAnswer {
  return { status, type: 'json', body: { error, error_description: description } };
}
