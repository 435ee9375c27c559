import { A } from '@solidjs/router';
import { createSignal } from 'solid-js';
import { useFailureText, useGraphql, type RequestFailed } from '../../graphql';
import { Button, buttonClass, Select, useToasts } from '../../ui';
import { SettingsSection } from '../../ui/settings-section';
import { createTitle } from '../shell';
import { exportConfigurationQuery } from './configuration.documents';
import { useConfigurationMessages } from './configuration.messages';
import { saveFile } from './save-file';

const ranges = ['24h', '7d', '30d', ''] as const;

/** Settings and history to take along. */
export default function ExportPage() {
  const t = useConfigurationMessages();
  const { send } = useGraphql();
  const toasts = useToasts();
  const failureText = useFailureText();
  const [busy, setBusy] = createSignal(false);
  const [range, setRange] = createSignal<string>('24h');
  createTitle(() => t().exported.title);
  const activityHref = (format: 'csv' | 'json') =>
    `/api/integrations/activity.${format}${range() === '' ? '' : `?date_range=${range()}`}`;

  async function download(): Promise<void> {
    setBusy(true);
    try {
      const { exportConfiguration: file } = await send(exportConfigurationQuery, {});
      const { integrations, exportedAt } = file as {
        integrations: readonly unknown[];
        exportedAt: string;
      };
      saveFile(`patchbay-configuration-${exportedAt.slice(0, 10)}.json`, file);
      toasts.show({
        tone: 'success',
        message: t().exported.configuration.done(integrations.length),
      });
    } catch (error) {
      toasts.show({ tone: 'error', message: failureText(error as RequestFailed) });
    } finally {
      setBusy(false);
    }
  }

  return (
    <div class="max-w-240">
      <SettingsSection
        title={t().exported.configuration.title}
        lead={t().exported.configuration.lead}
      >
        <p class="mb-3 text-sm text-muted">{t().exported.configuration.secrets}</p>
        <Button variant="primary" busy={busy()} onClick={() => void download()}>
          {t().exported.configuration.download}
        </Button>
      </SettingsSection>
      <SettingsSection title={t().exported.activity.title} lead={t().exported.activity.lead}>
        <div class="grid gap-3">
          <div class="max-w-60">
            <Select
              label={t().exported.activity.range}
              options={ranges.map((value) => ({
                value,
                label: t().exported.activity.ranges[value],
              }))}
              value={range()}
              onChange={setRange}
            />
          </div>
          <div class="flex flex-wrap items-center gap-3">
            <a class={buttonClass()} href={activityHref('csv')} rel="external" download="">
              {t().exported.activity.csv}
            </a>
            <a class={buttonClass()} href={activityHref('json')} rel="external" download="">
              {t().exported.activity.json}
            </a>
            <A
              href="/integrations/logs"
              class="text-sm text-accent-text underline underline-offset-2"
            >
              {t().exported.activity.filters}
            </A>
          </div>
        </div>
      </SettingsSection>
    </div>
  );
}
