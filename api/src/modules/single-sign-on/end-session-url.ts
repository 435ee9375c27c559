import { takeIdToken } from './id-tokens.ts';
import { SingleSignOnRefusal } from './refusal.ts';
import type { SingleSignOnContext } from './single-sign-on.context.ts';

/**
 * Where a browser ends the session at the identity provider, after ours has ended (OpenID Connect RP-Initiated Logout
 * 1.0). Null for a session that came by other means, and where the identity provider has no such address.
 */
export async function endSessionUrl(
  ctx: SingleSignOnContext,
  ended: { readonly sessionId: string; readonly userId: string },
): Promise<string | null> {
  const { singleSignOn: sso, site } = ctx;
  if (sso === null) return null;
  try {
    const server = await sso.issuer.discover();
    const idToken = await takeIdToken(ctx, ended, server.issuer);
    const endpoint = server.end_session_endpoint;
    const url = endpoint === undefined ? null : URL.parse(endpoint);
    if (idToken === undefined || url === null || !/^https?:$/.test(url.protocol)) return null;
    if (idToken !== '') url.searchParams.set('id_token_hint', idToken);
    url.searchParams.set('client_id', sso.settings.clientId);
    url.searchParams.set('post_logout_redirect_uri', `${site.url}/sign-in`);
    return url.href;
  } catch (error) {
    // Ours has ended: that is what was asked for.
    if (error instanceof SingleSignOnRefusal) return null;
    throw error;
  }
}
