import { createSignal } from 'solid-js';
import { useGraphql } from '../../graphql';
import { createSubmission } from '../../graphql/create-submission';
import type { PublishMutation, PublishState } from '../../graphql/generated/graphql';
import { randomKey } from '../../lib/random-key';
import { publishMutation } from './publishing.documents';
import { usePublishingMessages } from './publishing.messages';

export type Post = NonNullable<PublishMutation['publish']['post']>;

interface PostDraft {
  readonly title: string;
  readonly body: string;
  readonly state: PublishState;
}

/** The post that is being written, and what became of it. */
export function createPublish(integrationId: string) {
  const t = usePublishingMessages();
  const graphql = useGraphql();
  const form = createSubmission<'title' | 'body'>((refusal) => t().refusal(refusal));
  const [draft, setDraft] = createSignal<PostDraft>({ title: '', body: '', state: 'PUBLISHED' });
  const [post, setPost] = createSignal<Post | null>(null);
  // Kept until there is an answer: sent again after a lost one, there is still one post.
  let idempotencyKey = randomKey();

  function set(change: Partial<PostDraft>): void {
    setDraft({ ...draft(), ...change });
    idempotencyKey = randomKey();
    form.clear();
  }
  const complete = (): boolean => draft().title.trim() !== '' && draft().body.trim() !== '';

  async function publish(): Promise<void> {
    if (form.busy() || !complete()) return;
    const { title, body, state } = draft();
    const input = { integrationId, title: title.trim(), body, state, idempotencyKey };
    const outcome = await form.send(
      async () => (await graphql.send(publishMutation, { input })).publish,
    );
    if ('payload' in outcome) setPost(outcome.payload.post);
    if ('payload' in outcome || outcome.refusal) idempotencyKey = randomKey();
  }

  function writeAnother(): void {
    setPost(null);
    set({ title: '', body: '' });
  }

  return { form, draft, set, complete, post, publish, writeAnother };
}
