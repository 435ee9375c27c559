import { type UserError, userError } from '../../user-error.ts';
import type { FormValues } from '../catalog/index.ts';
import { bytesOf, longestBody, readKey } from '../messaging/index.ts';

export type PostState = 'DRAFT' | 'PUBLISHED';

/** What a caller gave, before it was looked at. */
export interface PostInput {
  readonly title: string;
  readonly body: string;
  readonly state: PostState;
  readonly idempotencyKey: string | null;
}

/** A post that can be published. */
export interface Post {
  readonly title: string;
  readonly body: string;
  readonly state: PostState;
  readonly key: string | null;
}

const longestTitle = 300;

export function readPost({
  title,
  body,
  state,
  idempotencyKey,
}: PostInput):
  | { readonly ok: true; readonly value: Post }
  | { readonly ok: false; readonly userErrors: readonly UserError[] } {
  const line = title
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim()
    .toWellFormed();
  const key = readKey(idempotencyKey);
  const invalid = (field: string, message: string) => userError('INVALID_FIELD', message, [field]);
  const errors = [
    line === '' && invalid('title', 'A post needs a title. Enter one.'),
    line.length > longestTitle &&
      invalid('title', `A title has at most ${longestTitle} characters. Shorten it.`),
    body.trim() === '' && invalid('body', 'There is nothing to publish. Enter a body.'),
    bytesOf([body]) > longestBody &&
      invalid('body', `A body has at most ${longestBody} bytes. Shorten it.`),
    ...(key.ok ? [] : key.userErrors),
  ].filter((error) => error !== false);
  if (!key.ok || errors.length > 0) return { ok: false, userErrors: errors };
  return { ok: true, value: { title: line, body: body.toWellFormed(), state, key: key.value } };
}

/** What `${post.…}` stands for; `state` is the provider's word for it. */
export function postValues(
  { title, body, state }: Post,
  id: string,
  word: FormValues[string] | undefined,
  now: Date,
): FormValues {
  return {
    id,
    title,
    body,
    text: `${title}\n\n${body}`,
    state: word ?? state,
    createdAt: now.toISOString(),
  };
}
