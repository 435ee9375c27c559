import { Show } from 'solid-js';
import { useIntegrationFormMessages } from './integration-form.messages';

/** Leads to the vendor's page where a new secret is made; what is entered is cleared for it meanwhile. */
export function RegenerateLink(props: {
  page: string | undefined;
  label: string;
  onFollow: () => void;
}) {
  const t = useIntegrationFormMessages();
  return (
    <Show when={props.page}>
      {(page) => (
        <a
          href={page()}
          target="_blank"
          rel="noreferrer"
          title={t().form.regenerateAt(new URL(page()).hostname)}
          aria-label={t().form.regenerateLabel(props.label, new URL(page()).hostname)}
          class="m-px flex min-h-[34px] shrink-0 items-center rounded-sm px-2.5 text-sm text-accent-text hover:bg-sunken"
          onClick={() => props.onFollow()}
        >
          {t().form.regenerate} ↗
        </a>
      )}
    </Show>
  );
}
