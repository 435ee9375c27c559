import { describe, expect, it } from 'vitest';
import { Activity, ActivityAdded } from './testkit/activity-documents.ts';
import { dumpOf, shapesOf } from './testkit/database-dump.ts';
import { until } from './testkit/live-events.ts';
import { Invitations, Invite, RevokeInvitation } from './testkit/members-documents.ts';
import { accept, behindProxy, preview, tokenOf } from './testkit/member-stories.ts';
import { useStory } from './testkit/story.ts';

const story = useStory({ env: behindProxy });

/** The token's own, and those of the bytes that it stands for. */
function allShapesOf(token: string): string[] {
  const [, random = ''] = token.split('.');
  return [...shapesOf(random), Buffer.from(random, 'base64url').toString('hex')];
}

describe('the link of an invitation', () => {
  it('is in the one answer that gives it, and nowhere in the database, the log, the events or any later answer', async () => {
    const { uuid, as } = await story.app.organization('Acme', 'OWNER');
    const { activity: before } = await as.OWNER.get(Activity, { first: 1 });
    const events = as.OWNER.subscribe(ActivityAdded, { after: before.pageInfo.endCursor ?? null });
    const { inviteMember } = await as.OWNER.get(Invite, {
      email: 'jane@example.com',
      role: 'USER',
    });
    const token = tokenOf(inviteMember.link);
    const replaced = await as.OWNER.get(Invite, { email: 'jane@example.com', role: 'USER' });
    const good = tokenOf(replaced.inviteMember.link);
    const jane = story.app.anonymous();
    const answers: unknown[] = [await preview(jane, token), await preview(jane, good)];
    answers.push(await accept(jane, good, { name: 'Jane' }), await accept(jane, good));
    answers.push(await accept(jane, good), await jane.get(Activity, {}).catch(String));
    const id = inviteMember.invitation?.id ?? '';
    answers.push(await as.OWNER.get(RevokeInvitation, { id }));
    answers.push(await as.OWNER.get(Invitations, {}), await as.OWNER.get(Activity, {}));
    const pushed: unknown[] = [];
    await until(events, (event) => {
      pushed.push(event);
      return event.activityAdded.event.eventType === 'member.joined';
    });
    const places = {
      database: await dumpOf(story.app.database),
      log: story.app.logLines.join('\n'),
      answers: JSON.stringify(answers),
      events: JSON.stringify(pushed),
    };
    expect(places.database).toContain(uuid);
    expect(places.answers).toContain('jane@example.com');
    for (const [place, text] of Object.entries(places)) {
      for (const secret of [token, good])
        expect([place, ...allShapesOf(secret).filter((shape) => text.includes(shape))]).toEqual([
          place,
        ]);
    }
  });
});
