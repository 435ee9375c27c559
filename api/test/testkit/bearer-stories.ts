import { beforeEach, expect } from 'vitest';
import { Me } from './identity-documents.ts';
import { behindProxy } from './member-stories.ts';
import { signInBy } from './sso-stories.ts';
import { useSsoWorld } from './sso-world.ts';
import type { Answer } from './test-client.ts';

type Headers = Readonly<Record<string, string>>;

/** A Patchbay beside an identity provider, that is asked with bearer tokens. Each test asks from a network of its own: what does not hold is counted. */
export function useBearerStory() {
  const world = useSsoWorld(behindProxy);
  let network = 0;
  beforeEach(() => {
    network += 1;
  });

  /** Somebody who has signed in once, in a browser. Resolves to the subject. */
  async function known(claims: Readonly<Record<string, unknown>> = {}): Promise<string> {
    const subject = world.person({ roles: ['it-admins'], ...claims });
    const { userErrors } = await signInBy(world.app.anonymous(), world.issuer, subject);
    expect(userErrors).toEqual([]);
    return subject;
  }

  function bearer(token: string, headers: Headers = {}) {
    const address = `203.0.113.${network}`;
    return { authorization: `Bearer ${token}`, 'x-forwarded-for': address, ...headers };
  }

  function me(token: string, headers: Headers = {}) {
    return world.app.anonymous().ask(Me, {}, bearer(token, headers));
  }

  return { world, known, bearer, me };
}

/** The words with which a caller is refused. */
export function refusalOf({ status, errors }: Answer<unknown>): string {
  expect(status).toBe(401);
  expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  return errors[0]?.message ?? '';
}
