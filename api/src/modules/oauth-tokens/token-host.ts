import { type FormValues, type OAuthSpec, oauthAddress } from '../catalog/index.ts';

/** The host that is asked for tokens: what shares it is slow, and limited, together. */
export function tokenHost({ tokenUrl }: OAuthSpec, config: FormValues): string {
  return new URL(oauthAddress(tokenUrl, config)).host;
}
