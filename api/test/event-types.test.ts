import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { isDeliverable } from '../src/modules/delivery-queue/index.ts';
import { eventCatalog, eventsPage } from '../src/modules/webhooks/index.ts';
import { EventTypes } from './testkit/webhook-documents.ts';
import { useStory } from './testkit/story.ts';

const story = useStory();
const sources = path.join(import.meta.dirname, '..', 'src', 'modules');
const ownFamilies =
  'api_key|activity|category|configuration|failover|integration|invitation|member|message|oauth|organization|post|profile|provider|retry_policy|webhook';
const written = new RegExp(`eventType: '((?:${ownFamilies})\\.[a-z_]+)'`, 'g');
const passedOn = new RegExp(`'((?:${ownFamilies})\\.[a-z_]+[a-z])'`, 'g');
const composed = new RegExp(`\`(${ownFamilies})\\.\\$\\{`, 'g');
/** Those that name types without telling of them. */
const silent =
  /(?:event-examples|activity-kind|retry-of|matches-event-type|integration-changes)\.ts$/;
/** What is sent by hand only, and no event of the feed. */
const byHand: ReadonlySet<string> = new Set(['webhook.test']);

/** Every type of event that the code makes, with the file that does. */
async function emitted(): Promise<[type: string, file: string][]> {
  const files = await readdir(sources, { recursive: true });
  const found: [string, string][] = [];
  for (const file of files) {
    if (!file.endsWith('.ts') || file.endsWith('.test.ts') || silent.test(file)) continue;
    const text = await readFile(path.join(sources, file), 'utf8');
    for (const [, type = ''] of [...text.matchAll(written), ...text.matchAll(passedOn)])
      found.push([type, file]);
    // `member.${type}`: each word of the unions of that file is one.
    for (const [, family = ''] of text.matchAll(composed)) {
      if (!/event/i.test(file)) continue;
      for (const [, left, right] of text.matchAll(/(?<=\| )'([a-z_]+)'|'([a-z_]+)'(?= \|)/g))
        found.push([`${family}.${left ?? right ?? ''}`, file]);
    }
  }
  return found;
}

describe('the catalog of event types', () => {
  it('has every type that the code tells webhooks of', async () => {
    const found = await emitted();
    expect(found.map(([type]) => type)).toEqual(
      expect.arrayContaining([
        'integration.connected',
        'integration.health_failed',
        'member.profile_changed',
        'webhook.secret_rotated',
        'api_key.rotated',
        'organization.renamed',
      ]),
    );
    const known = new Set(eventCatalog.map(({ name }) => name));
    const missing = found.filter(
      ([type]) => isDeliverable(type) && !known.has(type) && !byHand.has(type),
    );
    expect(missing).toEqual([]);
  });

  it('has no type that no code tells of', async () => {
    const found = new Set((await emitted()).map(([type]) => type));
    // Those are reported by tools, and asked of them.
    const extra = eventCatalog.filter(({ name }) => !found.has(name) && !name.startsWith('sync.'));
    expect(extra.map(({ name }) => name)).toEqual([]);
  });

  it('says of each what it means, with an example as it would be sent', async () => {
    const { VIEWER, IT_MANAGER } = (await story.app.organization('Acme', 'VIEWER', 'IT_MANAGER'))
      .as;
    expect((await VIEWER.ask(EventTypes, {})).errors[0]?.extensions.code).toBe('FORBIDDEN');
    const { webhookEventTypes } = await IT_MANAGER.get(EventTypes, {});
    expect(webhookEventTypes.length).toBeGreaterThan(40);
    for (const { name, family, description, example } of webhookEventTypes) {
      expect(name.startsWith(`${family}.`)).toBe(true);
      expect(isDeliverable(name)).toBe(true);
      expect(description).toMatch(/^[A-Z].*\.$/);
      const { type, timestamp, data } = JSON.parse(example) as {
        readonly type: string;
        readonly timestamp: string;
        readonly data: { readonly id: string; readonly actor: { readonly kind: string } };
      };
      expect([type, new Date(timestamp).toISOString()]).toEqual([name, timestamp]);
      expect(data.id).toMatch(/^evt_/);
      expect(data.actor.kind).toMatch(/^(?:MEMBER|API_KEY|SYSTEM)$/);
    }
  });

  it('is what docs/events.md shows (pnpm catalog:docs)', async () => {
    const page = new URL('../../docs/events.md', import.meta.url);
    expect(await readFile(page, 'utf8')).toBe(eventsPage(eventCatalog));
  });
});
