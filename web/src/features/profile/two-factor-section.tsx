import { createSignal, Match, Show, Suspense, Switch } from 'solid-js';
import { lazy } from '../../lib/lazy';
import type { TwoFactorFieldsFragment } from '../../graphql/generated/graphql';
import { Button, Icon, Notice, RelativeTime } from '../../ui';
import { keepFocus } from './keep-focus';
import { useProfileMessages } from './profile.messages';
import { SettingsSection } from '../../ui/settings-section';

const TurnOnDialog = lazy(() => import('./turn-on-dialog'));
const TurnOffDialog = lazy(() => import('./turn-off-dialog'));
const NewCodesDialog = lazy(() => import('./new-codes-dialog'));

type Asking = 'turnOn' | 'turnOff' | 'newCodes';

const fewCodes = 3;

function TurnedOn(props: { state: TwoFactorFieldsFragment; onAsk: (what: Asking) => void }) {
  const t = useProfileMessages();
  const left = () => props.state.recoveryCodesLeft;
  return (
    <div class="grid gap-3">
      <p class="flex flex-wrap items-center gap-x-2">
        <span class="flex items-center gap-1.5 font-medium text-ok-text">
          <Icon name="check" />
          {t().twoFactor.on}
        </span>
        <Show when={props.state.enabledAt}>
          {(at) => (
            <span class="text-muted">
              {t().twoFactor.since} <RelativeTime at={at()} side="start" />
            </span>
          )}
        </Show>
      </p>
      <Show
        when={left() <= fewCodes}
        fallback={<p class="text-base">{t().twoFactor.codesLeft(left())}</p>}
      >
        <Notice tone="warn" title={t().twoFactor.fewLeft(left())}>
          {t().twoFactor.fewLeftText}
        </Notice>
      </Show>
      <div class="flex flex-wrap gap-2">
        <Button onClick={() => props.onAsk('newCodes')}>{t().twoFactor.newCodes}</Button>
        <Button onClick={() => props.onAsk('turnOff')}>{t().twoFactor.turnOff}</Button>
      </div>
    </div>
  );
}

/** A second factor besides the password: off, or on. */
export function TwoFactorSection(props: { hasPassword: boolean; state: TwoFactorFieldsFragment }) {
  const t = useProfileMessages();
  const [asking, setAsking] = createSignal<Asking | null>(null);
  const [heading, setHeading] = createSignal<HTMLElement>();
  let opener: Element | null = null;

  function ask(what: Asking): void {
    opener = document.activeElement;
    setAsking(what);
  }
  keepFocus([asking, () => props.state.enabled], heading);
  const close = (): void => void setAsking(null);

  return (
    <SettingsSection title={t().twoFactor.title} lead={t().twoFactor.lead} headingRef={setHeading}>
      <Show
        when={props.state.enabled}
        fallback={
          <div class="grid justify-items-start gap-3">
            <p class="font-medium text-muted">{t().twoFactor.off}</p>
            <p class="text-base">{t().twoFactor.offText}</p>
            <Button onClick={() => ask('turnOn')}>{t().twoFactor.turnOn}</Button>
          </div>
        }
      >
        <TurnedOn state={props.state} onAsk={ask} />
      </Show>
      <Suspense>
        <Switch>
          <Match when={asking() === 'turnOn'}>
            <TurnOnDialog hasPassword={props.hasPassword} returnTo={opener} onClose={close} />
          </Match>
          <Match when={asking() === 'turnOff'}>
            <TurnOffDialog hasPassword={props.hasPassword} returnTo={opener} onClose={close} />
          </Match>
          <Match when={asking() === 'newCodes'}>
            <NewCodesDialog returnTo={opener} onClose={close} />
          </Match>
        </Switch>
      </Suspense>
    </SettingsSection>
  );
}
