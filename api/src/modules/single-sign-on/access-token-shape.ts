import type { JWTHeaderParameters, JWTPayload } from 'jose';

/**
 * Whether a JWT that holds is an access token, and one that whoever has it may use. By RFC 9068 its type says so;
 * identity providers that are older write `JWT` over all that they sign, so then its claims have to: only access tokens
 * have scopes.
 */
export function isAccessToken(
  { typ }: Pick<JWTHeaderParameters, 'typ'>,
  payload: JWTPayload,
): boolean {
  // Bound to a key that was not shown (RFC 9449, RFC 8705).
  if (payload['cnf'] !== undefined) return false;
  switch ((typ ?? '').toLowerCase().replace(/^application\//, '')) {
    case 'at+jwt':
      return true;
    case 'jwt':
      return hasScopes(payload) && !isOfAnotherKind(payload);
    default:
      return false;
  }
}

function hasScopes({ scope, scp }: JWTPayload): boolean {
  return typeof scope === 'string' || typeof scp === 'string' || Array.isArray(scp);
}

/** By the hashes that only id tokens carry, and by what Keycloak (`typ`) and Cognito (`token_use`) call theirs. */
function isOfAnotherKind(payload: JWTPayload): boolean {
  const { typ = 'Bearer', token_use: use = 'access' } = payload;
  return (
    payload['at_hash'] !== undefined ||
    payload['c_hash'] !== undefined ||
    typ !== 'Bearer' ||
    use !== 'access'
  );
}
