import { createUniqueId, For, Show } from 'solid-js';
import { useNow } from '../../lib/clock';
import { Icon, Menu, RelativeTime, StatusBadge, type MenuItem } from '../../ui';
import { CopyButton } from '../../ui/copy-button';
import { badges, statusAt, type ApiKeyItem } from './api-key-state';
import { useApiKeysMessages } from './api-keys.messages';
import { KeyFacts } from './key-facts';

/** What can be asked of a key. */
export interface KeyHandlers {
  onRotate: (apiKey: ApiKeyItem) => void;
  onRevoke: (apiKey: ApiKeyItem) => void;
}

function Scopes(props: { apiKey: ApiKeyItem }) {
  const t = useApiKeysMessages();
  const works = (scope: string) => props.apiKey.effectiveScopes.includes(scope);
  return (
    <ul class="flex flex-wrap gap-1.5" aria-label={t().list.scopes(props.apiKey.name)}>
      <For each={props.apiKey.scopes}>
        {(scope) => (
          <li
            class="rounded-full border px-2 font-mono text-xs"
            classList={{
              'border-line bg-sunken': works(scope),
              'border-dashed border-edge text-muted line-through': !works(scope),
            }}
            title={works(scope) ? undefined : t().list.without(scope)}
          >
            <span aria-hidden={!works(scope)}>{scope}</span>
            <Show when={!works(scope)}>
              <span class="sr-only">{t().list.without(scope)}</span>
            </Show>
          </li>
        )}
      </For>
    </ul>
  );
}

function Actions(props: { apiKey: ApiKeyItem; rotatable: boolean; handlers: KeyHandlers }) {
  const t = useApiKeysMessages();
  const items = (): MenuItem[] => {
    const rotate: MenuItem = {
      kind: 'action',
      label: t().list.rotate,
      icon: 'refresh',
      onSelect: () => props.handlers.onRotate(props.apiKey),
    };
    const revoke: MenuItem = {
      kind: 'action',
      label: t().list.revoke,
      danger: true,
      onSelect: () => props.handlers.onRevoke(props.apiKey),
    };
    // One that has expired has ended: a rotation would not bring it back.
    return props.rotatable ? [rotate, revoke] : [revoke];
  };
  return (
    <Menu
      label={t().list.menu(props.apiKey.name)}
      trigger={<Icon name="more" />}
      triggerClass="inline-flex size-8 items-center justify-center rounded-sm text-muted hover:bg-sunken hover:text-text pointer-coarse:size-10"
      items={items()}
    />
  );
}

/** One key: what it is, what it may do, how it is used. */
export function KeyRow(props: { apiKey: ApiKeyItem; handlers: KeyHandlers }) {
  const t = useApiKeysMessages();
  const now = useNow();
  const id = createUniqueId();
  const status = () => statusAt(props.apiKey, now());
  const before = () => {
    const at = props.apiKey.previousSecretExpiresAt;
    return at !== null && Date.parse(at) > now() && status() === 'ACTIVE' ? at : null;
  };
  let prefix: HTMLElement | undefined;
  return (
    <li class="grid gap-3 px-4 py-3.5" data-key={props.apiKey.id} aria-labelledby={id}>
      <div class="flex items-start gap-3">
        <div class="min-w-0 flex-1">
          <div class="flex flex-wrap items-center gap-x-3 gap-y-1">
            <h3 id={id} class="min-w-0 text-base font-semibold wrap-anywhere">
              {props.apiKey.name}
            </h3>
            <StatusBadge status={badges[status()]} word={t().statuses[status()]} />
          </div>
          <span class="flex flex-wrap items-center gap-x-1 text-muted">
            <code ref={(element) => (prefix = element)} class="font-mono text-sm wrap-anywhere">
              {props.apiKey.prefix}
            </code>
            <CopyButton
              compact
              label={t().list.copyPrefix(props.apiKey.name)}
              text={props.apiKey.prefix}
              shown={() => prefix}
            />
          </span>
          <Scopes apiKey={props.apiKey} />
        </div>
        <Show when={status() !== 'REVOKED'}>
          <Actions
            apiKey={props.apiKey}
            rotatable={status() !== 'EXPIRED'}
            handlers={props.handlers}
          />
        </Show>
      </div>
      <Show when={status() === 'SUSPENDED'}>
        <p class="text-sm text-error-text">{t().list.suspended}</p>
      </Show>
      <Show when={before()}>
        {(at) => (
          <p class="text-sm text-muted">
            {t().list.previous} <RelativeTime at={at()} side="start" />.
          </p>
        )}
      </Show>
      <KeyFacts apiKey={props.apiKey} over={status() === 'REVOKED' || status() === 'EXPIRED'} />
    </li>
  );
}
