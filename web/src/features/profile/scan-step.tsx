import { onMount, Show } from 'solid-js';
import type { Submission } from '../../graphql/create-submission';
import { buttonClass, Notice, TextField } from '../../ui';
import { CopyButton } from '../../ui/copy-button';
import { useSession } from '../session';
import { useProfileMessages } from './profile.messages';
import { QrCode } from './qr-code';

/** What an authenticator app makes its codes from: in base32, and as the address that it scans. */
export interface AppKey {
  readonly secret: string;
  readonly uri: string;
}

/** In groups of four, as one reads it aloud. */
function inGroups(secret: string): string {
  return secret.replaceAll(/.{4}(?!$)/g, '$& ');
}

/** Gives the key to an authenticator app, and asks for the first code of it. */
export function ScanStep(props: {
  key: AppKey;
  form: Submission<'code'>;
  code: string;
  onCode: (code: string) => void;
}) {
  const session = useSession();
  const t = useProfileMessages();
  let shownKey: HTMLElement | undefined;
  let input: HTMLElement | undefined;
  let instruction: HTMLElement | undefined;
  // On a phone the keyboard would cover what is to be scanned.
  onMount(() => (matchMedia('(pointer: coarse)').matches ? instruction : input)?.focus());

  return (
    <>
      <div class="grid gap-2">
        <p ref={(element) => (instruction = element)} tabindex="-1" class="text-base outline-none">
          {t().turnOn.scan}
        </p>
        <div class="grid justify-items-center gap-2">
          <QrCode text={props.key.uri} label={t().turnOn.qrCode} />
          <a href={props.key.uri} class={`${buttonClass()} pointer-fine:hidden`}>
            {t().turnOn.openApp}
          </a>
        </div>
      </div>
      <div class="grid gap-2">
        <p class="text-base">{t().turnOn.typeIt}</p>
        <dl class="grid gap-2 rounded-sm border border-line bg-sunken px-3 py-2 text-sm">
          <div>
            <dt class="text-muted">{t().turnOn.account}</dt>
            <dd class="break-all">{session.viewer()?.user.email}</dd>
          </div>
          <div>
            <dt class="text-muted">{t().turnOn.key}</dt>
            <dd ref={(element) => (shownKey = element)} class="font-mono text-base">
              {inGroups(props.key.secret)}
            </dd>
          </div>
        </dl>
        <CopyButton label={t().turnOn.copyKey} text={props.key.secret} shown={() => shownKey} />
      </div>
      <Show when={props.form.problem()}>{(words) => <Notice tone="error">{words()}</Notice>}</Show>
      <TextField
        ref={(element) => {
          input = element;
          props.form.ref('code')(element);
        }}
        label={t().turnOn.code}
        help={t().turnOn.codeHelp}
        autocomplete="one-time-code"
        inputMode="numeric"
        value={props.code}
        error={props.form.errorAt('code')}
        onInput={(value) => {
          props.onCode(value);
          props.form.clear();
        }}
      />
    </>
  );
}
