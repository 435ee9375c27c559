import { serverAudits } from 'graphql-http';
import { beforeAll, describe, expect, it } from 'vitest';
import { useStory } from './testkit/story.ts';

const story = useStory();
/** One audit asks for a type of the schema, which is for members. */
let authorization: string;

beforeAll(async () => {
  const { VIEWER } = (await story.app.organization('Acme', 'VIEWER')).as;
  authorization = `Bearer ${VIEWER.cookies.get('patchbay')}`;
});

describe('GraphQL over HTTP', () => {
  const audits = serverAudits({
    url: () => `${story.app.url}/graphql`,
    fetchFn: (input: string, init?: RequestInit) =>
      fetch(input, {
        ...init,
        headers: { ...(init?.headers as object | undefined), authorization },
      }),
  });

  it('is audited in full', () => {
    expect(audits.length).toBe(61);
  });

  it.each(audits)('$name', async (audit) => {
    const result = await audit.fn();
    expect(result.status === 'error' ? result.reason : undefined).toBeUndefined();
  });
});
