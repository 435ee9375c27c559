import { createUniqueId } from 'solid-js';
import { selectAll } from '../../lib/copy-text';
import { CopyButton } from '../../ui/copy-button';
import { useOAuthMessages } from './oauth.messages';

/** The address to be entered at the vendor, to copy. */
export function RedirectUri(props: { uri: string; provider: string }) {
  const t = useOAuthMessages();
  const id = createUniqueId();
  let field: HTMLInputElement | undefined;
  return (
    <div class="min-w-0">
      <label for={id} class="mb-1 block text-sm font-medium">
        {t().redirectUri.label}
      </label>
      <div class="flex items-center gap-1">
        <input
          id={id}
          ref={(element) => (field = element)}
          readOnly
          aria-describedby={`${id}-help`}
          class="min-h-9 min-w-0 flex-1 rounded-sm border border-edge bg-sunken px-3 font-mono text-sm pointer-coarse:min-h-10"
          value={props.uri}
          onFocus={(event) => selectAll(event.currentTarget)}
        />
        <CopyButton compact label={t().redirectUri.copy} text={props.uri} shown={() => field} />
      </div>
      <p id={`${id}-help`} class="mt-1 text-sm text-muted">
        {t().redirectUri.help(props.provider)}
      </p>
    </div>
  );
}
