const ownerKey = 'patchbay.graphiql.member';

/**
 * Where tabs and history are kept over a reload: in this window only and for this member only, because variables may
 * hold credentials.
 */
export function memberStorage(memberId: string): Storage {
  if (sessionStorage.getItem(ownerKey) !== memberId) {
    sessionStorage.clear();
    sessionStorage.setItem(ownerKey, memberId);
  }
  return sessionStorage;
}
