import { Icon } from '../../ui';
import { useDemoMessages } from './demo.messages';

/** That this is a demo, and where its failures are switched. */
export default function Banner(props: { simulatorUrl: string }) {
  const t = useDemoMessages();
  return (
    <aside
      aria-label={t().label}
      class="flex flex-wrap items-center justify-center gap-x-3 gap-y-1 border-b border-line bg-accent-bg px-3 py-1.5 text-center text-sm text-accent-text"
    >
      <span>{t().text}</span>
      <a
        href={props.simulatorUrl}
        target="_blank"
        rel="noreferrer"
        class="inline-flex items-center gap-1 rounded-sm font-medium underline"
      >
        {t().simulator}
        <Icon name="external" class="size-3.5" />
      </a>
    </aside>
  );
}
