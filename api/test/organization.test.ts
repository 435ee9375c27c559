import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { formatId } from '../src/graphql/index.ts';
import { RenameOrganization } from './testkit/account-documents.ts';
import { Activity } from './testkit/activity-documents.ts';
import { Me } from './testkit/identity-documents.ts';
import { useStory } from './testkit/story.ts';
import type { TestOrganization } from './testkit/test-app.ts';

const story = useStory();
let acme: TestOrganization<'OWNER' | 'IT_MANAGER'>;
let globex: TestOrganization<'OWNER'>;

beforeEach(async () => {
  acme = await story.app.organization('Acme', 'OWNER', 'IT_MANAGER');
  globex = await story.app.organization('Globex', 'OWNER');
});

async function rename(name: string, organization: TestOrganization<'OWNER'> = acme) {
  return (await organization.as.OWNER.get(RenameOrganization, { name })).renameOrganization;
}

async function nameOf(organization: TestOrganization<'OWNER'>): Promise<string | undefined> {
  return (await organization.as.OWNER.get(Me, {})).me?.organization.name;
}

describe('an organization', () => {
  it('is renamed by its own members only: another one keeps its name', async () => {
    expect((await rename('Globex Europe', globex)).userErrors).toEqual([]);
    expect(await nameOf(acme)).toBe('Acme');
    expect(await nameOf(globex)).toBe('Globex Europe');
  });

  it('has its new name at once and for every member, and the log tells who gave it', async () => {
    const renamed = await rename('  Acme GmbH ');
    expect(renamed).toEqual({
      viewer: { organization: { name: 'Acme GmbH' } },
      userErrors: [],
    });
    expect((await acme.as.IT_MANAGER.get(Me, {})).me?.organization.name).toBe('Acme GmbH');
    await rename('Acme GmbH');
    const { activity } = await acme.as.OWNER.get(Activity, {
      filter: { eventTypes: ['organization.renamed'] },
    });
    expect(activity.nodes.map(({ message }) => message)).toEqual([
      'The organization is now called Acme GmbH',
    ]);
  });

  it.each(['', '  ', 'a\nb', 'x'.repeat(121), formatId('org', randomUUID())])(
    'is not called %j',
    async (name) => {
      const { viewer, userErrors } = await rename(name);
      expect([viewer, userErrors[0]?.code, userErrors[0]?.path]).toEqual([
        null,
        'INVALID_FIELD',
        ['name'],
      ]);
      expect(await nameOf(acme)).toBe('Acme');
    },
  );
});
