/** The query with which the identity provider sends a browser back, as it came. */
export interface Callback {
  readonly state: string;
  readonly code?: string | null | undefined;
  /** RFC 9207. */
  readonly iss?: string | null | undefined;
  readonly error?: string | null | undefined;
  readonly errorDescription?: string | null | undefined;
}

export function paramsOf({ state, code, iss, error, errorDescription }: Callback): URLSearchParams {
  const given = { state, code, iss, error, error_description: errorDescription };
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(given)) if (value != null) params.set(name, value);
  return params;
}
