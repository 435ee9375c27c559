import { createSignal } from 'solid-js';
import { useGraphql } from '../../graphql';
import { createSubmission } from '../../graphql/create-submission';
import type { ApiKeyItem } from './api-key-state';
import { createApiKeyMutation } from './api-keys.documents';
import { useApiKeysMessages } from './api-keys.messages';
import { expiresAt, tomorrow, type Expiry } from './expiry';

const mostPerMinute = 60_000;

/** A key and its secret, of which the server tells this once. */
export interface MadeKey {
  readonly apiKey: ApiKeyItem;
  readonly secret: string;
}

/** The form of a new key, at first with these scopes; `onMade` is told when there is one. */
export function createKeyForm(onMade: (made: MadeKey) => void, firstScopes: readonly string[]) {
  const t = useApiKeysMessages();
  const { send } = useGraphql();
  const form = createSubmission<'name' | 'scopes' | 'expiresAt' | 'rateLimitPerMinute'>((refusal) =>
    t().refusal(refusal),
  );
  const [name, setName] = createSignal('');
  const [scopes, setScopes] = createSignal(firstScopes);
  const [expiry, setExpiry] = createSignal<Expiry>('90');
  const [custom, setCustom] = createSignal(tomorrow(Date.now()));
  const [limit, setLimit] = createSignal('600');
  const typing =
    <Value>(set: (value: Value) => void) =>
    (value: Value): void => {
      set(value);
      form.clear();
    };
  const limitIsBad = () => {
    const value = Number(limit());
    return !/^\d+$/.test(limit().trim()) || value < 1 || value > mostPerMinute;
  };
  const isPast = () => expiresAt(expiry(), custom(), Date.now()) === undefined;
  const valid = () => name().trim() !== '' && scopes().length > 0 && !limitIsBad() && !isPast();

  async function submit(): Promise<void> {
    const until = expiresAt(expiry(), custom(), Date.now());
    if (form.busy() || !valid() || until === undefined) return;
    const input = {
      name: name().trim(),
      scopes: [...scopes()],
      expiresAt: until,
      rateLimitPerMinute: Number(limit()),
    };
    const outcome = await form.send(
      async () => (await send(createApiKeyMutation, { input })).createApiKey,
    );
    if (!('payload' in outcome)) return;
    const { apiKey, secret } = outcome.payload;
    if (apiKey && secret !== null) onMade({ apiKey, secret });
  }

  return {
    form,
    name,
    setName: typing(setName),
    scopes,
    setScopes: typing((value: readonly string[]) => setScopes(value)),
    expiry,
    setExpiry: typing(setExpiry),
    custom,
    setCustom: typing(setCustom),
    limit,
    setLimit: typing(setLimit),
    limitIsBad,
    isPast,
    valid,
    submit,
  };
}
